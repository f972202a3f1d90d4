package org.parindex.io.internal.grid;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Place;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;

/** Reads the tables of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3) from content.xml. */
final class OdsReader {

    private static final int MOST_REPEATED = 1_000;
    private static final String WHITE = "#ffffff";

    private final ZipParts parts;
    private final GridBudget budget;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Map<String, String> fonts = new HashMap<>();
    private final Set<String> raisedStyles = new HashSet<>();
    private final Set<String> struck = new HashSet<>();
    private final Set<String> white = new HashSet<>();
    private final Set<String> dark = new HashSet<>();
    private final boolean[] outside = {false};

    OdsReader(ZipParts parts, GridBudget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    List<GridSheet> read() throws IOException, RefusedException {
        try (XmlIn xml = new XmlIn(parts.open("content.xml"), budget.limits())) {
            String style = "";
            while (xml.next()) {
                if (xml.isStart("style")) {
                    String name = xml.attribute("name");
                    style = name == null ? "" : name;
                    String parent = xml.attribute("parent-style-name");
                    if (parent != null && !parent.equals("Default")) {
                        dark.add(style);
                    }
                } else if (xml.isStart("table-properties") && "false".equals(xml.attribute("display"))) {
                    hiddenStyles.add(style);
                } else if (xml.isStart("text-properties")) {
                    String font = xml.attribute("font-name");
                    fonts.put(style, font == null ? "" : font);
                    if (String.valueOf(xml.attribute("text-position")).startsWith("super")) {
                        raisedStyles.add(style);
                    }
                    looks(xml, style);
                } else if (xml.isStart("table-cell-properties")) {
                    String ground = xml.attribute("background-color");
                    if (ground != null && !ground.equals("transparent")) {
                        note(dark, style, !ground.equalsIgnoreCase(WHITE));
                    }
                } else if (xml.isStart("table")) {
                    table(xml);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw RefusedException.damaged("bảng tính không có trang nào", "the spreadsheet has no sheet");
        }
        return sheets;
    }

    private void looks(XmlIn xml, String style) {
        String line = xml.attribute("text-line-through-style");
        note(struck, style, line != null && !line.equals("none"));
        note(white, style, WHITE.equalsIgnoreCase(xml.attribute("color")));
    }

    private static void note(Set<String> styles, String style, boolean holds) {
        if (holds) {
            styles.add(style);
        } else {
            styles.remove(style);
        }
    }

    private void table(XmlIn xml) throws RefusedException {
        String name = xml.attribute("name");
        boolean hidden = hiddenStyles.contains(String.valueOf(xml.attribute("style-name")));
        GridSheet sheet = new GridSheet(
                budget.file(),
                name == null ? "" : name,
                hidden ? GridSheet.Visibility.HIDDEN : GridSheet.Visibility.VISIBLE,
                true);
        sheets.add(sheet);
        if (sheets.size() > budget.limits().sheets()) {
            throw RefusedException.limit("số trang", "sheets", budget.limits().sheets());
        }
        outside[0] = false;
        int outer = xml.depth();
        int row = 0;
        int column = 0;
        while (xml.next() && !(xml.isEnd("table") && xml.depth() < outer)) {
            if (xml.isStart("table-column")) {
                int repeated = xml.number("number-columns-repeated", 1);
                String visibility = xml.attribute("visibility");
                for (int i = 0;
                        isHidden(visibility)
                                && i < Math.min(repeated, budget.limits().columns());
                        i++) {
                    sheet.hideColumn(column + i);
                }
                column += repeated;
            } else if (xml.isStart("table-row")) {
                row += row(xml, sheet, row);
            } else if (xml.isStart("shapes") || xml.isStart("named-expressions")) {
                xml.skip();
            }
        }
    }

    private static boolean isHidden(@Nullable String visibility) {
        return "collapse".equals(visibility) || "filter".equals(visibility);
    }

    /** Reads one row and returns for how many it stands. */
    private int row(XmlIn xml, GridSheet sheet, int row) throws RefusedException {
        int repeated = Math.max(1, xml.number("number-rows-repeated", 1));
        boolean hidden = isHidden(xml.attribute("visibility"));
        Map<Integer, GridCell> cells = new HashMap<>();
        Map<Integer, Set<GridSheet.Look>> odd = new HashMap<>();
        int column = 0;
        while (xml.next() && !xml.isEnd("table-row")) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                column += cell(xml, sheet, row, column, cells, odd);
            }
        }
        if (repeated > MOST_REPEATED && !cells.isEmpty()) {
            budget.report(GridFinding.SHEET_DAMAGED.at(
                    Place.of(sheet.source(row, 0)),
                    "why",
                    RefusedException.limit("số dòng lặp lại", "rows repeated", MOST_REPEATED)
                            .why()));
        }
        int written = cells.isEmpty() ? 0 : Math.min(repeated, MOST_REPEATED);
        for (int i = 0; i < written; i++) {
            put(sheet, row + i, cells);
            int line = row + i;
            odd.forEach((at, looks) -> sheet.look(line, at, looks));
        }
        for (int i = 0; hidden && i < Math.min(repeated, MOST_REPEATED); i++) {
            sheet.hideRow(row + i);
        }
        return repeated;
    }

    private void put(GridSheet sheet, int row, Map<Integer, GridCell> cells) throws RefusedException {
        for (Map.Entry<Integer, GridCell> cell : cells.entrySet()) {
            if (budget.isInside(sheet, row, cell.getKey(), outside)) {
                budget.cell();
                sheet.put(row, cell.getKey(), cell.getValue());
            }
        }
    }

    /** Reads one cell and returns for how many it stands. */
    private int cell(
            XmlIn xml,
            GridSheet sheet,
            int row,
            int column,
            Map<Integer, GridCell> cells,
            Map<Integer, Set<GridSheet.Look>> odd)
            throws RefusedException {
        String name = xml.name();
        int repeated = Math.max(1, xml.number("number-columns-repeated", 1));
        int across = xml.number("number-columns-spanned", 1);
        int down = xml.number("number-rows-spanned", 1);
        String type = xml.attribute("value-type");
        String value = xml.attribute("value");
        String day = xml.attribute("date-value");
        String truth = xml.attribute("boolean-value");
        String formula = xml.attribute("formula");
        String style = String.valueOf(xml.attribute("style-name"));
        String font = fonts.getOrDefault(style, "");
        Set<GridSheet.Look> looks =
                XlsxStyles.look(struck.contains(style), white.contains(style) && !dark.contains(style));
        StringBuilder comment = new StringBuilder();
        String shown = paragraphs(xml, name, comment);
        GridCell cell = value(type == null ? "" : type, value, day, truth, shown, font, sheet, row, column);
        if (formula != null) {
            String text = FormulaText.ofOpenDocument(formula);
            boolean stored = value != null || day != null || truth != null || !shown.isEmpty() || "string".equals(type);
            cell = (stored ? cell : GridCell.error("=" + text)).withFormula(GridFormula.of(text, stored));
        }
        if (!comment.isEmpty()) {
            cell = cell.withComment(comment.toString());
        }
        boolean kept = !cell.isBlank() || !comment.isEmpty();
        for (int i = 0; kept && i < Math.min(repeated, budget.limits().columns() + 1 - column); i++) {
            cells.put(column + i, cell);
            if (!looks.isEmpty()) {
                odd.put(column + i, looks);
            }
        }
        if (across > 1 || down > 1) {
            sheet.merge(new GridSheet.Area(row, column, row + Math.max(1, down) - 1, column + Math.max(1, across) - 1));
        }
        return repeated;
    }

    private GridCell value(
            String type,
            @Nullable String value,
            @Nullable String day,
            @Nullable String truth,
            String shown,
            String font,
            GridSheet sheet,
            int row,
            int column)
            throws RefusedException {
        BigDecimal number = value == null ? null : Numbers.stored(value);
        boolean error =
                shown.startsWith("#") && shown.endsWith("!") || shown.startsWith("Err:") || shown.equals("#N/A");
        return switch (type) {
            case "float", "currency", "percentage" -> {
                if (error || number == null) {
                    yield GridCell.error(error ? shown : String.valueOf(value));
                }
                yield GridCell.number(
                        number,
                        shown.isEmpty() ? number.toPlainString() : shown,
                        type.equals("percentage") ? "0%" : "");
            }
            case "date" -> day == null ? GridCell.text(shown, shown) : Numbers.isoDate(day);
            case "boolean" -> GridCell.truth("true".equals(truth));
            case "time" -> GridCell.date(null, shown, BigDecimal.ZERO, "time");
            default ->
                error && !type.isEmpty()
                        ? GridCell.error(shown)
                        : budget.text(shown, font, () -> sheet.source(row, column));
        };
    }

    /** The paragraphs of a cell, one a line; those of its comment go apart. */
    private String paragraphs(XmlIn xml, String cell, StringBuilder comment) throws RefusedException {
        StringBuilder text = new StringBuilder();
        boolean inComment = false;
        boolean inParagraph = false;
        int nested = 0;
        boolean raised = false;
        while (xml.next()) {
            if (xml.isEnd(cell) && nested == 0) {
                return text.toString();
            }
            if (xml.isStart("span") || xml.isEnd("span")) {
                raised = xml.isStart() && raisedStyles.contains(String.valueOf(xml.attribute("style-name")));
            }
            if (xml.isStart("annotation") || xml.isEnd("annotation")) {
                inComment = xml.isStart();
            } else if (xml.isStart("table") || xml.isEnd("table")) {
                nested += xml.isStart() ? 1 : -1;
            } else if (xml.isStart("p")) {
                inParagraph = true;
                StringBuilder into = inComment ? comment : text;
                if (!into.isEmpty()) {
                    into.append('\n');
                }
            } else if (xml.isEnd("p")) {
                inParagraph = false;
            } else if (inParagraph) {
                inline(xml, inComment ? comment : text, raised);
            }
        }
        return text.toString();
    }

    private static void inline(XmlIn xml, StringBuilder into, boolean raised) throws RefusedException {
        if (xml.isText()) {
            Raised.append(xml, into, xml.text(), raised);
        } else if (xml.isStart("s")) {
            xml.append(into, " ".repeat(Math.min(100, xml.number("c", 1))));
        } else if (xml.isStart("tab")) {
            xml.append(into, "\t");
        } else if (xml.isStart("line-break")) {
            xml.append(into, "\n");
        }
    }
}
