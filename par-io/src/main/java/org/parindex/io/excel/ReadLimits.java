package org.parindex.io.excel;

/**
 * How large a workbook may be. Passed with each call; nothing global is touched.
 *
 * @param fileBytes largest file, in bytes
 * @param rows most rows of a sheet
 * @param columns most columns of a sheet
 */
public record ReadLimits(long fileBytes, int rows, int columns) {

    /** 20 MB, 20,000 rows, 400 columns: far above any form, far below what hurts. */
    public static final ReadLimits DEFAULT = new ReadLimits(20L << 20, 20_000, 400);

    /** Refuses limits that nothing meets. */
    public ReadLimits {
        if (fileBytes < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "The limits (%d, %d, %d) must be above 0.".formatted(fileBytes, rows, columns));
        }
    }
}
