package org.parindex.analysis.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places against counting, on values that are hard for a radix sort. */
class RankerTest {

    private static int[] counted(double[] values) {
        int[] places = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            places[i] = 1;
            for (double other : values) {
                places[i] += other > values[i] ? 1 : 0;
            }
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 51, 160, 161, 700, 3000})
    void places_are_one_more_than_the_number_of_better_units(int size) {
        Random random = new Random(size);
        Ranker ranker = new Ranker(size);
        int[] places = new int[size];
        for (int kind = 0; kind < 8; kind++) {
            double[] values = new double[size];
            for (int i = 0; i < size; i++) {
                values[i] = switch (kind) {
                    case 0 -> random.nextDouble();
                    case 1 -> random.nextInt(10);
                    case 2 -> i == 0 ? 1e30 : random.nextDouble();
                    case 3 -> 5;
                    case 4 -> random.nextInt(4) == 0 ? Double.NaN : -random.nextInt(1000) / 8.0;
                    case 5 -> Math.exp(60 * random.nextGaussian());
                    case 6 -> -i;
                    default -> Double.NaN;
                };
            }
            ranker.rank(values, places);
            assertThat(places).as("kind %d", kind).containsExactly(counted(values));
        }
    }

    @Test
    void sums_of_the_same_decimals_are_equal() {
        int[] places = new int[3];
        new Ranker(3).rank(new double[] {0.3, 0.1 + 0.2, 0.2}, places);
        assertThat(places).containsExactly(1, 1, 3);
    }

    @Test
    void normal_quantiles_are_those_of_commons_math() {
        NormalDistribution normal = new NormalDistribution();
        for (double p : new double[] {1e-300, 1e-12, 1e-5, 0.01, 0.05, 0.3, 0.5, 0.9, 0.975, 1 - 1e-9}) {
            assertThat(normal.cumulativeProbability(NormalQuantile.of(p))).isCloseTo(p, within(1e-15 + 1e-13 * p));
        }
        assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-15));
    }

    @Test
    void random_numbers_are_even_and_have_no_memory_of_each_other() {
        int[] cells = new int[100];
        long stream = CounterRandom.key("x");
        int draws = 200_000;
        for (int draw = 0; draw < draws; draw++) {
            long state = CounterRandom.state(1, stream, draw);
            int a = (int) (10 * CounterRandom.uniform(state, CounterRandom.key("a")));
            int b = (int) (10 * CounterRandom.uniform(state, CounterRandom.key("b")));
            cells[10 * a + b]++;
        }
        double chi = 0;
        for (int cell : cells) {
            chi += Math.pow(cell - draws / 100.0, 2) / (draws / 100.0);
        }
        // chi-square with 99 degrees of freedom: 0.1 % below 60 and above 149
        assertThat(chi).isBetween(60.0, 149.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7.5})
    void gamma_variates_have_their_mean_and_variance(double shape) {
        CounterRandom random = new CounterRandom(CounterRandom.state(3, CounterRandom.key("gamma"), 0));
        int n = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double x = random.gamma(shape);
            sum += x;
            squares += x * x;
        }
        double mean = sum / n;
        assertThat(mean).isCloseTo(shape, within(5 * Math.sqrt(shape / n)));
        assertThat(squares / n - mean * mean).isCloseTo(shape, within(0.1 * shape));
    }
}
