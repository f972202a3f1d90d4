package org.parindex.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.points.Points;

/**
 * Of which parts a mean is made.
 *
 * @param weights weight of each part, by id of item, factor or area
 * @param withoutWeight parts to which the method gives no weight though it should
 */
record Parts(Map<String, Points> weights, List<String> withoutWeight) {

    static Parts of(UnitFigures.Node node, SatisfactionMethod method) {
        Set<String> ids = new LinkedHashSet<>();
        for (CountedItems.Counted item : node.items()) {
            ids.add(
                    node.step().isOfAreas()
                            ? item.area()
                            : node.step().isOfFactors()
                                    ? item.factor()
                                    : item.item().id());
        }
        Map<String, Points> weights = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (String id : ids) {
            BigDecimal weight =
                    node.step().isWeighted() ? method.rollUp().weights().get(id) : BigDecimal.ONE;
            if (weight == null) {
                without.add(id);
            } else if (weight.signum() > 0) {
                weights.put(id, Points.of(weight));
            }
        }
        return new Parts(weights, without);
    }
}
