package org.parindex.survey.league;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of each unit beside its survey, for a model to lean on, such as the share of poor households or last
 * year's index. It must come from other data than this survey.
 *
 * @param names of the covariates, such as {@code poverty}
 * @param byUnit one number per covariate, by id of the unit; finite
 */
public record AreaCovariates(List<String> names, Map<String, List<Double>> byUnit) {

    /** Nothing is known: all units lean on their common mean. */
    public static final AreaCovariates NONE = new AreaCovariates(List.of(), Map.of());

    /** Copies and checks the numbers. */
    public AreaCovariates {
        names = List.copyOf(names);
        Map<String, List<Double>> copy = new TreeMap<>();
        for (Map.Entry<String, List<Double>> unit : byUnit.entrySet()) {
            if (unit.getValue().size() != names.size()
                    || unit.getValue().stream().anyMatch(one -> !Double.isFinite(one))) {
                throw new IllegalArgumentException(
                        "Unit %s: %s are no finite numbers for %s.".formatted(unit.getKey(), unit.getValue(), names));
            }
            copy.put(unit.getKey(), List.copyOf(unit.getValue()));
        }
        byUnit = Collections.unmodifiableMap(copy);
    }

    /**
     * The numbers of a unit.
     *
     * @param unit its id
     * @return one per covariate; empty where nothing is known of the unit though there are covariates
     */
    public Optional<double[]> of(String unit) {
        List<Double> own = names.isEmpty() ? List.of() : byUnit.get(unit);
        return Optional.ofNullable(own)
                .map(numbers ->
                        numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
