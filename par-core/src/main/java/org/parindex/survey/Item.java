package org.parindex.survey;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * One question of a questionnaire.
 *
 * @param id identity inside the questionnaire, such as {@code S15}; also the usual name of its column
 * @param label the question
 * @param scale id of its scale
 * @param kind what it asks
 * @param filter who is asked, or null for everybody
 * @param reversed whether the best level of the scale is the worst answer here
 * @param links items of earlier questionnaires that asked the same
 */
public record Item(
        String id,
        Text label,
        String scale,
        ItemKind kind,
        @Nullable Filter filter,
        boolean reversed,
        List<ItemLink> links) {

    /** Copies the links. */
    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(kind, "kind");
        links = List.copyOf(links);
    }

    /**
     * A question about satisfaction that everybody is asked.
     *
     * @param id identity
     * @param label the question
     * @param scale id of its scale
     * @return the item
     */
    public static Item satisfaction(String id, Text label, String scale) {
        return new Item(id, label, scale, ItemKind.SATISFACTION, null, false, List.of());
    }

    /**
     * The same item, asked only of some.
     *
     * @param who the filter
     * @return the item
     */
    public Item askedOf(Filter who) {
        return new Item(id, label, scale, kind, who, reversed, links);
    }
}
