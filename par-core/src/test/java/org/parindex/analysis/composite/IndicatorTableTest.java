package org.parindex.analysis.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Csv;

/**
 * The chain of a published index, ASEM Sustainable Connectivity (golden cases M03 and P01), and single steps as COINr
 * 1.1.14 gives them.
 */
class IndicatorTableTest {

    private static final List<Map<String, String>> META = Csv.read("/vectors/coinr/input/asem_imeta.csv").stream()
            .filter(row -> row.get("Type").equals("Indicator"))
            .toList();
    private static final List<Map<String, String>> DATA = Csv.read("/vectors/coinr/input/asem_idata.csv");

    /** The published denominators carry ten to twelve digits, the results fifteen. */
    private static final double PRINTED = 1e-8;

    /** M03: all 65 missing cells get the mean of Asia or of Europe. */
    @Test
    void imputes_group_means_as_published() {
        List<Map<String, String>> raw = Csv.read("/tables/asem_raw.csv");
        IndicatorTable divided = divided(raw);
        IndicatorTable imputed = divided.impute(Imputation.mean().within(groups(raw, "group")));
        assertThat(divided.missing()).isEqualTo(65);
        assertThat(imputed.missing()).isZero();
        assertThat(different(imputed, Csv.read("/tables/asem_imputed.csv"), "unit", PRINTED))
                .isEmpty();
    }

    /** P01: divided, imputed, 35 outliers drawn in, min–max 0…100, means of means. */
    @Test
    void goes_the_whole_way_as_published() {
        List<Map<String, String>> raw = Csv.read("/tables/asem_raw.csv");
        IndicatorTable imputed = divided(raw).impute(Imputation.mean().within(groups(raw, "group")));
        IndicatorTable treated = imputed.treat(OutlierTreatment.customary());
        assertThat(different(treated, Csv.read("/tables/asem_treated.csv"), "unit", PRINTED))
                .isEmpty();
        IndicatorTable normalised = normalised(treated, Normalisation.minMax(0, 100));
        assertThat(different(normalised, Csv.read("/tables/asem_normalised.csv"), "unit", PRINTED))
                .isEmpty();
        int cells = 0;
        for (String unit : treated.units()) {
            for (String indicator : treated.indicators()) {
                cells += treated.value(unit, indicator).equals(imputed.value(unit, indicator)) ? 0 : 1;
            }
        }
        assertThat(cells).isEqualTo(35);
        assertThat(wrongScores(normalised)).isEmpty();
    }

    /** Means of the indicators of a pillar, of pillars of a sub-index, of the two sub-indices: 561 published scores. */
    private static List<String> wrongScores(IndicatorTable normalised) {
        List<String> wrong = new ArrayList<>();
        List<Map<String, String>> structure = Csv.read("/tables/asem_structure.csv");
        for (Map<String, String> row : Csv.read("/tables/asem_scores_ranks.csv")) {
            Map<String, List<Double>> children = new HashMap<>();
            for (Map<String, String> indicator : structure) {
                children.computeIfAbsent(indicator.get("level2"), key -> new ArrayList<>())
                        .add(normalised
                                .value(row.get("unit"), indicator.get("indicator"))
                                .orElseThrow());
            }
            Map<String, Double> scores = means(children);
            for (List<String> step : List.of(List.of("level2", "level3"), List.of("level3", "level4"))) {
                Map<String, List<Double>> parents = new HashMap<>();
                structure.stream()
                        .map(indicator -> List.of(indicator.get(step.get(0)), indicator.get(step.get(1))))
                        .distinct()
                        .forEach(pair -> parents.computeIfAbsent(pair.get(1), key -> new ArrayList<>())
                                .add(scores.get(pair.get(0))));
                scores.putAll(means(parents));
            }
            scores.forEach((node, score) -> {
                double published = Double.parseDouble(row.get(node));
                if (Math.abs(score - published) > PRINTED * published) {
                    wrong.add(row.get("unit") + " " + node + " " + score);
                }
            });
            assertThat(scores).hasSize(11);
        }
        return wrong;
    }

    private static Map<String, Double> means(Map<String, List<Double>> children) {
        Map<String, Double> means = new HashMap<>();
        children.forEach((parent, values) -> means.put(
                parent,
                values.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return means;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean", "median", "group_mean", "group_median"})
    void imputes_as_coinr(String file) {
        Imputation imputation = file.endsWith("median") ? Imputation.median() : Imputation.mean();
        if (file.startsWith("group")) {
            imputation = imputation.within(groups(DATA, "EurAsia_group"));
        }
        assertThat(different(input(), imputation, Csv.read("/vectors/coinr/impute/" + file + ".csv")))
                .isEmpty();
    }

    private static List<String> different(
            IndicatorTable input, Imputation imputation, List<Map<String, String>> expected) {
        return different(input.impute(imputation), expected, "uCode", 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minmax_1_100", "zscore_10_2", "dist2max", "fracmax", "prank", "rank", "scaled_0_50"})
    void normalises_as_coinr(String file) {
        Normalisation normalisation = Map.of(
                        "minmax_1_100", Normalisation.minMax(1, 100),
                        "zscore_10_2", Normalisation.zScore(10, 2),
                        "dist2max", Normalisation.distanceToMaximum(),
                        "fracmax", Normalisation.fractionOfMaximum(),
                        "prank", Normalisation.percentileRank(),
                        "rank", Normalisation.rank(),
                        "scaled_0_50", Normalisation.scaled(0, 50))
                .get(file);
        assertThat(different(
                        normalised(input(), normalisation),
                        Csv.read("/vectors/coinr/norm/" + file + ".csv"),
                        "uCode",
                        1e-12))
                .isEmpty();
    }

    @Test
    void holds_numbers_between_goalposts_as_coinr() {
        Map<String, Map<String, String>> posts = new HashMap<>();
        Csv.read("/vectors/coinr/norm/goalposts_parameters.csv").forEach(row -> posts.put(row.get("iCode"), row));
        IndicatorTable held = input().map((indicator, column) -> {
            Map<String, String> row = posts.get(indicator);
            double direction = Double.parseDouble(row.get("Direction"));
            double low = direction * Double.parseDouble(row.get("goalpost_lower"));
            double high = direction * Double.parseDouble(row.get("goalpost_upper"));
            Normalisation posted = Normalisation.goalposts(Math.min(low, high), Math.max(low, high));
            return (direction < 0 ? posted.reversed() : posted).normalise(column);
        });
        assertThat(different(held, Csv.read("/vectors/coinr/norm/goalposts_trunc.csv"), "uCode", 1e-12))
                .isEmpty();
    }

    @Test
    void counts_the_outliers_as_coinr() {
        List<Map<String, String>> rows = Csv.read("/vectors/coinr/full/2_imputed_group_mean.csv");
        IndicatorTable table =
                table(rows, "uCode", META.stream().map(row -> row.get("iCode")).toList());
        for (Map<String, String> row : Csv.read("/vectors/coinr/full/4_treated_details.csv")) {
            OutlierTreatment.Treated treated = OutlierTreatment.customary().treat(table.column(row.get("iCode")));
            String points = row.get("winsorise.nwin");
            assertThat(treated.points())
                    .as(row.get("iCode"))
                    .isEqualTo(points.isEmpty() ? 0 : Integer.parseInt(points));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void order_of_units_changes_nothing(int seed) {
        List<Map<String, String>> shuffled = new ArrayList<>(DATA);
        Collections.shuffle(shuffled, new Random(seed));
        IndicatorTable here = normalised(input(), Normalisation.minMax(0, 100));
        IndicatorTable there = normalised(input(shuffled), Normalisation.minMax(0, 100));
        for (String unit : here.units()) {
            for (String indicator : here.indicators()) {
                assertThat(there.value(unit, indicator)).isEqualTo(here.value(unit, indicator));
            }
        }
    }

    @Test
    void equal_and_empty_columns_are_missing_and_not_infinite() {
        IndicatorTable table = IndicatorTable.ofColumns(List.of("a", "b"), List.of("equal", "empty"), new double[][] {
            {5, 5}, {Double.NaN, Double.NaN}
        });
        assertThat(table.normalise(Normalisation.minMax(0, 100)).missing()).isEqualTo(4);
        assertThat(table.normalise(Normalisation.zScore(0, 1)).missing()).isEqualTo(4);
        assertThat(table.treat(OutlierTreatment.customary()).column("equal")).containsExactly(5, 5);
        assertThat(table.impute(Imputation.median()).missing()).isEqualTo(2);
    }

    @Test
    void shapes_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> IndicatorTable.ofColumns(List.of("a", "a"), List.of("x"), new double[][] {{1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> IndicatorTable.ofColumns(List.of("a", "b"), List.of("x"), new double[][] {{1}}))
                .hasMessageContaining("1 numbers for 2 units");
        assertThat(input().column("LPI")[0]).isCloseTo(4.097985, within(1e-9));
    }

    private static IndicatorTable divided(List<Map<String, String>> raw) {
        List<Map<String, String>> structure = Csv.read("/tables/asem_structure.csv");
        List<String> indicators =
                structure.stream().map(row -> row.get("indicator")).toList();
        Map<String, String> denominators = new HashMap<>();
        structure.forEach(row -> denominators.put(row.get("indicator"), row.get("denominator")));
        return table(raw, "unit", indicators).map((indicator, column) -> {
            String denominator = denominators.get(indicator);
            for (int i = 0; i < column.length && !denominator.isEmpty(); i++) {
                column[i] /= number(raw.get(i).get(denominator));
            }
            return column;
        });
    }

    private static IndicatorTable normalised(IndicatorTable table, Normalisation normalisation) {
        Map<String, String> direction = new HashMap<>();
        META.forEach(row -> direction.put(row.get("iCode"), row.get("Direction")));
        return table.map((indicator, column) ->
                (direction.get(indicator).equals("-1") ? normalisation.reversed() : normalisation).normalise(column));
    }

    private static IndicatorTable input() {
        return input(DATA);
    }

    private static IndicatorTable input(List<Map<String, String>> rows) {
        return table(rows, "uCode", META.stream().map(row -> row.get("iCode")).toList());
    }

    private static List<String> groups(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    private static IndicatorTable table(List<Map<String, String>> rows, String key, List<String> indicators) {
        double[][] columns = new double[indicators.size()][];
        for (int i = 0; i < columns.length; i++) {
            String indicator = indicators.get(i);
            columns[i] =
                    rows.stream().mapToDouble(row -> number(row.get(indicator))).toArray();
        }
        return IndicatorTable.ofColumns(groups(rows, key), indicators, columns);
    }

    /** COINr divides by a maximum of zero; with us such a cell is missing. */
    private static double number(String text) {
        return List.of("", "NA", "Inf", "-Inf").contains(text) ? Double.NaN : Double.parseDouble(text);
    }

    private static List<String> different(
            IndicatorTable table, List<Map<String, String>> expected, String key, double tolerance) {
        List<String> different = new ArrayList<>();
        for (Map<String, String> row : expected) {
            for (String indicator : table.indicators()) {
                double value = table.value(row.get(key), indicator).orElse(Double.NaN);
                double published = number(row.get(indicator));
                boolean same = Double.isNaN(published)
                        ? Double.isNaN(value)
                        : Math.abs(value - published) <= tolerance * Math.max(1, Math.abs(published));
                if (!same) {
                    different.add(row.get(key) + " " + indicator + " " + value + " ≠ " + published);
                }
            }
        }
        return different;
    }
}
