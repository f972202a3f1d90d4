package org.parindex.io.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parindex.finding.Place;
import org.parindex.io.internal.zip.RefusedException;

/** Reads text with separators: comma, semicolon or tab; fields in double quotes as RFC 4180 has them. */
final class CsvReader {

    private static final String SEPARATORS = "\t;,|";
    private static final Pattern DIGITS = Pattern.compile("\\s*[0-9]{1,4}\\s*");
    private static final int LINES_LOOKED_AT = 200;

    private final GridBudget budget;
    private final GridSheet sheet;
    private final String text;
    private final List<String> fields = new ArrayList<>();
    private final boolean[] outside = {false};
    private char separator;
    private int at;
    private int row;
    private int column;
    /** How many fields the first row of names has; 0 before it. */
    private int header;

    CsvReader(GridBudget budget, String text) {
        this.budget = budget;
        this.text = text;
        this.sheet = new GridSheet(budget.file(), "CSV", GridSheet.Visibility.VISIBLE, false);
    }

    List<GridSheet> read() throws RefusedException {
        separator = separator();
        while (at < text.length()) {
            field();
            if (at >= text.length()) {
                break;
            }
            char end = text.charAt(at++);
            if (end == separator) {
                column++;
            } else {
                at += end == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                endRow();
            }
        }
        endRow();
        return List.of(sheet);
    }

    /** Reads one field and stops at what ends it. */
    private void field() throws RefusedException {
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && !quoted && field.toString().isBlank()) {
                quoted = true;
                field.setLength(0);
            } else if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(c);
                at++;
            } else if (c == '"' && quoted) {
                quoted = false;
                at++;
                rest(field);
                break;
            } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                break;
            } else {
                field.append(c);
            }
            at++;
            if (field.length() > budget.limits().textLength()) {
                throw RefusedException.limit(
                        "độ dài văn bản của ô (thiếu dấu ngoặc kép?)",
                        "text length of a cell (a quote not closed?)",
                        budget.limits().textLength());
            }
        }
        if (column < budget.limits().columns()) {
            fields.add(field.toString());
        } else {
            put(field.toString());
        }
    }

    /** Takes the fields of a row; of one that a decimal comma has split, those before the split. */
    private void endRow() throws RefusedException {
        int taken = fields.size();
        if (separator == ',' && header > 0 && fields.size() > header) {
            taken = split();
        }
        if (taken < fields.size()) {
            budget.report(GridFinding.SPLIT_NUMBER.at(
                    Place.of(sheet.source(row, taken)), "found", fields.size(), "expected", header));
        }
        for (column = 0; column < taken; column++) {
            put(fields.get(column));
        }
        boolean names = fields.stream().filter(field -> !field.isBlank()).count() >= 3
                && fields.stream().noneMatch(field -> DIGITS.matcher(field).matches());
        header = header == 0 && names ? fields.size() : header;
        fields.clear();
        row++;
        column = 0;
    }

    /** The first of two fields that may be the halves of a number; the number of fields if there are none. */
    private int split() {
        for (int i = 0; i + 1 < fields.size(); i++) {
            if (DIGITS.matcher(fields.get(i)).matches()
                    && DIGITS.matcher(fields.get(i + 1)).matches()) {
                return i;
            }
        }
        return fields.size();
    }

    /** What stands behind the closing quote belongs to the field, as Excel has it. */
    private void rest(StringBuilder field) {
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            field.append(text.charAt(at++));
        }
    }

    private void put(String field) throws RefusedException {
        boolean forced = field.startsWith("=\"") && field.endsWith("\"") && field.length() > 2;
        GridCell cell = budget.text(
                forced ? field.substring(2, field.length() - 1) : field, "", () -> sheet.source(row, column));
        if (!cell.isBlank() && budget.isInside(sheet, row, column, outside)) {
            budget.cell();
            sheet.put(row, column, cell);
        }
    }

    /** The separator that the file names, or the one that most lines have several of. */
    private char separator() {
        if (text.startsWith("sep=") && text.length() > 4) {
            char named = text.charAt(4);
            int end = text.indexOf('\n');
            at = end < 0 ? text.length() : end + 1;
            row = 1;
            return named;
        }
        List<String> lines = text.lines().limit(LINES_LOOKED_AT).toList();
        char best = ';';
        long most = 0;
        for (int least = 2; least >= 1 && most == 0; least--) {
            for (char one : SEPARATORS.toCharArray()) {
                long count = count(lines, one, least);
                if (count > most) {
                    most = count;
                    best = one;
                }
            }
        }
        return best;
    }

    private static long count(List<String> lines, char separator, int least) {
        List<String> having = new ArrayList<>();
        for (String line : lines) {
            if (line.chars().filter(c -> c == separator).count() >= least) {
                having.add(line);
            }
        }
        return having.size();
    }
}
