package org.parindex.survey;

/** How the figure of a factor, an area or the whole comes out of what lies below it. */
public enum Step {
    /** All answers below in one pot: an item with more answers weighs more. */
    POOLED,
    /** The plain mean of the items below. */
    MEAN_OF_ITEMS,
    /** The mean of the items below with the weights of the method. */
    WEIGHTED_ITEMS,
    /** The plain mean of the factors below. */
    MEAN_OF_FACTORS,
    /** The mean of the factors below with the weights of the method. */
    WEIGHTED_FACTORS,
    /** The plain mean of the areas. */
    MEAN_OF_AREAS,
    /** The mean of the areas with the weights of the method. */
    WEIGHTED_AREAS,
    /** Each respondent's own mean first, then the mean of the respondents: everybody weighs the same. */
    RESPONDENT_FIRST,
    /** The share of respondents whose every answer is worth 100 percent. */
    ALL_ITEMS;

    /** Whether it needs the answers of each respondent, not only the counts of each item. */
    boolean isByRespondent() {
        return this == RESPONDENT_FIRST || this == ALL_ITEMS;
    }

    boolean isWeighted() {
        return this == WEIGHTED_ITEMS || this == WEIGHTED_FACTORS || this == WEIGHTED_AREAS;
    }

    boolean isOfFactors() {
        return this == MEAN_OF_FACTORS || this == WEIGHTED_FACTORS;
    }

    boolean isOfAreas() {
        return this == MEAN_OF_AREAS || this == WEIGHTED_AREAS;
    }
}
