package org.parindex.survey.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A sample dealt out to strata: wholes first, what is left by the largest remainders, equal remainders to the earlier
 * stratum. Where the sizes of strata are known none gives more than it has; what it cannot give is dealt to the others.
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
     * @return answers per stratum, adding up to the total, or to all there is where that is less
     */
    public static int[] proportional(long[] population, int total) {
        return capped(Arrays.stream(population).asDoubleStream().toArray(), population, total);
    }

    /**
     * In proportion to the root of the size: between equal and proportional.
     *
     * @param population the size of each stratum
     * @param total the sample
     * @return answers per stratum, adding up to the total, or to all there is where that is less
     */
    public static int[] squareRoot(long[] population, int total) {
        return capped(Arrays.stream(population).mapToDouble(Math::sqrt).toArray(), population, total);
    }

    /**
     * Neyman's: in proportion to size times standard deviation, the most exact for the whole.
     *
     * @param population the size of each stratum
     * @param deviation the standard deviation expected in each stratum, not negative
     * @param total the sample
     * @return answers per stratum, adding up to the total, or to all there is in strata with a deviation where that is less
     */
    public static int[] neyman(long[] population, double[] deviation, int total) {
        double[] shares = new double[population.length];
        Arrays.setAll(shares, i -> population[i] * deviation[i]);
        return capped(shares, population, total);
    }

    /**
     * A minimum for every stratum, the rest in proportion to size. A stratum smaller than the minimum is taken whole.
     *
     * @param population the size of each stratum
     * @param minimum of each stratum
     * @param total the sample, at least the minima of all strata together
     * @return answers per stratum, adding up to the total, or to all there is where that is less
     */
    public static int[] minimumThenProportional(long[] population, int minimum, int total) {
        int[] least = Arrays.stream(population)
                .mapToInt(size -> (int) Math.min(size, minimum))
                .toArray();
        long rest = total - Arrays.stream(least).asLongStream().sum();
        if (minimum < 0 || rest < 0) {
            throw new IllegalArgumentException(
                    "A minimum of %d in %d strata is more than %d.".formatted(minimum, population.length, total));
        }
        long[] left = new long[population.length];
        Arrays.setAll(left, i -> population[i] - least[i]);
        int[] more = capped(Arrays.stream(population).asDoubleStream().toArray(), left, (int) rest);
        Arrays.setAll(more, i -> more[i] + least[i]);
        return more;
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
        if (shares.length != population.length
                || total < 0
                || Arrays.stream(population).anyMatch(size -> size < 0)
                || Arrays.stream(shares).anyMatch(share -> !(share >= 0) || Double.isInfinite(share))) {
            throw new IllegalArgumentException("A sample of %d of %s by shares %s."
                    .formatted(total, Arrays.toString(population), Arrays.toString(shares)));
        }
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
