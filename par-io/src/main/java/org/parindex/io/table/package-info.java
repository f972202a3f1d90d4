/**
 * Tall tables, read row by row: raw figures and survey answers of a million rows, from .xlsx and CSV, in a small heap.
 * The door is {@link org.parindex.io.table.TableFile}.
 */
@NullMarked
package org.parindex.io.table;

import org.jspecify.annotations.NullMarked;
