package org.parindex.io.internal.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;

/** Reads spreadsheets in the XML of Excel 2002 and 2003. */
final class SpreadsheetMlReader {

    private static final Map<String, String> NAMED_FORMATS = Map.of(
            "Percent", "0.00%",
            "General Date", "dd/mm/yyyy",
            "Short Date", "dd/mm/yyyy",
            "Long Date", "dd/mm/yyyy",
            "Medium Date", "dd/mm/yyyy",
            "Fixed", "0.00",
            "Standard", "#,##0.00");

    private static final String WHITE = "#FFFFFF";

    private record Style(String format, String font, Set<GridSheet.Look> looks) {
        static final Style NONE = new Style("", "", Set.of());
    }

    private final GridBudget budget;
    private final List<GridSheet> sheets = new ArrayList<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Numbers numbers = new Numbers(false);
    private final boolean[] outside = {false};

    SpreadsheetMlReader(GridBudget budget) {
        this.budget = budget;
    }

    List<GridSheet> read(InputStream in) throws IOException, RefusedException {
        try (XmlIn xml = new XmlIn(in, budget.limits())) {
            while (xml.next()) {
                if (xml.isStart("Style")) {
                    style(xml);
                } else if (xml.isStart("Worksheet")) {
                    sheet(xml);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw RefusedException.damaged("bảng tính không có trang nào", "the spreadsheet has no sheet");
        }
        return sheets;
    }

    private void style(XmlIn xml) throws RefusedException {
        String id = xml.attribute("ID");
        String format = "";
        String font = "";
        boolean struck = false;
        boolean white = false;
        boolean dark = false;
        while (xml.next() && !xml.isEnd("Style")) {
            if (xml.isStart("NumberFormat")) {
                String name = xml.attribute("Format");
                format = name == null ? "" : NAMED_FORMATS.getOrDefault(name, name);
            } else if (xml.isStart("Font")) {
                String name = xml.attribute("FontName");
                font = name == null ? "" : name;
                struck = xml.truth("StrikeThrough");
                white = WHITE.equalsIgnoreCase(xml.attribute("Color"));
            } else if (xml.isStart("Interior")) {
                String color = xml.attribute("Color");
                dark = color != null && !color.equalsIgnoreCase(WHITE);
            }
        }
        if (styles.size() > budget.limits().styles()) {
            throw RefusedException.limit(
                    "số kiểu ô", "cell formats", budget.limits().styles());
        }
        styles.put(String.valueOf(id), new Style(format, font, XlsxStyles.look(struck, white && !dark)));
    }

    private void sheet(XmlIn xml) throws RefusedException {
        String name = xml.attribute("Name");
        GridSheet.Visibility[] visibility = {GridSheet.Visibility.VISIBLE};
        GridSheet sheet = new GridSheet(budget.file(), name == null ? "" : name, visibility[0], true);
        outside[0] = false;
        if (sheets.size() >= budget.limits().sheets()) {
            throw RefusedException.limit("số trang", "sheets", budget.limits().sheets());
        }
        int row = 0;
        int column = 0;
        while (xml.next() && !xml.isEnd("Worksheet")) {
            if (xml.isStart("Column")) {
                column = xml.number("Index", column + 1) - 1;
                int span = Math.min(xml.number("Span", 0), budget.limits().columns());
                for (int i = 0; xml.truth("Hidden") && i <= span; i++) {
                    sheet.hideColumn(column + i);
                }
                column += span + 1;
            } else if (xml.isStart("Row")) {
                row = xml.number("Index", row + 1) - 1;
                int span = xml.number("Span", 0);
                row(xml, sheet, row);
                row += span + 1;
            } else if (xml.isStart("Visible")) {
                visibility[0] = visibility(xml.content());
            }
        }
        sheets.add(sheet.seen(visibility[0]));
    }

    private static GridSheet.Visibility visibility(String word) {
        return switch (word.strip()) {
            case "SheetHidden" -> GridSheet.Visibility.HIDDEN;
            case "SheetVeryHidden" -> GridSheet.Visibility.VERY_HIDDEN;
            default -> GridSheet.Visibility.VISIBLE;
        };
    }

    private void row(XmlIn xml, GridSheet sheet, int row) throws RefusedException {
        if (xml.truth("Hidden")) {
            sheet.hideRow(row);
        }
        int column = 0;
        while (xml.next() && !xml.isEnd("Row")) {
            if (xml.isStart("Cell")) {
                column = xml.number("Index", column + 1) - 1;
                int across = xml.number("MergeAcross", 0);
                int down = xml.number("MergeDown", 0);
                if (across > 0 || down > 0) {
                    sheet.merge(new GridSheet.Area(row, column, row + down, column + across));
                }
                cell(xml, sheet, row, column);
                column += across + 1;
            }
        }
    }

    private void cell(XmlIn xml, GridSheet sheet, int row, int column) throws RefusedException {
        Style style = styles.getOrDefault(String.valueOf(xml.attribute("StyleID")), Style.NONE);
        String formula = xml.attribute("Formula");
        GridCell cell = GridCell.BLANK;
        String comment = "";
        while (xml.next() && !xml.isEnd("Cell")) {
            if (xml.isStart("Comment")) {
                comment = xml.content();
            } else if (xml.isStart("Data")) {
                String type = xml.attribute("Type");
                cell = value(type == null ? "String" : type, xml.content(), style, sheet, row, column);
            }
        }
        if (formula != null) {
            boolean stored = !cell.isBlank();
            String text = FormulaText.ofRowsAndColumns(formula, row, column);
            cell = (stored ? cell : GridCell.error("=" + text)).withFormula(GridFormula.of(text, stored));
        }
        if (!comment.isEmpty()) {
            cell = cell.withComment(comment);
        }
        boolean kept = !cell.isBlank() || !comment.isEmpty();
        if (kept && budget.isInside(sheet, row, column, outside)) {
            budget.cell();
            if (sheet.has(row, column)) {
                throw RefusedException.damaged(
                        "ô " + GridSheet.address(row, column) + " được lưu hai lần",
                        "its cell " + GridSheet.address(row, column) + " is stored twice");
            }
            sheet.put(row, column, cell);
            sheet.look(row, column, style.looks());
        }
    }

    private GridCell value(String type, @Nullable String content, Style style, GridSheet sheet, int row, int column)
            throws RefusedException {
        String text = content == null ? "" : content;
        return switch (type) {
            case "Number" -> text.isBlank() ? GridCell.BLANK : numbers.cell(text, -1, style.format());
            case "DateTime" -> Numbers.isoDate(text.strip());
            case "Boolean" -> GridCell.truth(text.strip().equals("1"));
            case "Error" -> GridCell.error(text.strip());
            default -> budget.text(text, style.font(), () -> sheet.source(row, column));
        };
    }
}
