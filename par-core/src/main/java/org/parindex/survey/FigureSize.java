package org.parindex.survey;

import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.league.Publication;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.DesignInterval;
import org.parindex.survey.stat.ProportionInterval;

/**
 * A figure that is a share, seen as a count of simple answers.
 *
 * @param share 0 to 1
 * @param variance of the share; null where no error is known
 * @param respondents who gave a counted answer, at least 1
 * @param answers they gave, at least 1
 * @param df degrees of freedom of the variance
 */
record FigureSize(double share, @Nullable Double variance, long respondents, long answers, double df) {

    /** The rule asks for 95 %, whatever level the method reports. */
    private static final double RULE_LEVEL = 0.95;

    private static final double PERCENT = 100;

    static Optional<FigureSize> of(SatisfactionFigure figure) {
        Points value = figure.value();
        if (value == null || figure.respondents() < 1) {
            return Optional.empty();
        }
        double share = value.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue() / PERCENT;
        Double error = figure.precision().standardError();
        Integer df = figure.precision().degreesOfFreedom();
        return share < 0 || share > 1
                ? Optional.empty()
                : Optional.of(new FigureSize(
                        share,
                        error == null ? null : error * error / (PERCENT * PERCENT),
                        figure.respondents(),
                        Math.max(1, figure.answers()),
                        df == null || df < 1 ? figure.respondents() - 1.0 : df));
    }

    private boolean isExtreme() {
        return share == 0 || share == 1;
    }

    /** p(1 − p) over the variance, at most all answers; the respondents where there is no variance to go by. */
    double effective() {
        return isExtreme() || variance == null || variance == 0
                ? respondents
                : Math.min(answers, share * (1 - share) / variance);
    }

    long wholeAnswers() {
        return Math.max(1, Math.round(effective()));
    }

    long satisfied() {
        return Math.min(wholeAnswers(), Math.round(share * wholeAnswers()));
    }

    /** The error where all answers are alike, which is 0 on paper: that of one more satisfied and one more dissatisfied answer. */
    double smoothedError() {
        double size = wholeAnswers() + 2.0;
        double smoothed = (satisfied() + 1.0) / size;
        return Math.sqrt(smoothed * (1 - smoothed) / size);
    }

    Publication publication() {
        // people count for the size, but several answers of each make the figure more exact than one would
        Optional<ConfidenceInterval> interval = variance == null || variance == 0 || df <= 0
                ? Optional.empty()
                : DesignInterval.KORN_GRAUBARD_CAPPED.of(share, variance, answers, df, RULE_LEVEL);
        ConfidenceInterval judged = interval.or(
                        () -> ProportionInterval.CLOPPER_PEARSON.of(share * respondents, respondents, RULE_LEVEL))
                .orElseThrow();
        return Publication.ofPercent(share, respondents, effective(), judged, df);
    }
}
