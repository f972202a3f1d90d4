package org.parindex.survey.league;

import java.util.Optional;
import org.parindex.survey.design.Estimate;
import org.parindex.survey.stat.Distributions;
import org.parindex.text.Text;

/**
 * Whether a unit reached a target, such as 90 % satisfied: decided by a one-sided test each way, so that a unit near the
 * target is neither praised nor blamed for chance.
 *
 * @param verdict what the data say
 * @param margin estimate − target, in the unit of the estimate; positive where a higher figure than the target was found
 * @param pReached how often a unit just below the target would do as well
 * @param pMissed how often a unit just at the target would do as badly
 * @param confidence the one-sided confidence that was asked for
 */
public record Target(Verdict verdict, double margin, double pReached, double pMissed, double confidence) {

    /** What the data say about a target. */
    public enum Verdict {
        /** Above the target with the confidence asked for. */
        REACHED(Text.of("đạt mục tiêu", "target reached")),
        /** Too near the target for the size of the sample. */
        UNDECIDABLE(Text.of("chưa đủ căn cứ kết luận", "not decidable")),
        /** Below the target with the confidence asked for. */
        MISSED(Text.of("chưa đạt mục tiêu", "target missed"));

        private final Text text;

        Verdict(Text text) {
            this.text = text;
        }

        /**
         * The verdict in words.
         *
         * @return Vietnamese and English
         */
        public Text text() {
            return text;
        }
    }

    /**
     * Judges an estimate.
     *
     * @param value the estimate
     * @param error its standard error, not negative
     * @param df degrees of freedom of the error, above 0; infinite for the normal distribution
     * @param target the target, in the same unit; more is better
     * @param confidence one-sided, above 0.5 and below 1, such as 0.95
     * @return the verdict
     */
    public static Target judge(double value, double error, double df, double target, double confidence) {
        if (!(confidence > 0.5 && confidence < 1) || !(error >= 0) || !Double.isFinite(value - target)) {
            throw new IllegalArgumentException("A value of %s with an error of %s against %s at a confidence of %s."
                    .formatted(value, error, target, confidence));
        }
        double margin = value - target;
        double below = error == 0 ? (margin >= 0 ? 1 : 0) : Distributions.studentCdf(margin / error, df);
        double above = error == 0 ? (margin >= 0 ? 0 : 1) : Distributions.studentCdf(-margin / error, df);
        Verdict verdict = above <= 1 - confidence
                ? Verdict.REACHED
                : below <= 1 - confidence ? Verdict.MISSED : Verdict.UNDECIDABLE;
        return new Target(verdict, margin, above, below, confidence);
    }

    /**
     * Judges an estimate from a survey.
     *
     * @param estimate the estimate
     * @param target the target, in the same unit; more is better
     * @param confidence one-sided, such as 0.95
     * @return the verdict; empty where there is no error or no degree of freedom
     */
    public static Optional<Target> judge(Estimate estimate, double target, double confidence) {
        int df = estimate.degreesOfFreedom();
        return estimate.standardError().isEmpty() || df < 1
                ? Optional.empty()
                : Optional.of(judge(
                        estimate.value().orElseThrow(),
                        estimate.standardError().getAsDouble(),
                        df,
                        target,
                        confidence));
    }
}
