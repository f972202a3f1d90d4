/**
 * The criterion set of a year and level, as data. The door is {@link org.parindex.scheme.Scheme};
 * {@link org.parindex.scheme.SchemeCheck} says what is odd about one.
 */
@NullMarked
package org.parindex.scheme;

import org.jspecify.annotations.NullMarked;
