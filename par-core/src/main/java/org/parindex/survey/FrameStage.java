package org.parindex.survey;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.text.Text;

/**
 * One stage of selection.
 *
 * @param id identity, such as {@code commune}
 * @param label label for people
 * @param sizes how many units of this stage each parent has in all: by the stratum for the first stage, by the path to the
 *     parent with slashes after that, such as {@code A/A1/A1.1}; empty if the variance stops here, as if drawn with
 *     replacement. Each at least 1
 */
public record FrameStage(String id, Text label, Map<String, Long> sizes) {

    /** Copies the sizes. */
    public FrameStage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        sizes.forEach((parent, size) -> {
            if (size < 1) {
                throw new IllegalArgumentException(
                        "The stage '%s' gives '%s' a size of %d.".formatted(id, parent, size));
            }
        });
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
    }
}
