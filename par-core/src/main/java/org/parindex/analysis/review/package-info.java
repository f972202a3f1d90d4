/**
 * Does this criterion work? The door is {@link org.parindex.analysis.review.CriteriaReview}: leaves on which everybody has
 * full marks, what tells units apart, what goes with the rest, how far units overrate themselves, whether appraisers differ,
 * where evidence is missing; verdicts in words.
 */
@NullMarked
package org.parindex.analysis.review;

import org.jspecify.annotations.NullMarked;
