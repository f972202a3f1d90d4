package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.parindex.analysis.sure.WeightTreeTest.sameTo12Digits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.analysis.composite.Normalisation;
import org.parindex.analysis.composite.OutlierTreatment;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.analysis.draw.Parallel;
import org.parindex.analysis.draw.RankCounts;
import org.parindex.survey.stat.Correlation;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Monte Carlo on a table against COINr, and what must hold for any. */
class RobustnessTest {

    private static WeightNoise given() {
        List<Map<String, String>> rows = Coinr.read("sens/noisy_weights");
        List<String> nodes = new ArrayList<>(rows.get(0).keySet());
        nodes.removeAll(Set.of("set", "Index"));
        return WeightNoise.nodes(
                "given",
                nodes,
                new WeightLaw.Given(rows.stream()
                        .map(row -> nodes.stream()
                                .map(node -> Coinr.number(row.get(node)))
                                .toList())
                        .toList()));
    }

    @Test
    void given_weights_give_the_scores_and_ranks_of_COINr() {
        Robustness question = Coinr.question().with(given());
        DrawPlan plan = new DrawPlan(1, Map.of("given", DrawPlan.Block.A), true);
        List<Map<String, String>> scores = Coinr.read("sens/weightnoise_scores");
        List<Map<String, String>> ranks = Coinr.read("sens/weightnoise_ranks");
        double[][] values = new double[200][51];
        question.subject().workers(question.sources(), plan).get().values(0, 200, values);
        int[][] places = new int[200][51];
        try (Parallel one = new Parallel(1)) {
            DrawLoop.run(
                    51,
                    200,
                    one,
                    question.subject().workers(question.sources(), plan),
                    (first, count, got, running) -> {
                        for (int i = 0; i < count; i++) {
                            places[(int) first + i] = got[i].clone();
                        }
                    });
        }
        for (int unit = 0; unit < 51; unit++) {
            assertThat(question.subject().ids().get(unit))
                    .isEqualTo(scores.get(unit).get("uCode"));
            for (int draw = 0; draw < 200; draw++) {
                String set = "w" + (draw + 1);
                sameTo12Digits(values[draw][unit], Coinr.number(scores.get(unit).get(set)), set);
                assertThat(places[draw][unit])
                        .isEqualTo(Integer.parseInt(ranks.get(unit).get(set)));
            }
        }
    }

    @Test
    void given_weights_give_the_rank_statistics_of_COINr() {
        RankRobustness result = Coinr.question().with(given()).draws(200).run();
        for (Map<String, String> row : Coinr.read("sens/weightnoise_rankstats")) {
            UnitRobustness unit = result.of(row.get("uCode"));
            assertThat(unit.rank()).isEqualTo(Integer.parseInt(row.get("Nominal")));
            sameTo12Digits(unit.mean(), Coinr.number(row.get("Mean")), "mean");
            sameTo12Digits(unit.median(), Coinr.number(row.get("Median")), "median");
            sameTo12Digits(unit.low(), Coinr.number(row.get("Q5")), "5 %");
            sameTo12Digits(unit.high(), Coinr.number(row.get("Q95")), "95 %");
            assertThat(unit.best()).isEqualTo(Integer.parseInt(row.get("Min")));
            assertThat(unit.worst()).isEqualTo(Integer.parseInt(row.get("Max")));
        }
    }

    /** One run of COINr over every choice at once: outliers, scale, weights, mean. */
    private static NodeValues run(IndicatorTable imputed, List<Map<String, String>> weights, Map<String, String> run) {
        Map<String, Double> directions = new java.util.HashMap<>();
        Coinr.read("input/asem_imeta")
                .forEach(row -> directions.put(row.get("iCode"), Coinr.number(row.get("Direction"))));
        OutlierTreatment treatment = new OutlierTreatment(2, 3.5, Integer.parseInt(run.get("winmax")));
        Normalisation scale =
                run.get("normalisation").equals("minmax") ? Normalisation.minMax(1, 100) : Normalisation.zScore(10, 2);
        IndicatorTable normalised = imputed.treat(treatment)
                .map((indicator, column) ->
                        (directions.get(indicator) < 0 ? scale.reversed() : scale).normalise(column));
        Map<String, Double> drawn = new java.util.HashMap<>();
        weights.get(Integer.parseInt(run.get("weights").substring(1)) - 1).forEach((node, weight) -> {
            if (!Set.of("set", "Index").contains(node)) {
                drawn.put(node, Coinr.number(weight));
            }
        });
        Mean mean = run.get("aggregation").equals("a_gmean") ? Mean.GEOMETRIC : Mean.ARITHMETIC;
        return Coinr.tree().withWeights(drawn).withMean(mean).values(normalised);
    }

    /** 100 runs of COINr's uncertainty analysis. */
    @Test
    void runs_over_choices_of_every_kind_give_the_ranks_of_COINr() {
        IndicatorTable imputed = Coinr.table("full/2_imputed_group_mean");
        List<Map<String, String>> weights = Coinr.read("sens/noisy_weights");
        List<Map<String, String>> ranks = Coinr.read("sens/ua_ranks");
        for (Map<String, String> run : Coinr.read("sens/ua_parameters")) {
            NodeValues values = run(imputed, weights, run);
            int[] places = values.ranks("Index");
            for (Map<String, String> row : ranks) {
                int unit = values.units().indexOf(row.get("uCode"));
                assertThat(places[unit])
                        .as("run " + run.get("run"))
                        .isEqualTo(Integer.parseInt(row.get("r_" + run.get("run"))));
            }
        }
    }

    /** 300 runs of COINr's sensitivity analysis: how far places move from the nominal ones, and the Sobol indices of that. */
    @Test
    void sobol_runs_are_rebuilt_from_their_choices() {
        IndicatorTable imputed = Coinr.table("full/2_imputed_group_mean");
        List<Map<String, String>> weights = Coinr.read("sens/noisy_weights");
        Map<String, Integer> nominal = new java.util.HashMap<>();
        Coinr.read("sens/ua_ranks").forEach(row -> nominal.put(row.get("uCode"), Integer.parseInt(row.get("Nominal"))));
        List<Map<String, String>> runs = Coinr.read("sens/sa_parameters");
        List<Map<String, String>> output = Coinr.read("sens/sa_output");
        double[] y = new double[runs.size()];
        for (int i = 0; i < y.length; i++) {
            NodeValues values = run(imputed, weights, runs.get(i));
            int[] places = values.ranks("Index");
            long moved = 0;
            for (int unit = 0; unit < places.length; unit++) {
                moved += Math.abs(places[unit] - nominal.get(values.units().get(unit)));
            }
            y[i] = (double) moved / places.length;
            assertThat(output.get(i).get("run")).isEqualTo(runs.get(i).get("run"));
            sameTo12Digits(y[i], Coinr.number(output.get(i).get("meanAbsRankChange")), "run " + (i + 1));
        }
        assertThat(y).hasSize(300);
        indices(y, 4, Coinr.read("sens/sa_indices"));
    }

    /** No two countries share a place in COINr's draws, so the formula without ties is the correlation of the ranks. */
    @Test
    void the_mean_correlation_of_draws_is_that_of_their_ranks() {
        RankRobustness result = Coinr.question().with(given()).draws(200).run();
        IndicatorTable ranks = Coinr.table(Coinr.read("sens/weightnoise_ranks"), Set.of("uCode"));
        double mean = 0;
        for (int draw = 1; draw <= 200; draw++) {
            mean += Correlation.of(ranks.column("Nominal"), ranks.column("w" + draw))
                            .pearson()
                            .orElseThrow()
                    / 200;
        }
        sameTo12Digits(result.meanSpearman().orElseThrow(), mean, "Spearman");
    }

    @Test
    void counted_ranks_of_others_give_their_statistics() {
        IndicatorTable ranks = Coinr.table(Coinr.read("sens/ua_ranks"), Set.of("uCode", "Nominal"));
        for (Map<String, String> row : Coinr.read("sens/ua_rankstats")) {
            int at = ranks.units().indexOf(row.get("uCode"));
            int[] counts = new int[52];
            for (int run = 0; run < 100; run++) {
                counts[(int) ranks.column(ranks.indicators().get(run))[at]]++;
            }
            UnitRobustness unit =
                    UnitRobustness.of("u", "u", 0, 1, new RankShares(new RankCounts.Stretch(0, counts), 100));
            sameTo12Digits(unit.mean(), Coinr.number(row.get("Mean")), "mean");
            sameTo12Digits(unit.median(), Coinr.number(row.get("Median")), "median");
            sameTo12Digits(unit.low(), Coinr.number(row.get("Q5")), "5 %");
            sameTo12Digits(unit.high(), Coinr.number(row.get("Q95")), "95 %");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void leave_one_out_at_each_level(int level) {
        Robustness question = Coinr.question();
        List<String> nodes = Coinr.nodesAtLevel(level);
        List<Map<String, String>> scores = Coinr.read("remove/level" + level + "_scores");
        List<Map<String, String>> ranks = Coinr.read("remove/level" + level + "_ranks");
        Map<String, Double> shifts = new java.util.HashMap<>();
        Coinr.read("remove/level" + level + "_mean_abs_rank_diff")
                .forEach(row -> shifts.put(row.get("iCode"), Coinr.number(row.get("meanAbsRankDiff"))));
        List<LeaveOneOut> results = LeaveOneOut.nodes(question, nodes);
        assertThat(results).hasSize(shifts.size() - 1);
        for (LeaveOneOut one : results) {
            sameTo12Digits(one.meanShift(), shifts.get(one.node()), one.node());
            for (int i = 0; i < scores.size(); i++) {
                String unit = scores.get(i).get("uCode");
                sameTo12Digits(
                        one.values().get(unit), Coinr.number(scores.get(i).get(one.node())), one.node());
                assertThat(one.ranks().get(unit))
                        .isEqualTo(Integer.parseInt(ranks.get(i).get(one.node())));
            }
        }
        if (level == 3) {
            assertThat(LeaveOneOut.domains(question)).isEqualTo(results);
        }
    }

    @Test
    void sobol_indices_of_the_ishigami_function() {
        double[] y = Coinr.read("sens/ishigami_sample").stream()
                .mapToDouble(row -> Coinr.number(row.get("y")))
                .toArray();
        indices(y, 3, Coinr.read("sens/ishigami_indices"));
    }

    private static void indices(double[] y, int sources, List<Map<String, String>> expected) {
        int n = y.length / (sources + 2);
        double[] a = java.util.Arrays.copyOfRange(y, 0, n);
        double[] b = java.util.Arrays.copyOfRange(y, n, 2 * n);
        assertThat(expected).hasSize(sources);
        for (int i = 0; i < sources; i++) {
            double[] ab = java.util.Arrays.copyOfRange(y, (i + 2) * n, (i + 3) * n);
            SobolIndex index = SobolIndex.estimate("x", Text.of("x"), a, b, ab, 500, 7);
            sameTo12Digits(index.first(), Coinr.number(expected.get(i).get("Si")), "Si");
            sameTo12Digits(index.total(), Coinr.number(expected.get(i).get("STi")), "STi");
            assertThat(index.totalLow()).isLessThan(index.total());
            assertThat(index.totalHigh()).isGreaterThan(index.total());
        }
    }

    private static Robustness noisy() {
        return Coinr.question()
                .with(WeightNoise.domains(new WeightLaw.Uniform(25)))
                .with(WeightNoise.leaves(new WeightLaw.Dirichlet(200)))
                .with(SurveyError.NONE.standardError("VNM", "LPI", 8).standardError("CHE", "Gas", 3))
                .draws(700)
                .seed(42);
    }

    @Test
    void threads_change_nothing() {
        RankRobustness one = noisy().threads(1).run();
        for (int threads : new int[] {2, 3, 7}) {
            RankRobustness other = noisy().threads(threads).run();
            assertThat(other.units()).isEqualTo(one.units());
            assertThat(other.pairs().above("VNM", "THA")).isEqualTo(one.pairs().above("VNM", "THA"));
        }
        assertThat(Sensitivity.of(noisy().threads(1), 60)).isEqualTo(Sensitivity.of(noisy().threads(3), 60));
    }

    @Test
    void the_order_of_units_indicators_and_sources_changes_nothing() {
        IndicatorTable table = Coinr.table("full/5_normalised_minmax_0_100");
        Random random = new Random(5);
        List<Integer> rows = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.units().size(); i++) {
            rows.add(i);
        }
        for (int i = 0; i < table.indicators().size(); i++) {
            columns.add(i);
        }
        Collections.shuffle(rows, random);
        Collections.shuffle(columns, random);
        IndicatorTable turned = Coinr.table(
                rows.stream().map(table.units()::get).toList(),
                columns.stream().map(table.indicators()::get).toList(),
                rows.stream()
                        .map(row -> columns.stream()
                                .mapToDouble(column ->
                                        table.column(table.indicators().get(column))[row])
                                .toArray())
                        .toArray(double[][]::new));
        WeightNoise domains = WeightNoise.domains(new WeightLaw.Uniform(25));
        WeightNoise leaves = WeightNoise.leaves(new WeightLaw.Uniform(10));
        RankRobustness one = Robustness.of(table, Coinr.tree())
                .with(domains)
                .with(leaves)
                .draws(300)
                .run();
        RankRobustness other = Robustness.of(turned, Coinr.tree())
                .with(leaves)
                .with(domains)
                .draws(300)
                .run();
        assertThat(other.units()).isEqualTo(one.units());
        assertThat(other.sources()).isEqualTo(one.sources());
    }

    @Test
    void a_source_keeps_its_numbers_when_another_is_switched_on() {
        WeightNoise domains = WeightNoise.domains(new WeightLaw.Uniform(25));
        RankRobustness alone = Coinr.question().with(domains).draws(200).run();
        RankRobustness with = Coinr.question()
                .with(domains)
                .with(WeightNoise.leaves(new WeightLaw.Uniform(0)))
                .draws(200)
                .run();
        assertThat(with.units()).isEqualTo(alone.units());
        assertThat(Coinr.question().with(domains).draws(200).seed(2).run().units())
                .isNotEqualTo(alone.units());
    }

    @Test
    void holes_by_pattern_and_unit_by_unit_agree_with_plain_means() {
        IndicatorTable table = Coinr.table("simple/normalised_minmax_0_100");
        Robustness question = Robustness.of(table, Coinr.tree()).with(given());
        DrawPlan plan = new DrawPlan(1, Map.of("given", DrawPlan.Block.A), true);
        double[][] values = new double[20][51];
        question.subject().workers(question.sources(), plan).get().values(0, 20, values);
        List<Map<String, String>> rows = Coinr.read("sens/noisy_weights");
        for (int draw = 0; draw < 20; draw++) {
            Map<String, Double> weights = new java.util.HashMap<>();
            for (Map.Entry<String, String> cell : rows.get(draw).entrySet()) {
                if (!Set.of("set", "Index").contains(cell.getKey())) {
                    weights.put(cell.getKey(), Coinr.number(cell.getValue()));
                }
            }
            double[] plain = Coinr.tree().withWeights(weights).values(table).root();
            for (int unit = 0; unit < 51; unit++) {
                sameTo12Digits(
                        values[draw][unit],
                        plain[table.units().indexOf(question.subject().ids().get(unit))],
                        "u");
            }
        }
    }

    @Test
    void shares_add_up_and_pairs_are_complementary() {
        RankRobustness result = noisy().run();
        for (UnitRobustness unit : result.units()) {
            assertThat(unit.probabilityOfTop(51)).isCloseTo(1, within(1e-12));
            assertThat(unit.low()).isLessThanOrEqualTo(unit.median());
            assertThat(unit.high()).isGreaterThanOrEqualTo(unit.median());
            assertThat(unit.probabilityOfTop(10)).isGreaterThanOrEqualTo(unit.probabilityOfTop(9));
        }
        double places = 0;
        for (UnitRobustness unit : result.units()) {
            places += unit.probabilityOf(1);
        }
        assertThat(places).isCloseTo(1, within(1e-9));
        assertThat(result.pairs().above("VNM", "CHE") + result.pairs().above("CHE", "VNM"))
                .isLessThanOrEqualTo(1 + 1e-12);
        RankRobustness neighbours = noisy().allPairsUpTo(10).run();
        String first = result.units().get(0).unit();
        String second = result.units().get(1).unit();
        assertThat(neighbours.pairs().isComplete()).isFalse();
        assertThat(neighbours.pairs().above(first, second))
                .isEqualTo(result.pairs().above(first, second));
        assertThat(neighbours.pairs().above(second, first))
                .isEqualTo(result.pairs().above(second, first));
        assertThatThrownBy(() ->
                        neighbours.pairs().above(first, result.units().get(9).unit()))
                .hasMessageContaining("was not compared");
    }

    /** Two units, two indicators: a is above b where its weight is above one half, which is exactly half of the draws. */
    @Test
    void a_case_that_a_hand_computes() {
        IndicatorTable table = Coinr.table(List.of("a", "b"), List.of("x", "y"), new double[][] {{1, 0}, {0, 1}});
        WeightTree tree = WeightTree.flat("r", Map.of("x", 1.0, "y", 1.0));
        RankRobustness result = Robustness.of(table, tree)
                .with(WeightNoise.domains(new WeightLaw.Uniform(30)))
                .draws(40_000)
                .run();
        // standard error 0.0025
        assertThat(result.pairs().above("a", "b")).isCloseTo(0.5, within(0.0125));
        assertThat(result.of("a").rank()).isEqualTo(1);
        assertThat(result.of("b").rank()).isEqualTo(1);
    }

    /** Dirichlet(2, 2) has variance 1/20 in each share, so that a lies above b by more than 0.5 with P(share > 3/4) = 5/32. */
    @Test
    void dirichlet_weights_have_the_law_they_are_named_for() {
        IndicatorTable table = Coinr.table(List.of("a", "b"), List.of("x", "y"), new double[][] {{1, 0}, {0.75, 0.75}});
        WeightTree tree = WeightTree.flat("r", Map.of("x", 1.0, "y", 1.0));
        RankRobustness result = Robustness.of(table, tree)
                .with(WeightNoise.domains(new WeightLaw.Dirichlet(4)))
                .draws(40_000)
                .run();
        // P(share > 3/4) for Beta(2, 2) is 1 − (3·9/16 − 2·27/64) = 10/64; standard error 0.0018
        assertThat(result.pairs().above("a", "b")).isCloseTo(10.0 / 64, within(0.009));
    }

    @Test
    void replicates_and_normal_errors_have_their_laws() {
        IndicatorTable table = Coinr.table(List.of("a", "b"), List.of("x"), new double[][] {{1}, {0}});
        WeightTree tree = WeightTree.flat("r", Map.of("x", 1.0));
        RankRobustness normal = Robustness.of(table, tree)
                .with(SurveyError.NONE.interval("a", "x", 1 - 1.959963984540054, 1 + 1.959963984540054, 0.95))
                .draws(40_000)
                .run();
        // P(Z > −1) = 0.841344746; standard error 0.0018
        assertThat(normal.pairs().above("a", "b")).isCloseTo(0.841344746, within(0.009));
        RankRobustness replicates = Robustness.of(table, tree)
                .with(SurveyError.NONE.and("a", "x", new SurveyError.Replicates(List.of(1.0, 1.0, 1.0, -1.0))))
                .draws(40_000)
                .run();
        assertThat(replicates.pairs().above("a", "b")).isCloseTo(0.75, within(0.011));
    }

    @Test
    void the_text_speaks_both_languages() {
        RankRobustness result = noisy().run();
        assertThat(result.toText(Language.VIETNAMESE))
                .contains("Thứ hạng chắc chắn đến đâu? Index", "±25 %", "700 lần");
        assertThat(result.toText(Language.ENGLISH)).contains("How sure are the ranks?", "evenly within ±25 %");
        assertThat(Sensitivity.of(noisy(), 40).toText(Language.VIETNAMESE)).contains("Nguồn nào", "riêng");
    }

    @Test
    void programming_errors_name_the_value() {
        assertThatThrownBy(() -> Coinr.question().run()).hasMessageContaining("Nothing is uncertain");
        assertThatThrownBy(() -> Coinr.question().with(given()).with(given())).hasMessageContaining("'given'");
        assertThatThrownBy(() -> Coinr.question().draws(0)).hasMessageContaining("0 draws");
        assertThatThrownBy(() -> new WeightLaw.Uniform(120)).hasMessageContaining("120");
        assertThatThrownBy(
                        () -> Coinr.question().with(new AppraisalError(0.1, 10)).run())
                .hasMessageContaining("appraisal-error");
    }
}
