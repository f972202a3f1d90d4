package org.parindex.analysis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.Ranking;
import org.parindex.rule.Award;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Options.Option;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.Steps.Step;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** The planner against the search through all answers, and against cases worked by hand. */
class PlannerTest {

    private static final int WHOLE = 5;

    private static Leaf leaf(Random random, String code) {
        String maximum = String.valueOf(1 + random.nextInt(4));
        Measure share = Measure.Share.of("done", "all");
        ScoringRule rule = switch (random.nextInt(4)) {
            case 0 ->
                Options.of(
                        new Option("a", Text.of("đúng hạn"), Award.share("1")),
                        new Option("b", Text.of("muộn"), Award.share("0.5")),
                        new Option("c", Text.of("không"), Award.NOTHING));
            case 1 ->
                Steps.of(
                        share,
                        new Step(Interval.atLeast("80"), Award.share("1")),
                        new Step(Interval.fromTo("50", "80"), Award.share("0.25")),
                        new Step(Interval.below("50"), Award.NOTHING));
            case 2 -> Proportional.from(share, Interval.atLeast("40"));
            default -> new ZeroEvent("done", Text.of("vi phạm"), Award.share("1"), Award.NOTHING);
        };
        return Leaf.of(code, Text.of("tiêu chí " + code), maximum, rule);
    }

    /** Every answer a leaf can have: options, or 0 to 5 of 5. */
    private static List<Answer> all(Leaf leaf) {
        List<Answer> answers = new ArrayList<>();
        if (leaf.rule() instanceof Options options) {
            options.options().forEach(option -> answers.add(Answer.option(option.id())));
        } else {
            for (int i = 0; i <= WHOLE; i++) {
                Answer done = Answer.figure("done", String.valueOf(i));
                answers.add(leaf.rule() instanceof ZeroEvent ? done : done.andFigure("all", String.valueOf(WHOLE)));
            }
        }
        return answers;
    }

    private static Points items(Leaf leaf, Answer from, Answer to) {
        if (leaf.rule() instanceof Options) {
            return Points.ZERO;
        }
        return figure(to).minus(figure(from)).abs();
    }

    private static Points figure(Answer answer) {
        return Points.of(((Claim.Given) answer.claim()).figures().get("done"));
    }

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= 60; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    /** Four leaves of random rules, random answers and efforts. */
    private record Case(List<Leaf> leaves, Map<String, Answer> now, Limits limits, Scores scores) {
        static Case of(Random random) {
            List<Leaf> leaves = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                leaves.add(leaf(random, String.valueOf(i)));
            }
            Scheme scheme = Worlds.scheme().add(leaves.toArray(new Leaf[0])).build();
            Map<String, Answer> now = new TreeMap<>();
            leaves.forEach(leaf ->
                    now.put(leaf.id(), all(leaf).get(random.nextInt(all(leaf).size()))));
            Limits limits = Limits.NONE;
            for (Leaf leaf : leaves) {
                limits = limits.withEffort(
                        leaf.id(),
                        new Effort(
                                BigDecimal.valueOf(random.nextInt(3)),
                                BigDecimal.valueOf(random.nextInt(4)),
                                BigDecimal.valueOf(random.nextInt(2)),
                                BigDecimal.valueOf(random.nextInt(3), 1)));
            }
            return new Case(leaves, now, limits, Worlds.score(scheme, now));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_other_answers_within_the_budget_give_more(long seed) {
        Random random = new Random(seed);
        Case one = Case.of(random);
        Scores scores = one.scores();
        Points room = scores.of("u").maximum().minus(scores.of("u").points());
        Points budget = Points.ratio(random.nextInt(60), 10);
        boolean percent = random.nextBoolean();
        ValueBasis basis = percent ? ValueBasis.INDEX_PERCENT : ValueBasis.POINTS;
        Plan plan =
                Planner.of(scores).plan("u", new Goal.Most(basis), one.limits().within(budget));
        Points most = Points.ZERO;
        Points least = Points.ZERO;
        for (Way way : ways(one.leaves(), one.now(), scores, one.limits())) {
            int order = way.points().compareTo(most);
            if (way.effort().compareTo(budget) <= 0
                    && (order > 0 || (order == 0 && way.effort().compareTo(least) < 0))) {
                most = way.points();
                least = way.effort();
            }
        }
        Points value =
                percent ? most.times(Points.HUNDRED).dividedBy(scores.of("u").maximum()) : most;
        String words = plan.toText(Language.ENGLISH);
        assertThat(plan.after()).as("seed %d: %s", seed, words).isEqualTo(value);
        assertThat(plan.effort()).as("seed %d: %s", seed, words).isEqualTo(least);
        assertThat(plan.outcome()).as("seed %d: %s", seed, words).isEqualTo(Plan.Outcome.MOST);
        assertThat(plan.wanted()).isEqualTo(value);
        assertThat(plan.needed()).isLessThanOrEqualTo(room);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_other_answers_reach_the_goal_with_less_effort(long seed) {
        Random random = new Random(seed);
        Case one = Case.of(random);
        List<Leaf> leaves = one.leaves();
        Map<String, Answer> now = one.now();
        Limits limits = one.limits();
        Scores scores = one.scores();
        Points have = scores.of("u").points();
        Points room = scores.of("u").maximum().minus(have);
        BigDecimal wanted =
                have.plus(room.times(Points.ratio(1 + random.nextInt(10), 10))).toDecimal(2, RoundingMode.DOWN);
        Plan plan = Planner.of(scores).plan("u", new Goal.TotalPoints(wanted), limits);
        Points best = bruteForce(leaves, now, scores, Points.of(wanted), limits);
        if (best == null) {
            assertThat(plan.outcome()).as("seed %d", seed).isEqualTo(Plan.Outcome.NONE);
            return;
        }
        assertThat(plan.effort())
                .as("seed %d: %s", seed, plan.toText(Language.ENGLISH))
                .isEqualTo(best);
        assertThat(plan.outcome()).as("seed %d", seed).isIn(Plan.Outcome.CHEAPEST, Plan.Outcome.REACHED);
        assertThat(plan.after()).isGreaterThanOrEqualTo(Points.of(wanted));
    }

    /** What one combination of answers makes. */
    private record Way(Points points, Points effort) {}

    private static Points bruteForce(
            List<Leaf> leaves, Map<String, Answer> now, Scores scores, Points wanted, Limits limits) {
        return ways(leaves, now, scores, limits).stream()
                .filter(way -> way.points().compareTo(wanted) >= 0)
                .map(Way::effort)
                .reduce(Points::min)
                .orElse(null);
    }

    /** All combinations of all answers, scored as units of one round. */
    private static List<Way> ways(List<Leaf> leaves, Map<String, Answer> now, Scores scores, Limits limits) {
        List<Map<String, Answer>> combinations = new ArrayList<>(List.of(Map.of()));
        for (Leaf leaf : leaves) {
            List<Map<String, Answer>> longer = new ArrayList<>();
            for (Map<String, Answer> before : combinations) {
                for (Answer answer : all(leaf)) {
                    Map<String, Answer> one = new TreeMap<>(before);
                    one.put(leaf.id(), answer);
                    longer.add(one);
                }
            }
            combinations = longer;
        }
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            UnitAssessment.Builder builder = UnitAssessment.builder("u" + i);
            combinations.get(i).forEach((node, answer) -> builder.answer(node, Stage.SELF, answer));
            units.add(Worlds.unit("u" + i));
            answers.add(builder.build());
        }
        Scores all = Worlds.score(scores.scheme(), units, answers);
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            Points effort = Points.ZERO;
            for (Leaf leaf : leaves) {
                Points before = scores.of("u").node(leaf.id()).points();
                Points after = all.of("u" + i).node(leaf.id()).points();
                Points lost = Points.of(leaf.maximum()).minus(before);
                Answer to = combinations.get(i).get(leaf.id());
                boolean same = to.claim().equals(now.get(leaf.id()).claim());
                if (!same && after.compareTo(before) > 0) {
                    effort = effort.plus(limits.efforts()
                            .get(leaf.id())
                            .of(after.minus(before), lost, items(leaf, now.get(leaf.id()), to)));
                }
            }
            ways.add(new Way(all.of("u" + i).points(), effort));
        }
        return ways;
    }

    private static final Classification CLASSES = new Classification(
            ValueBasis.INDEX_PERCENT,
            Rounding.NONE,
            List.of(
                    Band.of("tot", Text.of("Tốt"), Interval.atLeast("80")),
                    Band.of("kha", Text.of("Khá"), Interval.fromTo("60", "80")),
                    Band.of("yeu", Text.of("Yếu"), Interval.below("60"))));

    private static Scheme office() {
        return Worlds.scheme()
                .add(
                        Branch.of(
                                "1",
                                Text.of("Chỉ đạo"),
                                Leaf.of(
                                        "1.1",
                                        Text.of("Kế hoạch"),
                                        "2",
                                        Options.of(
                                                Option.of("dung", Text.of("đúng hạn"), "2"),
                                                Option.of("muon", Text.of("muộn"), "1"),
                                                Option.of("khong", Text.of("không ban hành"), "0"))),
                                Leaf.of(
                                        "1.2",
                                        Text.of("Hồ sơ đúng hạn"),
                                        "4",
                                        Steps.of(
                                                Measure.Share.of("đúng hạn", "tổng số"),
                                                Step.of(Interval.atLeast("95"), "4"),
                                                Step.of(Interval.fromTo("90", "95"), "2"),
                                                Step.of(Interval.below("90"), "0")))),
                        Leaf.of("2", Text.of("Hài lòng"), "4", SurveyRate.of("tỷ lệ"))
                                .in(Channel.SURVEY))
                .classification(CLASSES)
                .build();
    }

    private static UnitAssessment office(String id, String plan, String done, String rate) {
        return UnitAssessment.builder(id)
                .answer("1.1", Stage.SELF, Answer.option(plan))
                .answer("1.2", Stage.SELF, Answer.figure("đúng hạn", done).andFigure("tổng số", "1000"))
                .answer("2", Stage.FINAL, Answer.figure("tỷ lệ", rate))
                .build();
    }

    private static Scores round() {
        List<Unit> units = List.of(Worlds.unit("a"), Worlds.unit("b"), Worlds.unit("c"));
        return Worlds.score(
                office(),
                units,
                List.of(
                        office("a", "muon", "940", "80"),
                        office("b", "dung", "960", "85"),
                        office("c", "dung", "930", "90")));
    }

    /** a: 1 + 2 + 3.2 = 6.2 of 10; b: 9.4; c: 7.6. By hand: Tốt needs 8, that is 1.8 more. */
    @Test
    void next_class_by_the_next_threshold() {
        Scores scores = round();
        Plan plan = Planner.of(scores)
                .plan(
                        "a",
                        new Goal.NextClass(),
                        Limits.NONE
                                .withEffort("1.2", Effort.perItem("0.1"))
                                .withEffort("1.1", Effort.once("3"))
                                .withEffort("2", Effort.perItem("1")));
        assertThat(plan.needed()).isEqualTo(Points.of("1.8"));
        assertThat(plan.moves()).extracting(Move::leaf).containsExactly("1.2");
        assertThat(plan.moves().get(0).what().vi()).isEqualTo("đúng hạn: 940 → 950");
        assertThat(plan.effort()).isEqualTo(Points.ONE);
        assertThat(plan.after()).isEqualTo(Points.of("82"));
        assertThat(plan.place()).isEqualTo(Points.of(2));
        assertThat(plan.band().id()).isEqualTo("tot");
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.CHEAPEST);
        assertThat(plan.toText(Language.VIETNAMESE)).contains("xếp loại Tốt").contains("940 → 950");
    }

    @Test
    void limits_name_nodes_of_the_scheme() {
        Planner planner = Planner.of(round());
        assertThatThrownBy(() -> planner.plan("a", new Goal.NextClass(), Limits.NONE.fixing("9.9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'9.9'");
        assertThatThrownBy(() -> planner.moves("a", Limits.NONE.withEffort("x", Effort.once("1"))))
                .hasMessageContaining("'x'");
    }

    /** With 1.2 fixed the plan takes the option (1) and 0.8 of satisfaction: 80 → 100 %. */
    @Test
    void leaves_that_cannot_change() {
        Plan plan = Planner.of(round()).plan("a", new Goal.ClassOf("tot"), Limits.NONE.fixing("1.2"));
        assertThat(plan.moves()).extracting(Move::leaf).containsExactly("1.1", "2");
        assertThat(plan.after()).isEqualTo(Points.of("80"));
        Plan none = Planner.of(round()).plan("a", new Goal.ClassOf("tot"), Limits.NONE.fixing("1"));
        assertThat(none.outcome()).isEqualTo(Plan.Outcome.NONE);
        assertThat(none.findings()).extracting(finding -> finding.code()).containsExactly("plan-unreachable");
    }

    /** Second place is 7.6 points; a tie shares it under the default rule; the budget is too small by a hair. */
    @Test
    void places_budgets_and_rivals() {
        Scores scores = round();
        Planner planner = Planner.of(scores);
        Plan second = planner.plan("a", new Goal.Place(2, Rivals.staying()), Limits.NONE);
        assertThat(second.wanted()).isEqualTo(Points.of("76"));
        assertThat(second.place()).isLessThanOrEqualTo(Points.of(2));
        Plan poor = planner.plan(
                "a",
                new Goal.Place(2, Rivals.staying()),
                Limits.NONE.within(second.effort().minus(Points.ratio(1, 1000))));
        assertThat(poor.outcome()).isEqualTo(Plan.Outcome.NONE);
        assertThat(poor.findings()).extracting(finding -> finding.code()).contains("plan-over-budget");
        Scores before = Worlds.score(
                office(),
                List.of(Worlds.unit("a"), Worlds.unit("b"), Worlds.unit("c")),
                List.of(
                        office("a", "muon", "940", "80"),
                        office("b", "dung", "960", "85"),
                        office("c", "muon", "930", "85")));
        Rivals rivals = Rivals.improvingAsBefore(Ranking.of(before), Ranking.of(scores));
        Plan against = planner.plan("a", new Goal.Place(2, rivals), Limits.NONE);
        assertThat(against.wanted()).isEqualTo(Points.of("88"));
        assertThat(against.place()).isEqualTo(Points.of(2));
        assertThat(planner.plan("b", new Goal.Place(1, Rivals.staying()), Limits.NONE)
                        .outcome())
                .isEqualTo(Plan.Outcome.REACHED);
    }

    /** A rounded ranking is reached from half a unit below; a strict place must be passed. */
    @Test
    void roundings_of_the_ranking_are_used() {
        Scheme scheme = Worlds.scheme()
                .add(Leaf.of("1", Text.of("tỷ lệ"), "100", SurveyRate.of("r")))
                .ranking(new RankingPolicy(
                        ValueBasis.POINTS, Rounding.halfUp(0), TieMethod.COMPETITION, List.of(), false))
                .build();
        List<Unit> units = List.of(Worlds.unit("a"), Worlds.unit("b"));
        Scores scores = Worlds.score(
                scheme,
                units,
                List.of(
                        UnitAssessment.builder("a")
                                .answer("1", Stage.SELF, Answer.figure("r", "50"))
                                .build(),
                        UnitAssessment.builder("b")
                                .answer("1", Stage.SELF, Answer.figure("r", "80"))
                                .build()));
        Plan plan = Planner.of(scores).plan("a", new Goal.Place(1, Rivals.staying()), Limits.NONE);
        assertThat(plan.wanted()).isEqualTo(Points.of("79.5"));
        assertThat(plan.place()).isEqualTo(Points.ONE);
    }

    /** Lost points add up from leaves to the total; gaps are those worked by hand. */
    @Test
    void lost_points() {
        LostPoints lost = LostPoints.of(round());
        LostPoints.UnitLoss a = lost.of("a");
        assertThat(a.lost()).isEqualTo(Points.of("3.8"));
        assertThat(a.leaves()).extracting(LostPoints.Loss::node).containsExactly("1.2", "1.1", "2");
        assertThat(a.rest()).isEqualTo(Points.ZERO);
        assertThat(a.toNextClass()).isEqualTo(Points.of("18"));
        assertThat(a.toNextPlace()).isEqualTo(Points.of("14"));
        assertThat(lost.leaves().get(0).leaf().id()).isEqualTo("1.2");
        assertThat(lost.leaves().get(0).lost()).isEqualTo(Points.of("4"));
        assertThat(lost.leaves().get(0).losing()).isEqualTo(2);
    }

    /** What-if: the change of one unit takes the place of another. */
    @Test
    void what_if_ranks_everybody_again() {
        List<WhatIf.UnitChange> changes = WhatIf.of(round())
                .with("a", "1.2", Answer.figure("đúng hạn", "960").andFigure("tổng số", "1000"))
                .changes();
        WhatIf.UnitChange a = changes.get(0);
        WhatIf.UnitChange c = changes.get(2);
        assertThat(a.pointsAfter()).isEqualTo(Points.of("8.2"));
        assertThat(a.place()).isEqualTo(Points.of(3));
        assertThat(a.placeAfter()).isEqualTo(Points.of(2));
        assertThat(a.bandAfter().id()).isEqualTo("tot");
        assertThat(c.placeAfter()).isEqualTo(Points.of(3));
        assertThat(c.isChanged()).isTrue();
        assertThat(changes.get(1).isChanged()).isFalse();
    }

    /** The client's targets: 902 → 802 service units, staff −10 % on 2015, satisfaction 80 → 90 %, rank 54 → 14 → top 10. */
    @Test
    void targets_against_baselines() {
        TargetTrack units = TargetTrack.of(
                new TargetTrack.Target(
                        Text.of("đơn vị sự nghiệp"), "", 2015, new BigDecimal("902"), 2021, new BigDecimal("802")),
                Map.of(2018, new BigDecimal("852"), 2021, new BigDecimal("802")));
        assertThat(units.years())
                .extracting(TargetTrack.Year::status)
                .containsExactly(TargetTrack.Status.ON_TRACK, TargetTrack.Status.REACHED);
        assertThat(units.years().get(1).change().toDecimal(2, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("-11.09"));
        TargetTrack staff = TargetTrack.of(
                TargetTrack.Target.change(
                        Text.of("biên chế"), "", 2015, new BigDecimal("2000"), 2021, new BigDecimal("-10")),
                Map.of(2019, new BigDecimal("1900"), 2021, new BigDecimal("1810")));
        assertThat(staff.target().value()).isEqualByComparingTo("1800");
        assertThat(staff.years())
                .extracting(TargetTrack.Year::status)
                .containsExactly(TargetTrack.Status.BEHIND, TargetTrack.Status.MISSED);
        assertThat(staff.years().get(0).perYear()).isEqualTo(Points.of(-50));
        TargetTrack rank = TargetTrack.of(
                new TargetTrack.Target(Text.of("thứ hạng"), "", 2016, new BigDecimal("54"), 2025, BigDecimal.TEN),
                Map.of(2019, new BigDecimal("14"), 2022, new BigDecimal("9")));
        assertThat(rank.years())
                .extracting(TargetTrack.Year::status)
                .containsExactly(TargetTrack.Status.ON_TRACK, TargetTrack.Status.REACHED);
        assertThat(rank.years().get(0).progress()).isEqualTo(Points.ratio(1000, 11));
    }

    private static Scores gated(BandGate gate, String planned, String done, String rate) {
        Band good = new Band("tot", Text.of("Tốt"), Interval.atLeast("60"), List.of(gate), null);
        Classification classes = new Classification(
                ValueBasis.INDEX_PERCENT,
                Rounding.NONE,
                List.of(good, Band.of("yeu", Text.of("Yếu"), Interval.atLeast("0"))));
        Scheme.Builder builder = Worlds.scheme().classification(classes);
        office().roots().forEach(builder::add);
        return Worlds.score(builder.build(), List.of(Worlds.unit("a")), List.of(office("a", planned, done, rate)));
    }

    /** 0 + 4 + 4 = 8 of 10 is enough, but no leaf may stand at zero: the least step of the plan is asked for, 0 → 1. */
    @Test
    void a_gate_against_leaves_at_zero_asks_for_its_step() {
        Plan plan = Planner.of(gated(new BandGate.NoLeafAtZero(null), "khong", "960", "100"))
                .plan("a", new Goal.ClassOf("tot"), Limits.NONE);
        assertThat(plan.moves()).extracting(Move::leaf).containsExactly("1.1");
        assertThat(plan.moves().get(0).after()).isEqualTo(Points.ONE);
        assertThat(plan.band().id()).isEqualTo("tot");
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.CHEAPEST);
        assertThat(plan.effort()).isEqualTo(Points.ratio(1, 2));
    }

    /** 1 + 2 + 4 = 7 of 10, but domain 1 has 3 of 6 and is asked for 80 %: 1.2 to its full 4 gives 5 of 6. */
    @Test
    void a_gate_on_a_domain_asks_for_steps_below_it() {
        BandGate gate = new BandGate.NodeWithin("1", ValueBasis.INDEX_PERCENT, Interval.atLeast("80"));
        Scores scores = gated(gate, "muon", "940", "100");
        Plan plan = Planner.of(scores).plan("a", new Goal.ClassOf("tot"), Limits.NONE);
        assertThat(plan.moves()).extracting(Move::leaf).containsExactly("1.2");
        assertThat(plan.band().id()).isEqualTo("tot");
        Plan shut = Planner.of(scores).plan("a", new Goal.ClassOf("tot"), Limits.NONE.fixing("1"));
        assertThat(shut.outcome()).isEqualTo(Plan.Outcome.NONE);
        assertThat(shut.findings()).extracting(finding -> finding.code()).containsExactly("plan-gate-failed");
    }

    /** Where figures are missing, the steps of the rule are offered and nothing between them. */
    @Test
    void missing_figures_are_planned_by_the_steps_of_the_rule() {
        Scores scores = Worlds.score(
                office(),
                List.of(Worlds.unit("a")),
                List.of(UnitAssessment.builder("a")
                        .answer("1.1", Stage.SELF, Answer.option("dung"))
                        .answer("2", Stage.FINAL, Answer.figure("tỷ lệ", "100"))
                        .build()));
        assertThat(Planner.of(scores).moves("a", Limits.NONE))
                .extracting(Move::after)
                .containsExactly(Points.of(2), Points.of(4));
    }

    /** Every whole way costs 1: of 2.5, 1.2 (+2) and 1.1 (+1) leave 0.5, half the way of leaf 2 (3.2 to 4): +0.4. */
    @Test
    void a_proportional_leaf_takes_what_is_left_of_the_budget() {
        Plan plan =
                Planner.of(round()).plan("a", new Goal.Most(ValueBasis.POINTS), Limits.NONE.within(Points.of("2.5")));
        assertThat(plan.after()).isEqualTo(Points.of("9.6"));
        assertThat(plan.effort()).isEqualTo(Points.of("2.5"));
        assertThat(plan.outcome()).isEqualTo(Plan.Outcome.MOST);
        Plan nothing = Planner.of(round()).plan("a", new Goal.Most(ValueBasis.POINTS), Limits.NONE.within(Points.ZERO));
        assertThat(nothing.moves()).isEmpty();
        assertThat(nothing.outcome()).isEqualTo(Plan.Outcome.MOST);
        assertThat(nothing.after()).isEqualTo(nothing.value());
        Plan all = Planner.of(round()).plan("a", new Goal.Most(ValueBasis.INDEX_PERCENT), Limits.NONE);
        assertThat(all.after()).isEqualTo(Points.HUNDRED);
        assertThat(all.outcome()).isEqualTo(Plan.Outcome.MOST);
    }
}
