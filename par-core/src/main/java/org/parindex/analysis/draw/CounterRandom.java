package org.parindex.analysis.draw;

/**
 * Random numbers by counter: each is a function of seed, stream, draw and item, so that neither the order of work nor the
 * number of threads can change one. The mixing function is that of SplitMix64 (Steele, Lea and Flood 2014).
 */
public final class CounterRandom {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_BASIS = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final int UNUSED_BITS = 11;
    private static final double UNIT = 0x1p-53;
    private static final double SQUEEZE = 0.0331;

    private long state;

    /**
     * A sequence that starts at a state.
     *
     * @param state the state, see {@link #state}
     */
    public CounterRandom(long state) {
        this.state = state;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /**
     * The key of a name: FNV-1a over its characters, mixed.
     *
     * @param name a source, unit or node
     * @return the key
     */
    public static long key(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(hash);
    }

    /**
     * The key of a pair of names.
     *
     * @param first a key
     * @param second another
     * @return the key of both in this order
     */
    public static long key(long first, long second) {
        return mix(first * GOLDEN + second);
    }

    /**
     * Where the numbers of one draw of one stream start.
     *
     * @param seed the seed of the run
     * @param stream key of the source
     * @param draw number of the draw
     * @return the state
     */
    public static long state(long seed, long stream, long draw) {
        return mix(mix(mix(seed + GOLDEN) + stream) + draw * GOLDEN);
    }

    /**
     * The number of one item.
     *
     * @param state the state of the draw
     * @param item key of the item
     * @return above 0 and below 1
     */
    public static double uniform(long state, long item) {
        return open(mix(state + item * GOLDEN));
    }

    private static double open(long bits) {
        return ((bits >>> UNUSED_BITS) + 0.5) * UNIT;
    }

    /**
     * The next number of the sequence.
     *
     * @return above 0 and below 1
     */
    public double next() {
        state += GOLDEN;
        return open(mix(state));
    }

    /**
     * The next gamma variate of scale 1 (Marsaglia and Tsang 2000).
     *
     * @param shape above 0
     * @return above 0
     */
    public double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(next(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = NormalQuantile.of(next());
            double v = 1 + c * x;
            v = v * v * v;
            double u = next();
            if (v > 0 && (u < 1 - SQUEEZE * x * x * x * x || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v)))) {
                return d * v;
            }
        }
    }
}
