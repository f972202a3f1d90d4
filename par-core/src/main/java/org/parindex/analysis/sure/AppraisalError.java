package org.parindex.analysis.sure;

import org.parindex.analysis.draw.Shown;
import org.parindex.text.Text;

/**
 * The error of people who appraise: with some probability the points of an assessed leaf are off, evenly within a share of
 * its maximum either way. Drawn points stay between the minimum and the maximum of the leaf.
 *
 * @param probability that the points of one leaf of one unit are off, 0 to 1
 * @param percent how far at most, in percent of the maximum of the leaf
 */
public record AppraisalError(double probability, double percent) implements Uncertainty {

    /** Checks the ranges. */
    public AppraisalError {
        if (!(probability >= 0 && probability <= 1 && percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "An appraisal cannot be off with probability %s by %s %%.".formatted(probability, percent));
        }
    }

    @Override
    public String name() {
        return "appraisal-error";
    }

    @Override
    public Text label() {
        return Text.fill(
                "Sai lệch khi thẩm định: {0} % số tiêu chí lệch tới ±{1} % điểm tối đa",
                "Appraisal error: {0} % of the criteria off by up to ±{1} % of the maximum",
                Shown.number(100 * probability, 2),
                Shown.number(percent, 2));
    }
}
