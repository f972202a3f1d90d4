package org.parindex.analysis.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Csv;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.scheme.Branch;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.score.RandomRound;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Reviews of criteria against COINr, hand-computed rounds and properties. */
class CriteriaReviewTest {

    /** The ASEM data as a round: pillars are domains, indicators leaves of 100 points. */
    private static Scores asem() {
        Map<String, List<Node>> pillars = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.read("/vectors/coinr/input/asem_imeta.csv")) {
            if (row.get("Type").equals("Indicator")) {
                pillars.computeIfAbsent(row.get("Parent"), pillar -> new ArrayList<>())
                        .add(Worlds.leaf(row.get("iCode"), "100"));
            }
        }
        Scheme scheme = Worlds.scheme()
                .add(pillars.entrySet().stream()
                        .map(pillar -> Branch.of(
                                pillar.getKey(),
                                Text.of(pillar.getKey()),
                                pillar.getValue().toArray(Node[]::new)))
                        .toArray(Node[]::new))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (Map<String, String> row : Csv.read("/vectors/coinr/full/5_normalised_minmax_0_100.csv")) {
            UnitAssessment.Builder builder = UnitAssessment.builder(row.get("uCode"));
            row.forEach((indicator, value) -> {
                if (!indicator.equals("uCode")) {
                    builder.answer(indicator, Stage.SELF, Answer.points(new BigDecimal(value).toPlainString()));
                }
            });
            units.add(Worlds.unit(row.get("uCode")));
            answers.add(builder.build());
        }
        return Worlds.score(scheme, units, answers);
    }

    @Test
    void alpha_of_each_pillar_is_that_of_COINr() {
        CriteriaReview review = CriteriaReview.of(asem());
        Map<String, Double> expected = new LinkedHashMap<>();
        Csv.read("/vectors/coinr/corr/cronbach_alpha.csv")
                .forEach(row -> expected.put(
                        row.get("scope").replace("indicators of ", ""), Double.parseDouble(row.get("alpha"))));
        assertThat(review.domains()).hasSize(8);
        for (DomainReview domain : review.domains()) {
            assertThat(domain.alpha().orElseThrow())
                    .as(domain.node())
                    .isCloseTo(expected.get(domain.node()), within(1e-12));
        }
        assertThat(review.findingsOf("SusEcFin"))
                .anyMatch(finding -> finding.code().equals("domain-low-alpha"));
        assertThat(review.findingsOf("Social"))
                .noneMatch(finding -> finding.code().equals("domain-low-alpha"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void shares_of_the_variance_add_up_and_order_changes_nothing(int seed) {
        RandomRound round = new RandomRound(seed, 30);
        CriteriaReview review = CriteriaReview.of(round.score());
        assertThat(review.leaves().stream()
                        .mapToDouble(leaf -> leaf.variance().orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(review.domains().stream()
                        .mapToDouble(domain -> domain.variance().orElseThrow())
                        .sum())
                .isCloseTo(1, within(1e-9));
        List<UnitAssessment> answers = new ArrayList<>(round.answers());
        List<Unit> units = new ArrayList<>(round.units());
        Collections.shuffle(answers, new Random(seed));
        Collections.shuffle(units, new Random(seed + 1));
        Scores turned =
                Scorer.of(round.scheme()).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
        assertThat(CriteriaReview.of(turned)).isEqualTo(review);
    }

    private static final int UNITS = 12;

    /**
     * Twelve units u00 … u11 of rising quality k = 0 … 11: leaf 1 is full for all, 2 nothing for all, 3 is k/11 of 11 points,
     * 4 runs the other way, 5 is like 3 and wants evidence, which every second unit lacks. Units of even k
     * claim 2 points more at leaf 3 and 5, at most 11, and appraiser An takes them off; Bình changes nothing at the others.
     */
    private static Scores round() {
        Leaf evident = Worlds.leaf("5", "11").withEvidence(EvidenceRule.required(EvidencePolicy.WARN, Text.of("x")));
        Scheme scheme = Worlds.scheme()
                .add(
                        Branch.of("A", Text.of("A"), Worlds.leaf("1", "5"), Worlds.leaf("2", "3")),
                        Branch.of("B", Text.of("B"), Worlds.leaf("3", "11"), Worlds.leaf("4", "11"), evident))
                .build();
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int k = 0; k < UNITS; k++) {
            String id = "u%02d".formatted(k);
            String by = k % 2 == 0 ? "An" : "Bình";
            int cut = k % 2 == 0 ? 2 : 0;
            UnitAssessment.Builder builder = UnitAssessment.builder(id)
                    .answer("1", Stage.SELF, Answer.points("5"))
                    .answer("2", Stage.SELF, Answer.points("0"))
                    .answer("4", Stage.SELF, Answer.points(String.valueOf(11 - k)));
            for (String leaf : List.of("3", "5")) {
                Answer own = Answer.points(String.valueOf(Math.min(11, k + cut)));
                Answer decided = new Answer(Answer.points(String.valueOf(k)).claim(), List.of(), "", by, null, null);
                boolean proven = k % 2 == 1;
                builder.answer(leaf, Stage.SELF, proven ? own.withEvidence(Evidence.of("plan")) : own);
                builder.answer(leaf, Stage.APPRAISED, decided);
            }
            units.add(Worlds.unit(id));
            answers.add(builder.build());
        }
        return Worlds.score(scheme, units, answers);
    }

    private static LeafReview leaf(CriteriaReview review, String node) {
        return review.leaves().stream()
                .filter(leaf -> leaf.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(CriteriaReview review, String id) {
        return review.findingsOf(id).stream().map(finding -> finding.code()).toList();
    }

    @Test
    void leaves_that_tell_nobody_apart() {
        CriteriaReview review = CriteriaReview.of(round());
        assertThat(codes(review, "1")).containsExactly("criterion-all-full");
        assertThat(codes(review, "2")).containsExactly("criterion-all-none");
        assertThat(leaf(review, "1").deviation()).isZero();
        assertThat(leaf(review, "1").correlation()).isEmpty();
        assertThat(leaf(review, "1").variance()).hasValue(0);
        assertThat(review.findingsOf("1").get(0).message(Language.VIETNAMESE))
                .isEqualTo("Tiêu chí 1: cả 12 đơn vị đều đạt điểm tối đa (5 điểm), không phân biệt được đơn vị nào.");
    }

    @Test
    void figures_of_leaves_by_hand() {
        CriteriaReview review = CriteriaReview.of(round());
        LeafReview third = leaf(review, "3");
        assertThat(third.mean()).isCloseTo(0.5, within(1e-12));
        // the totals rise with k by one: 5 + k + (11 − k) + k; each leaf moves by one as well
        assertThat(third.variance().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(leaf(review, "4").variance().orElseThrow()).isCloseTo(-1, within(1e-12));
        // the rest of leaf 4 is 5 + 2k
        assertThat(leaf(review, "4").correlation().orElseThrow()).isCloseTo(-1, within(1e-12));
        // 27 % of 12 units are three: (11 + 10 + 9 − 0 − 1 − 2) / 3 / 11
        assertThat(third.separation().orElseThrow()).isCloseTo(27.0 / 33, within(1e-12));
        assertThat(third.weight()).isCloseTo(11.0 / 41, within(1e-12));
        assertThat(codes(review, "4")).contains("criterion-against-the-rest");
        // answers with points: k = 1 … 11; those of even k lack evidence: 2, 4, 6, 8, 10
        assertThat(leaf(review, "5").evidenceMissing().orElseThrow()).isCloseTo(5.0 / 11, within(1e-12));
        assertThat(codes(review, "5")).contains("criterion-much-evidence-missing");
        assertThat(leaf(review, "3").evidenceMissing()).isEmpty();
        // domain B: variances 13 each, covariances 13 (3,5), −13 (3,4), −13 (4,5): alpha = 3/2 (1 − 39/13)
        assertThat(review.domains().get(1).alpha().orElseThrow()).isCloseTo(-3, within(1e-9));
        assertThat(review.domains().get(0).alpha()).isEmpty();
    }

    @Test
    void units_that_overrate_themselves_and_appraisers_who_differ() {
        CriteriaReview review = CriteriaReview.of(round());
        assertThat(review.selfAssessment()).hasSize(UNITS);
        UnitReview first = review.selfAssessment().get(0);
        // an even unit: 4 of 5 + 3 + 11 + 11 + 11 points
        assertThat(first.unit()).isEqualTo("u00");
        assertThat(first.inflation()).isCloseTo(4.0 / 41, within(1e-12));
        assertThat(first.lowered()).isEqualTo(2);
        assertThat(first.raised()).isZero();
        assertThat(first.confirmed()).isEqualTo(3);
        assertThat(codes(review, "u00")).containsExactly("unit-overrates");
        assertThat(codes(review, "u01")).isEmpty();
        // six units of twelve are off by 2 of 11, except u10 which could claim no more than 11: by 1
        assertThat(leaf(review, "3").inflation().orElseThrow()).isCloseTo(11.0 / 12 / 11, within(1e-12));
        assertThat(review.appraisers()).extracting(AppraiserReview::name).containsExactly("An", "Bình");
        AppraiserReview strict = review.appraisers().get(0);
        assertThat(strict.answers()).isEqualTo(12);
        assertThat(strict.units()).isEqualTo(6);
        assertThat(strict.cut()).isCloseTo(11.0 / 6 / 11, within(1e-12));
        assertThat(strict.difference()).isCloseTo(11.0 / 6 / 11 - 11.0 / 12 / 11, within(1e-12));
        assertThat(review.findings())
                .anyMatch(finding -> finding.code().equals("appraiser-strict")
                        && finding.message(Language.VIETNAMESE).startsWith("An hạ điểm nhiều hơn"));
    }

    @Test
    void a_round_without_appraisal_or_spread_gives_no_false_verdict() {
        Scheme scheme = Worlds.scheme().add(Worlds.leaf("1", "10")).build();
        CriteriaReview review = CriteriaReview.of(Worlds.totals(scheme, Map.of("a", "5", "b", "5")));
        assertThat(review.selfAssessment()).isEmpty();
        assertThat(review.appraisers()).isEmpty();
        assertThat(review.findings()).isEmpty();
        assertThat(review.leaves().get(0).variance()).isEmpty();
        assertThatThrownBy(() ->
                        CriteriaReview.of(Worlds.totals(scheme, Map.of("a", "5")), "nowhere", ReviewLimits.DEFAULT))
                .hasMessageContaining("'nowhere'");
    }

    @Test
    void the_text_speaks_both_languages() {
        CriteriaReview review = CriteriaReview.of(round());
        assertThat(review.toText(Language.VIETNAMESE))
                .contains("12 đơn vị, 5 tiêu chí", "Cronbach alpha theo lĩnh vực", "Nhận xét");
        assertThat(review.toText(Language.ENGLISH)).contains("12 units, 5 leaves", "An cuts");
    }
}
