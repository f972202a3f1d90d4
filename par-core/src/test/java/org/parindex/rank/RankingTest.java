package org.parindex.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Direction;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.Quota;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Places, ties, classes, gates and quotas on rounds small enough to be ranked by hand. */
class RankingTest {

    private static RankingPolicy policy(TieMethod ties, boolean byHand, TieKey... keys) {
        return new RankingPolicy(ValueBasis.POINTS, Rounding.NONE, ties, List.of(keys), byHand);
    }

    private static Scheme.Builder two() {
        return Worlds.scheme()
                .add(Branch.of("A", Text.of("A"), Worlds.leaf("A1", "10"), Worlds.leaf("A2", "10")))
                .add(Worlds.leaf("S", "10").in(Channel.SURVEY));
    }

    /** Units with points for A1, A2 and S; "-" is not applicable. */
    private static Scores score(Scheme scheme, Map<String, String> rows) {
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        rows.forEach((id, row) -> {
            UnitAssessment.Builder builder = UnitAssessment.builder(id);
            String[] cells = row.split(" ");
            String[] leaves = {"A1", "A2", "S"};
            for (int i = 0; i < cells.length; i++) {
                builder.answer(
                        leaves[i],
                        Stage.SELF,
                        cells[i].equals("-") ? Answer.notApplicable("none") : Answer.points(cells[i]));
            }
            units.add(Worlds.unit(id));
            answers.add(builder.build());
        });
        return Worlds.score(scheme, units, answers);
    }

    private static Map<String, String> rows(String... idsAndRows) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < idsAndRows.length; i += 2) {
            rows.put(idsAndRows[i], idsAndRows[i + 1]);
        }
        return rows;
    }

    private static String places(Ranking ranking) {
        StringBuilder places = new StringBuilder();
        ranking.groups()
                .forEach(group ->
                        group.ranked().forEach(one -> places.append(one.unit().id() + "=" + one.rank() + " ")));
        return places.toString().trim();
    }

    private static String classes(Ranking ranking) {
        StringBuilder classes = new StringBuilder();
        ranking.groups()
                .get(0)
                .ranked()
                .forEach(one -> classes.append(one.unit().id())
                        .append('=')
                        .append(one.band() == null ? "none" : one.band().id())
                        .append(' '));
        return classes.toString().trim();
    }

    private static List<String> codes(Ranking ranking) {
        return ranking.findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPETITION,d=1 a=2 b=2 c=4 e=5",
        "DENSE,d=1 a=2 b=2 c=3 e=4",
        "SEQUENTIAL,d=1 a=2 b=3 c=4 e=5",
        "AVERAGE,d=1 a=2.5 b=2.5 c=4 e=5"
    })
    void each_tie_method_counts_its_own_way(TieMethod ties, String places) {
        Scheme scheme = two().ranking(policy(ties, false)).build();
        Scores scores = score(scheme, rows("a", "4 4 2", "b", "5 5 0", "c", "3 3 3", "d", "5 5 5", "e", "0 0 0"));
        Ranking ranking = Ranking.of(scores);
        assertThat(places(ranking)).isEqualTo(places);
        assertThat(ranking.find("a").orElseThrow().sharedWith()).isEqualTo(ties == TieMethod.SEQUENTIAL ? 0 : 1);
        assertThat(codes(ranking).contains("tie-undecided")).isEqualTo(ties == TieMethod.SEQUENTIAL);
    }

    @Test
    void keys_decide_in_their_order_and_say_which_did() {
        TieKey survey = new TieKey.ByChannel(Channel.SURVEY, Direction.HIGHER_IS_BETTER);
        TieKey fewerA1 = new TieKey.ByNode("A1", ValueBasis.POINTS, Direction.LOWER_IS_BETTER);
        Scheme scheme = two().ranking(policy(TieMethod.COMPETITION, false, survey, fewerA1))
                .build();
        Ranking ranking =
                Ranking.of(score(scheme, rows("a", "5 3 2", "b", "3 5 2", "c", "4 3 3", "d", "3 5 2", "e", "9 9 9")));
        assertThat(places(ranking)).isEqualTo("e=1 c=2 b=3 d=3 a=5");
        assertThat(ranking.find("c").orElseThrow().decidedBy()).containsExactly(survey);
        assertThat(ranking.find("a").orElseThrow().decidedBy()).containsExactly(survey, fewerA1);
        assertThat(ranking.find("e").orElseThrow().decidedBy()).isEmpty();
        assertThat(ranking.find("b").orElseThrow().sharedWith()).isEqualTo(1);
    }

    @Test
    void a_node_that_is_not_applicable_is_the_worst_of_a_key() {
        TieKey byA1 = new TieKey.ByNode("A1", ValueBasis.INDEX_PERCENT, Direction.HIGHER_IS_BETTER);
        Scheme scheme =
                two().ranking(policy(TieMethod.COMPETITION, false, byA1)).build();
        assertThat(places(Ranking.of(score(scheme, rows("a", "- 8 2", "b", "0 8 2")))))
                .isEqualTo("b=1 a=2");
    }

    @Test
    void what_no_key_decides_is_left_to_people_with_the_names_of_the_tied() {
        Scheme scheme = two().ranking(policy(TieMethod.COMPETITION, true)).build();
        Ranking ranking = Ranking.of(score(scheme, rows("a", "1 1 1", "b", "1 2 0", "c", "0 0 0")));
        Finding tie = ranking.findings().get(0);
        assertThat(tie.code()).isEqualTo("tie-undecided");
        assertThat(tie.message().vi()).contains("a, b").doesNotContain("c,");
    }

    @Test
    void an_unknown_key_is_a_finding_and_the_others_still_count() {
        TieKey unknown = new TieKey.ByNode("Z", ValueBasis.POINTS, Direction.HIGHER_IS_BETTER);
        TieKey survey = new TieKey.ByChannel(Channel.SURVEY, Direction.HIGHER_IS_BETTER);
        Scheme scheme = two().ranking(policy(TieMethod.COMPETITION, false, unknown, survey))
                .build();
        Ranking ranking = Ranking.of(score(scheme, rows("a", "2 1 1", "b", "2 0 2")));
        assertThat(places(ranking)).isEqualTo("b=1 a=2");
        assertThat(codes(ranking)).contains("ranking-node-unknown");
    }

    /** 81.994 and 81.985 tie at two places and are apart exactly; the rounding is the scheme's to choose. */
    @ParameterizedTest
    @CsvSource({"2,a=1 b=1", "3,a=1 b=2"})
    void the_ranking_value_is_rounded_only_where_the_scheme_says(int digits, String places) {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "100"))
                .ranking(new RankingPolicy(
                        ValueBasis.POINTS, Rounding.halfUp(digits), TieMethod.COMPETITION, List.of(), false))
                .build();
        Scores scores = Worlds.totals(scheme, new LinkedHashMap<>(Map.of("a", "81.994", "b", "81.985")));
        assertThat(places(Ranking.of(scores))).isEqualTo(places);
        RankedUnit a = Ranking.of(scores).find("a").orElseThrow();
        assertThat(a.points()).isEqualTo(Points.of("81.994"));
    }

    @Test
    void groups_are_ranked_apart_and_an_unranked_group_keeps_its_scores() {
        Scheme scheme = two().ranking(policy(TieMethod.COMPETITION, false))
                .group(PeerGroup.of("x", Text.of("X")))
                .group(new PeerGroup("y", Text.of("Y"), false, null))
                .build();
        List<Unit> units = List.of(
                Worlds.unit("a").inGroup("x"),
                Worlds.unit("b").inGroup("x"),
                Worlds.unit("c").inGroup("y"),
                Worlds.unit("d").inGroup("x").unranked());
        List<UnitAssessment> answers = units.stream()
                .map(unit -> UnitAssessment.builder(unit.id())
                        .answer("A1", Stage.SELF, Answer.points(unit.id().equals("b") ? "9" : "7"))
                        .build())
                .toList();
        Ranking ranking = Ranking.of(Worlds.score(scheme, units, answers));
        assertThat(places(ranking)).isEqualTo("b=1 a=2");
        GroupRanking y = ranking.group("y").orElseThrow();
        assertThat(y.ranked()).isEmpty();
        assertThat(y.unranked().get(0).points()).isEqualTo(Points.of(7));
        assertThat(ranking.group("x").orElseThrow().unranked().get(0).unit().id())
                .isEqualTo("d");
        assertThat(ranking.group("x").orElseThrow().summary().mean()).isEqualTo(Points.of(8));
    }

    private static Band band(String id, Interval values, BandGate... gates) {
        return new Band(id, Text.of(id), values, List.of(gates), null);
    }

    private static Classification classes(Band... bands) {
        return new Classification(ValueBasis.INDEX_PERCENT, Rounding.NONE, List.of(bands));
    }

    @Test
    void bands_decide_on_the_exact_value_and_say_where_there_is_none() {
        Scheme scheme = two().classification(
                        classes(band("good", Interval.atLeast("80")), band("fair", Interval.fromTo("50", "80"))))
                .build();
        Ranking ranking =
                Ranking.of(score(scheme, rows("a", "8 8 8", "b", "8 8 7.999", "c", "5 5 5", "d", "5 5 4.999")));
        assertThat(classes(ranking)).isEqualTo("a=good b=fair c=fair d=none");
        assertThat(codes(ranking)).containsExactly("no-class");
        assertThat(ranking.groups().get(0).summary().classes().get(1).units()).isEqualTo(2);
    }

    @Test
    void a_leaf_at_zero_bars_the_class_only_where_the_gate_looks_and_applies() {
        Band best = band("good", Interval.atLeast("60"), new BandGate.NoLeafAtZero("A"));
        Scheme scheme =
                two().classification(classes(best, band("fair", Interval.ALL))).build();
        Ranking ranking =
                Ranking.of(score(scheme, rows("a", "10 10 0", "b", "10 0 10", "c", "10 - 10", "d", "10 0.01 10")));
        assertThat(ranking.find("a").orElseThrow().band()).isEqualTo(best);
        assertThat(ranking.find("b").orElseThrow().band().id()).isEqualTo("fair");
        assertThat(ranking.find("b").orElseThrow().classReasons().get(0).en()).contains("A2");
        assertThat(ranking.find("c").orElseThrow().band()).isEqualTo(best);
        assertThat(ranking.find("d").orElseThrow().band()).isEqualTo(best);
    }

    @Test
    void a_domain_below_its_gate_bars_the_class_by_percent_of_its_own_maximum() {
        Band best = band(
                "good",
                Interval.atLeast("60"),
                new BandGate.NodeWithin("A", ValueBasis.INDEX_PERCENT, Interval.atLeast("70")));
        Scheme scheme =
                two().classification(classes(best, band("fair", Interval.ALL))).build();
        Ranking ranking = Ranking.of(score(scheme, rows("a", "7 7 10", "b", "7 6.99 10", "c", "7 - 10")));
        assertThat(ranking.find("a").orElseThrow().band()).isEqualTo(best);
        assertThat(ranking.find("b").orElseThrow().band().id()).isEqualTo("fair");
        assertThat(ranking.find("c").orElseThrow().band()).isEqualTo(best);
    }

    @Test
    void who_did_not_assess_itself_or_has_a_forbidden_attribute_misses_the_class() {
        Band best = band(
                "good",
                Interval.atLeast("60"),
                new BandGate.SelfAssessmentSubmitted(),
                new BandGate.AttributeNot("discipline", List.of("warning", "dismissal")));
        Scheme scheme =
                two().classification(classes(best, band("fair", Interval.ALL))).build();
        List<Unit> units = List.of(
                Worlds.unit("a"),
                Worlds.unit("b"),
                Worlds.unit("c").withAttributes(Map.of("discipline", "warning")),
                Worlds.unit("d").withAttributes(Map.of("discipline", "none")));
        List<UnitAssessment> answers = units.stream()
                .map(unit -> {
                    Stage stage = unit.id().equals("b") ? Stage.APPRAISED : Stage.SELF;
                    UnitAssessment.Builder builder = UnitAssessment.builder(unit.id());
                    List.of("A1", "A2", "S").forEach(leaf -> builder.answer(leaf, stage, Answer.points("9")));
                    return builder.build();
                })
                .toList();
        Ranking ranking = Ranking.of(Worlds.score(scheme, units, answers));
        assertThat(classes(ranking)).isEqualTo("a=good b=fair c=fair d=good");
        assertThat(ranking.find("c").orElseThrow().classReasons().get(0).vi()).contains("discipline = warning");
    }

    @Test
    void the_classes_of_subordinate_units_open_or_bar_the_class() {
        Band best = band("good", Interval.ALL, new BandGate.SubordinateClasses("good", Interval.atLeast("50")));
        Scheme scheme =
                two().classification(classes(best, band("fair", Interval.ALL))).build();
        Scores scores = score(scheme, rows("a", "9 9 9", "b", "8 8 8", "c", "7 7 7"));
        SubordinateClasses below = new SubordinateClasses(
                List.of("good", "fair"),
                Map.of("a", List.of("good", "fair"), "b", List.of("good", "fair", "fair", "")));
        Ranking ranking = Ranking.of(scores, Stage.FINAL, below);
        assertThat(classes(ranking)).isEqualTo("a=good b=fair c=fair");
        assertThat(codes(ranking)).containsExactly("no-subordinates");
    }

    private static Scheme quota(String percent, List<String> of, Band... more) {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band(
                "top", Text.of("top"), Interval.atLeast("80"), List.of(), new Quota(new BigDecimal(percent), of)));
        bands.addAll(List.of(more));
        return two().classification(new Classification(ValueBasis.INDEX_PERCENT, Rounding.NONE, bands))
                .build();
    }

    /** 20 % of the units of class "good" or better (4 of 5, so that 0.8 of a unit is none) and 20 % of all (1 of 5). */
    @Test
    void a_quota_takes_the_best_and_hands_the_others_down() {
        Map<String, String> five = rows("a", "10 10 10", "b", "9 9 9", "c", "8 8 8", "d", "8 8 8", "e", "1 1 1");
        Band good = band("good", Interval.atLeast("50"));
        Ranking all = Ranking.of(score(quota("20", List.of(), good, band("poor", Interval.ALL)), five));
        assertThat(classes(all)).isEqualTo("a=top b=good c=good d=good e=poor");
        assertThat(all.find("b").orElseThrow().classReasons().get(0).en()).isEqualTo("top takes only 1 units");
        Ranking some = Ranking.of(score(quota("20", List.of("top", "good"), good, band("poor", Interval.ALL)), five));
        assertThat(classes(some)).isEqualTo("a=good b=good c=good d=good e=poor");
    }

    @Test
    void a_tie_at_the_edge_of_a_quota_takes_nobody_and_tells_people() {
        Map<String, String> tied = rows("a", "10 10 10", "b", "9 9 9", "c", "9 9 9", "d", "1 1 1");
        Ranking ranking = Ranking.of(score(quota("50", List.of(), band("rest", Interval.ALL)), tied));
        assertThat(classes(ranking)).isEqualTo("a=top b=rest c=rest d=rest");
        assertThat(codes(ranking)).contains("quota-tie");
    }

    /** More points never mean a worse place, whatever else happens in the group. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void more_points_never_cost_a_place(int seed) {
        Random random = new Random(seed);
        Map<String, String> before = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            before.put("u" + i, random.nextInt(10) + " " + random.nextInt(10) + " " + random.nextInt(10));
        }
        Scheme scheme = two().build();
        Points rank = Ranking.of(score(scheme, before)).find("u7").orElseThrow().rank();
        Map<String, String> after = new LinkedHashMap<>(before);
        String[] cells = before.get("u7").split(" ");
        after.put("u7", cells[0] + ".5 " + cells[1] + " " + cells[2]);
        assertThat(Ranking.of(score(scheme, after)).find("u7").orElseThrow().rank())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(rank);
    }
}
