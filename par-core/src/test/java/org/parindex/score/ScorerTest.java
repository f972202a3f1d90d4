package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parindex.Worlds.codes;
import static org.parindex.Worlds.leaf;
import static org.parindex.Worlds.scheme;
import static org.parindex.Worlds.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Input;
import org.parindex.rule.Measure;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.Policies;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;

class ScorerTest {

    private static final Answer NONE = Answer.notApplicable("không giao");

    private static Scheme twoLeaves(PolicyOverrides policies) {
        return scheme().add(Branch.of("1", Text.of("1"), leaf("1.1", "4"), leaf("1.2", "6")), leaf("2", "10"))
                .policies(policies)
                .build();
    }

    /** The five policies of the method notes, with 3 of 4 points beside a leaf of 6 that is not applicable, and 10 of 10. */
    @ParameterizedTest
    @CsvSource({
        "REMOVE, 13, 14, 3, 4, true",
        "FULL_POINTS, 19, 20, 9, 10, true",
        "RESCALE_BLOCK, 17.5, 20, 7.5, 10, true",
        "ZERO, 13, 20, 3, 10, true",
        "UNRANKED, 13, 14, 3, 4, false"
    })
    void not_applicable(
            NotApplicablePolicy policy,
            String points,
            String maximum,
            String domain,
            String domainMaximum,
            boolean ranked) {
        Scores scores = score(
                twoLeaves(PolicyOverrides.NONE.notApplicable(policy)),
                Map.of("1.1", Answer.points("3"), "1.2", NONE, "2", Answer.points("10")));
        UnitScore unit = scores.of("u");
        assertThat(unit.points()).isEqualTo(Points.of(points));
        assertThat(unit.maximum()).isEqualTo(Points.of(maximum));
        assertThat(unit.node("1").points()).isEqualTo(Points.of(domain));
        assertThat(unit.node("1").maximum()).isEqualTo(Points.of(domainMaximum));
        assertThat(unit.unrankedBecause().isEmpty()).isEqualTo(ranked);
    }

    /** Thanh Hóa 2023: 68.32 points, 16 points removed, 81.33 % (golden case N03). */
    @Test
    void index_is_taken_on_the_units_own_maximum() {
        Scheme scheme = scheme().add(leaf("1", "84"), leaf("2", "16")).build();
        UnitScore unit =
                score(scheme, Map.of("1", Answer.points("68.32"), "2", NONE)).of("u");
        assertThat(unit.indexPercent().orElseThrow().round(Rounding.halfUp(2))).isEqualTo(Points.of("81.33"));
    }

    @Test
    void blank_zero_and_not_applicable_stay_apart() {
        Scores scores = score(twoLeaves(PolicyOverrides.NONE), Map.of("1.1", Answer.points("0"), "1.2", NONE));
        UnitScore unit = scores.of("u");
        assertThat(unit.node("1.1").treatment()).isEqualTo(Treatment.AWARDED);
        assertThat(unit.node("1.2").treatment()).isEqualTo(Treatment.REMOVED);
        assertThat(unit.node("2").treatment()).isEqualTo(Treatment.MISSING);
        assertThat(codes(scores)).containsExactly("missing-answer");
    }

    @ParameterizedTest
    @CsvSource({"ZERO,true,true", "EXCLUDE_UNIT,true,false", "FAIL,false,false"})
    void missing(MissingPolicy policy, boolean scored, boolean ranked) {
        Scores scores = score(
                twoLeaves(PolicyOverrides.NONE.missing(policy)),
                Map.of("1.1", Answer.points("3"), "1.2", Answer.points("1")));
        assertThat(scores.of("u").isScored()).isEqualTo(scored);
        assertThat(scores.of("u").unrankedBecause().isEmpty()).isEqualTo(ranked);
        assertThat(codes(scores)).contains("missing-answer");
    }

    @ParameterizedTest
    @CsvSource({"FULL,5,5", "ZERO,0,5", "NOT_APPLICABLE,0,0"})
    void nothing_arose_and_zero_of_zero_follow_one_policy(NothingArosePolicy policy, String points, String maximum) {
        Scheme scheme = scheme().add(Leaf.of("1", Text.of("1"), "5", Proportional.of(Measure.Share.of("b", "a"))))
                .policies(PolicyOverrides.NONE.nothingArose(policy))
                .build();
        for (Answer answer :
                List.of(Answer.nothingArose("không có"), Answer.figure("b", "0").andFigure("a", "0"))) {
            NodeScore leaf = score(scheme, Map.of("1", answer)).of("u").node("1");
            assertThat(leaf.points()).isEqualTo(Points.of(points));
            assertThat(leaf.maximum()).isEqualTo(Points.of(maximum));
        }
    }

    @Test
    void part_above_whole_is_a_finding_and_never_clamped_in_silence() {
        Scheme scheme = scheme().add(Leaf.of("1", Text.of("1"), "5", Proportional.of(Measure.Share.of("b", "a"))))
                .build();
        Scores scores = score(scheme, Map.of("1", Answer.figure("b", "11").andFigure("a", "10")));
        assertThat(codes(scores)).containsExactly("part-above-whole");
        assertThat(scores.of("u").node("1").treatment()).isEqualTo(Treatment.MISSING);
    }

    @Test
    void bonus_and_penalty_have_caps_and_no_maximum() {
        Scheme scheme = scheme().add(
                        leaf("1", "100"),
                        Branch.of("2", Text.of("thưởng"), Leaf.of("2.1", Text.of("b"), "9", PerItem.of("n", "2")))
                                .as(Role.BONUS, new BigDecimal("3")),
                        Branch.of("3", Text.of("trừ"), Leaf.of("3.1", Text.of("p"), "9", PerItem.of("n", "2")))
                                .as(Role.PENALTY, new BigDecimal("3")))
                .build();
        Map<String, Answer> answers =
                Map.of("1", Answer.points("99.5"), "2.1", Answer.figure("n", "4"), "3.1", Answer.figure("n", "0"));
        UnitScore high = score(scheme, answers).of("u");
        assertThat(high.points()).isEqualTo(Points.of("102.5"));
        assertThat(high.maximum()).isEqualTo(Points.HUNDRED);
        assertThat(high.pointsWithoutBonus()).isEqualTo(Points.of("99.5"));
        UnitScore low = score(
                        scheme,
                        Map.of(
                                "1",
                                Answer.points("50"),
                                "2.1",
                                Answer.figure("n", "0"),
                                "3.1",
                                Answer.figure("n", "4")))
                .of("u");
        assertThat(low.points()).isEqualTo(Points.of("47"));
    }

    @Test
    void total_has_cap_and_floor_only_if_declared() {
        Scheme scheme = scheme().add(
                        leaf("1", "100"),
                        Branch.of("2", Text.of("2"), leaf("2.1", "5")).as(Role.BONUS, null))
                .total(new TotalPolicy(new BigDecimal("100"), null, Rounding.NONE, Rounding.halfUp(2)))
                .build();
        UnitScore unit = score(scheme, Map.of("1", Answer.points("99"), "2.1", Answer.points("4")))
                .of("u");
        assertThat(unit.points()).isEqualTo(Points.HUNDRED);
        assertThat(unit.explain().adjustments()).hasSize(1);
    }

    @Test
    void optional_survey_that_was_not_held_rescales_the_rest() {
        Leaf survey =
                Leaf.of("2", Text.of("SIPAS"), "30", SurveyRate.of("rate")).in(Channel.SURVEY);
        Scheme scheme = scheme().add(leaf("1", "70"), survey).build();
        UnitAssessment answers = UnitAssessment.builder("u")
                .answer("1", Stage.SELF, Answer.points("63"))
                .notHeld(Channel.SURVEY)
                .build();
        UnitScore unit =
                score(scheme, List.of(Worlds.unit("u")), List.of(answers)).of("u");
        assertThat(unit.points()).isEqualTo(Points.of("90"));
        assertThat(unit.maximum()).isEqualTo(Points.HUNDRED);
        Policies removing = new Policies(
                NotApplicablePolicy.REMOVE,
                NothingArosePolicy.FULL,
                MissingPolicy.ZERO,
                ChannelPolicy.REMOVE,
                Policies.DEFAULTS.invalidFigures(),
                Policies.DEFAULTS.outOfRange(),
                Policies.DEFAULTS.aboveMaximum(),
                Policies.DEFAULTS.precedence(),
                Policies.DEFAULTS.notAppraised(),
                Rounding.NONE,
                Rounding.NONE);
        Scheme other = scheme().add(leaf("1", "70"), survey).policies(removing).build();
        UnitScore removed =
                score(other, List.of(Worlds.unit("u")), List.of(answers)).of("u");
        assertThat(removed.points()).isEqualTo(Points.of("63"));
        assertThat(removed.indexPercent()).contains(Points.of("90"));
    }

    @Test
    void later_stages_replace_earlier_ones_and_all_are_kept() {
        Scheme scheme = scheme().add(leaf("1", "2"), leaf("2", "2")).build();
        UnitAssessment answers = UnitAssessment.builder("u")
                .answer("1", Stage.SELF, Answer.points("2"))
                .answer("1", Stage.APPRAISED, Answer.points("1").withRemark("thiếu tài liệu"))
                .answer("1", Stage.EXPLAINED, Answer.points("2"))
                .answer("1", Stage.APPRAISED_2, Answer.points("1.5"))
                .answer("2", Stage.SELF, Answer.points("1"))
                .build();
        Scores scores = score(scheme, List.of(Worlds.unit("u")), List.of(answers));
        assertThat(scores.stages())
                .containsExactly(Stage.SELF, Stage.APPRAISED, Stage.EXPLAINED, Stage.APPRAISED_2, Stage.FINAL);
        assertThat(scores.of("u").points()).isEqualTo(Points.of("2.5"));
        assertThat(scores.of("u", Stage.SELF).points()).isEqualTo(Points.of("3"));
        assertThat(scores.of("u", Stage.APPRAISED).points()).isEqualTo(Points.of("2"));
        Explanation explained = scores.of("u").explain("1");
        assertThat(explained.stages()).hasSize(5);
        assertThat(explained.stages().get(1).difference()).isEqualTo(Points.of("-1"));
        assertThat(explained.stages().get(1).remark()).isEqualTo("thiếu tài liệu");
        assertThat(codes(scores)).containsExactly("not-appraised");
        assertThat(scores.of("u")
                        .explain()
                        .minus(scores.of("u", Stage.SELF).explain())
                        .points())
                .isEqualTo(Points.of("-0.5"));
    }

    /** The design's own example: self-assessed 1.5, the figures give 1.35. */
    @Test
    void awarded_points_that_differ_from_the_figures_are_a_finding() {
        Scheme scheme = scheme().add(
                        Leaf.of("1", Text.of("1"), "1.5", Proportional.of(Measure.Share.of("xong", "giao"))))
                .build();
        Scores scores = score(
                scheme,
                Map.of("1", Answer.figure("xong", "27").andFigure("giao", "30").andPoints("1.5")));
        assertThat(codes(scores)).containsExactly("awarded-differs");
        assertThat(scores.findings().get(0).message().vi()).contains("1,5").contains("1,35");
        assertThat(scores.of("u").points()).isEqualTo(Points.of("1.5"));
    }

    @Test
    void absent_evidence_warns_or_withholds() {
        for (EvidencePolicy policy : EvidencePolicy.values()) {
            Scheme scheme = scheme().add(leaf("1", "2").withEvidence(EvidenceRule.required(policy, Text.of("KH"))))
                    .build();
            Scores bare = score(scheme, Map.of("1", Answer.points("2")));
            assertThat(codes(bare)).containsExactly("evidence-missing");
            assertThat(bare.of("u").points()).isEqualTo(Points.of(policy == EvidencePolicy.WARN ? 2 : 0));
            Scores proven = score(scheme, Map.of("1", Answer.points("2").withEvidence(Evidence.of("KH 12"))));
            assertThat(codes(proven)).isEmpty();
        }
    }

    @Test
    void awarded_points_out_of_range_are_not_taken() {
        Scores scores = score(scheme().add(leaf("1", "2")).build(), Map.of("1", Answer.points("2.25")));
        assertThat(codes(scores)).containsExactly("points-out-of-range");
        assertThat(scores.of("u").points()).isEqualTo(Points.ZERO);
    }

    @Test
    void roundings_stand_where_they_are_declared() {
        Scheme scheme = scheme().add(Branch.of(
                        "1",
                        Text.of("1"),
                        Leaf.of("1.1", Text.of("a"), "1", Proportional.of(Measure.Share.of("b", "a"))),
                        Leaf.of("1.2", Text.of("b"), "1", Proportional.of(Measure.Share.of("b", "a")))))
                .policies(PolicyOverrides.NONE.rounding(Rounding.halfUp(2), null))
                .build();
        Answer third = Answer.figure("b", "1").andFigure("a", "3");
        UnitScore unit = score(scheme, Map.of("1.1", third, "1.2", third)).of("u");
        assertThat(unit.points()).isEqualTo(Points.of("0.66"));
        Scheme node = scheme().add(scheme.roots().get(0))
                .policies(PolicyOverrides.NONE.rounding(null, Rounding.halfUp(2)))
                .build();
        assertThat(score(node, Map.of("1.1", third, "1.2", third)).of("u").points())
                .isEqualTo(Points.of("0.67"));
    }

    @Test
    void a_figure_of_another_leaf_may_be_the_denominator() {
        Scheme scheme = scheme().add(
                        Leaf.of("2", Text.of("2"), "40", Proportional.of(Measure.Share.of("mở", "tổng"))),
                        Leaf.of("3", Text.of("3"), "20", Proportional.of(Measure.Share.of("thẻ", "mở")))
                                .withBindings(Map.of("mở", new Binding.FigureOf("2", "mở"))))
                .build();
        UnitScore unit = score(
                        scheme,
                        Map.of(
                                "2",
                                Answer.figure("mở", "50").andFigure("tổng", "100"),
                                "3",
                                Answer.figure("thẻ", "25")))
                .of("u");
        assertThat(unit.points()).isEqualTo(Points.of("30"));
    }

    @Test
    void circular_references_score_as_missing_and_are_reported() {
        Measure figure = new Measure.Figure("x", Input.Kind.AMOUNT);
        Scheme scheme = scheme().add(
                        Leaf.of("1", Text.of("1"), "1", Proportional.of(figure))
                                .withBindings(Map.of("x", new Binding.PointsOf("2"))),
                        Leaf.of("2", Text.of("2"), "1", Proportional.of(figure))
                                .withBindings(Map.of("x", new Binding.PointsOf("1"))))
                .build();
        Scores scores = score(scheme, Map.of("1", Answer.figure("x", "1")));
        assertThat(codes(scores)).contains("circular-reference-scored");
        assertThat(scores.of("u").points()).isEqualTo(Points.ZERO);
    }

    @Test
    void group_relative_rules_look_at_the_peer_group_only() {
        Scheme scheme = scheme().add(Leaf.of(
                        "1",
                        Text.of("1"),
                        "40",
                        RelativeToGroup.of(
                                new Measure.Figure("v", Input.Kind.AMOUNT), RelativeToGroup.Basis.SHARE_OF_BEST)))
                .build();
        List<UnitAssessment> answers = List.of(
                UnitAssessment.builder("a")
                        .answer("1", Stage.SELF, Answer.figure("v", "8"))
                        .build(),
                UnitAssessment.builder("b")
                        .answer("1", Stage.SELF, Answer.figure("v", "6"))
                        .build(),
                UnitAssessment.builder("c")
                        .answer("1", Stage.SELF, Answer.figure("v", "100"))
                        .build());
        Scores scores = score(
                scheme,
                List.of(Worlds.unit("a"), Worlds.unit("b"), Worlds.unit("c").inGroup("other")),
                answers);
        assertThat(scores.of("a").points()).isEqualTo(Points.of(40));
        assertThat(scores.of("b").points()).isEqualTo(Points.of(30));
        assertThat(scores.of("c").points()).isEqualTo(Points.of(40));
    }

    @Test
    void a_state_at_a_branch_holds_for_the_leaves_below_and_contradictions_are_said() {
        Scheme scheme = twoLeaves(PolicyOverrides.NONE);
        Scores all = score(scheme, Map.of("1", NONE, "2", Answer.points("5")));
        assertThat(all.of("u").maximum()).isEqualTo(Points.of(10));
        Scores mixed =
                score(scheme, Map.of("1", Answer.nothingArose(""), "1.1", Answer.points("1"), "2", Answer.points("5")));
        assertThat(codes(mixed)).contains("branch-state-differs");
    }

    @Test
    void typed_subtotals_are_checked_and_never_counted() {
        Scores scores = score(
                twoLeaves(PolicyOverrides.NONE),
                Map.of(
                        "1",
                        Answer.points("9"),
                        "1.1",
                        Answer.points("3"),
                        "1.2",
                        Answer.points("5"),
                        "2",
                        Answer.points("5")));
        assertThat(codes(scores)).containsExactly("subtotal-differs");
        assertThat(scores.of("u").points()).isEqualTo(Points.of(13));
    }

    @Test
    void units_without_answers_unknown_units_and_unknown_nodes_are_findings() {
        Scores scores = score(
                scheme().add(leaf("1", "2")).build(),
                List.of(Worlds.unit("a"), Worlds.unit("b")),
                List.of(
                        UnitAssessment.builder("a")
                                .answer("1.10", Stage.SELF, Answer.points("1"))
                                .answer("1", Stage.SELF, Answer.points("1"))
                                .build(),
                        UnitAssessment.builder("x")
                                .answer("1", Stage.SELF, Answer.points("1"))
                                .build()));
        assertThat(codes(scores)).containsExactlyInAnyOrder("node-unknown", "unit-unknown", "unit-without-answers");
        assertThat(scores.of("b").isScored()).isFalse();
    }

    @Test
    void points_entered_before_the_period_ends_are_a_finding() {
        Leaf leaf = new Leaf(
                "1",
                "1",
                Text.of("báo cáo"),
                new BigDecimal("3"),
                BigDecimal.ZERO,
                Channel.ASSESSED,
                null,
                Map.of(),
                List.of(),
                EvidenceRule.NONE,
                LocalDate.of(2022, 12, 31),
                PolicyOverrides.NONE,
                org.parindex.scheme.LeafNotes.NONE);
        Scores scores =
                score(scheme().add(leaf).build(), Map.of("1", Answer.points("3").given("", LocalDate.of(2022, 10, 1))));
        assertThat(codes(scores)).containsExactly("scored-before-period-end");
    }
}
