package org.parindex.io.survey;

/** A respondent with what the columns tell of the draw. */
interface DrawnRow extends AnswerRow {

    /** The replicate weights; NaN where a cell holds none, empty without such columns. */
    double[] replicates();

    /** How many units there are at each stage, by the columns of sizes; 0 where a cell holds no such number. */
    long[] sizes();
}
