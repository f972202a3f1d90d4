package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Worlds;
import org.parindex.analysis.draw.Shown;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.RandomRound;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.survey.Basis;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.Precision;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Monte Carlo on rounds: against the exact scorer, and against what a hand computes. */
class RoundRobustnessTest {

    private static final WeightNoise NOTHING = WeightNoise.leaves(new WeightLaw.Uniform(0));

    private static double[] values(Robustness question, Uncertainty source, int draws, int draw) {
        DrawPlan plan = new DrawPlan(9, Map.of(source.name(), DrawPlan.Block.A), true);
        double[][] values = new double[draws][question.subject().ids().size()];
        question.subject().workers(List.of(source), plan).get().values(0, draws, values);
        return values[draw];
    }

    private static void sameAsScores(double[] values, Scores scores, List<String> ids) {
        for (int i = 0; i < values.length; i++) {
            Points exact = scores.of(ids.get(i)).indexPercent().orElseThrow();
            assertThat(values[i]).as(ids.get(i)).isCloseTo(Shown.toDouble(exact), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void without_doubt_values_and_places_are_those_of_the_exact_ranking(int seed) {
        Scores scores = new RandomRound(seed, 40).score();
        Robustness question = Robustness.of(scores);
        sameAsScores(question.subject().nominal(), scores, question.subject().ids());
        sameAsScores(values(question, NOTHING, 3, 2), scores, question.subject().ids());
        RankRobustness result = question.with(NOTHING).draws(20).run();
        Ranking ranking = Ranking.of(scores);
        for (UnitRobustness unit : result.units()) {
            assertThat(Points.of(unit.rank()))
                    .isEqualTo(ranking.find(unit.unit()).orElseThrow().rank());
            assertThat(unit.probabilityOf(unit.rank())).isEqualTo(1);
            assertThat(unit.width()).isZero();
        }
        assertThat(result.meanShift()).isZero();
    }

    private static Scheme rounded(Scheme scheme, Random random) {
        Rounding[] roundings = {
            Rounding.NONE, Rounding.halfUp(2), Rounding.of(1, RoundingMode.HALF_EVEN), Rounding.of(2, RoundingMode.DOWN)
        };
        List<Node> roots = new ArrayList<>(scheme.roots());
        if (roots.size() > 2) {
            roots.set(0, ((Branch) roots.get(0)).as(Role.BONUS, random.nextBoolean() ? new BigDecimal("1.5") : null));
            roots.set(1, ((Branch) roots.get(1)).as(Role.PENALTY, random.nextBoolean() ? new BigDecimal("0.7") : null));
        }
        return Scheme.builder("rounded", scheme.level())
                .add(roots.toArray(Node[]::new))
                .policies(PolicyOverrides.NONE.rounding(null, roundings[random.nextInt(roundings.length)]))
                .total(new TotalPolicy(
                        random.nextBoolean() ? new BigDecimal("6") : null,
                        random.nextBoolean() ? new BigDecimal("2") : null,
                        roundings[random.nextInt(roundings.length)],
                        Rounding.halfUp(2)))
                .build();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void caps_roundings_bonus_and_penalty_are_folded_as_the_scorer_does(int seed) {
        RandomRound round = new RandomRound(seed, 30);
        Scores scores = Scorer.of(rounded(round.scheme(), new Random(seed))).score(round.assessments());
        Robustness question = Robustness.of(scores);
        sameAsScores(question.subject().nominal(), scores, question.subject().ids());
        sameAsScores(values(question, NOTHING, 1, 0), scores, question.subject().ids());
    }

    @ParameterizedTest
    @EnumSource(value = NotApplicablePolicy.class, names = "UNRANKED", mode = EnumSource.Mode.EXCLUDE)
    void every_policy_for_not_applicable_gives_the_scores_under_it(NotApplicablePolicy policy) {
        for (int seed = 1; seed < 6; seed++) {
            RandomRound round = new RandomRound(seed, 25);
            Scheme other = Scheme.builder("other", round.scheme().level())
                    .add(round.scheme().roots().toArray(Node[]::new))
                    .policies(PolicyOverrides.NONE.notApplicable(policy))
                    .build();
            Robustness question = Robustness.of(round.score());
            sameAsScores(
                    values(question, new NotApplicableChoice(List.of(policy)), 1, 0),
                    Scorer.of(other).score(round.assessments()),
                    question.subject().ids());
        }
    }

    @Test
    void every_rounding_gives_the_scores_under_it() {
        for (int seed = 1; seed < 6; seed++) {
            RandomRound round = new RandomRound(seed, 25);
            Rounding rounding = Rounding.halfUp(1);
            Scheme other = Scheme.builder("other", round.scheme().level())
                    .add(round.scheme().roots().toArray(Node[]::new))
                    .policies(PolicyOverrides.NONE.rounding(rounding, rounding))
                    .total(new TotalPolicy(null, null, rounding, rounding))
                    .build();
            Scores scores = Scorer.of(other).score(round.assessments());
            Robustness question = Robustness.of(round.score());
            double[] values = values(question, new RoundingChoice(List.of(rounding)), 1, 0);
            List<String> ids = question.subject().ids();
            for (int i = 0; i < values.length; i++) {
                Points exact =
                        scores.of(ids.get(i)).indexPercent().orElseThrow().round(rounding);
                assertThat(values[i]).isCloseTo(Shown.toDouble(exact), within(1e-10));
            }
        }
    }

    /** Two domains of 6 and 4 points; b has nothing to do with leaf 2.2. */
    private static Scores small() {
        Scheme scheme = Worlds.scheme()
                .add(
                        Branch.of(
                                "1",
                                Text.of("one"),
                                Worlds.leaf("1.1", "4"),
                                Worlds.leaf("1.2", "2").in(Channel.SURVEY)),
                        Branch.of("2", Text.of("two"), Worlds.leaf("2.1", "3"), Worlds.leaf("2.2", "1")))
                .build();
        return Worlds.score(
                scheme,
                List.of(Worlds.unit("a"), Worlds.unit("b"), Worlds.unit("c")),
                List.of(
                        answers("a", "4", "1", "1.5", "0.5"),
                        answers("b", "2", "2", "3", null),
                        answers("c", "1", "1.5", "2", "0")));
    }

    private static UnitAssessment answers(String unit, String... points) {
        String[] leaves = {"1.1", "1.2", "2.1", "2.2"};
        UnitAssessment.Builder builder = UnitAssessment.builder(unit);
        for (int i = 0; i < leaves.length; i++) {
            builder.answer(
                    leaves[i],
                    Stage.SELF,
                    points[i] == null ? Answer.notApplicable("none here") : Answer.points(points[i]));
        }
        return builder.build();
    }

    @Test
    void drawn_domain_weights_stretch_points_and_maxima() {
        Robustness question = Robustness.of(small());
        WeightNoise equal =
                WeightNoise.nodes("equal", List.of("1", "2"), new WeightLaw.Given(List.of(List.of(1.0, 1.0))));
        double[] values = values(question, equal, 1, 0);
        // each domain counts one half: a (5/6 + 2/4) / 2; b has 4/6 and 3/3 of a second domain that is 3/4 as large
        assertThat(values[0]).isCloseTo(100 * (5.0 / 6 + 2.0 / 4) / 2, within(1e-12));
        assertThat(values[1]).isCloseTo(100 * (4.0 / 6 + 3.0 / 4) / (1 + 0.75), within(1e-12));
        assertThat(values[2]).isCloseTo(100 * (2.5 / 6 + 2.0 / 4) / 2, within(1e-12));
    }

    @Test
    void a_leaf_and_a_domain_left_out_count_nothing() {
        List<LeaveOneOut> domains = LeaveOneOut.domains(Robustness.of(small()));
        Map<String, LeaveOneOut> byNode = new HashMap<>();
        domains.forEach(one -> byNode.put(one.node(), one));
        assertThat(byNode).containsOnlyKeys("1", "2");
        assertThat(byNode.get("1").values().get("a")).isCloseTo(50, within(1e-12));
        assertThat(byNode.get("1").values().get("b")).isCloseTo(100, within(1e-12));
        assertThat(byNode.get("2").ranks()).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
        List<LeaveOneOut> leaves = LeaveOneOut.leaves(Robustness.of(small()));
        assertThat(leaves).hasSize(4);
        LeaveOneOut last = leaves.stream()
                .filter(one -> one.node().equals("2.2"))
                .findFirst()
                .orElseThrow();
        assertThat(last.values().get("a")).isCloseTo(100 * 6.5 / 9, within(1e-12));
        assertThat(last.values().get("b")).isCloseTo(100 * 7.0 / 9, within(1e-12));
        assertThat(last.values().get("c")).isCloseTo(100 * 4.5 / 9, within(1e-12));
    }

    /** a has 70 %, b 7/9: b's survey leaf has 2 of 2 points and can only fall. b falls below a when it loses more than 0.7 points. */
    @Test
    void survey_errors_stay_inside_the_leaf() {
        RankRobustness result = Robustness.of(small())
                .with(SurveyError.NONE.standardError("b", "1.2", 0.7))
                .draws(40_000)
                .run();
        // P(Z < −1) = 0.158655254; standard error 0.0018
        assertThat(result.pairs().above("a", "b")).isCloseTo(0.158655254, within(0.009));
        RankRobustness everywhere = Robustness.of(small())
                .with(SurveyError.everywhere(35))
                .draws(20_000)
                .run();
        assertThat(everywhere.pairs().above("a", "b")).isGreaterThan(0.1);
        assertThat(everywhere.sources().get(0).label().vi()).contains("35 %");
    }

    private static SatisfactionFigure figure(String unit, Precision precision) {
        return new SatisfactionFigure(
                unit,
                FigureLevel.OVERALL,
                "overall",
                Text.of("x"),
                new Basis("m", "q", "p", "w"),
                Points.of(75),
                Points.of(75),
                100,
                100,
                precision,
                null);
    }

    /** One percentage point of a leaf of 2 points is worth 0.02 points. */
    @Test
    void satisfaction_surveys_bring_their_own_errors() {
        ConfidenceInterval interval = new ConfidenceInterval(65, 85, 0.95, "x");
        SurveyError errors = SurveyError.NONE.satisfaction(
                "1.2",
                Map.of(
                        "a", figure("a", new Precision(5.0, 99, null, interval)),
                        "b", figure("b", new Precision(null, null, null, interval)),
                        "c", figure("c", Precision.UNKNOWN)),
                0.02);
        assertThat(errors.errors()).containsOnlyKeys("a", "b");
        assertThat(errors.errors().get("a").get("1.2")).isEqualTo(new SurveyError.Normal(0.1));
        double ofInterval = ((SurveyError.Normal) errors.errors().get("b").get("1.2")).standardError();
        assertThat(ofInterval).isCloseTo(0.2 / 1.959963984540054, within(1e-12));
    }

    @Test
    void appraisal_errors_happen_as_often_as_they_say() {
        Scheme scheme = Worlds.scheme().add(Worlds.leaf("1", "10")).build();
        Scores scores = Worlds.totals(scheme, Map.of("a", "5", "b", "5"));
        RankRobustness result = Robustness.of(scores)
                .with(new AppraisalError(0.3, 50))
                .draws(40_000)
                .run();
        // neither is off with probability 0.49, and then they share the place
        double together = 1 - result.pairs().above("a", "b") - result.pairs().above("b", "a");
        assertThat(together).isCloseTo(0.49, within(0.0125));
    }

    @Test
    void missing_answers_take_what_peers_have() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "10"), Worlds.leaf("2", "10"))
                .build();
        Map<String, UnitAssessment.Builder> builders = new TreeMap<>();
        for (String unit : List.of("a", "b", "c", "d", "e")) {
            builders.put(unit, UnitAssessment.builder(unit).answer("1", Stage.SELF, Answer.points("5")));
        }
        builders.get("b").answer("2", Stage.SELF, Answer.points("9"));
        builders.get("c").answer("2", Stage.SELF, Answer.points("4"));
        builders.get("d").answer("2", Stage.SELF, Answer.points("3"));
        builders.get("e").answer("2", Stage.SELF, Answer.points("3"));
        Scores scores = Worlds.score(
                scheme,
                builders.keySet().stream().map(Worlds::unit).toList(),
                builders.values().stream().map(UnitAssessment.Builder::build).toList());
        RankRobustness peers = Robustness.of(scores)
                .with(new MissingAnswers(MissingAnswers.Fill.FROM_PEERS))
                .draws(40_000)
                .run();
        assertThat(peers.of("a").rank()).isEqualTo(5);
        assertThat(peers.of("a").probabilityOf(1)).isCloseTo(0.25, within(0.011));
        assertThat(peers.of("a").probabilityOf(3)).isCloseTo(0.5, within(0.0125));
        RankRobustness evenly = Robustness.of(scores)
                .with(new MissingAnswers(MissingAnswers.Fill.EVENLY))
                .draws(40_000)
                .run();
        assertThat(evenly.of("a").probabilityOf(1)).isCloseTo(0.1, within(0.0075));
    }

    @Test
    void threads_and_the_order_of_answers_change_nothing() {
        RandomRound round = new RandomRound(11, 60);
        List<UnitAssessment> answers = new ArrayList<>(round.answers());
        List<Unit> units = new ArrayList<>(round.units());
        Collections.shuffle(answers, new Random(1));
        Collections.shuffle(units, new Random(2));
        Scores turned =
                Scorer.of(round.scheme()).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
        RankRobustness one = everything(Robustness.of(round.score())).threads(1).run();
        for (int threads : new int[] {2, 5}) {
            RankRobustness other =
                    everything(Robustness.of(turned)).threads(threads).run();
            assertThat(other.units()).isEqualTo(one.units());
        }
        assertThat(Sensitivity.of(everything(Robustness.of(turned)).threads(1), 40))
                .isEqualTo(
                        Sensitivity.of(everything(Robustness.of(round.score())).threads(3), 40));
    }

    private static Robustness everything(Robustness question) {
        return question.with(WeightNoise.domains(new WeightLaw.Dirichlet(100)))
                .with(WeightNoise.leaves(new WeightLaw.Uniform(20)))
                .with(SurveyError.everywhere(3))
                .with(new AppraisalError(0.1, 25))
                .with(RoundingChoice.noneOr(2, 1))
                .with(new NotApplicableChoice(List.of(NotApplicablePolicy.REMOVE, NotApplicablePolicy.FULL_POINTS)))
                .with(new MissingAnswers(MissingAnswers.Fill.FROM_PEERS))
                .draws(300)
                .seed(7);
    }

    @Test
    void sums_and_folds_give_the_same_draws() {
        Robustness question = Robustness.of(new RandomRound(4, 50).score());
        WeightNoise noise = WeightNoise.leaves(new WeightLaw.Uniform(30));
        double[] together = values(question, noise, 40, 33);
        DrawPlan plan = new DrawPlan(9, Map.of(noise.name(), DrawPlan.Block.A, "rounding", DrawPlan.Block.A), true);
        double[][] folded = new double[40][together.length];
        question.subject()
                .workers(List.of(noise, new RoundingChoice(List.of(Rounding.NONE))), plan)
                .get()
                .values(0, 40, folded);
        for (int i = 0; i < together.length; i++) {
            assertThat(folded[33][i]).isCloseTo(together[i], within(1e-11));
        }
    }

    @Test
    void points_without_bonus_and_points_are_ranked_where_the_scheme_says_so() {
        for (ValueBasis basis : new ValueBasis[] {ValueBasis.POINTS, ValueBasis.POINTS_WITHOUT_BONUS}) {
            RandomRound round = new RandomRound(5, 20);
            List<Node> roots = new ArrayList<>(round.scheme().roots());
            roots.set(0, ((Branch) roots.get(0)).as(Role.BONUS, null));
            Scheme scheme = Scheme.builder("points", round.scheme().level())
                    .add(roots.toArray(Node[]::new))
                    .ranking(new RankingPolicy(basis, Rounding.NONE, TieMethod.COMPETITION, List.of(), false))
                    .build();
            Scores scores = Scorer.of(scheme).score(round.assessments());
            RankRobustness result = Robustness.of(scores).with(NOTHING).draws(2).run();
            for (UnitRobustness unit : result.units()) {
                Points exact = basis == ValueBasis.POINTS
                        ? scores.of(unit.unit()).points()
                        : scores.of(unit.unit()).pointsWithoutBonus();
                assertThat(unit.value()).isCloseTo(Shown.toDouble(exact), within(1e-10));
                assertThat(unit.probabilityOf(unit.rank())).isEqualTo(1);
            }
        }
    }

    @Test
    void the_sources_of_a_table_and_of_a_round_are_told_apart() {
        assertThatThrownBy(() -> Robustness.of(small(), "nowhere")).hasMessageContaining("'nowhere'");
        assertThatThrownBy(() -> new NotApplicableChoice(List.of(NotApplicablePolicy.UNRANKED)))
                .hasMessageContaining("UNRANKED");
        assertThat(everything(Robustness.of(small())).run().toText(Language.VIETNAMESE))
                .contains("Sai lệch khi thẩm định", "Cách tính tiêu chí không áp dụng", "Số liệu thiếu");
    }

    @Test
    void sobol_indices_find_the_source_that_matters() {
        Robustness question = Robustness.of(new RandomRound(3, 30).score())
                .with(WeightNoise.domains(new WeightLaw.Uniform(0)))
                .with(WeightNoise.leaves(new WeightLaw.Uniform(60)));
        Sensitivity result = Sensitivity.of(question, 400);
        assertThat(result.indices().get(0).source()).isEqualTo("leaf-weights");
        assertThat(result.indices().get(0).total()).isCloseTo(1, within(0.2));
        assertThat(result.indices().get(1).total()).isZero();
        assertThat(Arrays.asList(
                        result.indices().get(0).totalLow(),
                        result.indices().get(0).totalHigh()))
                .satisfies(ends -> assertThat(ends.get(0)).isLessThan(ends.get(1)));
        String unit = question.subject().ids().get(4);
        assertThat(Sensitivity.of(question, 100, unit).indices().get(1).total()).isZero();
    }
}
