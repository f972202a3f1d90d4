/**
 * Workbooks of any kind as one neutral grid of cells. The door is {@link org.parindex.io.internal.grid.GridReader}; what
 * uses the grid knows nothing of the library or the format behind it. Not exported.
 */
@NullMarked
package org.parindex.io.internal.grid;

import org.jspecify.annotations.NullMarked;
