package org.parindex.io.table;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.zip.RefusedException;

/** The rows of one sheet of an .xlsx file. Rows and cells must stand in their order, each once. */
final class XlsxRows implements TableRows {

    private final XmlPart xml;
    private final SheetRow row;
    private final CellStore cells;
    private final TableLimits limits;
    private final Consumer<Finding> findings;
    private final Source at;
    private final Consumer<RefusedException> refused;
    private long lastRow;
    private boolean beyond;
    private boolean ended;

    XlsxRows(
            XmlPart xml,
            SheetRow row,
            CellStore cells,
            TableLimits limits,
            Source at,
            Consumer<Finding> findings,
            Consumer<RefusedException> refused) {
        this.xml = xml;
        this.row = row;
        this.cells = cells;
        this.limits = limits;
        this.at = at;
        this.findings = findings;
        this.refused = refused;
    }

    @Override
    public TableRow row() {
        return row;
    }

    @Override
    public boolean next() {
        try {
            while (!ended && xml.nextStart()) {
                if (xml.element().equals("row")) {
                    readRow();
                    if (row.width() > 0) {
                        return true;
                    }
                }
            }
        } catch (RefusedException broken) {
            refused.accept(broken);
        }
        ended = true;
        return false;
    }

    private void readRow() throws RefusedException {
        String numbered = xml.attribute("r");
        long number = numbered == null ? lastRow + 1 : parse(numbered);
        if (number <= lastRow || number > CellAddress.LAST_ROW) {
            throw RefusedException.damaged(
                    "dòng " + number + " đứng sau dòng " + lastRow, "row " + number + " stands behind row " + lastRow);
        }
        if (number > limits.rows()) {
            throw RefusedException.limit("số dòng", "rows", limits.rows());
        }
        lastRow = number;
        row.begin(number);
        int outer = xml.depth();
        int column = -1;
        while (xml.depth() >= outer) {
            int token = xml.next();
            if (token == XMLStreamConstants.START_ELEMENT && xml.element().equals("c")) {
                column = readCell(column, number);
            } else if (token == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    private static long parse(String number) throws RefusedException {
        if (number.isEmpty() || number.length() > 9 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw RefusedException.damaged("có dòng không ghi số", "a row has no proper number");
        }
        return Long.parseLong(number);
    }

    private int readCell(int before, long number) throws RefusedException {
        int column = before + 1;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            String name = xml.attributeName(i);
            if (name.length() == 1) {
                switch (name.charAt(0)) {
                    case 'r' -> column = CellAddress.column(xml.attribute(i), number);
                    case 't' -> type = xml.attribute(i);
                    case 's' -> style = (int) parse(xml.attribute(i));
                    default -> {
                        // cell and value metadata say nothing about the value
                    }
                }
            }
        }
        if (column <= before) {
            throw RefusedException.damaged(
                    "dòng " + number + " có ô lặp hoặc sai thứ tự",
                    "row " + number + " has a cell twice or out of order");
        }
        boolean wanted = column < limits.columns();
        boolean filled = content(column, type, style, wanted);
        if (filled && !wanted && !beyond) {
            beyond = true;
            findings.accept(
                    TableFinding.BEYOND_COLUMNS.at(Place.of(at), "column", CellAddress.name(limits.columns() - 1)));
        }
        return column;
    }

    /** Reads up to the end of the cell; whether it holds a value. */
    private boolean content(int column, String type, int style, boolean wanted) throws RefusedException {
        int outer = xml.depth();
        int start = row.filled();
        boolean formula = false;
        boolean value = false;
        boolean inValue = false;
        @Nullable StringBuilder inline = null;
        while (xml.depth() >= outer) {
            int token = xml.next();
            if (token == XMLStreamConstants.START_ELEMENT) {
                String element = xml.element();
                inValue = element.equals("v");
                value |= inValue;
                formula |= element.equals("f");
                if (element.equals("is")) {
                    inline = new StringBuilder();
                    SharedTexts.read(xml, inline);
                }
            } else if (token == XMLStreamConstants.END_ELEMENT) {
                inValue = false;
            } else if (token == XMLStreamConstants.END_DOCUMENT) {
                return false;
            } else if (inValue && SharedTexts.isText(token)) {
                xml.textInto(row);
                if (row.filled() - start > limits.textLength()) {
                    throw RefusedException.limit("số ký tự của một ô", "characters in a cell", limits.textLength());
                }
            }
        }
        if (!wanted) {
            row.filled(start);
            return value || inline != null;
        }
        cells.put(row, column, type, style, start, value, formula, inline);
        return true;
    }

    @Override
    public void close() {
        ended = true;
        xml.close();
    }
}
