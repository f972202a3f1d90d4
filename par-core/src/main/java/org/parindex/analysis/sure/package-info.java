/**
 * How sure is this rank? The door is {@link org.parindex.analysis.sure.Robustness}: Monte Carlo over weights, survey error,
 * appraisal error, roundings, policies and missing answers. Others answer parts of it at once:
 * {@link org.parindex.analysis.sure.LeaveOneOut}, {@link org.parindex.analysis.sure.FirstPlace},
 * {@link org.parindex.analysis.sure.RankAgreement}. Everything works on the scores of a round and on a plain table of
 * indicators with a tree of weights.
 */
@NullMarked
package org.parindex.analysis.sure;

import org.jspecify.annotations.NullMarked;
