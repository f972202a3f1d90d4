package org.parindex.survey.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.rule.Direction;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.design.SurveyDesign;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.StudentisedRange;
import org.parindex.survey.stat.Undefined;

/** Tukey's range, the greatest difference and joint regions against R 4.2.2 (ranks.R beside the data of the designs). */
class RankRegionsTest {

    private static final double[] ESTIMATES = {86.1, 84.0, 79.5, 78.8, 71.0, 70.2, 66.3};
    private static final double[] ERRORS = {2.1, 1.6, 2.4, 1.9, 2.8, 2.0, 1.5};
    private static final double[] TUKEY = {
        0.985485, 0.370912, 0.132753, 0.000321727, 8.74459e-07, 3.96239e-13, 0.707933, 0.356443, 0.00108875,
        1.48619e-06, 1.03917e-13, 0.999988, 0.241444, 0.0460317, 6.35264e-05, 0.241336, 0.0301644, 5.03241e-06,
        0.999987, 0.757148, 0.707993
    };
    /** From a million draws: within 0.001 of the truth. */
    private static final double[] MAXIMUM = {
        0.812282, 0.214186, 0.083088, 0.000214, 0, 0, 0.468737, 0.214186, 0.000722, 0, 0, 0.966403, 0.150707, 0.028671,
        4e-05, 0.150707, 0.019645, 2e-06, 0.966403, 0.468737, 0.468737
    };

    private static final double[] JOINT = {
        0.997296, 0.658998, 0.389187, 0.0143221, 0.00073685, 2.65854e-07, 0.879163, 0.644511, 0.0217143, 0.000884594,
        7.92334e-08, 0.999999, 0.52957, 0.218156, 0.00497881, 0.510431, 0.177002, 0.00165421, 0.999999, 0.894087,
        0.884292
    };

    private static LeagueTable table() {
        List<LeagueEntry> entries = new ArrayList<>();
        for (int i = 0; i < ESTIMATES.length; i++) {
            entries.add(new LeagueEntry("u" + i, ESTIMATES[i], ERRORS[i]));
        }
        return LeagueTable.of(entries, Direction.HIGHER_IS_BETTER);
    }

    @Test
    void the_studentised_range_is_that_of_r() {
        double infinite = Double.POSITIVE_INFINITY;
        double[][] expected = {
            {3.6, 3, 10, 0.0687749526993618},
            {5, 7, infinite, 0.00744055669961674},
            {2.2, 12, 30, 0.911629689394881},
            {9, 63, 250, 1.76908672699927e-06},
            {4.4, 700, infinite, 0.999999983653918},
            {0.4, 5, 4, 0.997979041623649},
            {14, 30, 20, 1.09522814062402e-06}
        };
        for (double[] one : expected) {
            assertThat(StudentisedRange.of((int) one[1], one[2]).tail(one[0]))
                    .as(Arrays.toString(one))
                    .isCloseTo(one[3], within(2e-10));
        }
    }

    @Test
    void the_range_of_two_is_students_t() {
        for (double df : new double[] {1, 2.5, 4, 30, 1000, Double.POSITIVE_INFINITY}) {
            StudentisedRange range = StudentisedRange.of(2, df);
            for (double t : new double[] {0.01, 0.3, 1, 2, 3.3, 6}) {
                assertThat(range.tail(t * Math.sqrt(2)))
                        .as("t %s, df %s", t, df)
                        .isCloseTo(Distributions.studentTwoSided(t, df), within(1e-11));
            }
            assertThat(range.tail(0)).isEqualTo(1);
            assertThat(range.tail(1e9)).isCloseTo(0, within(1e-8));
        }
        assertThatThrownBy(() -> StudentisedRange.of(1, 5)).hasMessageContaining("1");
    }

    @Test
    void pairs_and_ranks_are_those_of_r() {
        check(RankCorrection.SIMULTANEOUS_TUKEY, TUKEY, 1e-5, "1-4 1-4 1-5 1-5 3-7 5-7 5-7");
        check(RankCorrection.JOINT_REGION, JOINT, 1e-5, "1-4 1-4 1-6 1-6 3-7 3-7 5-7");
        LeagueTable many = table().withDraws(200_000, 7);
        check(many, RankCorrection.SIMULTANEOUS_MAXIMUM, MAXIMUM, 0.02, "1-4 1-4 1-5 1-5 3-7 5-7 5-7");
    }

    private static void check(RankCorrection correction, double[] p, double relative, String ranks) {
        check(table(), correction, p, relative, ranks);
    }

    private static void check(LeagueTable table, RankCorrection correction, double[] p, double relative, String ranks) {
        int at = 0;
        for (int i = 0; i < ESTIMATES.length; i++) {
            for (int j = i + 1; j < ESTIMATES.length; j++) {
                assertThat(table.pValue("u" + i, "u" + j, correction))
                        .as("%s %d %d", correction, i, j)
                        .isCloseTo(p[at], within(Math.max(1e-5, relative * Math.max(p[at], 0.05))));
                at++;
            }
        }
        assertThat(table.rankIntervals(correction, 0.95).stream()
                        .map(one -> one.best() + "-" + one.worst())
                        .toList())
                .isEqualTo(List.of(ranks.split(" ")));
    }

    @Test
    void the_greatest_difference_of_equal_errors_is_tukeys_range() {
        List<LeagueEntry> entries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            entries.add(new LeagueEntry("u" + i, i == 5 ? 4.1 : 0.001 * i, 1));
        }
        LeagueTable table = LeagueTable.of(entries, Direction.HIGHER_IS_BETTER).withDraws(100_000, 3);
        // the farthest pair is judged against the greatest of all pairs
        assertThat(table.pValue("u0", "u5", RankCorrection.SIMULTANEOUS_MAXIMUM))
                .isCloseTo(table.pValue("u0", "u5", RankCorrection.SIMULTANEOUS_TUKEY), within(0.003));
    }

    @Test
    void ranges_vouch_for_all_units_at_once() {
        Random random = new Random(5);
        int[] wrong = new int[3];
        List<RankCorrection> all = List.of(
                RankCorrection.SIMULTANEOUS_TUKEY, RankCorrection.SIMULTANEOUS_MAXIMUM, RankCorrection.JOINT_REGION);
        int surveys = 400;
        for (int survey = 0; survey < surveys; survey++) {
            List<LeagueEntry> entries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                double error = 1 + i % 3;
                // unit i is truly the i-th from below; the first three are truly equal
                entries.add(new LeagueEntry("u" + i, Math.max(2, i) * 1.5 + error * random.nextGaussian(), error));
            }
            LeagueTable table =
                    LeagueTable.of(entries, Direction.HIGHER_IS_BETTER).withDraws(400, survey);
            for (int c = 0; c < 3; c++) {
                boolean right = table.rankIntervals(all.get(c), 0.9).stream().allMatch(one -> {
                    int unit = Integer.parseInt(one.unit().substring(1));
                    return one.contains(unit <= 2 ? 6 : 8 - unit) && (unit > 2 || one.worst() == 8);
                });
                wrong[c] += right ? 0 : 1;
            }
        }
        // wrong at most once in ten; four standard errors of 400 tries are 0.06
        for (int count : wrong) {
            assertThat((double) count / surveys).isLessThan(0.16);
        }
    }

    @Test
    void covariances_and_threads() {
        Random random = new Random(9);
        int n = 240;
        String[] village = new String[n];
        double[] y = new double[n];
        int[] unit = new int[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        for (int i = 0; i < n; i++) {
            village[i] = "v" + i / 12;
            unit[i] = i % 4;
            y[i] = random.nextInt(10) < 4 + unit[i] + (i / 12) % 3 ? 1 : 0;
        }
        SurveyDesign design = SurveyDesign.builder(ones).stage(village).build();
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        for (int u = 0; u < 4; u++) {
            boolean[] counts = new boolean[n];
            for (int i = 0; i < n; i++) {
                counts[i] = unit[i] == u;
            }
            estimates.put("u" + u, design.mean(y, counts));
        }
        LeagueTable table = LeagueTable.ofEstimates(estimates, Direction.HIGHER_IS_BETTER);
        double first = table.pValue("u0", "u3", RankCorrection.SIMULTANEOUS_MAXIMUM);
        assertThat(LeagueTable.ofEstimates(estimates, Direction.HIGHER_IS_BETTER)
                        .pValue("u0", "u3", RankCorrection.SIMULTANEOUS_MAXIMUM))
                .isEqualTo(first);
        double alone = table.pValue("u0", "u3", RankCorrection.NONE);
        double bonferroni = table.pValue("u0", "u3", RankCorrection.SIMULTANEOUS_BONFERRONI);
        assertThat(first).isBetween(alone * 0.5, bonferroni * 1.5 + 0.001);
        assertThatThrownBy(() -> table.withDraws(5, 1)).hasMessageContaining("5");
    }

    @Test
    void nobody_one_unit_and_units_without_error() {
        for (RankCorrection correction : RankCorrection.values()) {
            assertThat(LeagueTable.of(List.of(), Direction.HIGHER_IS_BETTER).rankIntervals(correction, 0.95))
                    .isEmpty();
            LeagueTable one = LeagueTable.of(List.of(new LeagueEntry("a", 50, 2)), Direction.HIGHER_IS_BETTER);
            assertThat(one.rankIntervals(correction, 0.95))
                    .allMatch(interval -> interval.best() == 1 && interval.worst() == 1);
            LeagueTable sure = LeagueTable.of(
                    List.of(new LeagueEntry("a", 50, 0), new LeagueEntry("b", 60, 0), new LeagueEntry("c", 60, 0)),
                    Direction.HIGHER_IS_BETTER);
            assertThat(sure.rankIntervals(correction, 0.95).stream()
                            .map(interval -> interval.unit() + interval.best() + interval.worst())
                            .toList())
                    .containsExactly("b12", "c12", "a33");
        }
    }

    @Test
    void pairs_have_degrees_of_freedom_of_their_own() {
        LeagueTable table = LeagueTable.of(
                List.of(new LeagueEntry("a", 80, 2), new LeagueEntry("b", 74, 1.5), new LeagueEntry("c", 70, 1)),
                Map.of("a", 3.0, "b", 9.0, "c", 20.0),
                Direction.HIGHER_IS_BETTER);
        // R: 2 * pt(-t, welch) and ptukey(t * sqrt(2), 3, welch, lower.tail = FALSE)
        String[] pairs = {"ab", "ac", "bc"};
        double[] alone = {0.0494303358400207, 0.00782166292509219, 0.0401940003967774};
        double[] games = {0.109204963645252, 0.0175567809888878, 0.0960849088796115};
        for (int i = 0; i < 3; i++) {
            String one = pairs[i].substring(0, 1);
            String other = pairs[i].substring(1);
            assertThat(table.pValue(one, other, RankCorrection.NONE)).isCloseTo(alone[i], within(1e-12));
            assertThat(table.pValue(one, other, RankCorrection.SIMULTANEOUS_TUKEY))
                    .isCloseTo(games[i], within(1e-7));
            assertThat(table.beats(one, other)).isCloseTo(1 - alone[i] / 2, within(1e-12));
        }
        assertThatThrownBy(() -> LeagueTable.of(table.entries(), Map.of("a", 0.0), Direction.HIGHER_IS_BETTER))
                .hasMessageContaining("a has 0.0");
    }

    @Test
    void a_unit_with_one_answer_has_no_place_among_parts_of_a_survey() {
        SurveyDesign design =
                SurveyDesign.builder(new double[] {1, 1, 1, 1, 1, 1, 1}).build();
        double[] y = {1, 0, 1, 1, 0, 0, 1};
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        estimates.put("many", design.mean(y, new boolean[] {true, true, true, false, false, false, false}));
        estimates.put("more", design.mean(y, new boolean[] {false, false, false, true, true, true, false}));
        estimates.put("one", design.mean(y, new boolean[] {false, false, false, false, false, false, true}));
        estimates.put("none", design.mean(y, new boolean[7]));
        LeagueTable table = LeagueTable.ofEstimates(estimates, Direction.HIGHER_IS_BETTER);
        assertThat(table.entries()).extracting(LeagueEntry::unit).containsExactly("many", "more");
        assertThat(table.withoutPlace())
                .containsEntry("one", Undefined.NO_DEGREES_OF_FREEDOM)
                .containsEntry("none", Undefined.NO_ANSWER);
    }
}
