package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.analysis.composite.IndicatorTable;

/** Means over a tree against COINr, with and without holes. */
class WeightTreeTest {

    static void sameTo12Digits(double actual, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(what).isNaN();
        } else {
            assertThat(actual).as(what).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }

    private static WeightTree mixed(WeightTree.Builder builder) {
        Coinr.nodesAtLevel(3).forEach(node -> builder.mean(node, Mean.GEOMETRIC));
        return builder.mean("Index", Mean.HARMONIC).build();
    }

    @ParameterizedTest
    @CsvSource({
        "complete,amean,ARITHMETIC", "complete,gmean,GEOMETRIC", "complete,hmean,HARMONIC",
        "holes,amean,ARITHMETIC", "holes,gmean,GEOMETRIC", "holes,hmean,HARMONIC"
    })
    void every_node_has_the_mean_of_COINr(String data, String name, Mean mean) {
        WeightTree tree = Coinr.tree().withMean(mean);
        compare(tree, data, data + "_" + name);
        compare(Coinr.uneven(tree), data, data + "_" + name + "_uneven");
    }

    @ParameterizedTest
    @CsvSource({"complete", "holes"})
    void a_mean_of_its_own_per_level(String data) {
        compare(Coinr.uneven(mixed(Coinr.builder())), data, data + "_mixed_uneven");
    }

    private static void compare(WeightTree tree, String data, String expected) {
        NodeValues values = tree.values(Coinr.table("agg/input_minmax_1_100_" + data));
        List<Map<String, String>> rows = Coinr.read("agg/" + expected);
        int compared = 0;
        for (int unit = 0; unit < rows.size(); unit++) {
            Map<String, String> row = rows.get(unit);
            assertThat(values.units().get(unit)).isEqualTo(row.get("uCode"));
            for (String node : row.keySet()) {
                if (!node.equals("uCode")) {
                    sameTo12Digits(values.of(node)[unit], Coinr.number(row.get(node)), expected + " " + node);
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(51 * 11);
    }

    @Test
    void the_whole_chain_and_its_ranks() {
        NodeValues values = Coinr.tree().values(Coinr.table("full/5_normalised_minmax_0_100"));
        List<Map<String, String>> scores = Coinr.read("full/6_aggregated_amean");
        List<Map<String, String>> ranks = Coinr.read("full/7_ranks_all_columns");
        for (String node : values.nodes()) {
            int[] places = values.ranks(node);
            for (int unit = 0; unit < places.length; unit++) {
                sameTo12Digits(
                        values.of(node)[unit], Coinr.number(scores.get(unit).get(node)), node);
                assertThat(places[unit]).as(node).isIn(possible(values.of(node), unit));
                assertThat(Integer.parseInt(ranks.get(unit).get(node))).as(node).isIn(possible(values.of(node), unit));
            }
        }
    }

    /** The places that a unit may have if units within 1e-12 of it are equal or not: COINr tells some ties of ours apart. */
    private static List<Integer> possible(double[] values, int unit) {
        long better = java.util.Arrays.stream(values)
                .filter(value -> value - values[unit] > 1e-12 * Math.abs(values[unit]))
                .count();
        long near = java.util.Arrays.stream(values)
                .filter(value -> Math.abs(value - values[unit]) <= 1e-12 * Math.abs(values[unit]))
                .count();
        return java.util.stream.LongStream.rangeClosed(better + 1, better + near)
                .mapToObj(place -> (int) place)
                .toList();
    }

    @Test
    void holes_leave_the_weights_to_the_others_at_every_level() {
        NodeValues values = Coinr.tree().values(Coinr.table("simple/normalised_minmax_0_100"));
        List<Map<String, String>> scores = Coinr.read("simple/aggregated_amean");
        for (String node : values.nodes()) {
            for (int unit = 0; unit < scores.size(); unit++) {
                sameTo12Digits(
                        values.of(node)[unit], Coinr.number(scores.get(unit).get(node)), node);
            }
        }
    }

    @Test
    void effective_weights() {
        Map<String, Double> weights = Coinr.tree().effectiveWeights();
        List<Map<String, String>> rows = Coinr.read("simple/effective_weights");
        assertThat(rows).hasSize(60);
        rows.forEach(row ->
                sameTo12Digits(weights.get(row.get("iCode")), Coinr.number(row.get("EffWeight")), row.get("iCode")));
    }

    @Test
    void arithmetic_against_geometric_ranks() {
        IndicatorTable table = Coinr.table("agg/input_minmax_1_100_complete");
        int[] arithmetic = Coinr.tree().values(table).ranks("Index");
        int[] geometric = Coinr.tree().withMean(Mean.GEOMETRIC).values(table).ranks("Index");
        for (Map<String, String> row : Coinr.read("compare/arith_vs_geom_ranks")) {
            int unit = table.units().indexOf(row.get("uCode"));
            assertThat(arithmetic[unit]).isEqualTo(Integer.parseInt(row.get("coin.1")));
            assertThat(geometric[unit]).isEqualTo(Integer.parseInt(row.get("coin.2")));
        }
    }

    @Test
    void the_order_of_nodes_and_indicators_changes_no_bit() {
        WeightTree one = WeightTree.builder("r")
                .node("a", "r", 0.1)
                .node("b", "r", 0.2)
                .node("c", "r", 0.7)
                .build();
        WeightTree other = WeightTree.builder("r")
                .node("c", "r", 0.7)
                .node("a", "r", 0.1)
                .node("b", "r", 0.2)
                .build();
        IndicatorTable table = Coinr.table(List.of("u"), List.of("a", "b", "c"), new double[][] {{1.1, 2.3, 3.7}});
        IndicatorTable turned = Coinr.table(List.of("u"), List.of("c", "b", "a"), new double[][] {{3.7, 2.3, 1.1}});
        assertThat(one.values(table).root())
                .containsExactly(other.values(turned).root());
    }

    @Test
    void programming_errors_name_the_value() {
        assertThatThrownBy(() -> WeightTree.builder("r").node("a", "r", -1))
                .hasMessageContaining("-1")
                .hasMessageContaining("'a'");
        assertThatThrownBy(() -> WeightTree.builder("r").node("a", "x", 1).build())
                .hasMessageContaining("[a]");
        assertThatThrownBy(() -> Coinr.tree().weight("Nowhere")).hasMessageContaining("Nowhere");
        assertThatThrownBy(() -> Coinr.table(List.of("u", "u"), List.of("a"), new double[][] {{1}, {2}}))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Coinr.tree().values(Coinr.table(List.of("u"), List.of("LPI"), new double[][] {{1}})))
                .hasMessageContaining("is not among");
    }
}
