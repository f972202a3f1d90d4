package org.parindex.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Worlds;
import org.parindex.analysis.change.CriterionChange.Kind;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.rule.Steps;
import org.parindex.rule.Steps.Step;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** Two rounds compared, with cases worked by hand and properties of the split of places. */
class YearComparisonTest {

    private static final Classification CLASSES = new Classification(
            ValueBasis.INDEX_PERCENT,
            Rounding.NONE,
            List.of(
                    Band.of("tot", Text.of("Tốt"), Interval.atLeast("80")),
                    Band.of("kha", Text.of("Khá"), Interval.fromTo("60", "80")),
                    Band.of("yeu", Text.of("Yếu"), Interval.below("60"))));

    private static Scheme hundred() {
        return Worlds.scheme()
                .add(Worlds.leaf("1", "100"))
                .classification(CLASSES)
                .build();
    }

    private static Scores totals(Map<String, String> points) {
        return Worlds.totals(hundred(), new TreeMap<>(points));
    }

    /** A rises by itself past B; B falls because of A; C stays. */
    @Test
    void a_place_gained_by_oneself_is_lost_by_another_through_others() {
        Scores before = totals(Map.of("a", "50", "b", "60", "c", "40"));
        Scores after = totals(Map.of("a", "85", "b", "60", "c", "40"));
        Comparison change = YearComparison.of(before, after).compare();
        UnitChange a = change.find("a").orElseThrow();
        UnitChange b = change.find("b").orElseThrow();
        assertThat(a.placesGained()).isEqualTo(Points.ONE);
        assertThat(a.split()).isEqualTo(new RankSplit(Points.ONE, Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO));
        assertThat(b.split())
                .isEqualTo(new RankSplit(Points.ZERO, Points.of(-1), Points.ZERO, Points.ZERO, Points.ZERO));
        assertThat(a.indexChange()).isEqualTo(Points.of(35));
        assertThat(a.pointsComparable()).isTrue();
        GroupChange group = change.groups().get(0);
        assertThat(List.of(group.up(), group.down(), group.unchanged())).containsExactly(1, 0, 2);
        assertThat(List.of(group.placesUp(), group.placesDown(), group.placesSame()))
                .containsExactly(1, 1, 1);
        assertThat(group.mean()).isEqualTo(Points.of(50));
        assertThat(group.meanAfter()).isEqualTo(Points.ratio(185, 3));
        assertThat(group.transitions())
                .extracting(one -> one.from().id() + "→" + one.to().id() + " " + one.units())
                .containsExactly("kha→kha 1", "yeu→tot 1", "yeu→yeu 1");
        assertThat(change.risers("commune", 5))
                .extracting(one -> one.unit().id())
                .containsExactly("a");
        assertThat(change.fallers("commune", 5)).isEmpty();
        assertThat(change.findings()).isEmpty();
        assertThat(change.toText(Language.VIETNAMESE, 3)).contains("1 tăng, 0 giảm, 2 không đổi");
    }

    /** Both gain: A alone would gain one place; with both reasons the pair is shared. Worked by hand: orders of two. */
    @Test
    void reasons_that_need_each_other_share_the_place() {
        Scores before = totals(Map.of("a", "50", "b", "60"));
        Scores after = totals(Map.of("a", "58", "b", "55"));
        RankSplit split = YearComparison.of(before, after)
                .compare()
                .find("a")
                .orElseThrow()
                .split();
        assertThat(split.own()).isEqualTo(Points.ratio(1, 2));
        assertThat(split.others()).isEqualTo(Points.ratio(1, 2));
        assertThat(split.total()).isEqualTo(Points.ONE);
    }

    /** The list alone: a better unit joins. */
    @Test
    void a_new_unit_moves_others_through_the_list() {
        Scores before = totals(Map.of("a", "50", "b", "60"));
        Scores after = totals(Map.of("a", "50", "b", "60", "d", "90"));
        Comparison change = YearComparison.of(before, after).compare();
        RankSplit split = change.find("b").orElseThrow().split();
        assertThat(split).isEqualTo(new RankSplit(Points.ZERO, Points.ZERO, Points.ZERO, Points.of(-1), Points.ZERO));
        assertThat(change.find("d").orElseThrow().kind()).isEqualTo(UnitChange.Kind.NEW);
        assertThat(change.find("d").orElseThrow().split()).isNull();
        assertThat(change.findings()).extracting(one -> one.code()).containsExactly("change-unit-new");
    }

    private static Scheme scheme(String plan, String files, String planCode, boolean steps, boolean extra) {
        Measure share = Measure.Share.of("đúng hạn", "tổng số");
        Leaf onTime = Leaf.of(
                "h",
                Text.of("Hồ sơ đúng hạn"),
                files,
                steps
                        ? Steps.of(share, Step.of(Interval.atLeast("95"), files), Step.of(Interval.below("95"), "0"))
                        : Proportional.of(share));
        Leaf planned = Leaf.of(planCode, Text.of("Kế hoạch  CCHC"), plan, null);
        Scheme.Builder builder = Worlds.scheme().add(Branch.of("I", Text.of("Chỉ đạo"), planned, onTime));
        return extra ? builder.add(Worlds.leaf("mới", "10")).build() : builder.build();
    }

    private static Scores scored(Scheme scheme, String planCode, Map<String, String[]> answers, boolean extra) {
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> all = new ArrayList<>();
        new TreeMap<>(answers).forEach((id, given) -> {
            UnitAssessment.Builder builder = UnitAssessment.builder(id)
                    .answer(planCode, Stage.SELF, Answer.points(given[0]))
                    .answer("h", Stage.SELF, Answer.figure("đúng hạn", given[1]).andFigure("tổng số", "100"));
            if (extra) {
                builder.answer("mới", Stage.SELF, Answer.points(given[2]));
            }
            units.add(Worlds.unit(id));
            all.add(builder.build());
        });
        return Worlds.score(scheme, units, all);
    }

    /** Renumbered, re-weighted and re-ruled criteria; one added. The figures of 2024 are scored by the rule of 2025. */
    @Test
    void criteria_have_a_lineage_of_their_own() {
        Scores before = scored(
                scheme("10", "10", "1.1", false, false),
                "1.1",
                Map.of("a", new String[] {"10", "90"}, "b", new String[] {"5", "96"}),
                false);
        Scores after = scored(
                scheme("20", "10", "1.2", true, true),
                "1.2",
                Map.of("a", new String[] {"20", "90", "10"}, "b", new String[] {"10", "96", "10"}),
                true);
        YearComparison comparison = YearComparison.of(before, after);
        Comparison change = comparison.compare();
        assertThat(change.criteria())
                .extracting(CriterionChange::kinds)
                .containsExactly(
                        Set.of(Kind.RENUMBERED, Kind.REWEIGHTED), Set.of(Kind.RULE_CHANGED), Set.of(Kind.ADDED));
        assertThat(change.criteria().get(0).comparable()).isEqualTo(CriterionChange.Comparable.SHARE);
        assertThat(change.criteria().get(0).shareBefore()).isEqualTo(Points.of(75));
        assertThat(change.criteria().get(0).shareAfter()).isEqualTo(Points.of(75));
        assertThat(change.find("a").orElseThrow().pointsComparable()).isFalse();
        assertThat(change.findings())
                .extracting(one -> one.code())
                .contains("change-criteria-changed", "change-criterion-not-comparable");
        // by the old rules a 19 and b 14.6 of 20 in both years; by the new ones both 30 of 40 in both years
        RankSplit b = change.find("b").orElseThrow().split();
        assertThat(b.total()).isEqualTo(change.find("b").orElseThrow().placesGained());
        assertThat(b).isEqualTo(new RankSplit(Points.ZERO, Points.ZERO, Points.ONE, Points.ZERO, Points.ZERO));
        List<NodeChange> nodes = comparison.nodesOf("a");
        assertThat(nodes).extracting(NodeChange::code).containsExactly("I", "1.2", "h", "mới");
        assertThat(nodes.get(1).shareChange()).isEqualTo(Points.ZERO);
        assertThat(nodes.get(1).pointsChange()).isNull();
        assertThat(nodes.get(3).shareChange()).isNull();
    }

    /** One code with two titles pairs nothing until a link says so. */
    @Test
    void a_code_alone_is_no_lineage() {
        Scheme old = Worlds.scheme()
                .add(Leaf.of("1", Text.of("Kế hoạch"), "100", null))
                .build();
        Scheme now = Worlds.scheme()
                .add(Leaf.of("1", Text.of("Kế hoạch năm và quý"), "100", null))
                .build();
        Scores before = Worlds.totals(old, Map.of("a", "50"));
        Scores after = Worlds.totals(now, Map.of("a", "60"));
        Comparison unsure = YearComparison.of(before, after).compare();
        assertThat(unsure.findings()).extracting(one -> one.code()).contains("change-criterion-uncertain");
        assertThat(unsure.criteria()).hasSize(2);
        Comparison sure = YearComparison.of(before, after)
                .withLinks(List.of(new CriterionLink("1", "1")))
                .compare();
        assertThat(sure.criteria()).hasSize(1);
        assertThat(sure.criteria().get(0).kinds()).containsExactly(Kind.RENAMED);
        assertThat(sure.find("a").orElseThrow().pointsComparable()).isTrue();
        assertThat(YearComparison.of(before, after)
                        .withLinks(List.of(new CriterionLink("9", "1")))
                        .compare()
                        .findings())
                .extracting(one -> one.code())
                .contains("change-link-unknown");
    }

    private static Scores with(Scores scores, List<Succession> lineage) {
        Assessments old = scores.assessments();
        UnitRegister register = UnitRegister.of(old.units().units(), lineage);
        return Scorer.of(scores.scheme())
                .score(new Assessments(old.round(), register, old.byUnit(), old.channelsNotHeld()));
    }

    /** p and q (80 and 60) become n; s is split into s1 and s2; r keeps its code. The method stands beside the figures. */
    @Test
    void merged_and_split_units() {
        Scores before = totals(Map.of("p", "80", "q", "60", "s", "50", "r", "40"));
        Scores after = with(
                totals(Map.of("n", "75", "s1", "55", "s2", "45", "r", "65")),
                List.of(
                        new Succession("p", "n", Succession.Kind.MERGED, null),
                        new Succession("q", "n", Succession.Kind.MERGED, null),
                        new Succession("s", "s1", Succession.Kind.SPLIT, null),
                        new Succession("s", "s2", Succession.Kind.SPLIT, null)));
        Map<Merging, String> expected = Map.of(
                new Merging.Mean(), "70",
                new Merging.Named(Map.of("n", "p")), "80",
                new Merging.Weighted(
                                Text.of("dân số", "population"),
                                Map.of("p", new BigDecimal("30"), "q", new BigDecimal("10"))),
                        "75");
        expected.forEach((merging, index) -> {
            Comparison change =
                    YearComparison.of(before, after).merging(merging).compare();
            UnitChange n = change.find("n").orElseThrow();
            assertThat(n.index()).as(merging.toString()).isEqualTo(Points.of(index));
            assertThat(n.kind()).isEqualTo(UnitChange.Kind.MERGED);
            assertThat(n.how()).isEqualTo(merging.label());
            assertThat(n.split().total()).isEqualTo(n.placesGained());
            assertThat(n.band()).isNull();
            assertThat(change.gone()).isEmpty();
            assertThat(change.find("s1").orElseThrow().index()).isEqualTo(Points.of(50));
        });
        Comparison none = YearComparison.of(before, after).compare();
        assertThat(none.find("n").orElseThrow().index()).isNull();
        assertThat(none.find("r").orElseThrow().kind()).isEqualTo(UnitChange.Kind.SAME);
        assertThat(none.findings()).extracting(one -> one.code()).contains("change-unit-merged", "change-unit-split");
        // r: 4th of 4 with 40; afterwards 65 is second behind n
        UnitChange r = none.find("r").orElseThrow();
        assertThat(r.place()).isEqualTo(Points.of(4));
        assertThat(r.placeAfter()).isEqualTo(Points.of(2));
        assertThat(r.split().total()).isEqualTo(Points.of(2));
    }

    /** A code that is used again for the merged unit does not stand for the old unit of that code. */
    @Test
    void codes_that_are_used_again() {
        Scores before = totals(Map.of("00004", "80", "00013", "60"));
        Scores after = with(
                totals(Map.of("00004", "75")),
                List.of(
                        new Succession("00004", "00004", Succession.Kind.MERGED, null),
                        new Succession("00013", "00004", Succession.Kind.MERGED, null)));
        UnitChange merged = YearComparison.of(before, after)
                .merging(new Merging.Mean())
                .compare()
                .find("00004")
                .orElseThrow();
        assertThat(merged.kind()).isEqualTo(UnitChange.Kind.MERGED);
        assertThat(merged.index()).isEqualTo(Points.of(70));
    }

    @Test
    void levels_groups_and_regions() {
        Scores before = totals(Map.of("a", "50", "b", "60"));
        Unit other = Worlds.unit("a").inGroup("phường").withAttributes(Map.of("region", "núi"));
        Unit b = Worlds.unit("b").withAttributes(Map.of("region", "đồng bằng"));
        Scores after = Worlds.score(
                hundred(),
                List.of(other, b),
                List.of(
                        UnitAssessment.builder("a")
                                .answer("1", Stage.SELF, Answer.points("70"))
                                .build(),
                        UnitAssessment.builder("b")
                                .answer("1", Stage.SELF, Answer.points("70"))
                                .build()));
        Comparison change =
                YearComparison.of(before, after).byAttribute("region").compare();
        assertThat(change.findings()).extracting(one -> one.code()).contains("change-group-changed");
        assertThat(change.find("a").orElseThrow().place()).isNull();
        assertThat(change.regions()).extracting(MeanChange::value).containsExactly("núi", "đồng bằng");
        Unit level = new Unit("b", "b", UnitLevel.DISTRICT, null, null, true, Map.of(), List.of());
        Scores moved = Scorer.of(hundred())
                .score(Assessments.of(
                        Round.of(2026),
                        UnitRegister.of(List.of(level)),
                        List.of(UnitAssessment.builder("b")
                                .answer("1", Stage.SELF, Answer.points("70"))
                                .build())));
        assertThat(YearComparison.of(before, moved).compare().findings())
                .extracting(one -> one.code())
                .contains("change-level-changed", "change-unit-gone");
    }

    /** Random pairs of rounds with other units, criteria, maxima and tie rules: every split adds up exactly. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void splits_add_up(long seed) {
        Random random = new Random(seed);
        Scores before = random(random, "old", 0);
        List<Succession> lineage = new ArrayList<>();
        if (random.nextBoolean()) {
            lineage.add(new Succession("u1", "u1", Succession.Kind.MERGED, null));
            lineage.add(new Succession("u2", "u1", Succession.Kind.MERGED, null));
            lineage.add(new Succession("u3", "u8", Succession.Kind.SPLIT, null));
            lineage.add(new Succession("u3", "u9", Succession.Kind.SPLIT, null));
        }
        Scores after = with(random(random, "new", 3), lineage);
        Comparison change = YearComparison.of(before, after)
                .merging(random.nextBoolean() ? new Merging.Mean() : new Merging.None())
                .compare();
        int compared = 0;
        for (UnitChange one : change.units()) {
            assertThat(one.split() == null).isEqualTo(one.placesGained() == null);
            if (one.split() != null) {
                assertThat(one.split().total()).as("seed %d, %s", seed, one).isEqualTo(one.placesGained());
                compared++;
            }
        }
        assertThat(compared).isPositive();
        Comparison still = YearComparison.of(before, before).compare();
        still.units().stream()
                .filter(one -> one.place() != null)
                .forEach(one -> assertThat(one.split())
                        .as("seed %d", seed)
                        .isEqualTo(new RankSplit(Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO, Points.ZERO)));
    }

    private static Scores random(Random random, String name, int from) {
        int leaves = 2 + random.nextInt(3);
        TieMethod ties = List.of(TieMethod.COMPETITION, TieMethod.DENSE, TieMethod.AVERAGE)
                .get(random.nextInt(3));
        Scheme.Builder builder = Worlds.scheme()
                .ranking(new RankingPolicy(
                        ValueBasis.INDEX_PERCENT,
                        random.nextBoolean() ? Rounding.NONE : Rounding.halfUp(0),
                        ties,
                        List.of(),
                        false));
        for (int i = 0; i < leaves; i++) {
            builder.add(Worlds.leaf("l" + i, String.valueOf(1 + random.nextInt(5))));
        }
        Scheme scheme = builder.build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int i = from; i < from + 12; i++) {
            if (random.nextInt(6) == 0) {
                continue;
            }
            UnitAssessment.Builder unit = UnitAssessment.builder("u" + i);
            for (Leaf leaf : scheme.leaves()) {
                unit.answer(
                        leaf.id(),
                        Stage.SELF,
                        random.nextInt(8) == 0
                                ? Answer.notApplicable("đặc thù")
                                : Answer.points(String.valueOf(
                                        random.nextInt(leaf.maximum().intValue() + 1))));
            }
            units.add(Worlds.unit("u" + i));
            answers.add(unit.build());
        }
        return Worlds.score(scheme, units, answers);
    }
}
