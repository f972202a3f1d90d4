package org.parindex.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Direction;
import org.parindex.rule.FigureCheck;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.text.Text;

/** What is odd about a set is said, at its node, and nothing else is. */
class SchemeCheckTest {

    private static List<String> codes(Scheme scheme) {
        return SchemeCheck.check(scheme).stream().map(Finding::code).toList();
    }

    private static Finding only(Scheme scheme, String code) {
        Optional<Finding> found = SchemeCheck.check(scheme).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst();
        assertThat(found).as("%s in %s", code, codes(scheme)).isPresent();
        return found.orElseThrow();
    }

    private static Leaf leaf(String code, String maximum, ScoringRule rule) {
        return Leaf.of(code, Text.of(code), maximum, rule);
    }

    @Test
    void a_sound_set_is_silent() {
        Scheme scheme = Worlds.scheme()
                .add(Branch.of("1", Text.of("1"), Worlds.leaf("1.1", "60"), Worlds.leaf("1.2", "40"))
                        .withMaximum(new BigDecimal("100")))
                .declaredTotal("100")
                .build();
        assertThat(SchemeCheck.check(scheme)).isEmpty();
    }

    /** The real set whose maxima add up to 99.55. */
    @Test
    void maxima_that_miss_the_declared_total_are_told_with_the_difference() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "60"), Worlds.leaf("2", "39.55"))
                .declaredTotal("100")
                .build();
        Finding finding = only(scheme, "total-differs");
        assertThat(finding.message().vi()).contains("99,55").contains("100").contains("-0,45");
        assertThat(finding.message().en()).contains("99.55");
    }

    @Test
    void a_total_that_counts_the_bonus_is_told_apart() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "95"))
                .add(Branch.of("2", Text.of("2"), Worlds.leaf("2.1", "8")).as(Role.BONUS, new BigDecimal("5")))
                .declaredTotal("100")
                .build();
        assertThat(codes(scheme)).contains("total-fits-with-bonus").doesNotContain("total-differs");
    }

    @Test
    void a_branch_whose_printed_maximum_is_not_its_sum() {
        Scheme scheme = Worlds.scheme()
                .add(Branch.of("1", Text.of("1"), Worlds.leaf("1.1", "2"), Worlds.leaf("1.2", "2.5"))
                        .withMaximum(new BigDecimal("5")))
                .build();
        assertThat(only(scheme, "branch-maximum-differs").place().node()).isEqualTo("1");
    }

    /** A table of the Ministry of Justice prints "I" twice, its children numbered 1 and then 3: codes are labels. */
    @Test
    void codes_may_repeat_and_skip_and_every_node_is_still_scored() {
        Scheme scheme = Worlds.scheme()
                .add(Branch.of("I", Text.of("first"), Worlds.leaf("1", "2").withId("a1")))
                .add(new Branch(
                        "second",
                        "I",
                        Text.of("second"),
                        null,
                        Role.NORMAL,
                        null,
                        false,
                        PolicyOverrides.NONE,
                        List.of(
                                Worlds.leaf("1", "3").withId("b1"),
                                Worlds.leaf("3", "4").withId("b3"))))
                .build();
        List<Finding> twice = SchemeCheck.check(scheme).stream()
                .filter(finding -> finding.code().equals("duplicate-code"))
                .toList();
        assertThat(twice).hasSize(2);
        assertThat(twice).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message().en()).contains("a1, b1");
        });
        assertThat(Worlds.score(
                                scheme,
                                Map.of("a1", Answer.points("1"), "b1", Answer.points("2"), "b3", Answer.points("4")))
                        .of("u")
                        .points())
                .isEqualTo(Points.of(7));
    }

    /** Xuân Lộc 4.2: the guidance gives 1 point where the row has a maximum of 0.5. */
    @Test
    void an_award_above_the_maximum_and_a_maximum_out_of_reach() {
        Options guidance = Options.of(
                Options.Option.of("done", Text.of("done"), "1"), Options.Option.of("not", Text.of("not"), "0"));
        assertThat(only(Worlds.scheme().add(leaf("4.2", "0.5", guidance)).build(), "option-above-maximum")
                        .place()
                        .node())
                .isEqualTo("4.2");
        assertThat(only(Worlds.scheme().add(leaf("4.3", "2", guidance)).build(), "maximum-unreachable")
                        .message()
                        .en())
                .contains("2")
                .contains("1");
    }

    /** Lâm Đồng: on time 98.28 %, late 1.7 %: the complement of a shown value is not the shown value. */
    @Test
    void shares_printed_with_mixed_precision_do_not_add_up() {
        FigureCheck whole = new FigureCheck(List.of("onTime", "late"), FigureCheck.Relation.EQUALS, "all");
        Map<String, Points> mixed =
                Map.of("onTime", Points.of("98.28"), "late", Points.of("1.7"), "all", Points.HUNDRED);
        assertThat(whole.check(mixed).orElseThrow().en()).contains("99.98").contains("0.02");
        Points late = Points.of("1.725");
        Points shown = Points.HUNDRED.minus(late).round(Rounding.halfUp(2));
        assertThat(shown).isEqualTo(Points.of("98.28"));
        assertThat(Points.HUNDRED.minus(shown)).isNotEqualTo(late.round(Rounding.halfUp(2)));
    }

    private static Leaf bound(String code, String target, String input) {
        return leaf(code, "2", Proportional.of(new Measure.Figure("x", Input.Kind.PERCENT)))
                .withBindings(Map.of(input, new Binding.PointsOf(target)));
    }

    @Test
    void bindings_to_nothing_from_nothing_and_in_a_circle() {
        assertThat(codes(Worlds.scheme().add(bound("1", "9", "x")).build())).contains("binding-unknown");
        assertThat(codes(Worlds.scheme()
                        .add(Worlds.leaf("1", "1"), bound("2", "1", "y"))
                        .build()))
                .contains("binding-unused");
        Scheme circle =
                Worlds.scheme().add(bound("1", "2", "x"), bound("2", "1", "x")).build();
        assertThat(only(circle, "circular-reference").message().en())
                .contains("1")
                .contains("2");
        assertThat(codes(Worlds.scheme()
                        .add(Worlds.leaf("1", "1"), bound("2", "1", "x"))
                        .build()))
                .isEmpty();
    }

    private static Scheme classified(Band... bands) {
        return Worlds.scheme()
                .add(Worlds.leaf("1", "90"))
                .classification(new Classification(ValueBasis.POINTS, Rounding.NONE, List.of(bands)))
                .build();
    }

    private static Band band(String id, Interval values) {
        return Band.of(id, Text.of(id), values);
    }

    /** Bands of 90-point sets: closed or open ends, in the printed order from the best down. */
    @ParameterizedTest
    @CsvSource({"80,70,80,''", "80,70,79,bands-gap", "80,70,81,bands-overlap", "95,70,95,band-unreachable"})
    void bands_leave_no_gap_and_no_overlap(String best, String from, String to, String expected) {
        List<String> found = codes(classified(
                band("A", Interval.atLeast(best)),
                band("B", Interval.fromTo(from, to)),
                band("C", Interval.below(from))));
        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void bands_out_of_order_and_bands_that_another_covers() {
        assertThat(codes(classified(band("B", Interval.below("80")), band("A", Interval.atLeast("80")))))
                .contains("bands-order");
        assertThat(codes(classified(band("all", Interval.ALL), band("A", Interval.atLeast("80")))))
                .containsExactly("band-unreachable");
    }

    @Test
    void names_that_stand_for_nothing() {
        Band gated = new Band(
                "A",
                Text.of("A"),
                Interval.ALL,
                List.of(new BandGate.NoLeafAtZero("Q")),
                new Quota(BigDecimal.TEN, List.of("Z")));
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "90"))
                .ranking(new RankingPolicy(
                        ValueBasis.POINTS,
                        Rounding.NONE,
                        TieMethod.COMPETITION,
                        List.of(new TieKey.ByNode("K", ValueBasis.POINTS, Direction.HIGHER_IS_BETTER)),
                        false))
                .classification(new Classification(ValueBasis.POINTS, Rounding.NONE, List.of(gated)))
                .group(PeerGroup.of("g", Text.of("g")))
                .group(PeerGroup.of("g", Text.of("g")))
                .build();
        assertThat(codes(scheme)).contains("group-twice");
        assertThat(SchemeCheck.check(scheme).stream()
                        .filter(finding -> finding.code().equals("reference-unknown"))
                        .map(finding -> finding.message().en()))
                .hasSize(3)
                .anyMatch(text -> text.contains("K"))
                .anyMatch(text -> text.contains("Q"))
                .anyMatch(text -> text.contains("Z"));
    }

    @Test
    void bonus_without_a_cap_and_a_block_of_one() {
        Scheme scheme = Worlds.scheme()
                .add(Branch.of("1", Text.of("1"), Worlds.leaf("1.1", "2")))
                .add(Branch.of("2", Text.of("2"), Worlds.leaf("2.1", "2")).as(Role.BONUS, null))
                .policies(PolicyOverrides.NONE.notApplicable(NotApplicablePolicy.RESCALE_BLOCK))
                .build();
        assertThat(only(scheme, "cap-missing").place().node()).isEqualTo("2");
        assertThat(only(scheme, "block-alone").place().node()).isEqualTo("1.1");
    }

    @Test
    void a_rounding_coarser_than_an_award() {
        Options options =
                Options.of(Options.Option.of("a", Text.of("a"), "1"), Options.Option.of("b", Text.of("b"), "0.25"));
        Scheme scheme = Worlds.scheme()
                .add(leaf("1", "1", options))
                .policies(PolicyOverrides.NONE.rounding(Rounding.halfUp(1), null))
                .build();
        assertThat(only(scheme, "rounding-coarse").message().en()).contains("0.25");
    }

    @Test
    void the_weights_of_channels_are_told() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "60"), Worlds.leaf("2", "40").in(Channel.SURVEY))
                .build();
        Finding finding = only(scheme, "channel-shares");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.message().en()).contains("60").contains("40");
    }

    @ParameterizedTest
    @CsvSource({"90,90,''", "90,80,steps-gap", "80,90,steps-overlap"})
    void steps_with_gaps_and_overlaps_are_told_at_their_leaf(String upper, String lower, String expected) {
        Steps steps = Steps.of(
                Measure.Share.of("part", "whole"),
                Steps.Step.of(Interval.atLeast(upper), "2"),
                Steps.Step.of(Interval.below(lower), "0"));
        List<Finding> found =
                SchemeCheck.check(Worlds.scheme().add(leaf("3.1", "2", steps)).build());
        if (expected.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.place().node()).isEqualTo("3.1"));
        }
    }

    @Test
    void a_proportional_leaf_has_nothing_to_report() {
        Scheme scheme = Worlds.scheme()
                .add(leaf("1", "2", Proportional.of(Measure.Share.of("a", "b"))))
                .build();
        assertThat(SchemeCheck.check(scheme)).isEmpty();
    }
}
