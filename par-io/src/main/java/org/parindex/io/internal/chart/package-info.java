/**
 * Charts as SVG: small records that say what is shown, and draw it. The door is
 * {@link org.parindex.io.internal.chart.Chart}. The same chart gives the same text; colours come from CSS variables, so
 * that light, dark and print need no second drawing.
 */
@NullMarked
package org.parindex.io.internal.chart;

import org.jspecify.annotations.NullMarked;
