/**
 * What changed, and why? The door is {@link org.parindex.analysis.change.YearComparison}: two rounds compared by
 * criterion, domain, index, place and class, across merged and split units and renumbered or re-weighted criteria; only
 * what is comparable is compared, and what is not is said.
 */
@NullMarked
package org.parindex.analysis.change;

import org.jspecify.annotations.NullMarked;
