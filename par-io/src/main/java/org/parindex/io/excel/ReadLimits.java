package org.parindex.io.excel;

import org.parindex.io.internal.grid.GridLimits;

/**
 * How much a workbook may ask for. Passed with each call; nothing global is touched.
 *
 * @param fileBytes largest file, in bytes
 * @param rows most rows of a sheet
 * @param columns most columns of a sheet
 * @param inflatedBytes most bytes that a packed file may unpack to
 * @param parts most parts of a packed file
 * @param sheets most sheets
 * @param cells most cells of a file that hold something
 * @param textLength longest text of a cell, in characters; Excel has 32,767
 * @param characters most characters of all texts of a file
 * @param styles most cell formats of a file; Excel has 65,490
 * @param depth deepest nesting of elements
 * @param attributes most attributes of an element
 */
public record ReadLimits(
        long fileBytes,
        int rows,
        int columns,
        long inflatedBytes,
        int parts,
        int sheets,
        int cells,
        int textLength,
        int characters,
        int styles,
        int depth,
        int attributes) {

    /**
     * 25 MB, unpacked 200 MB in 1,000 parts; 300 sheets of 20,000 rows and 400 columns, together 300,000 cells and 12
     * million characters: far above any form, far below what hurts in a heap of 512 MB.
     */
    public static final ReadLimits DEFAULT = new ReadLimits(
            25L << 20, 20_000, 400, 200L << 20, 1_000, 300, 300_000, 32_767, 12_000_000, 65_490, 64, 200);

    /** Refuses limits that nothing meets. */
    public ReadLimits {
        boolean none = fileBytes < 1
                || rows < 1
                || columns < 1
                || inflatedBytes < 1
                || parts < 1
                || sheets < 1
                || cells < 1
                || textLength < 1
                || characters < 1
                || styles < 1
                || depth < 1
                || attributes < 1;
        if (none) {
            throw new IllegalArgumentException(
                    "The limits (%d, %d, %d, …) must be above 0.".formatted(fileBytes, rows, columns));
        }
    }

    /**
     * Limits of size, all others as usual.
     *
     * @param fileBytes largest file, in bytes
     * @param rows most rows of a sheet
     * @param columns most columns of a sheet
     */
    public ReadLimits(long fileBytes, int rows, int columns) {
        this(
                fileBytes,
                rows,
                columns,
                DEFAULT.inflatedBytes,
                DEFAULT.parts,
                DEFAULT.sheets,
                DEFAULT.cells,
                DEFAULT.textLength,
                DEFAULT.characters,
                DEFAULT.styles,
                DEFAULT.depth,
                DEFAULT.attributes);
    }

    GridLimits grid() {
        return new GridLimits(
                fileBytes,
                inflatedBytes,
                parts,
                sheets,
                rows,
                columns,
                cells,
                textLength,
                characters,
                styles,
                depth,
                attributes);
    }
}
