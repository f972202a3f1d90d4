package org.parindex.analysis.sure;

import org.parindex.text.Text;

/**
 * A source of doubt about a ranking, switched on by naming it. Each has a name of its own; the random numbers of a source
 * depend on its name, so that switching on another leaves them as they are.
 */
public sealed interface Uncertainty
        permits WeightNoise, SurveyError, AppraisalError, RoundingChoice, NotApplicableChoice, MissingAnswers {

    /**
     * The name in files.
     *
     * @return such as {@code domain-weights}
     */
    String name();

    /**
     * What varies and how far, in words.
     *
     * @return the label
     */
    Text label();
}
