package org.parindex.io.internal.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.io.internal.zip.RefusedException;

/**
 * Reads an HTML page with tables, as web systems export them under the name of a workbook. The page becomes one sheet:
 * texts between tables stand in a row each, tables below each other; a table inside a cell is text of that cell.
 */
final class HtmlReader {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([A-Za-z_:][-A-Za-z0-9_:.]*)\\s*(?:=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    /** What a page shows of a plain number; a day, which a sheet stores as a number too, is shown otherwise. */
    private static final Pattern SHOWN = Pattern.compile("[-+0-9.,\\s]+%?");

    private static final Set<String> STRIKES = Set.of("s", "strike", "del");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "hr", "table", "tr", "td", "th",
            "body", "center", "title");
    private static final Set<String> SKIPPED = Set.of("script", "style", "head", "xml", "noscript");
    private static final int MOST_SPANNED = 400;

    private final GridBudget budget;
    private final GridSheet sheet;
    private final String page;
    private final Set<Long> taken = new HashSet<>();
    private final boolean[] outside = {false};
    private final StringBuilder text = new StringBuilder();
    private int tables;
    private int row = -1;
    private int column;
    private boolean inCell;
    private String cellAttributes = "";
    private String font = "";
    private boolean raised;
    private boolean struck;

    HtmlReader(GridBudget budget, String page) {
        this.budget = budget;
        this.page = page;
        this.sheet = new GridSheet(budget.file(), "HTML", GridSheet.Visibility.VISIBLE, false);
    }

    List<GridSheet> read() throws RefusedException {
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            text(page.substring(at, open < 0 ? page.length() : open));
            if (open < 0) {
                break;
            }
            at = markup(open);
        }
        endCell();
        endText();
        return List.of(sheet);
    }

    /** Reads one tag or comment and returns where it ends. */
    private int markup(int open) throws RefusedException {
        if (page.startsWith("<!--", open)) {
            int end = page.indexOf("-->", open);
            return end < 0 ? page.length() : end + 3;
        }
        int end = endOfTag(open);
        String tag = page.substring(open + 1, Math.max(open + 1, end - 1));
        if (tag.isEmpty() || !(Character.isLetter(tag.charAt(0)) || tag.charAt(0) == '/')) {
            if (!tag.startsWith("!") && !tag.startsWith("?")) {
                text("<");
                return open + 1;
            }
            return end;
        }
        int length = tag.startsWith("/") ? 1 : 0;
        int from = length;
        while (length < tag.length() && (Character.isLetterOrDigit(tag.charAt(length)) || tag.charAt(length) == ':')) {
            length++;
        }
        String name = tag.substring(from, length).toLowerCase(Locale.ROOT);
        if (from == 0 && SKIPPED.contains(name) && !tag.endsWith("/")) {
            return endOf(name, end);
        }
        if (from == 0) {
            start(name, tag.substring(length));
        } else {
            end(name);
        }
        return end;
    }

    private int endOfTag(int open) {
        char quote = 0;
        for (int at = open + 1; at < page.length(); at++) {
            char c = page.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && page.charAt(at - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return page.length();
    }

    private int endOf(String name, int from) {
        int at = from;
        String wanted = "</" + name;
        while (at >= 0 && at < page.length()) {
            at = page.indexOf("</", at);
            if (at >= 0 && page.regionMatches(true, at, wanted, 0, wanted.length())) {
                int close = page.indexOf('>', at);
                return close < 0 ? page.length() : close + 1;
            }
            at = at < 0 ? page.length() : at + 2;
        }
        return page.length();
    }

    private void start(String name, String attributes) throws RefusedException {
        if (name.equals("table")) {
            if (!inCell) {
                endText();
            }
            tables++;
        } else if (tables == 1 && name.equals("tr")) {
            endCell();
            nextRow();
            if (isHidden(attributes)) {
                sheet.hideRow(row);
            }
        } else if (tables == 1 && (name.equals("td") || name.equals("th"))) {
            endCell();
            startCell(attributes);
        } else if (name.equals("font") || name.equals("span")) {
            font = fontOf(attributes);
        } else if (STRIKES.contains(name)) {
            struck |= inCell;
        } else if (name.equals("sup")) {
            raised = true;
        } else if (BLOCKS.contains(name)) {
            line();
        }
        if (tables > budget.limits().depth()) {
            throw RefusedException.limit(
                    "độ sâu lồng nhau", "nesting", budget.limits().depth());
        }
    }

    private void end(String name) throws RefusedException {
        if (name.equals("sup")) {
            raised = false;
        } else if (name.equals("table") && tables > 0) {
            if (tables == 1) {
                endCell();
                font = "";
            }
            tables--;
        } else if (tables == 1 && (name.equals("td") || name.equals("th") || name.equals("tr"))) {
            endCell();
        } else if (BLOCKS.contains(name)) {
            line();
        }
    }

    /** A new line inside a cell; outside of tables a new row. */
    private void line() throws RefusedException {
        if (inCell) {
            text.append('\n');
        } else if (tables == 0) {
            endText();
        }
    }

    private void nextRow() {
        row++;
        column = 0;
    }

    private void startCell(String attributes) {
        if (row < 0) {
            nextRow();
        }
        while (taken.contains(key(row, column))) {
            column++;
        }
        inCell = true;
        raised = false;
        struck = attribute(attributes, "style").contains("line-through");
        cellAttributes = attributes;
        font = fontOf(attributes);
        text.setLength(0);
    }

    private static long key(int row, int column) {
        return ((long) row << 20) | column;
    }

    private void endCell() throws RefusedException {
        if (!inCell) {
            return;
        }
        inCell = false;
        int across = span("colspan");
        int down = span("rowspan");
        if (across > 1 || down > 1) {
            sheet.merge(new GridSheet.Area(row, column, row + down - 1, column + across - 1));
            for (int below = 1; below < down; below++) {
                for (int right = 0; right < across; right++) {
                    taken.add(key(row + below, column + right));
                }
            }
            budget.characters(across * down);
        }
        put(row, column, text.toString());
        column += across;
        text.setLength(0);
    }

    private int span(String name) {
        return Math.max(1, Math.min(MOST_SPANNED, Numbers.whole(attribute(cellAttributes, name), 1)));
    }

    private void put(int toRow, int toColumn, String content) throws RefusedException {
        GridCell cell = budget.text(content, font, () -> sheet.source(toRow, toColumn));
        String stored = tables > 0 ? attribute(cellAttributes, "x:num") : "";
        stored = stored.isEmpty() && tables > 0 ? attribute(cellAttributes, "sdval") : stored;
        boolean plain = !stored.isEmpty() && SHOWN.matcher(cell.text()).matches();
        var number = plain ? Numbers.stored(stored) : null;
        if (number != null) {
            cell = GridCell.number(number, cell.text(), cell.text().endsWith("%") ? "0%" : "");
        }
        if (!cell.isBlank() && budget.isInside(sheet, toRow, toColumn, outside)) {
            budget.cell();
            sheet.put(toRow, toColumn, cell);
            sheet.look(toRow, toColumn, XlsxStyles.look(struck && tables > 0, false));
        }
    }

    /** Text outside of tables becomes a row of its own. */
    private void endText() throws RefusedException {
        if (!text.toString().isBlank()) {
            nextRow();
            put(row, 0, text.toString());
        }
        text.setLength(0);
    }

    private void text(String more) throws RefusedException {
        if (tables > 0 && !inCell) {
            return;
        }
        String plain = HtmlEntities.decoded(more.replaceAll("\\s+", " "));
        String kept = raised ? Raised.raised(text, plain) : plain;
        int room = budget.limits().textLength() + 1 - text.length();
        text.append(kept, 0, Math.max(0, Math.min(room, kept.length())));
    }

    private static boolean isHidden(String attributes) {
        return attribute(attributes, "style").replaceAll("\\s+", "").contains("display:none")
                || attributes.toLowerCase(Locale.ROOT).matches(".*\\bhidden\\b.*");
    }

    private String fontOf(String attributes) {
        String face = attribute(attributes, "face");
        Matcher family =
                Pattern.compile("font-family\\s*:\\s*['\"]?([^;,'\"]+)").matcher(attribute(attributes, "style"));
        return !face.isEmpty() ? face : family.find() ? family.group(1).strip() : font;
    }

    private static String attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                for (int group = 2; group <= 4; group++) {
                    if (matcher.group(group) != null) {
                        return HtmlEntities.decoded(matcher.group(group));
                    }
                }
            }
        }
        return "";
    }

    /** The encoding that a page declares, or empty. */
    static String declared(String start) {
        Matcher charset =
                Pattern.compile("(?i)charset\\s*=\\s*[\"']?([-A-Za-z0-9_]+)").matcher(start);
        return charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
