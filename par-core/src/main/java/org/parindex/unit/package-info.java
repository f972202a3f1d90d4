/** The administrations that are scored. The doors are {@link org.parindex.unit.Unit} and its register. */
@NullMarked
package org.parindex.unit;

import org.jspecify.annotations.NullMarked;
