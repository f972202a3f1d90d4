package org.parindex.survey.design;

import java.util.Optional;
import java.util.OptionalDouble;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;
import org.parindex.survey.stat.TestResult;

/**
 * What changed between two waves whose samples were drawn apart. Where the waves share people or first-stage units, put
 * the rows of both into one {@link SurveyDesign} (the units under the same names) and subtract the two estimates: then
 * their covariance counts. Where only the published errors and a correlation are known, use {@link
 * org.parindex.survey.stat.HypothesisTests#difference}.
 *
 * @param earlier the figure of the earlier wave
 * @param later the figure of the later wave
 */
public record Change(Estimate earlier, Estimate later) {

    /**
     * The change.
     *
     * @param earlier the figure of the earlier wave
     * @param later the figure of the later wave, from a sample of its own
     * @return the change
     */
    public static Change between(Estimate earlier, Estimate later) {
        return new Change(earlier, later);
    }

    /**
     * The difference.
     *
     * @return later − earlier; empty where one of them is not defined
     */
    public OptionalDouble value() {
        return earlier.isDefined() && later.isDefined()
                ? OptionalDouble.of(
                        later.value().getAsDouble() - earlier.value().getAsDouble())
                : OptionalDouble.empty();
    }

    /**
     * The standard error of the difference.
     *
     * @return √(s1² + s2²); empty where one of them has no error
     */
    public OptionalDouble standardError() {
        return earlier.variance().isPresent() && later.variance().isPresent()
                ? OptionalDouble.of(Math.sqrt(
                        earlier.variance().getAsDouble() + later.variance().getAsDouble()))
                : OptionalDouble.empty();
    }

    /**
     * Degrees of freedom by Satterthwaite's rule: (v1 + v2)² / (v1²/df1 + v2²/df2).
     *
     * @return above 0; empty where there is no error or no degree of freedom
     */
    public OptionalDouble degreesOfFreedom() {
        if (standardError().isEmpty()) {
            return OptionalDouble.empty();
        }
        double v1 = earlier.variance().getAsDouble();
        double v2 = later.variance().getAsDouble();
        double inverse = share(v1, earlier.degreesOfFreedom()) + share(v2, later.degreesOfFreedom());
        double df = inverse == 0
                ? (double) earlier.degreesOfFreedom() + later.degreesOfFreedom()
                : (v1 + v2) * (v1 + v2) / inverse;
        return df > 0 ? OptionalDouble.of(df) : OptionalDouble.empty();
    }

    private static double share(double variance, int df) {
        return variance == 0 ? 0 : variance * variance / df;
    }

    /**
     * The interval difference ± t · standard error.
     *
     * @param level the confidence
     * @return the interval; empty where there is no error or no degree of freedom
     */
    public Optional<ConfidenceInterval> interval(double level) {
        OptionalDouble df = degreesOfFreedom();
        if (df.isEmpty()) {
            return Optional.empty();
        }
        double half = Distributions.studentCritical(level, df.getAsDouble())
                * standardError().getAsDouble();
        double d = value().getAsDouble();
        return Optional.of(new ConfidenceInterval(d - half, d + half, level, "change-t"));
    }

    /**
     * The t test of no change.
     *
     * @return the test, two-sided; empty where there is no error or no degree of freedom
     */
    public Optional<TestResult> test() {
        OptionalDouble df = degreesOfFreedom();
        if (df.isEmpty()) {
            return Optional.empty();
        }
        double d = value().getAsDouble();
        double error = standardError().getAsDouble();
        if (d != 0 && error == 0) {
            return Optional.empty();
        }
        return Optional.of(TestResult.student("change-t", d == 0 ? 0 : d / error, df.getAsDouble()));
    }
}
