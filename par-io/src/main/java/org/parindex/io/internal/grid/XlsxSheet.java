package org.parindex.io.internal.grid;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Reads one sheet part. Rows and cells that stand twice, or in another row than they say, are refused. */
final class XlsxSheet {

    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;

    private final GridSheet sheet;
    private final GridBudget budget;
    private final XlsxStyles styles;
    private final List<XlsxStrings.Shared> strings;
    private final Numbers numbers;
    private final Set<Integer> rows = new HashSet<>();
    private final boolean[] outside = {false};
    private int row = -1;
    private int column = -1;
    private final Map<String, Shared> shared = new HashMap<>();
    private boolean plain = true;
    private int formulas;

    /** A formula that cells share, as written for the first of them. */
    private record Shared(String text, int row, int column) {}

    XlsxSheet(
            GridSheet sheet, GridBudget budget, XlsxStyles styles, List<XlsxStrings.Shared> strings, Numbers numbers) {
        this.sheet = sheet;
        this.budget = budget;
        this.styles = styles;
        this.strings = strings;
        this.numbers = numbers;
    }

    /** Whether formulas see all cells, and each is one of its own cell or shared: none fills an area or a table of data. */
    boolean isPlain() {
        return plain && !outside[0];
    }

    int formulas() {
        return formulas;
    }

    void read(ZipParts parts, String part) throws IOException, RefusedException {
        try (XmlIn xml = new XmlIn(parts.open(part), budget.limits())) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "col" -> column(xml);
                    case "row" -> row(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> merge(xml.attribute("ref"));
                    default -> {
                        // layout, links and the like say nothing about values
                    }
                }
            }
        }
    }

    private void column(XmlIn xml) {
        int first = xml.number("min", 0);
        int last = Math.min(xml.number("max", 0), budget.limits().columns());
        boolean hidden = xml.truth("hidden") || "0".equals(xml.attribute("width"));
        for (int at = first; hidden && at >= 1 && at <= last; at++) {
            sheet.hideColumn(at - 1);
        }
    }

    private void row(XmlIn xml) throws RefusedException {
        String number = xml.attribute("r");
        row = number == null ? row + 1 : Numbers.whole(number, 0) - 1;
        column = -1;
        if (row < 0 || row > LAST_ROW) {
            throw RefusedException.damaged("có dòng số " + number, "it has a row numbered " + number);
        }
        if (!rows.add(row)) {
            throw RefusedException.damaged(
                    "dòng " + (row + 1) + " được lưu hai lần", "row " + (row + 1) + " is stored twice");
        }
        if (xml.truth("hidden") || "0".equals(xml.attribute("ht"))) {
            sheet.hideRow(row);
        }
    }

    private void cell(XmlIn xml) throws RefusedException {
        @Nullable String reference = null;
        String type = "n";
        int style = 0;
        for (int i = 0; i < xml.attributes(); i++) {
            switch (xml.attributeName(i)) {
                case "r" -> reference = xml.attribute(i);
                case "t" -> type = xml.attribute(i);
                case "s" -> style = Numbers.whole(xml.attribute(i), 0);
                default -> {
                    // says nothing about the value
                }
            }
        }
        if (reference == null) {
            column++;
        } else {
            place(reference);
        }
        if (column < 0 || column > LAST_COLUMN || row < 0) {
            throw RefusedException.damaged(
                    "ô “" + reference + "” ngoài trang", "its cell “" + reference + "” is off the sheet");
        }
        GridCell cell = value(xml, type, style);
        boolean empty = cell.isBlank() && cell.raw().isEmpty() && cell.formula() == null;
        if (empty || !budget.isInside(sheet, row, column, outside)) {
            return;
        }
        if (sheet.has(row, column)) {
            throw RefusedException.damaged(
                    "ô " + GridSheet.address(row, column) + " được lưu hai lần",
                    "its cell " + GridSheet.address(row, column) + " is stored twice");
        }
        budget.cell();
        if (cell.isBlank()) {
            sheet.unseen(row, column, cell);
            return;
        }
        sheet.put(row, column, cell);
        sheet.look(row, column, styles.look(style));
    }

    private void place(String reference) throws RefusedException {
        int[] at = position(reference);
        if (at == null || at[0] != row) {
            throw RefusedException.damaged(
                    "ô “" + reference + "” nằm trong dòng " + (row + 1),
                    "its cell “" + reference + "” stands in row " + (row + 1));
        }
        column = at[1];
    }

    /** Row and column of an address such as D11, or null. */
    static int @Nullable [] position(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && at < 4 && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
            at++;
        }
        int row = Numbers.whole(reference, at, 0);
        return column == 0 || row == 0 ? null : new int[] {row - 1, column - 1};
    }

    /** Reads on to the end of the cell. */
    private GridCell value(XmlIn xml, String type, int style) throws RefusedException {
        @Nullable GridFormula formula = null;
        @Nullable String stored = null;
        GridCell inline = GridCell.BLANK;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                formula = formula(xml);
            } else if (xml.isStart("v")) {
                stored = xml.content();
            } else if (xml.isStart("is")) {
                inline = text(XlsxStrings.rich(xml, "is"), style);
            }
        }
        GridCell cell = stored == null ? inline : stored(stored, type, style);
        if (formula == null) {
            return cell;
        }
        formulas++;
        boolean result = stored != null && !(type.equals("n") && stored.isBlank());
        GridCell shown = result ? cell : GridCell.error("=" + formula.text()).inFormat(styles.format(style));
        return shown.withFormula(new GridFormula(formula.text(), formula.down(), formula.right(), result, null));
    }

    /** A formula; one that several cells share is written at the first of them only. */
    private GridFormula formula(XmlIn xml) throws RefusedException {
        String type = xml.attribute("t");
        String group = xml.attribute("si");
        String area = xml.attribute("ref");
        String text = xml.content();
        plain &= type == null || type.equals("normal") || type.equals("shared");
        if (!"shared".equals(type) || group == null) {
            return GridFormula.of(text, false);
        }
        int[] first = area == null ? null : position(area.split(":", 2)[0]);
        if (!text.isEmpty() && first != null) {
            shared.put(group, new Shared(text, first[0], first[1]));
        }
        Shared from = shared.getOrDefault(group, new Shared(text, row, column));
        return new GridFormula(from.text(), row - from.row(), column - from.column(), false, null);
    }

    private GridCell stored(String stored, String type, int style) throws RefusedException {
        return switch (type) {
            case "s" -> shared(stored, style);
            case "str", "inlineStr" -> text(new XlsxStrings.Shared(XlsxStrings.unescaped(stored), ""), style);
            case "b" ->
                GridCell.truth(stored.strip().equals("1") || stored.strip().equals("true"));
            case "e" -> GridCell.error(stored.strip());
            case "d" -> Numbers.isoDate(stored.strip());
            default ->
                stored.isBlank() ? GridCell.BLANK : numbers.cell(stored, styles.formatId(style), styles.format(style));
        };
    }

    private GridCell shared(String stored, int style) throws RefusedException {
        int index = Numbers.whole(stored, -1);
        if (index < 0 || index >= strings.size()) {
            throw RefusedException.damaged(
                    "ô " + GridSheet.address(row, column) + " trỏ tới văn bản không có",
                    "its cell " + GridSheet.address(row, column) + " points to a text that is not there");
        }
        return text(strings.get(index), style);
    }

    private GridCell text(XlsxStrings.Shared shared, int style) throws RefusedException {
        String font = shared.font().isEmpty() ? styles.font(style) : shared.font();
        return budget.text(shared.text(), font, () -> sheet.source(row, column));
    }

    private void merge(@Nullable String reference) {
        String[] ends =
                reference == null ? new String[0] : reference.replace("$", "").split(":");
        int[] first = ends.length == 2 ? position(ends[0]) : null;
        int[] last = ends.length == 2 ? position(ends[1]) : null;
        if (first != null && last != null) {
            sheet.merge(new GridSheet.Area(first[0], first[1], last[0], last[1]));
        }
    }

    static void comments(ZipParts parts, String part, GridSheet sheet, GridBudget budget)
            throws IOException, RefusedException {
        try (XmlIn xml = new XmlIn(parts.open(part), budget.limits())) {
            while (xml.next()) {
                String reference = xml.isStart("comment") ? xml.attribute("ref") : null;
                if (reference != null) {
                    String words = XlsxStrings.rich(xml, "comment").text();
                    int[] at = position(reference);
                    budget.cell();
                    budget.characters(words.length());
                    if (at != null
                            && at[0] < budget.limits().rows()
                            && at[1] < budget.limits().columns()) {
                        sheet.put(at[0], at[1], sheet.at(at[0], at[1]).withComment(words));
                    }
                }
            }
        }
    }
}
