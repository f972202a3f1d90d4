package org.parindex.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Columns and plain rational arithmetic give the same totals and the same places, on random sets. */
class BatchScorerTest {

    private static void agrees(Scheme scheme, RandomRound round, int seed) {
        Scores scores = Scorer.of(scheme).score(round.assessments());
        BatchScorer batch = BatchScorer.of(scheme);
        BatchScores fast = batch.score(batch.prepare(round.assessments(), Stage.FINAL));
        assertThat(fast.size()).isEqualTo(round.units().size());
        for (int i = 0; i < fast.size(); i++) {
            UnitScore slow = scores.of(fast.unit(i).id());
            assertThat(fast.points(i))
                    .as("seed %d, %s", seed, fast.unit(i).id())
                    .isEqualTo(slow.points());
            assertThat(fast.maximum(i))
                    .as("seed %d, %s", seed, fast.unit(i).id())
                    .isEqualTo(slow.maximum());
        }
        for (ValueBasis basis : List.of(ValueBasis.POINTS, ValueBasis.INDEX_PERCENT)) {
            Scheme ranked = with(
                    scheme,
                    new RankingPolicy(basis, Rounding.NONE, TieMethod.COMPETITION, List.of(), false),
                    scheme.total());
            Ranking ranking = Ranking.of(Scorer.of(ranked).score(round.assessments()));
            int[] places = fast.places(basis);
            for (int i = 0; i < places.length; i++) {
                RankedUnit one = ranking.find(fast.unit(i).id()).orElse(null);
                if (one != null && ranking.groups().get(0).unranked().isEmpty()) {
                    assertThat(Points.of(places[i]))
                            .as("seed %d, %s, %s", seed, basis, one.unit().id())
                            .isEqualTo(one.rank());
                }
            }
        }
    }

    private static Scheme with(Scheme s, RankingPolicy ranking, TotalPolicy total) {
        return new Scheme(
                s.id(),
                s.version(),
                s.title(),
                s.document(),
                s.validFrom(),
                s.validTo(),
                s.level(),
                s.roots(),
                s.declaredTotal(),
                s.policies(),
                total,
                ranking,
                s.classification(),
                s.groups(),
                s.defaulted());
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
    void totals_and_places_are_equal(int seed) {
        RandomRound round = new RandomRound(seed, 120);
        agrees(round.scheme(), round, seed);
    }

    @ParameterizedTest
    @EnumSource(NotApplicablePolicy.class)
    void under_every_policy_and_rounding(NotApplicablePolicy policy) {
        RandomRound round = new RandomRound(99, 60);
        Scheme s = round.scheme();
        Scheme other = new Scheme(
                s.id(),
                s.version(),
                s.title(),
                null,
                null,
                null,
                s.level(),
                s.roots(),
                null,
                s.policies()
                        .with(PolicyOverrides.NONE
                                .notApplicable(policy)
                                .rounding(Rounding.halfUp(2), Rounding.halfUp(1))),
                new TotalPolicy(new BigDecimal("30"), new BigDecimal("1"), Rounding.halfUp(1), Rounding.halfUp(2)),
                s.ranking(),
                s.classification(),
                List.of(),
                List.of());
        agrees(other, round, 99);
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 42, 43})
    void many_exact_ties_are_told_from_near_ones(int seed) {
        RandomRound round = new RandomRound(seed, 1_500);
        agrees(round.scheme(), round, seed);
    }

    /** Sets of 1,000 points are in use in emulation campaigns; sort keys then hold fewer digits than the points have. */
    @Test
    void sets_of_thousands_of_points_are_placed_exactly() {
        Leaf[] leaves = new Leaf[20];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = Worlds.leaf("n" + i, "400");
        }
        Scheme scheme = Worlds.scheme().add(leaves).build();
        Random random = new Random(5);
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int u = 0; u < 300; u++) {
            String id = "u%03d".formatted(u);
            UnitAssessment.Builder builder = UnitAssessment.builder(id);
            for (Leaf leaf : leaves) {
                builder.answer(leaf.id(), Stage.SELF, Answer.points("399.99999999" + random.nextInt(4)));
            }
            units.add(Worlds.unit(id));
            answers.add(builder.build());
        }
        Assessments round = Assessments.of(Round.of(2025), UnitRegister.of(units), answers);
        BatchScorer batch = BatchScorer.of(scheme);
        BatchScores fast = batch.score(batch.prepare(round, Stage.FINAL));
        Ranking ranking = Ranking.of(Scorer.of(scheme).score(round));
        for (ValueBasis basis : List.of(ValueBasis.POINTS, ValueBasis.INDEX_PERCENT)) {
            int[] places = fast.places(basis);
            for (int i = 0; i < places.length; i++) {
                assertThat(Points.of(places[i]))
                        .as("%s, %s", basis, fast.unit(i).id())
                        .isEqualTo(ranking.find(fast.unit(i).id()).orElseThrow().rank());
            }
        }
    }
}
