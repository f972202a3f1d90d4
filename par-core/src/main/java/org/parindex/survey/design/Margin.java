package org.parindex.survey.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known about the population: how many people there are in each category of a variable.
 *
 * @param name of the variable, such as {@code sex}
 * @param category the category of each row of the sample
 * @param totals how many people the population has in each category, by name
 */
public record Margin(String name, String[] category, Map<String, Double> totals) {

    /** Copies. */
    public Margin {
        category = category.clone();
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
    }

    @Override
    public String[] category() {
        return category.clone();
    }

    /** The number of each row's category, in the order of the names. */
    int[] codes() {
        List<String> names = List.copyOf(totals.keySet());
        int[] codes = new int[category.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = names.indexOf(category[row]);
        }
        return codes;
    }

    double[] wanted() {
        return totals.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    double sum() {
        double sum = 0;
        for (double total : totals.values()) {
            sum += total;
        }
        return sum;
    }

    /** What keeps a design from meeting this margin. */
    List<MarginProblem> problems(SurveyDesign design) {
        List<MarginProblem> problems = new ArrayList<>();
        if (category.length != design.size()) {
            return List.of(new MarginProblem(name, "", MarginProblem.Kind.ROWS_DIFFER));
        }
        Map<String, Double> sample = new TreeMap<>();
        for (int row = 0; row < category.length; row++) {
            sample.merge(category[row], design.weight(row), Double::sum);
        }
        sample.keySet().stream()
                .filter(one -> !totals.containsKey(one))
                .forEach(one -> problems.add(new MarginProblem(name, one, MarginProblem.Kind.UNKNOWN_CATEGORY)));
        totals.forEach((one, total) -> {
            if (!(total >= 0) || Double.isInfinite(total)) {
                problems.add(new MarginProblem(name, one, MarginProblem.Kind.BAD_TOTAL));
            } else if (total > 0 && sample.getOrDefault(one, 0.0) == 0) {
                problems.add(new MarginProblem(name, one, MarginProblem.Kind.NOBODY_IN_SAMPLE));
            }
        });
        return problems;
    }
}
