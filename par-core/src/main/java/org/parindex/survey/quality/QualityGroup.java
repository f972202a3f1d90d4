package org.parindex.survey.quality;

import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * A group of items.
 *
 * @param id identity, such as {@code progress}
 * @param label label for people
 * @param items its items
 */
public record QualityGroup(String id, Text label, List<QualityItem> items) {

    /** Copies the items. */
    public QualityGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        items = List.copyOf(items);
    }
}
