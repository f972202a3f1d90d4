package org.parindex.survey;

import java.util.Objects;

/**
 * The item of an earlier questionnaire that asked the same.
 *
 * @param questionnaire id of the earlier questionnaire
 * @param item id of the item there
 */
public record ItemLink(String questionnaire, String item) {

    /** Refuses null. */
    public ItemLink {
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(item, "item");
    }
}
