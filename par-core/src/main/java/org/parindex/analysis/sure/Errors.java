package org.parindex.analysis.sure;

import java.util.List;
import org.parindex.analysis.draw.CounterRandom;
import org.parindex.analysis.draw.NormalQuantile;

/** Draws values in error. */
final class Errors {

    private Errors() {}

    /** A value under a law; replicates are chosen by unit, normal errors by cell. */
    static double draw(SurveyError.Law law, double value, long state, long unitKey, long cellKey) {
        if (law instanceof SurveyError.Normal normal) {
            return value + normal.standardError() * NormalQuantile.of(CounterRandom.uniform(state, cellKey));
        }
        List<Double> values = ((SurveyError.Replicates) law).values();
        return values.get((int) (values.size() * CounterRandom.uniform(state, unitKey)));
    }
}
