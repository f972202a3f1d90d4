package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.rank.Ranking;
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
