package org.parindex.io.report;

/**
 * How CSV files are written. Lines end with carriage return and line feed, texts are UTF-8 and quoted where needed
 * (RFC 4180).
 *
 * @param separator what stands between cells
 * @param decimalComma whether decimals have a comma instead of a point
 * @param byteOrderMark whether the file starts with a byte order mark, by which Excel knows UTF-8
 */
public record CsvStyle(char separator, boolean decimalComma, boolean byteOrderMark) {

    /** For programs: commas, decimal points, no mark. */
    public static final CsvStyle PLAIN = new CsvStyle(',', false, false);

    /** For Excel under Vietnamese settings: semicolons, decimal commas, a mark. */
    public static final CsvStyle EXCEL = new CsvStyle(';', true, true);

    /** Refuses separators that could not be told from contents. */
    public CsvStyle {
        if (separator != ',' && separator != ';' && separator != '\t') {
            throw new IllegalArgumentException(
                    "The separator '%s' is neither a comma nor a semicolon nor a tab.".formatted(separator));
        }
        if (separator == ',' && decimalComma) {
            throw new IllegalArgumentException("Commas cannot separate cells and decimals. Maybe CsvStyle.EXCEL.");
        }
    }
}
