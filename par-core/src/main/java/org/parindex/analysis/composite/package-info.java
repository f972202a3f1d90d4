/**
 * Composite indices made of raw indicators rather than of points (ASEM, PCI, GTMI and the like): missing cells, outliers
 * and scales. For analysis only: an official PAR INDEX is a sum of points, and none of this enters it. The door is
 * {@link org.parindex.analysis.composite.IndicatorTable}.
 */
@NullMarked
package org.parindex.analysis.composite;

import org.jspecify.annotations.NullMarked;
