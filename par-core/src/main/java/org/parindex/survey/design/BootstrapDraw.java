package org.parindex.survey.design;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.parindex.survey.internal.Seeds;

/** The draw of one bootstrap replicate: from its number and the seed alone. */
final class BootstrapDraw {

    private final int[] firstUnit;
    private final int units;
    private final long seed;

    /** Units are numbered parent after parent, so that those of a parent stand together. */
    BootstrapDraw(Stage stage, long seed) {
        this.seed = seed;
        units = stage.units();
        firstUnit = new int[stage.parents() + 1];
        for (int parent = 0; parent < stage.parents(); parent++) {
            firstUnit[parent + 1] = firstUnit[parent] + stage.sampled[parent];
        }
    }

    /** How often each unit is drawn; a unit alone in its stratum once. */
    int[] counts(int replicate) {
        SplittableRandom random = Seeds.random(seed, replicate);
        int[] counts = new int[units];
        for (int parent = 0; parent + 1 < firstUnit.length; parent++) {
            int from = firstUnit[parent];
            int n = firstUnit[parent + 1] - from;
            if (n == 1) {
                counts[from] = 1;
                continue;
            }
            for (int draw = 0; draw < n - 1; draw++) {
                counts[from + random.nextInt(n)]++;
            }
        }
        return counts;
    }

    /** By how much one draw multiplies the weight of each unit: n/(n − 1). */
    double[] scales() {
        double[] scales = new double[units];
        for (int parent = 0; parent + 1 < firstUnit.length; parent++) {
            int n = firstUnit[parent + 1] - firstUnit[parent];
            Arrays.fill(scales, firstUnit[parent], firstUnit[parent + 1], n <= 1 ? 1 : n / (n - 1.0));
        }
        return scales;
    }
}
