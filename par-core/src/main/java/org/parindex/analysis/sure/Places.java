package org.parindex.analysis.sure;

import org.parindex.analysis.draw.Ranker;

/** Places of one set of values. */
final class Places {

    private Places() {}

    static int[] of(double[] values) {
        int[] places = new int[values.length];
        new Ranker(values.length).rank(values, places);
        return places;
    }

    /** The mean number of places by which units moved; units without a place on either side are left out. */
    static double meanShift(int[] before, int[] after) {
        long moved = 0;
        int counted = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] > 0 && after[i] > 0) {
                moved += Math.abs(before[i] - after[i]);
                counted++;
            }
        }
        return counted == 0 ? 0 : (double) moved / counted;
    }
}
