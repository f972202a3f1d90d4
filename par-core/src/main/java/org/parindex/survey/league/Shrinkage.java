package org.parindex.survey.league;

import java.util.ArrayList;
import java.util.List;
import org.parindex.survey.internal.Sum;

/** What is done with the modelled figures of all units together. */
public final class Shrinkage {

    private Shrinkage() {}

    /**
     * Modelled figures multiplied so that their weighted mean agrees with the direct figure of the whole (ratio
     * benchmarking): shrinking moves the mean, and a province does not want two figures.
     *
     * @param modelled the figures
     * @param weights one per figure, such as people or dossiers; not negative, not all 0
     * @param direct the direct figure of the whole, not negative
     * @return the figures in the same order
     */
    public static List<Modelled> benchmarked(List<Modelled> modelled, double[] weights, double direct) {
        Sum top = new Sum();
        Sum bottom = new Sum();
        for (int i = 0; i < weights.length; i++) {
            top.add(weights[i] * modelled.get(i).value());
            bottom.add(weights[i]);
        }
        double mean = top.value() / bottom.value();
        if (weights.length != modelled.size() || !(mean > 0) || !(direct >= 0)) {
            throw new IllegalArgumentException("%d weights for %d figures with a mean of %s, against %s."
                    .formatted(weights.length, modelled.size(), mean, direct));
        }
        List<Modelled> result = new ArrayList<>();
        for (Modelled one : modelled) {
            result.add(one.times(direct / mean));
        }
        return List.copyOf(result);
    }
}
