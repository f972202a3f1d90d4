/**
 * Estimates from surveys with strata, clusters and weights: design variance, replicates, calibration, tests. One
 * linearised value per respondent ({@link org.parindex.survey.design.Estimate}) gives the error of every figure.
 */
@NullMarked
package org.parindex.survey.design;

import org.jspecify.annotations.NullMarked;
