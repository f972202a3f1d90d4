package org.parindex.survey;

import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * A group of items, such as access to services or the officials.
 *
 * @param id identity inside the questionnaire
 * @param label label for people
 * @param items its items
 */
public record Factor(String id, Text label, List<Item> items) {

    /** Copies the items. */
    public Factor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        items = List.copyOf(items);
    }
}
