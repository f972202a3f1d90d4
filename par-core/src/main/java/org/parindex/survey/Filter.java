package org.parindex.survey;

import java.util.Objects;
import java.util.Set;

/**
 * Who is asked an item: those who gave one of some answers to another. The figure then speaks of these people only.
 *
 * @param item id of the item that decides
 * @param codes codes of the levels after which the item is asked
 */
public record Filter(String item, Set<String> codes) {

    /** Copies. */
    public Filter {
        Objects.requireNonNull(item, "item");
        codes = Set.copyOf(codes);
    }
}
