package org.parindex.analysis.sure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.score.RandomRound;
import org.parindex.text.Language;

/** Weights that make a unit first, against hands and a search over all weights in steps. */
class FirstPlaceTest {

    private static final WeightTree EVEN = WeightTree.flat("r", Map.of("x", 1.0, "y", 1.0));

    @Test
    void the_nearest_weights_of_a_case_by_hand() {
        IndicatorTable table =
                Coinr.table(List.of("a", "b", "c"), List.of("x", "y"), new double[][] {{10, 2}, {4, 7}, {4, 1}});
        Robustness question = Robustness.of(table, EVEN);
        // 10 w + 2 (1 − w) = 4 w + 7 (1 − w) at w = 5/11
        FirstPlace b = FirstPlace.withAnyWeights(question, "b");
        assertThat(b.possible()).isTrue();
        assertThat(b.exact()).isTrue();
        assertThat(b.weights().get(0).needed()).isCloseTo(100 * 5.0 / 11, within(1e-6));
        assertThat(b.moved()).isCloseTo(50 - 100 * 5.0 / 11, within(1e-6));
        assertThat(FirstPlace.withAnyWeights(question, "a").moved()).isZero();
        FirstPlace c = FirstPlace.withAnyWeights(question, "c");
        assertThat(c.possible()).isFalse();
        assertThat(c.weights()).allMatch(weight -> Double.isNaN(weight.needed()));
        assertThat(FirstPlace.within(question, "b", 5).possible()).isFalse();
        assertThat(FirstPlace.within(question, "b", 10).possible()).isTrue();
        assertThat(b.toText(Language.VIETNAMESE)).contains("b đứng đầu nếu chuyển 4,55", "x: 50 % → 45,45");
        assertThat(c.toText(Language.ENGLISH)).contains("No weights in the allowed range make c the first");
        assertThat(FirstPlace.between(question, "a", List.of(new FirstPlace.Range("y", 80, 100)))
                        .possible())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void agrees_with_a_search_over_all_weights(int seed) {
        Random random = new Random(seed);
        double[][] rows = new double[8][3];
        for (double[] row : rows) {
            for (int i = 0; i < 3; i++) {
                row[i] = random.nextInt(20);
            }
        }
        List<String> units = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        WeightTree tree = WeightTree.flat("r", Map.of("x", 2.0, "y", 3.0, "z", 5.0));
        Robustness question = Robustness.of(Coinr.table(units, List.of("x", "y", "z"), rows), tree);
        Map<Integer, Double> nearest = new HashMap<>();
        int steps = 200;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j + i <= steps; j++) {
                double[] w = {(double) i / steps, (double) j / steps, (double) (steps - i - j) / steps};
                double moved = 50 * (Math.abs(w[0] - 0.2) + Math.abs(w[1] - 0.3) + Math.abs(w[2] - 0.5));
                for (int unit = 0; unit < rows.length; unit++) {
                    if (isFirst(rows, unit, w)) {
                        nearest.merge(unit, moved, Math::min);
                    }
                }
            }
        }
        for (int unit = 0; unit < rows.length; unit++) {
            FirstPlace answer = FirstPlace.withAnyWeights(question, units.get(unit));
            if (nearest.containsKey(unit)) {
                assertThat(answer.possible()).as(units.get(unit)).isTrue();
                assertThat(answer.moved()).isLessThanOrEqualTo(nearest.get(unit) + 1e-6);
                assertThat(answer.moved()).isGreaterThan(nearest.get(unit) - 1.01);
            } else if (answer.possible()) {
                double[] w = answer.weights().stream()
                        .mapToDouble(weight -> weight.needed() / 100)
                        .toArray();
                assertThat(isFirst(rows, unit, w)).as(units.get(unit)).isTrue();
            }
        }
    }

    private static boolean isFirst(double[][] rows, int unit, double[] w) {
        for (double[] row : rows) {
            double lead = 0;
            for (int i = 0; i < 3; i++) {
                lead += w[i] * (rows[unit][i] - row[i]);
            }
            if (lead < -1e-6) {
                return false;
            }
        }
        return true;
    }

    @Test
    void where_units_have_maxima_of_their_own_the_weights_found_are_right() {
        Robustness question = Robustness.of(new RandomRound(12, 12).score());
        int found = 0;
        for (String unit : question.subject().ids()) {
            FirstPlace answer = FirstPlace.withAnyWeights(question, unit);
            if (answer.possible()) {
                found++;
                WeightNoise noise = WeightNoise.nodes(
                        "found",
                        answer.weights().stream()
                                .map(FirstPlace.DomainWeight::domain)
                                .toList(),
                        new WeightLaw.Given(List.of(answer.weights().stream()
                                .map(weight -> Math.max(0, weight.needed()))
                                .toList())));
                UnitRobustness with = question.with(noise).draws(1).run().of(unit);
                double best = question.with(noise).draws(1).run().units().stream()
                        .filter(other -> other.probabilityOf(1) == 1)
                        .count();
                assertThat(with.probabilityOfTop(2)).as(unit).isEqualTo(1);
                assertThat(best).isPositive();
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void programming_errors_name_the_value() {
        Robustness question = Coinr.question();
        assertThatThrownBy(() -> FirstPlace.withAnyWeights(question, "nobody")).hasMessageContaining("nobody");
        assertThatThrownBy(() -> FirstPlace.between(question, "VNM", List.of(new FirstPlace.Range("no", 0, 1))))
                .hasMessageContaining("'no'");
        assertThatThrownBy(() -> new FirstPlace.Range("x", 5, 4)).hasMessageContaining("between 5");
    }
}
