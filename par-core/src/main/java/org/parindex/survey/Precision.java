package org.parindex.survey;

import org.jspecify.annotations.Nullable;
import org.parindex.survey.stat.ConfidenceInterval;

/**
 * How exact a figure is. What cannot be known is null, never NaN.
 *
 * @param standardError in percentage points, or null
 * @param degreesOfFreedom of the standard error, or null
 * @param designEffect variance over that of a simple random sample of as many, or null
 * @param interval in percent, or null
 */
public record Precision(
        @Nullable Double standardError,
        @Nullable Integer degreesOfFreedom,
        @Nullable Double designEffect,
        @Nullable ConfidenceInterval interval) {

    /** Nothing is known. */
    public static final Precision UNKNOWN = new Precision(null, null, null, null);

    /** An error of a share so small that it is the rounding of 0: all answers are alike. */
    static double rounded(double error) {
        return error < 1e-12 ? 0 : error;
    }
}
