package org.parindex.finding;

/** Where in the files of a round an input was read. */
public sealed interface Source {

    /**
     * The name of the file, without its folder.
     *
     * @return the file name
     */
    String file();

    /**
     * A cell of a workbook.
     *
     * @param file name of the file
     * @param sheet name of the sheet
     * @param cell address such as {@code D11}; empty if the whole sheet is meant
     */
    record Cell(String file, String sheet, String cell) implements Source {
        @Override
        public String toString() {
            return cell.isEmpty() ? file + " › " + sheet : file + " › " + sheet + "!" + cell;
        }
    }

    /**
     * A value in a JSON document.
     *
     * @param file name of the file
     * @param pointer JSON pointer (RFC 6901) of the value; empty for the document
     * @param line line number from 1, or 0 if not known
     * @param column column number from 1, or 0 if not known
     */
    record Json(String file, String pointer, int line, int column) implements Source {
        @Override
        public String toString() {
            return file + " " + pointer + (line > 0 ? " (" + line + ":" + column + ")" : "");
        }
    }

    /**
     * A whole file, or a line of a text file.
     *
     * @param file name of the file
     * @param line line number from 1, or 0 for the whole file
     */
    record Line(String file, int line) implements Source {
        @Override
        public String toString() {
            return line > 0 ? file + ":" + line : file;
        }
    }
}
