package org.parindex.io.table;

/**
 * How much a table may ask for. Passed with each call; nothing global is touched.
 *
 * @param fileBytes largest file, in bytes
 * @param inflatedBytes most bytes that a packed file may unpack to
 * @param parts most parts of a packed file
 * @param rows highest row number
 * @param columns most columns that are read; what stands further right is reported
 * @param textLength longest text of a cell, in characters
 * @param sharedTexts most different texts of a workbook
 * @param sharedCharacters most characters of these together
 * @param depth deepest nesting of XML elements
 * @param attributes most attributes of an XML element
 */
public record TableLimits(
        long fileBytes,
        long inflatedBytes,
        int parts,
        long rows,
        int columns,
        int textLength,
        int sharedTexts,
        int sharedCharacters,
        int depth,
        int attributes) {

    /** For a million rows of a few columns, within a heap of 256 MB. */
    public static final TableLimits DEFAULT =
            new TableLimits(256L << 20, 2L << 30, 1_000, 5_000_000, 256, 32_767, 1_000_000, 24_000_000, 64, 200);

    /** Refuses limits that nothing meets. */
    public TableLimits {
        boolean none = fileBytes < 1
                || inflatedBytes < 1
                || parts < 1
                || rows < 1
                || columns < 1
                || textLength < 1
                || sharedTexts < 0
                || sharedCharacters < 0
                || depth < 8
                || attributes < 8;
        if (none) {
            throw new IllegalArgumentException("Limits that nothing meets: %d %d %d %d %d %d %d %d %d %d"
                    .formatted(
                            fileBytes,
                            inflatedBytes,
                            parts,
                            rows,
                            columns,
                            textLength,
                            sharedTexts,
                            sharedCharacters,
                            depth,
                            attributes));
        }
    }

    /**
     * The same limits for files of other sizes.
     *
     * @param file largest file, in bytes
     * @param inflated most bytes that a packed file may unpack to
     * @return the limits
     */
    public TableLimits withBytes(long file, long inflated) {
        return new TableLimits(
                file, inflated, parts, rows, columns, textLength, sharedTexts, sharedCharacters, depth, attributes);
    }

    /**
     * The same limits with another number of columns.
     *
     * @param most most columns that are read
     * @return the limits
     */
    public TableLimits withColumns(int most) {
        return new TableLimits(
                fileBytes,
                inflatedBytes,
                parts,
                rows,
                most,
                textLength,
                sharedTexts,
                sharedCharacters,
                depth,
                attributes);
    }

    /**
     * The same limits with another number of rows.
     *
     * @param most highest row number
     * @return the limits
     */
    public TableLimits withRows(long most) {
        return new TableLimits(
                fileBytes,
                inflatedBytes,
                parts,
                most,
                columns,
                textLength,
                sharedTexts,
                sharedCharacters,
                depth,
                attributes);
    }
}
