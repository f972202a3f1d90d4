package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Node;
import org.parindex.scheme.OutOfRangePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Laws that hold for any set and any answers; the seed names the case. */
class ScoringPropertiesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void points_and_lost_points_add_up_from_leaf_to_total(int seed) {
        RandomRound round = new RandomRound(seed);
        Scores scores = round.score();
        for (Unit unit : scores.units()) {
            addsUp(scores.of(unit.id()).explain());
        }
    }

    private static void addsUp(Explanation it) {
        if (!it.children().isEmpty()) {
            Points points = it.children().stream().map(Explanation::points).reduce(Points.ZERO, Points::plus);
            Points lost = it.children().stream().map(Explanation::lost).reduce(Points.ZERO, Points::plus);
            for (Explanation.Adjustment adjustment : it.adjustments()) {
                points = points.plus(adjustment.points());
                lost = lost.plus(adjustment.maximum()).minus(adjustment.points());
            }
            assertThat(points).as(it.node()).isEqualTo(it.points());
            assertThat(lost).as(it.node()).isEqualTo(it.lost());
            it.children().forEach(ScoringPropertiesTest::addsUp);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void scores_agree_with_a_plain_rational_sum(int seed) {
        RandomRound round = new RandomRound(seed);
        Scores scores = round.score();
        for (Unit unit : scores.units()) {
            assertThat(scores.of(unit.id()).points())
                    .as("seed %d, %s", seed, unit.id())
                    .isEqualTo(round.plainTotal(unit.id()));
            assertThat(scores.of(unit.id()).maximum()).isEqualTo(round.plainMaximum(unit.id()));
        }
    }

    /** Roundings of leaves, branches and the total, a bonus and a penalty branch with caps, cap and floor of the total. */
    @ParameterizedTest
    @ValueSource(
            ints = {201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220})
    void scores_agree_with_a_plain_tree_under_roundings_and_caps(int seed) {
        RandomRound round = new RandomRound(seed, 40);
        Scheme scheme = rounded(round.scheme(), new Random(seed));
        Scores scores = Scorer.of(scheme).score(round.assessments());
        for (Unit unit : scores.units()) {
            PlainTree plain = new PlainTree(scheme, round.plainLeaves(unit.id()));
            UnitScore score = scores.of(unit.id());
            assertThat(score.points()).as("seed %d, %s", seed, unit.id()).isEqualTo(plain.total());
            for (Node root : scheme.roots()) {
                assertThat(score.node(root.id()).points())
                        .as("seed %d, %s, %s", seed, unit.id(), root.id())
                        .isEqualTo(plain.value(root, Role.NORMAL));
            }
        }
    }

    private static Scheme rounded(Scheme scheme, Random random) {
        Rounding[] roundings = {
            Rounding.NONE,
            Rounding.halfUp(2),
            Rounding.of(1, RoundingMode.HALF_EVEN),
            Rounding.of(3, RoundingMode.DOWN),
            Rounding.of(2, RoundingMode.CEILING),
            Rounding.halfUp(12)
        };
        List<Node> roots = new ArrayList<>(scheme.roots());
        roots.set(0, ((Branch) roots.get(0)).as(Role.BONUS, random.nextBoolean() ? new BigDecimal("1.5") : null));
        roots.set(1, ((Branch) roots.get(1)).as(Role.PENALTY, random.nextBoolean() ? new BigDecimal("0.7") : null));
        return Scheme.builder("rounded", scheme.level())
                .add(roots.toArray(Node[]::new))
                .policies(PolicyOverrides.NONE.rounding(
                        roundings[random.nextInt(roundings.length)], roundings[random.nextInt(roundings.length)]))
                .total(new TotalPolicy(
                        random.nextBoolean() ? new BigDecimal("6") : null,
                        random.nextBoolean() ? new BigDecimal("2") : null,
                        roundings[random.nextInt(roundings.length)],
                        Rounding.halfUp(2)))
                .build();
    }

    /** Columns hold nine decimals; a maximum with more, and points with more, lose none of them. */
    @Test
    void maxima_and_points_with_many_decimals_stay_exact() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "1.00000000005"), Worlds.leaf("2", "2"))
                .build();
        Scores scores = Worlds.score(
                scheme, Map.of("1", Answer.points("0.123456789012345"), "2", Answer.points("1.00000000000001")));
        assertThat(scores.of("u").maximum()).hasToString("3.00000000005");
        assertThat(scores.of("u").points()).hasToString("1.123456789012355");
    }

    /** Columns hold numbers of ordinary size; what an office may type besides must come through unharmed. */
    @Test
    void absurd_points_that_the_policy_keeps_stay_exact() {
        Scheme scheme = Worlds.scheme()
                .add(Worlds.leaf("1", "2"), Worlds.leaf("2", "3"))
                .policies(new PolicyOverrides(
                        null, null, null, null, null, OutOfRangePolicy.KEEP, null, null, null, null, null))
                .build();
        Scores scores =
                Worlds.score(scheme, Map.of("1", Answer.points("123456789012345678901.5"), "2", Answer.points("1.25")));
        assertThat(scores.of("u").points()).hasToString("123456789012345678902.75");
        assertThat(Worlds.codes(scores)).contains("points-out-of-range");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void order_locale_and_time_zone_never_matter(int seed) {
        RandomRound round = new RandomRound(seed);
        Scores first = round.score();
        List<Unit> units = new ArrayList<>(round.units());
        List<UnitAssessment> answers = new ArrayList<>(round.answers());
        Collections.shuffle(units, new Random(seed));
        Collections.shuffle(answers, new Random(seed + 1));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            Scores second =
                    Scorer.of(round.scheme()).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
            assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
            assertThat(second.findings()).isEqualTo(first.findings());
            assertThat(Ranking.of(second)).isEqualTo(Ranking.of(first));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_changed_input_changes_the_fingerprint() {
        var scheme = Worlds.scheme().add(Worlds.leaf("1", "2")).build();
        String one = Worlds.totals(scheme, Map.of("a", "1.5")).fingerprint();
        assertThat(Worlds.totals(scheme, Map.of("a", "1.50")).fingerprint())
                .isEqualTo(one)
                .hasSize(64);
        assertThat(Worlds.totals(scheme, Map.of("a", "1.51")).fingerprint()).isNotEqualTo(one);
    }

    @Test
    void the_engine_version_is_the_one_of_the_build() {
        String version = System.getProperty("parindex.version", "0.1.0-SNAPSHOT");
        assertThat(version.replace("-SNAPSHOT", "")).isEqualTo(Scorer.ENGINE_VERSION);
    }
}
