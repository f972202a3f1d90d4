package org.parindex.io.internal.grid;

import org.apache.poi.ss.usermodel.CellValue;
import org.jspecify.annotations.Nullable;

/** Computes formulas by their present inputs. */
interface Evaluation {

    /**
     * What the formula of a cell gives now.
     *
     * @return the result; null if the cell holds no formula
     * @throws RuntimeException if the formula uses what is not supported
     */
    @Nullable
    CellValue evaluate(GridSheet sheet, int row, int column);
}
