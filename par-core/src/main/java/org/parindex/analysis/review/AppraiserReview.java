package org.parindex.analysis.review;

import java.util.OptionalDouble;

/**
 * How an appraiser decides, beside the others.
 *
 * @param name as answers name the appraiser
 * @param answers self-assessed answers that the appraiser decided on
 * @param units units among them
 * @param cut mean of self-assessed less appraised points as a share of the maximum
 * @param difference mean of that share less its mean over all appraisers of the same leaf; above zero for a strict one
 * @param probability two-sided p of the t test of that difference, times the number of appraisers; empty where it cannot be
 *     tested
 */
public record AppraiserReview(
        String name, int answers, int units, double cut, double difference, OptionalDouble probability) {}
