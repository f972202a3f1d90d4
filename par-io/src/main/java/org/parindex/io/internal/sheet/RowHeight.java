package org.parindex.io.internal.sheet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** How high rows have to be for wrapped texts, since a file says it and only Excel would find out by itself. */
public final class RowHeight {

    static final float LINE_POINTS = 16;

    private RowHeight() {}

    /**
     * Makes a row as high as its longest wrapped text needs, judged by the widths of its columns.
     *
     * @param row the row
     */
    public static void fit(Row row) {
        int lines = 1;
        for (Cell cell : row) {
            boolean wrapped =
                    cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText();
            if (wrapped) {
                lines = Math.max(
                        lines, lines(cell.getStringCellValue(), row.getSheet().getColumnWidth(cell.getColumnIndex())));
            }
        }
        row.setHeightInPoints(Math.min(400, lines * LINE_POINTS + 2));
    }

    /** How many lines a text takes in a column of a width in 256ths of a character. */
    static int lines(String text, int columnWidth) {
        int width = Math.max(4, columnWidth / 256 - 1);
        return text.lines().mapToInt(line -> wrapped(line, width)).sum();
    }

    /** Lines are broken between words, so a word that does not fit takes its whole length to the next line. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            int needed = used == 0 ? word.length() : used + 1 + word.length();
            if (needed <= width) {
                used = needed;
            } else {
                lines += (used == 0 ? 0 : 1) + Math.max(0, word.length() - 1) / width;
                used = word.isEmpty() ? 0 : (word.length() - 1) % width + 1;
            }
        }
        return lines;
    }
}
