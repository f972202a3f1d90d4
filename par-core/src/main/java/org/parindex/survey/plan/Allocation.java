package org.parindex.survey.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A sample dealt out to strata: wholes first, what is left by the largest remainders, equal remainders to the earlier
 * stratum. The plain methods look at no stratum's size; {@link #capped} deals on what a small stratum cannot give.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * The same number for every stratum.
     *
     * @param strata how many strata
     * @param total the sample
     * @return answers per stratum, adding up to the total
     */
    public static int[] equal(int strata, int total) {
        double[] shares = new double[strata];
        Arrays.fill(shares, 1);
        return byShares(shares, total);
    }

    /**
     * In proportion to the size of the strata: every dossier has the same chance.
     *
     * @param population the size of each stratum
     * @param total the sample
     * @return answers per stratum, adding up to the total
     */
    public static int[] proportional(long[] population, int total) {
        return byShares(Arrays.stream(population).asDoubleStream().toArray(), total);
    }

    /**
     * In proportion to the root of the size: between equal and proportional.
     *
     * @param population the size of each stratum
     * @param total the sample
     * @return answers per stratum, adding up to the total
     */
    public static int[] squareRoot(long[] population, int total) {
        return byShares(Arrays.stream(population).mapToDouble(Math::sqrt).toArray(), total);
    }

    /**
     * Neyman's: in proportion to size times standard deviation, the most exact for the whole.
     *
     * @param population the size of each stratum
     * @param deviation the standard deviation expected in each stratum, not negative
     * @param total the sample
     * @return answers per stratum, adding up to the total
     */
    public static int[] neyman(long[] population, double[] deviation, int total) {
        double[] shares = new double[population.length];
        Arrays.setAll(shares, i -> population[i] * deviation[i]);
        return byShares(shares, total);
    }

    /**
     * A minimum for every stratum, the rest in proportion to size.
     *
     * @param population the size of each stratum
     * @param minimum of each stratum
     * @param total the sample, at least the minimum of all strata together
     * @return answers per stratum, adding up to the total
     */
    public static int[] minimumThenProportional(long[] population, int minimum, int total) {
        int rest = total - minimum * population.length;
        if (minimum < 0 || rest < 0) {
            throw new IllegalArgumentException(
                    "A minimum of %d in %d strata is more than %d.".formatted(minimum, population.length, total));
        }
        return Arrays.stream(proportional(population, rest))
                .map(n -> n + minimum)
                .toArray();
    }

    /**
     * In proportion to any shares.
     *
     * @param shares not negative, not all 0
     * @param total the sample, not negative
     * @return answers per stratum, adding up to the total
     */
    public static int[] byShares(double[] shares, int total) {
        double sum = Arrays.stream(shares).sum();
        if (!(sum > 0)
                || Double.isInfinite(sum)
                || total < 0
                || Arrays.stream(shares).anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException(
                    "A sample of %d for shares %s.".formatted(total, Arrays.toString(shares)));
        }
        int[] n = new int[shares.length];
        double[] remainder = new double[shares.length];
        int left = total;
        for (int i = 0; i < n.length; i++) {
            double exact = total * shares[i] / sum;
            n[i] = (int) Math.floor(exact);
            remainder[i] = exact - n[i];
            left -= n[i];
        }
        IntStream.range(0, n.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainder[i]))
                .limit(left)
                .forEach(i -> n[i]++);
        return n;
    }

    /**
     * In proportion to shares, with no stratum giving more than it has: what it cannot give is dealt to the others by the
     * same shares.
     *
     * @param shares not negative; strata with a share of 0 give nothing
     * @param population the size of each stratum
     * @param total the sample
     * @return answers per stratum, adding up to the total, or to all there is where that is less
     */
    public static int[] capped(double[] shares, long[] population, int total) {
        int[] n = new int[shares.length];
        boolean[] full = new boolean[shares.length];
        int left = total;
        while (left > 0) {
            double[] open = new double[shares.length];
            Arrays.setAll(open, i -> full[i] ? 0 : shares[i]);
            if (Arrays.stream(open).sum() == 0) {
                break;
            }
            int[] dealt = byShares(open, left);
            boolean over = false;
            for (int i = 0; i < n.length; i++) {
                if (!full[i] && dealt[i] >= population[i]) {
                    full[i] = true;
                    over = true;
                    n[i] = (int) population[i];
                    left -= n[i];
                }
            }
            if (!over) {
                for (int i = 0; i < n.length; i++) {
                    n[i] += full[i] ? 0 : dealt[i];
                }
                break;
            }
        }
        return n;
    }
}
