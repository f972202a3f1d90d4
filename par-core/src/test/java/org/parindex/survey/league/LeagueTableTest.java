package org.parindex.survey.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Direction;
import org.parindex.survey.Vectors;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.Undefined;
import org.parindex.text.Language;

class LeagueTableTest {

    private static final double PY = 1e-12;

    private static LeagueTable reference() {
        Vectors v = Vectors.of("py_ranks");
        List<LeagueEntry> entries = new ArrayList<>();
        for (int i = 0; i < v.size("/units"); i++) {
            entries.add(new LeagueEntry(v.text("/units/" + i), v.number("/estimate/" + i), v.number("/se/" + i)));
        }
        return LeagueTable.of(entries, Direction.HIGHER_IS_BETTER);
    }

    @Test
    void places_and_pairs_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_ranks");
        LeagueTable table = reference();
        int k = table.entries().size();
        for (int i = 0; i < k; i++) {
            String unit = v.text("/units/" + i);
            v.check("/rank/" + unit, table.place(unit), 0);
            v.check("/expected_rank/" + i, table.expectedRank(unit), PY);
            for (int j = 0; j < k; j++) {
                String other = v.text("/units/" + j);
                v.check("/prob_i_beats_j/" + i + "/" + j, table.beats(unit, other), PY);
                String pair = "/pairwise_p_unadjusted/" + i + "/" + j;
                assertThat(v.has(pair)).isEqualTo(i != j);
                if (i != j) {
                    v.check(pair, table.pValue(unit, other, RankCorrection.NONE), PY);
                } else {
                    assertThat(v.text(pair)).isEmpty();
                }
            }
        }
        adjusted(v, table, "holm", RankCorrection.SIMULTANEOUS_HOLM);
        adjusted(v, table, "bh", RankCorrection.FALSE_DISCOVERY);
    }

    private static void adjusted(Vectors v, LeagueTable table, String name, RankCorrection correction) {
        for (int i = 0; i < 66; i++) {
            String at = "/adjusted_p/" + name + "/" + i;
            v.check(at + "/p", table.pValue(v.text(at + "/i"), v.text(at + "/j"), correction), PY);
        }
    }

    @Test
    void rank_intervals_agree_under_five_corrections() {
        Vectors v = Vectors.of("py_ranks");
        LeagueTable table = reference();
        Map.of(
                        "unadjusted_pairwise_5pct", RankCorrection.NONE,
                        "marginal_bonferroni_k_minus_1", RankCorrection.MARGINAL,
                        "simultaneous_bonferroni", RankCorrection.SIMULTANEOUS_BONFERRONI,
                        "simultaneous_holm", RankCorrection.SIMULTANEOUS_HOLM,
                        "bh_fdr", RankCorrection.FALSE_DISCOVERY)
                .forEach((name, correction) -> {
                    List<RankInterval> intervals = table.rankIntervals(correction, 0.95);
                    for (int i = 0; i < intervals.size(); i++) {
                        String at = "/rank_interval/" + name + "/" + i;
                        String unit = v.text(at + "/unit");
                        RankInterval interval = intervals.stream()
                                .filter(one -> one.unit().equals(unit))
                                .findFirst()
                                .orElseThrow();
                        v.check(at + "/lo", interval.best(), 0);
                        v.check(at + "/hi", interval.worst(), 0);
                        assertThat(interval.contains(interval.place())).isTrue();
                    }
                });
    }

    @Test
    void overlapping_intervals_are_no_test() {
        Vectors v = Vectors.of("py_ranks");
        LeagueTable table = reference();
        double z = Distributions.normalCritical(0.95);
        int found = 0;
        List<LeagueEntry> entries = table.entries();
        for (LeagueEntry one : entries) {
            for (LeagueEntry other : entries) {
                boolean overlap = Math.abs(one.estimate() - other.estimate()) <= z * (one.error() + other.error());
                boolean differ =
                        !one.equals(other) && table.pValue(one.unit(), other.unit(), RankCorrection.NONE) <= 0.05;
                found += overlap && differ && one.unit().compareTo(other.unit()) < 0 ? 1 : 0;
            }
        }
        assertThat(found).isEqualTo(v.size("/overlap_of_95ci_is_not_a_test"));
        for (int i = 0; i < found; i++) {
            String at = "/overlap_of_95ci_is_not_a_test/" + i;
            assertThat(v.text(at + "/ci_overlap")).isEqualTo("True");
            assertThat(v.text(at + "/significant_unadjusted")).isEqualTo("True");
            assertThat(table.pValue(v.text(at + "/i"), v.text(at + "/j"), RankCorrection.NONE))
                    .isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void groups_hold_exactly_the_units_that_do_not_differ() {
        LeagueTable table = reference();
        for (RankCorrection correction : RankCorrection.values()) {
            List<List<String>> groups = table.groups(correction, 0.95);
            for (LeagueEntry one : table.entries()) {
                for (LeagueEntry other : table.entries()) {
                    boolean together = groups.stream()
                            .anyMatch(group -> group.contains(one.unit()) && group.contains(other.unit()));
                    boolean differ = !one.equals(other) && table.pValue(one.unit(), other.unit(), correction) <= 0.05;
                    assertThat(together).isEqualTo(!differ);
                }
            }
        }
        // Two clear classes and one unit between them that differs from neither.
        LeagueTable three = LeagueTable.of(
                List.of(
                        new LeagueEntry("low", 0.5, 0.05),
                        new LeagueEntry("high", 0.7, 0.05),
                        new LeagueEntry("between", 0.6, 0.05)),
                Direction.HIGHER_IS_BETTER);
        assertThat(three.groups(RankCorrection.NONE, 0.95))
                .containsExactly(List.of("high", "between"), List.of("between", "low"));
    }

    @Test
    void ties_are_numbered_by_five_conventions() {
        Vectors v = Vectors.of("py_ranking_ties");
        List<Points> values = new ArrayList<>();
        for (int i = 0; i < v.size("/values"); i++) {
            values.add(Points.of(v.text("/values/" + i)));
        }
        List<Points> rounded =
                values.stream().map(value -> value.round(Rounding.halfUp(2))).toList();
        Map<String, TieConvention> conventions = Map.of(
                "competition_1224", TieConvention.COMPETITION,
                "modified_1334", TieConvention.MODIFIED,
                "dense_1223", TieConvention.DENSE,
                "fractional", TieConvention.FRACTIONAL,
                "ordinal_input_order", TieConvention.ORDINAL);
        conventions.forEach((name, convention) -> {
            places(v, "/exact/" + name, convention.places(values, Direction.HIGHER_IS_BETTER));
            places(v, "/after_half_up_2_decimals/" + name, convention.places(rounded, Direction.HIGHER_IS_BETTER));
            // The reference repeats the ordinal places of higher-is-better here; every other convention turns around.
            boolean repeated = convention == TieConvention.ORDINAL;
            places(
                    v,
                    "/lower_is_better_exact/" + name,
                    convention.places(values, repeated ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER));
        });
        assertThat(TieConvention.ORDINAL.places(values, Direction.LOWER_IS_BETTER))
                .containsExactlyElementsOf(List.of(6, 8, 9, 2, 3, 4, 1, 7, 5).stream()
                        .map(Points::of)
                        .toList());
    }

    private static void places(Vectors v, String at, List<Points> places) {
        for (int i = 0; i < places.size(); i++) {
            v.check(at + "/" + i, places.get(i).toDecimal().orElseThrow().doubleValue(), 0);
        }
    }

    @Test
    void the_order_of_the_units_changes_nothing() {
        List<LeagueEntry> entries = new ArrayList<>(reference().entries());
        LeagueTable before = LeagueTable.of(entries, Direction.LOWER_IS_BETTER);
        Collections.shuffle(entries, new Random(3));
        LeagueTable after = LeagueTable.of(entries, Direction.LOWER_IS_BETTER);
        assertThat(after.entries()).isEqualTo(before.entries());
        for (RankCorrection correction : RankCorrection.values()) {
            assertThat(after.rankIntervals(correction, 0.9)).isEqualTo(before.rankIntervals(correction, 0.9));
            assertThat(after.groups(correction, 0.9)).isEqualTo(before.groups(correction, 0.9));
        }
    }

    @Test
    void lower_is_better_turns_the_table_around() {
        List<LeagueEntry> entries = reference().entries();
        LeagueTable up = LeagueTable.of(entries, Direction.HIGHER_IS_BETTER);
        LeagueTable down = LeagueTable.of(entries, Direction.LOWER_IS_BETTER);
        for (LeagueEntry one : entries) {
            assertThat(down.place(one.unit())).isEqualTo(13 - up.place(one.unit()));
            assertThat(down.expectedRank(one.unit())).isCloseTo(13 - up.expectedRank(one.unit()), within(1e-12));
        }
    }

    @Test
    void the_chance_to_be_among_the_best() {
        LeagueTable two = LeagueTable.of(
                List.of(new LeagueEntry("a", 0.8, 0.03), new LeagueEntry("b", 0.75, 0.04)), Direction.HIGHER_IS_BETTER);
        assertThat(two.amongBest("a", 1)).isCloseTo(two.beats("a", "b"), within(1e-9));
        assertThat(two.amongBest("b", 2)).isCloseTo(1, within(1e-12));
        LeagueTable all = reference();
        double sum = all.entries().stream()
                .mapToDouble(one -> all.amongBest(one.unit(), 3))
                .sum();
        assertThat(sum).isCloseTo(3, within(1e-6));
    }

    @Test
    void figures_without_error_are_ordered_for_sure() {
        LeagueTable table = LeagueTable.of(
                List.of(new LeagueEntry("a", 2, 0), new LeagueEntry("b", 1, 0), new LeagueEntry("c", 1, 0)),
                Direction.HIGHER_IS_BETTER);
        assertThat(table.rankIntervals(RankCorrection.SIMULTANEOUS_HOLM, 0.95))
                .extracting(RankInterval::unit, RankInterval::place, RankInterval::best, RankInterval::worst)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 1, 1, 1),
                        org.assertj.core.groups.Tuple.tuple("b", 2, 2, 3),
                        org.assertj.core.groups.Tuple.tuple("c", 2, 2, 3));
        assertThat(table.beats("a", "b")).isEqualTo(1);
        assertThat(table.beats("b", "c")).isEqualTo(0.5);
        assertThat(table.amongBest("a", 1)).isEqualTo(1);
        assertThat(LeagueTable.of(List.of(), Direction.HIGHER_IS_BETTER).rankIntervals(RankCorrection.MARGINAL, 0.95))
                .isEmpty();
        assertThatThrownBy(() -> new LeagueEntry("x", Double.NaN, 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> table.place("nobody")).hasMessageContaining("nobody");
    }

    @Test
    void parts_of_one_survey_are_compared_with_their_covariance() {
        double[] weights = {1, 1, 1, 1, 1, 1, 1, 1};
        String[] districts = {"1", "1", "2", "2", "3", "3", "4", "4"};
        double[] y = {1, 1, 1, 0, 0, 0, 1, 0};
        SurveyDesign design = SurveyDesign.builder(weights)
                .stage(districts)
                .lonely(LonelyPsu.FAIL)
                .build();
        boolean[] odd = {true, false, true, false, true, false, true, false};
        boolean[] even = {false, true, false, true, false, true, false, true};
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put("odd", design.mean(y, odd));
        estimates.put("even", design.mean(y, even));
        estimates.put("nobody", design.mean(y, new boolean[8]));
        LeagueTable table = LeagueTable.ofEstimates(estimates, Direction.HIGHER_IS_BETTER);
        assertThat(table.withoutPlace()).isEqualTo(Map.of("nobody", Undefined.NO_ANSWER));
        Estimate difference = estimates.get("odd").minus(estimates.get("even"));
        double t = difference.value().orElseThrow() / difference.standardError().orElseThrow();
        assertThat(table.pValue("odd", "even", RankCorrection.NONE))
                .isCloseTo(Distributions.studentTwoSided(t, 3), within(1e-12));
    }

    @Test
    void the_table_is_told_with_the_interval_of_every_place() {
        LeagueTable three = LeagueTable.of(
                List.of(
                        new LeagueEntry("low", 0.5, 0.05),
                        new LeagueEntry("high", 0.7, 0.05),
                        new LeagueEntry("between", 0.6, 0.05)),
                Direction.HIGHER_IS_BETTER);
        assertThat(three.toText(RankCorrection.NONE, 0.95, Language.VIETNAMESE))
                .contains(
                        "Khoảng hạng 95,0 %", "1\t1–2\thigh\t0,7000\t0,0500\ta", "2\t1–3\tbetween\t0,6000\t0,0500\tab");
        assertThat(three.toText(RankCorrection.NONE, 0.95, Language.ENGLISH))
                .contains("3\t2–3\tlow\t0.5000\t0.0500\tb");
        Estimate nobody = SurveyDesign.builder(new double[] {1, 1}).build().mean(new double[2], new boolean[2]);
        assertThat(LeagueTable.ofEstimates(Map.of("x", nobody), Direction.HIGHER_IS_BETTER)
                        .toText(RankCorrection.NONE, 0.95, Language.VIETNAMESE))
                .contains("x\tkhông xếp hạng: không có câu trả lời nào");
    }

    @Test
    void targets_are_reached_missed_or_not_decidable() {
        // By hand: (0.84 − 0.80)/0.02 = 2 errors above, one-sided 0.0228.
        Target reached = Target.judge(0.84, 0.02, Double.POSITIVE_INFINITY, 0.80, 0.95);
        assertThat(reached.verdict()).isEqualTo(Target.Verdict.REACHED);
        assertThat(reached.pReached()).isCloseTo(0.022750131948179, within(1e-12));
        assertThat(reached.margin()).isCloseTo(0.04, within(1e-12));
        assertThat(Target.judge(0.84, 0.02, Double.POSITIVE_INFINITY, 0.80, 0.99)
                        .verdict())
                .isEqualTo(Target.Verdict.UNDECIDABLE);
        assertThat(Target.judge(0.84, 0.02, Double.POSITIVE_INFINITY, 0.90, 0.95)
                        .verdict())
                .isEqualTo(Target.Verdict.MISSED);
        assertThat(Target.judge(1, 0, 5, 0.9, 0.95).verdict()).isEqualTo(Target.Verdict.REACHED);
        assertThat(Target.judge(0.9, 0, 5, 0.9, 0.95).verdict()).isEqualTo(Target.Verdict.REACHED);
        assertThat(Target.judge(0.8, 0, 5, 0.9, 0.95).verdict()).isEqualTo(Target.Verdict.MISSED);
        SurveyDesign one = SurveyDesign.builder(new double[] {1}).build();
        assertThat(Target.judge(one.mean(new double[] {1}), 0.8, 0.95)).isEmpty();
    }

    @Test
    void funnel_limits_and_overdispersion_agree_with_forty_digits() {
        Vectors v = Vectors.of("py_funnel");
        List<Map<String, String>> communes = Vectors.data("communes");
        long[] x =
                communes.stream().mapToLong(row -> Long.parseLong(row.get("x"))).toArray();
        long[] n =
                communes.stream().mapToLong(row -> Long.parseLong(row.get("n"))).toArray();
        double target = Funnel.pooled(x, n).orElseThrow();
        v.check("/target", target, PY);
        Funnel funnel = new Funnel(target);
        for (int i = 0; i < v.size("/interpolated_exact_limits"); i++) {
            String at = "/interpolated_exact_limits/" + i;
            long size = v.whole(at + "/n");
            v.check(at + "/target", target, PY);
            v.check(at + "/lower_95", funnel.limit(size, 0.025), PY);
            v.check(at + "/upper_95", funnel.limit(size, 0.975), PY);
            v.check(at + "/lower_998", funnel.limit(size, 0.001), PY);
            v.check(at + "/upper_998", funnel.limit(size, 0.999), PY);
        }
        double[] z = funnel.zScores(x, n);
        double[] drawnIn = Funnel.winsorised(z, 0.1);
        double phi = Funnel.dispersion(drawnIn);
        double[] adjusted = Funnel.adjusted(z, phi);
        v.check("/phi", phi, PY);
        for (int i = 0; i < z.length; i++) {
            v.check("/z/" + i, z[i], PY);
            v.check("/winsorised_10pct/" + i, drawnIn[i], PY);
            v.check("/z_adjusted/" + i, adjusted[i], PY);
        }
        assertThat(Funnel.pooled(new long[] {5, 7}, new long[] {5, 7})).isEmpty();
        assertThat(Funnel.pooled(new long[] {0}, new long[] {0})).isEmpty();
        double wide = funnel.limit(60, 1.96, 4) - target;
        assertThat(wide).isCloseTo(2 * (funnel.limit(60, 1.96, 0.5) - target), within(1e-12));
    }

    @Test
    void small_samples_are_suppressed_by_the_nchs_rule() {
        Vectors v = Vectors.of("py_suppression");
        for (int i = 0; i < v.size("/cases"); i++) {
            String at = "/cases/" + i;
            double x = v.number(at + "/x");
            long n = v.whole(at + "/n");
            Publication shown = Publication.ofPercent(
                    x / n,
                    n,
                    v.number(at + "/n_eff"),
                    new ConfidenceInterval(v.number(at + "/ci/0"), v.number(at + "/ci/1"), 0.95, "given"),
                    v.number(at + "/df"));
            v.check(at + "/width", shown.width(), PY);
            v.check(at + "/relative_width", shown.relativeWidth(), PY);
            assertThat(shown.show()).isEqualTo(v.text(at + "/show").equals("True"));
            assertThat(shown.reason().text().en()).isEqualTo(v.text(at + "/reason"));
            List<String> flags = new ArrayList<>();
            for (int f = 0; f < v.size(at + "/flags"); f++) {
                flags.add(v.text(at + "/flags/" + f));
            }
            assertThat(shown.flags().stream().map(flag -> flag.text().en())).containsExactlyInAnyOrderElementsOf(flags);
        }
    }

    @Test
    void counts_that_give_people_away_are_hidden() {
        assertThat(Publication.isConfidential(4, 100)).isTrue();
        assertThat(Publication.isConfidential(0, 100)).isFalse();
        assertThat(Publication.isConfidential(98, 100)).isTrue();
        assertThat(Publication.hidden(List.of(3L, 20L, 50L, 9L))).containsExactly(0, 3);
        assertThat(Publication.hidden(List.of(3L, 2L, 50L))).containsExactly(0, 1);
        assertThat(Publication.hidden(List.of(0L, 20L))).isEmpty();
        ConfidenceInterval interval = new ConfidenceInterval(40, 100, 0.95, "given");
        assertThat(Publication.showsCount(60, 12, interval)).isTrue();
        assertThat(Publication.showsCount(60, 9, interval)).isFalse();
        assertThat(Publication.showsCount(30, 12, interval)).isFalse();
    }

    @Test
    void places_through_replicates() {
        double[][] totals = {{80, 70, 60}, {80, 70, 60}, {65, 70, 60}, {80, 80, 60}};
        List<ReplicateRanks> ranks =
                ReplicateRanks.of(List.of("a", "b", "c"), totals, Direction.HIGHER_IS_BETTER, 0.95);
        assertThat(ranks.get(0)).isEqualTo(new ReplicateRanks("a", 1.25, 1, 2, 0.95));
        assertThat(ranks.get(1)).isEqualTo(new ReplicateRanks("b", 1.5, 1, 2, 0.95));
        assertThat(ranks.get(2)).isEqualTo(new ReplicateRanks("c", 3, 3, 3, 0.95));
        double[][] many = new double[1000][2];
        Arrays.setAll(many, r -> new double[] {r < 10 ? 0 : 2, 1});
        assertThat(ReplicateRanks.of(List.of("a", "b"), many, Direction.HIGHER_IS_BETTER, 0.95)
                        .get(0)
                        .worst())
                .isEqualTo(1);
    }
}
