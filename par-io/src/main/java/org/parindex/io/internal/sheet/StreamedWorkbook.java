package org.parindex.io.internal.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows are written one after the other and never kept: everything but the rows (styles, widths, names,
 * charts, conditions) is an ordinary POI workbook, into which the rows are put while the file is written. Memory does not
 * grow with the number of rows.
 */
public final class StreamedWorkbook {

    /** What a sheet holds. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Writes the rows of a sheet from top to bottom.
         *
         * @param rows where they go
         * @throws IOException if they cannot be written
         */
        void write(RowWriter rows) throws IOException;
    }

    private static final String NO_ROWS = "<sheetData/>";
    private static final String TEXTS = "/xl/sharedStrings.xml";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles;
    private final SheetNames names = new SheetNames();
    private final SharedTexts texts = new SharedTexts();
    private final Map<String, OfficeFile.Part> parts = new LinkedHashMap<>();

    /**
     * An empty workbook.
     *
     * @param places decimal places that number cells show
     */
    public StreamedWorkbook(int places) {
        this.styles = new Styles(book, places);
        // without this, editing a cell in a viewer that trusts cached results leaves old totals
        book.setForceFormulaRecalculation(true);
    }

    /**
     * The workbook for everything but rows.
     *
     * @return the workbook
     */
    public XSSFWorkbook book() {
        return book;
    }

    /**
     * The looks of cells.
     *
     * @return the styles
     */
    public Styles styles() {
        return styles;
    }

    /**
     * A name for a sheet that {@link #sheet} will use as it stands.
     *
     * @param wanted any text
     * @return a name that Excel accepts and no other sheet has
     */
    public String name(String wanted) {
        return names.of(wanted);
    }

    /**
     * Adds a sheet.
     *
     * @param name a name from {@link #name}
     * @param rows writes its rows when the file is written
     * @return the sheet, for everything but rows
     */
    public XSSFSheet sheet(String name, Rows rows) {
        XSSFSheet sheet = book.createSheet(name);
        parts.put(
                sheet.getPackagePart().getPartName().getName(),
                (made, out) -> fill(new String(made, StandardCharsets.UTF_8), sheet, rows, out));
        return sheet;
    }

    private void fill(String made, XSSFSheet sheet, Rows rows, OutputStream out) throws IOException {
        int at = made.indexOf(NO_ROWS);
        if (at < 0) {
            throw new IllegalStateException("The sheet '%s' already has rows. Maybe cells were made through POI."
                    .formatted(sheet.getSheetName()));
        }
        String head = made.substring(0, at).replaceFirst("<dimension [^>]*/>", "");
        out.write((head + "<sheetData>").getBytes(StandardCharsets.UTF_8));
        RowWriter writer = new RowWriter(out, styles, texts, sheet);
        rows.write(writer);
        writer.finish();
        out.write(("</sheetData>" + made.substring(at + NO_ROWS.length())).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the workbook.
     *
     * @param title title in its properties
     * @param year the year it is about
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public void write(String title, int year, OutputStream out) throws IOException {
        try (XSSFWorkbook closed = book) {
            // the texts are known when all rows are written, so their part is the last
            parts.put(TEXTS, (made, to) -> texts.write(to));
            OfficeFile.write(closed, title, year, parts, out);
        }
    }
}
