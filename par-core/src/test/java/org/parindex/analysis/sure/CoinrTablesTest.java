package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.analysis.sure.WeightTreeTest.sameTo12Digits;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.survey.stat.Correlation;

/** Correlations of indicators, and an index without two of its indicators, as COINr 1.1.14 gives them. */
class CoinrTablesTest {

    private static final String FULL = "full/5_normalised_minmax_0_100";

    @Test
    void pearson() {
        correlations(FULL, "corr/indicators_pearson", Correlation::pearson);
    }

    @Test
    void spearman() {
        correlations(FULL, "corr/indicators_spearman", Correlation::spearman);
    }

    /** R's Kendall is tau-b. */
    @Test
    void kendall() {
        correlations(FULL, "corr/indicators_kendall", Correlation::tauB);
    }

    /** Of each pair of columns the rows without holes. */
    @Test
    void pearson_of_columns_with_holes() {
        correlations("simple/normalised_minmax_0_100", "corr/indicators_pearson_pairwise_holes", Correlation::pearson);
    }

    private static void correlations(String data, String expected, Function<Correlation, OptionalDouble> coefficient) {
        IndicatorTable table = Coinr.table(data);
        List<Map<String, String>> rows = Coinr.read(expected);
        assertThat(rows).hasSize(49);
        for (Map<String, String> row : rows) {
            String one = row.get("code");
            for (String other : table.indicators()) {
                double[] a = table.column(one);
                double[] b = table.column(other);
                int[] both = IntStream.range(0, a.length)
                        .filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i]))
                        .toArray();
                Correlation pair = Correlation.of(at(a, both), at(b, both));
                sameTo12Digits(coefficient.apply(pair).orElseThrow(), Coinr.number(row.get(other)), one + " " + other);
            }
        }
    }

    private static double[] at(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    @Test
    void the_index_without_two_indicators() {
        IndicatorTable full = Coinr.table(FULL);
        Set<String> left = new LinkedHashSet<>(full.indicators());
        left.removeAll(Set.of("LPI", "Forest"));
        IndicatorTable fewer = IndicatorTable.ofColumns(
                full.units(), List.copyOf(left), left.stream().map(full::column).toArray(double[][]::new));
        WeightTree.Builder builder = WeightTree.builder("Index");
        for (Map<String, String> row : Coinr.read("input/asem_imeta")) {
            boolean part = Set.of("Indicator", "Aggregate").contains(row.get("Type"))
                    && !row.get("Parent").isEmpty();
            if (part && !Set.of("LPI", "Forest").contains(row.get("iCode"))) {
                builder.node(row.get("iCode"), row.get("Parent"), Coinr.number(row.get("Weight")));
            }
        }
        compare(Coinr.tree().values(full), "coin.1");
        compare(builder.build().values(fewer), "coin.2");
    }

    private static void compare(NodeValues values, String column) {
        int[] places = values.ranks("Index");
        List<Map<String, String>> scores = Coinr.read("compare/drop_LPI_Forest_scores");
        List<Map<String, String>> ranks = Coinr.read("compare/drop_LPI_Forest_ranks");
        assertThat(scores).hasSize(51);
        for (int i = 0; i < scores.size(); i++) {
            String unit = scores.get(i).get("uCode");
            int at = values.units().indexOf(unit);
            sameTo12Digits(values.root()[at], Coinr.number(scores.get(i).get(column)), column + " " + unit);
            assertThat(ranks.get(i).get("uCode")).isEqualTo(unit);
            assertThat(places[at])
                    .as(unit)
                    .isEqualTo(Integer.parseInt(ranks.get(i).get(column)));
        }
    }
}
