package org.parindex.analysis.review;

/**
 * From where a verdict is given. All are shares from 0 to 1 unless said otherwise.
 *
 * @param nearlyAll share of units with full marks, or with none, from which a leaf tells little; 0.95
 * @param against correlation with the rest below which a leaf works against it; −0.2
 * @param loose correlation with the rest below which a leaf has little to do with it; 0.1
 * @param alpha Cronbach's alpha below which a domain does not measure one thing; 0.6
 * @param decisive how many times its share of the maximum a leaf's share of the variance is when it decides too much; 3
 * @param missing share of answers missing from which they are many; 0.3
 * @param evidence share of answers without the evidence that is asked for from which they are many; 0.3
 * @param applicable share of units to which a leaf applies below which it is a special case; 0.5
 * @param inflation by how much of the maximum a unit or a leaf is overrated in self-assessment to be told; 0.05
 * @param significance probability of error below which an appraiser is said to differ, after correction for the number of
 *     appraisers; 0.01
 */
public record ReviewLimits(
        double nearlyAll,
        double against,
        double loose,
        double alpha,
        double decisive,
        double missing,
        double evidence,
        double applicable,
        double inflation,
        double significance) {

    /** The usual limits. */
    public static final ReviewLimits DEFAULT = new ReviewLimits(0.95, -0.2, 0.1, 0.6, 3, 0.3, 0.3, 0.5, 0.05, 0.01);
}
