package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;

/** Finds the headers of a sheet by what their texts name, wherever they stand. */
final class HeaderSearch {

    private static final int TALLEST = 4;
    /** Cells that tell what a column without a heading holds. */
    private static final int FEWEST = 3;
    /** Rows in which the next header is looked for. */
    private static final int SEARCHED = 1_000;
    /** A number as text, alone or behind a colon. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+[.,][0-9]+|[^:]{1,8}:\\s*[0-9].*", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("[IVX]+\\.?|[A-Z]\\.?|[0-9]+([.,][0-9]+)+\\.?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

    private final GridSheet grid;
    private final HeaderWords words;

    private HeaderSearch(GridSheet grid, HeaderWords words) {
        this.grid = grid;
        this.words = words;
    }

    /** The first header at or below a row; the tallest search looks at the rows that a merged heading covers. */
    static Optional<FormHeader> find(GridSheet grid, int from) {
        return find(grid, from, new HeaderWords());
    }

    private static Optional<FormHeader> find(GridSheet grid, int from, HeaderWords words) {
        HeaderSearch search = new HeaderSearch(grid, words);
        List<Integer> rows = grid.usedRows().stream()
                .filter(row -> row >= from)
                .limit(SEARCHED)
                .toList();
        for (int row : rows) {
            boolean may = search.mayBegin(row);
            for (int height = 1; height <= TALLEST && may && !search.isNumeric(row + height - 1); height++) {
                HeaderDraft draft = search.draft(row, height);
                if (draft.isForm()
                        && (search.ownKnown(row) >= 2
                                || !search.draft(row + 1, height - 1).isForm())) {
                    return Optional.of(search.complete(row, search.extended(row, height, draft)));
                }
            }
        }
        return Optional.empty();
    }

    /** All headers of a sheet, from the top down. */
    static List<FormHeader> all(GridSheet grid, HeaderWords words) {
        List<FormHeader> headers = new ArrayList<>();
        Optional<FormHeader> next = find(grid, 0, words);
        while (next.isPresent()) {
            headers.add(next.get());
            next = find(grid, next.get().firstDataRow(), words);
        }
        return headers;
    }

    /** What the texts of a row would be as a header, for saying what is missing; empty if hardly any is known. */
    static Optional<Map<Integer, String>> nearly(GridSheet grid) {
        HeaderSearch search = new HeaderSearch(grid, new HeaderWords());
        for (int row : grid.usedRows().stream().limit(200).toList()) {
            HeaderDraft draft = search.draft(row, 1);
            if (draft.found.size() >= 2 && (draft.has(Column.NAME) || draft.has(Column.MAXIMUM))) {
                return Optional.of(draft.labels);
            }
        }
        return Optional.empty();
    }

    private Optional<Column> of(String text) {
        return words.column(text);
    }

    private HeaderDraft draft(int row, int height) {
        HeaderDraft draft = new HeaderDraft();
        for (int column = 0; column < grid.columns() && height > 0; column++) {
            List<String> path = path(row, height, column);
            if (!path.isEmpty()) {
                draft.enter(column, path, words);
            }
        }
        return draft;
    }

    /** Whether a row holds a number, as no header does. */
    private boolean isNumeric(int row) {
        for (GridCell cell : grid.row(row).values()) {
            if (cell.kind() == GridCell.Kind.NUMBER
                    || NUMERIC.matcher(cell.text()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a header may begin: one text alone is a title whatever its words, and some text must name a column. */
    private boolean mayBegin(int row) {
        @Nullable String first = null;
        boolean several = false;
        boolean known = false;
        for (GridCell cell : grid.row(row).values()) {
            if (cell.kind() == GridCell.Kind.TEXT && !cell.text().isBlank()) {
                several |= first != null && !first.equals(cell.text());
                first = cell.text();
                known = known || of(first).isPresent();
            }
        }
        return several && known;
    }

    /** How many cells of a row itself name a column; text above a table names none. */
    private int ownKnown(int row) {
        return (int) grid.row(row).values().stream()
                .filter(cell -> of(cell.text()).isPresent())
                .count();
    }

    /** The different texts above a column, from the top down. */
    private List<String> path(int row, int height, int column) {
        List<String> path = new ArrayList<>();
        for (int line = row; line < row + height; line++) {
            String label = grid.label(line, column);
            if (!label.isBlank()
                    && (path.isEmpty() || !path.get(path.size() - 1).equals(label))) {
                path.add(label);
            }
        }
        return path;
    }

    /** A header grows over the rows into which the heading of its names or codes is merged. */
    private int extended(int row, int height, HeaderDraft draft) {
        int column = draft.found
                .getOrDefault(Column.NAME, draft.found.getOrDefault(Column.CODE, List.of(0)))
                .get(0);
        int tall = height;
        while (tall < TALLEST && grid.isCovered(row + tall, column)) {
            tall++;
        }
        return tall == 1 && isDivided(row + 1, draft) ? 2 : tall;
    }

    /** Whether a row divides headings above it that are merged sideways, such as the years of one column. */
    private boolean isDivided(int row, HeaderDraft draft) {
        List<Integer> filled = grid.row(row).entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> keys = new ArrayList<>(draft.found.getOrDefault(Column.CODE, List.of()));
        keys.addAll(draft.found.getOrDefault(Column.NAME, List.of()));
        boolean words = filled.stream().noneMatch(keys::contains)
                && filled.stream()
                        .map(column -> grid.at(row, column))
                        .allMatch(cell -> cell.kind() == GridCell.Kind.TEXT
                                && cell.text().chars().anyMatch(Character::isLetter));
        return words
                && !HeaderRows.isMeasures(grid, row)
                && filled.stream().anyMatch(column -> grid.isCovered(row - 1, column));
    }

    private FormHeader complete(int row, int height) {
        HeaderDraft draft = draft(row, height);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> skipped = new TreeMap<>();
        int below = HeaderRows.below(grid, row + height, skipped);
        draft.found.replaceAll((what, all) -> draft.latest(all));
        int beside = TwinTables.beside(draft.found, draft.labels);
        draft.found.replaceAll(
                (what, all) -> all.stream().filter(column -> column < beside).toList());
        draft.found.values().removeIf(List::isEmpty);
        draft.found.replaceAll((what, all) -> withNumbers(below, what, all));
        draft.found.forEach((what, all) -> columns.put(what, all.get(0)));
        List<Integer> appraised = draft.found.getOrDefault(Column.APPRAISED, List.of());
        boolean second = appraised.size() > 1 && !columns.containsKey(Column.APPRAISED_2);
        if (second) {
            columns.put(Column.APPRAISED_2, appraised.get(1));
        }
        Set<Column> guessed = draft.guessed(columns);
        if (second && draft.labels.get(appraised.get(0)).equals(draft.labels.get(appraised.get(1)))) {
            guessed.add(Column.APPRAISED_2);
        }
        List<Integer> names = new ArrayList<>(draft.found.getOrDefault(Column.NAME, List.of()));
        List<Integer> codes = new ArrayList<>(draft.found.getOrDefault(Column.CODE, List.of()));
        if (codes.isEmpty() && names.size() > 1 && share(below, names.get(0)) > 0) {
            codes.add(names.remove(0));
            columns.put(Column.NAME, names.get(0));
        }
        codes.stream()
                .max((a, b) -> Integer.compare(share(below, a), share(below, b)))
                .filter(best -> share(below, best) > share(below, codes.get(0)))
                .or(() -> codes.stream().findFirst())
                .ifPresent(best -> columns.put(Column.CODE, best));
        codes(below, draft, columns, names, guessed);
        draft.levels(columns);
        return new FormHeader(row, height, below, columns, names, draft.labels, skipped, guessed);
    }

    /** Of several columns of points those that hold any; a heading may stand above what is said of them in words too. */
    private List<Integer> withNumbers(int below, Column what, List<Integer> columns) {
        if (!what.isScore() || columns.size() < 2) {
            return columns;
        }
        List<Integer> filled = columns.stream()
                .filter(column -> grid.usedRows().stream()
                        .filter(row -> row >= below)
                        .map(row -> grid.at(row, column))
                        .anyMatch(cell -> cell.kind() == GridCell.Kind.NUMBER
                                || PLAIN.matcher(cell.text()).matches()))
                .toList();
        return filled.isEmpty() ? columns : filled;
    }

    /** Columns of codes and of names whose heading says nothing are told by what stands in them. */
    private void codes(
            int below, HeaderDraft draft, Map<Column, Integer> columns, List<Integer> names, Set<Column> guessed) {
        Integer code = columns.get(Column.CODE);
        int first = names.isEmpty() ? columns.getOrDefault(Column.MAXIMUM, 0) : names.get(0);
        for (int column = first - 1; code == null && column >= 0; column--) {
            if (!draft.isKnown(column) && share(below, column) >= FEWEST) {
                columns.put(Column.CODE, column);
                guessed.add(Column.CODE);
                return;
            }
        }
        for (int column = code == null ? first : code + 1; names.isEmpty() && column < first; column++) {
            if (!draft.isKnown(column) && words(below, column) >= FEWEST) {
                columns.put(Column.NAME, column);
                names.add(column);
                guessed.add(Column.NAME);
            }
        }
    }

    /** How many cells of a column are texts of several words. */
    private int words(int from, int column) {
        int words = 0;
        for (int row = from; row < Math.min(grid.rows(), from + 60); row++) {
            words += grid.at(row, column).text().strip().indexOf(' ') > 0 ? 1 : 0;
        }
        return words;
    }

    /** How many cells of a column look like codes of a tree. */
    private int share(int from, int column) {
        int codes = 0;
        for (int row = from; row < Math.min(grid.rows(), from + 60); row++) {
            codes += CODE.matcher(grid.at(row, column).text()).matches() ? 1 : 0;
        }
        return codes;
    }
}
