/**
 * Exact points. The door is {@link org.parindex.points.Points}; {@link org.parindex.points.Rounding} is the one way to
 * lose digits.
 */
@NullMarked
package org.parindex.points;

import org.jspecify.annotations.NullMarked;
