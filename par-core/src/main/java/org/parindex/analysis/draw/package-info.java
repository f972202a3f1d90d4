/**
 * The machinery of Monte Carlo: random numbers that depend on nothing but seed, stream, draw and item, places of many units
 * at once, and what is kept of them. Not exported.
 */
@NullMarked
package org.parindex.analysis.draw;

import org.jspecify.annotations.NullMarked;
