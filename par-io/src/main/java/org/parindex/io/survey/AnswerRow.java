package org.parindex.io.survey;

import org.parindex.survey.SurveyCase;

/** One respondent while a table is read. Take out what is to be kept: the codes are used again for the next row. */
public interface AnswerRow {

    /**
     * The unit that the answers are about.
     *
     * @return its id
     */
    String unit();

    /**
     * The group of respondents.
     *
     * @return its id; empty if groups are not told apart
     */
    String group();

    /**
     * The answers.
     *
     * @return one code per item of the questionnaire, see {@link org.parindex.survey.AnswerCode}; a shared array
     */
    byte[] codes();

    /**
     * Everything known of the respondent but the answers.
     *
     * @return the case, without anything that identifies a person
     */
    SurveyCase toCase();
}
