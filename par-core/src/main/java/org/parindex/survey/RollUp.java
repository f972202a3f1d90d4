package org.parindex.survey;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How items become factors, areas and one index. No national text that could be read says it; published figures exclude
 * the plain mean of the two areas and that of the five service factors, and agree with {@link #POOLED}.
 *
 * @param factor how a factor comes out of its items
 * @param area how an area comes out of its items or factors
 * @param overall how the index comes out of items, factors or areas
 * @param weights weights by id of item, factor or area, for the weighted steps; they need not add up to 1
 * @param emptyPart what a mean does when a part has no answer
 */
public record RollUp(Step factor, Step area, Step overall, Map<String, BigDecimal> weights, EmptyPart emptyPart) {

    /** All answers in one pot, at every level. */
    public static final RollUp POOLED = of(Step.POOLED, Step.POOLED, Step.POOLED);
    /** The mean of the items, at every level. */
    public static final RollUp MEAN_OF_ITEMS = of(Step.MEAN_OF_ITEMS, Step.MEAN_OF_ITEMS, Step.MEAN_OF_ITEMS);
    /** The mean of the factors, each the mean of its items. */
    public static final RollUp MEAN_OF_FACTORS = of(Step.MEAN_OF_ITEMS, Step.MEAN_OF_FACTORS, Step.MEAN_OF_FACTORS);
    /** The mean of the areas, each the mean of its items. */
    public static final RollUp MEAN_OF_AREAS_OF_ITEMS = of(Step.MEAN_OF_ITEMS, Step.MEAN_OF_ITEMS, Step.MEAN_OF_AREAS);
    /** The mean of the areas, each the mean of its factors, each the mean of its items. */
    public static final RollUp MEAN_OF_AREAS_OF_FACTORS =
            of(Step.MEAN_OF_ITEMS, Step.MEAN_OF_FACTORS, Step.MEAN_OF_AREAS);
    /** Each respondent's own mean first. */
    public static final RollUp RESPONDENT_FIRST =
            of(Step.RESPONDENT_FIRST, Step.RESPONDENT_FIRST, Step.RESPONDENT_FIRST);
    /** The share of respondents satisfied with everything. */
    public static final RollUp ALL_ITEMS = of(Step.ALL_ITEMS, Step.ALL_ITEMS, Step.ALL_ITEMS);

    /** Copies and checks that no step looks at its own level or above. */
    public RollUp {
        Objects.requireNonNull(factor, "factor");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(overall, "overall");
        Objects.requireNonNull(emptyPart, "emptyPart");
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        if (factor.isOfFactors() || factor.isOfAreas() || area.isOfAreas()) {
            throw new IllegalArgumentException(
                    "A factor as %s and an area as %s: a figure comes out of what lies below it."
                            .formatted(factor, area));
        }
        weights.forEach((id, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("The weight of '%s' (%s) is below 0.".formatted(id, weight));
            }
        });
        if (weights.isEmpty() && (factor.isWeighted() || area.isWeighted() || overall.isWeighted())) {
            throw new IllegalArgumentException("A weighted step needs weights.");
        }
    }

    /**
     * A roll-up without weights; a part without answers is left out.
     *
     * @param factor how a factor comes out of its items
     * @param area how an area comes out of its items or factors
     * @param overall how the index comes out of items, factors or areas
     * @return the roll-up
     */
    public static RollUp of(Step factor, Step area, Step overall) {
        return new RollUp(factor, area, overall, Map.of(), EmptyPart.LEAVE_OUT);
    }

    /** Whether counts per item are enough. */
    boolean needsRespondents() {
        return factor.isByRespondent() || area.isByRespondent() || overall.isByRespondent();
    }
}
