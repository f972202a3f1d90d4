package org.parindex.survey.internal;

import java.util.SplittableRandom;

/** Random numbers for a draw from its number and the seed alone, so that the number of threads changes nothing. */
public final class Seeds {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /**
     * Random numbers. Neighbouring numbers do not give overlapping sequences (the finaliser of MurmurHash3).
     *
     * @param seed the seed
     * @param number of the draw, from 0
     * @return the generator
     */
    public static SplittableRandom random(long seed, int number) {
        long z = (number + 1L) * GOLDEN;
        z = (z ^ (z >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return new SplittableRandom(seed ^ z ^ (z >>> 33));
    }
}
