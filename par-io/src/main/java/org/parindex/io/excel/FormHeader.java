package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;

/**
 * Where a table stands and which column holds what.
 *
 * @param headerRow first row of the header, from 0
 * @param height how many rows the header has
 * @param firstDataRow first row below the header and the rows that belong to it
 * @param columns the columns found
 * @param names the columns of names, where a form has one for each level
 * @param labels what the header says, by column
 * @param skipped rows below the header that hold no data, with the reason
 * @param guessed columns whose header says too little, told by what stands beside them
 */
record FormHeader(
        int headerRow,
        int height,
        int firstDataRow,
        Map<Column, Integer> columns,
        List<Integer> names,
        Map<Integer, String> labels,
        Map<Integer, String> skipped,
        Set<Column> guessed) {

    private static final int TALLEST = 4;
    /** Cells that tell what a column without a heading holds. */
    private static final int FEWEST = 3;
    /** Rows in which the next header is looked for. */
    private static final int SEARCHED = 1_000;
    /** A number as text, alone or behind a colon. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9]+[.,][0-9]+|[^:]{1,8}:\\s*[0-9].*", Pattern.DOTALL);

    private static final Pattern CODE = Pattern.compile("[IVX]+\\.?|[A-Z]\\.?|[0-9]+([.,][0-9]+)+\\.?");

    private static final Pattern ORDINAL = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NO_FRACTION = Pattern.compile("\\.0+$");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]\\s]");

    private static final Pattern PLAIN = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");

    private static final Set<String> MEASURES = Set.of(
            "diem", "ty le", "so luong", "dvt", "don vi tinh", "dong", "trieu dong", "van ban", "ho so", "nguoi");

    /** Searches the headers of one sheet; the meaning of a text is worked out once. */
    private static final class Search {
        private final GridSheet grid;
        private final HeaderWords words;

        Search(GridSheet grid, HeaderWords words) {
            this.grid = grid;
            this.words = words;
        }

        Optional<Column> of(String text) {
            return words.column(text);
        }

        Draft draft(int row, int height) {
            Draft draft = new Draft();
            for (int column = 0; column < grid.columns() && height > 0; column++) {
                List<String> path = path(row, height, column);
                if (!path.isEmpty()) {
                    draft.enter(column, path, this);
                }
            }
            return draft;
        }

        /** Whether a row holds a number, as no header does. */
        boolean isNumeric(int row) {
            for (GridCell cell : grid.row(row).values()) {
                if (cell.kind() == GridCell.Kind.NUMBER
                        || NUMERIC.matcher(cell.text()).matches()) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a header may begin: one text alone is a title whatever its words, and some text must name a column. */
        boolean mayBegin(int row) {
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
        int ownKnown(int row) {
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
    }

    /** A header as far as it is told. */
    private static final class Draft {
        private final Map<Column, List<Integer>> found = new EnumMap<>(Column.class);
        private final Map<Integer, String> labels = new LinkedHashMap<>();
        private final Map<String, Integer> unclear = new HashMap<>();

        void enter(int column, List<String> path, Search search) {
            String low = path.get(path.size() - 1);
            labels.put(column, String.join(" › ", path));
            Optional<Column> what = search.of(low);
            if (what.isEmpty() && path.size() > 1) {
                what = search.of(path.get(path.size() - 2) + " " + low);
            }
            for (int i = path.size() - 2; what.isEmpty() && i >= 0; i--) {
                what = search.of(path.get(i));
            }
            what.ifPresentOrElse(
                    one -> found.computeIfAbsent(one, key -> new ArrayList<>()).add(column),
                    () -> unclear.putIfAbsent(VietnameseText.plainKey(low), column));
        }

        boolean has(Column column) {
            return found.containsKey(column);
        }

        boolean isKnown(int column) {
            return found.values().stream().anyMatch(all -> all.contains(column));
        }

        boolean hasScore() {
            return found.keySet().stream().anyMatch(Column::isScore);
        }

        boolean isForm() {
            boolean row = has(Column.NAME) || has(Column.CODE);
            int parts = (has(Column.NAME) ? 1 : 0) + (has(Column.CODE) ? 1 : 0) + (has(Column.MAXIMUM) ? 1 : 0);
            boolean scored =
                    hasScore() || unclear.containsKey("tc") || (unclear.containsKey("diem") && !has(Column.RULE));
            return row && parts >= 2 && scored && !has(Column.UNIT);
        }
    }

    /** The first header at or below a row; the tallest search looks at the rows that a merged heading covers. */
    static Optional<FormHeader> find(GridSheet grid, int from) {
        return find(grid, from, new HeaderWords());
    }

    private static Optional<FormHeader> find(GridSheet grid, int from, HeaderWords words) {
        Search search = new Search(grid, words);
        List<Integer> rows = grid.usedRows().stream()
                .filter(row -> row >= from)
                .limit(SEARCHED)
                .toList();
        for (int row : rows) {
            boolean may = search.mayBegin(row);
            for (int height = 1; height <= TALLEST && may && !search.isNumeric(row + height - 1); height++) {
                Draft draft = search.draft(row, height);
                if (draft.isForm()
                        && (search.ownKnown(row) >= 2
                                || !search.draft(row + 1, height - 1).isForm())) {
                    return Optional.of(complete(search, row, extended(grid, row, height, draft)));
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
        Search search = new Search(grid, new HeaderWords());
        for (int row : grid.usedRows().stream().limit(200).toList()) {
            Draft draft = search.draft(row, 1);
            if (draft.found.size() >= 2 && (draft.has(Column.NAME) || draft.has(Column.MAXIMUM))) {
                return Optional.of(draft.labels);
            }
        }
        return Optional.empty();
    }

    /** A header grows over the rows into which the heading of its names or codes is merged. */
    private static int extended(GridSheet grid, int row, int height, Draft draft) {
        int column = draft.found
                .getOrDefault(Column.NAME, draft.found.getOrDefault(Column.CODE, List.of(0)))
                .get(0);
        int tall = height;
        while (tall < TALLEST && grid.isCovered(row + tall, column)) {
            tall++;
        }
        return tall == 1 && isDivided(grid, row + 1, draft) ? 2 : tall;
    }

    /** Whether a row divides headings above it that are merged sideways, such as the years of one column. */
    private static boolean isDivided(GridSheet grid, int row, Draft draft) {
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
        return words && !isMeasures(grid, row) && filled.stream().anyMatch(column -> grid.isCovered(row - 1, column));
    }

    private static FormHeader complete(Search search, int row, int height) {
        GridSheet grid = search.grid;
        Draft draft = search.draft(row, height);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> skipped = new TreeMap<>();
        int below = below(grid, row + height, skipped);
        draft.found.replaceAll((what, all) -> latest(all, draft.labels));
        int beside = TwinTables.beside(draft.found, draft.labels);
        draft.found.replaceAll(
                (what, all) -> all.stream().filter(column -> column < beside).toList());
        draft.found.values().removeIf(List::isEmpty);
        draft.found.replaceAll((what, all) -> withNumbers(grid, below, what, all));
        draft.found.forEach((what, all) -> columns.put(what, all.get(0)));
        List<Integer> appraised = draft.found.getOrDefault(Column.APPRAISED, List.of());
        boolean second = appraised.size() > 1 && !columns.containsKey(Column.APPRAISED_2);
        if (second) {
            columns.put(Column.APPRAISED_2, appraised.get(1));
        }
        Set<Column> guessed = unclear(draft, columns);
        if (second && draft.labels.get(appraised.get(0)).equals(draft.labels.get(appraised.get(1)))) {
            guessed.add(Column.APPRAISED_2);
        }
        List<Integer> names = new ArrayList<>(draft.found.getOrDefault(Column.NAME, List.of()));
        List<Integer> codes = new ArrayList<>(draft.found.getOrDefault(Column.CODE, List.of()));
        if (codes.isEmpty() && names.size() > 1 && share(grid, below, names.get(0)) > 0) {
            codes.add(names.remove(0));
            columns.put(Column.NAME, names.get(0));
        }
        codes.stream()
                .max((a, b) -> Integer.compare(share(grid, below, a), share(grid, below, b)))
                .filter(best -> share(grid, below, best) > share(grid, below, codes.get(0)))
                .or(() -> codes.stream().findFirst())
                .ifPresent(best -> columns.put(Column.CODE, best));
        codes(search.grid, below, draft, columns, names, guessed);
        levels(columns, draft);
        return new FormHeader(row, height, below, columns, names, draft.labels, skipped, guessed);
    }

    /** Of several columns of points those that hold any; a heading may stand above what is said of them in words too. */
    private static List<Integer> withNumbers(GridSheet grid, int below, Column what, List<Integer> columns) {
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
    private static void codes(
            GridSheet grid,
            int below,
            Draft draft,
            Map<Column, Integer> columns,
            List<Integer> names,
            Set<Column> guessed) {
        Integer code = columns.get(Column.CODE);
        int first = names.isEmpty() ? columns.getOrDefault(Column.MAXIMUM, 0) : names.get(0);
        for (int column = first - 1; code == null && column >= 0; column--) {
            if (!draft.isKnown(column) && share(grid, below, column) >= FEWEST) {
                columns.put(Column.CODE, column);
                guessed.add(Column.CODE);
                return;
            }
        }
        for (int column = code == null ? first : code + 1; names.isEmpty() && column < first; column++) {
            if (!draft.isKnown(column) && words(grid, below, column) >= FEWEST) {
                columns.put(Column.NAME, column);
                names.add(column);
                guessed.add(Column.NAME);
            }
        }
    }

    /** How many cells of a column are texts of several words. */
    private static int words(GridSheet grid, int from, int column) {
        int words = 0;
        for (int row = from; row < Math.min(grid.rows(), from + 60); row++) {
            words += grid.at(row, column).text().strip().indexOf(' ') > 0 ? 1 : 0;
        }
        return words;
    }

    /** Of columns that mean the same in several years, those of the last; all where none is headed by a year. */
    private static List<Integer> latest(List<Integer> columns, Map<Integer, String> labels) {
        int last = columns.stream()
                .mapToInt(column -> year(labels.getOrDefault(column, "")))
                .max()
                .orElse(0);
        return columns.stream()
                .filter(column -> year(labels.getOrDefault(column, "")) == last)
                .toList();
    }

    /** The last year that a heading names, or 0. */
    static int year(String label) {
        Matcher years = YEAR.matcher(label);
        int last = 0;
        while (years.find()) {
            last = Math.max(last, Integer.parseInt(years.group()));
        }
        return last;
    }

    /** A header as a profile says it is. */
    static FormHeader given(
            GridSheet grid,
            int row,
            int height,
            Map<Column, Integer> columns,
            List<Integer> names,
            Map<Integer, String> labels,
            Set<Column> guessed) {
        Map<Integer, String> skipped = new TreeMap<>();
        int below = below(grid, row + height, skipped);
        return new FormHeader(row, height, below, columns, names, labels, skipped, guessed);
    }

    /**
     * TC and TĐ between a maximum and a note are self-assessed and appraised; TĐ is the maximum where there is no other and
     * it stands left of what is self-assessed. "Điểm" alone is what the form asks for; left of the self-assessed points it is
     * the maximum.
     */
    private static Set<Column> unclear(Draft draft, Map<Column, Integer> columns) {
        Set<Column> guessed = new TreeSet<>();
        guess("tc", Column.SELF, draft, columns, guessed);
        for (String word : List.of("td", "diem td")) {
            boolean most =
                    !columns.containsKey(Column.MAXIMUM) && isLeft(draft.unclear.get(word), columns, Column.SELF);
            guess(word, most ? Column.MAXIMUM : Column.APPRAISED, draft, columns, guessed);
        }
        for (String word : List.of("diem", "cham diem", "diem cham")) {
            Integer points = draft.unclear.get(word);
            Integer most = columns.get(Column.MAXIMUM);
            boolean between =
                    most != null && points != null && most < points && isLeft(points, columns, Column.APPRAISED);
            if (isLeft(points, columns, Column.SELF)) {
                guess(word, Column.MAXIMUM, draft, columns, guessed);
            } else if (!columns.containsKey(Column.SELF) && (between || !draft.hasScore())) {
                guess(word, Column.SELF, draft, columns, guessed);
            }
        }
        return guessed;
    }

    private static boolean isLeft(@Nullable Integer column, Map<Column, Integer> columns, Column of) {
        Integer other = columns.get(of);
        return column != null && other != null && column < other;
    }

    private static void guess(
            String word, Column what, Draft draft, Map<Column, Integer> columns, Set<Column> guessed) {
        Integer column = draft.unclear.get(word);
        if (column != null && !columns.containsKey(what)) {
            columns.put(what, column);
            guessed.add(what);
        }
    }

    /** "Thang điểm" is the maximum where nothing else is. */
    private static void levels(Map<Column, Integer> columns, Draft draft) {
        Integer rule = columns.get(Column.RULE);
        if (rule != null && !columns.containsKey(Column.MAXIMUM)) {
            String label = VietnameseText.plainKey(draft.labels.getOrDefault(rule, ""));
            if (label.equals("thang diem")) {
                columns.put(Column.MAXIMUM, rule);
                columns.remove(Column.RULE);
            }
        }
    }

    /** How many cells of a column look like codes of a tree. */
    private static int share(GridSheet grid, int from, int column) {
        int codes = 0;
        for (int row = from; row < Math.min(grid.rows(), from + 60); row++) {
            codes += CODE.matcher(grid.at(row, column).text()).matches() ? 1 : 0;
        }
        return codes;
    }

    /** Passes over rows of column numbers, of units of measure and of maxima. */
    private static int below(GridSheet grid, int from, Map<Integer, String> skipped) {
        int row = from;
        while (row < grid.rows()) {
            if (isNumbers(grid, row)) {
                skipped.put(row, "numbers");
            } else if (isMeasures(grid, row) || isMaxima(grid, row)) {
                skipped.put(row, "measures");
            } else if (!grid.isRowBlank(row) || row > from + 3) {
                return row;
            }
            row++;
        }
        return row;
    }

    /**
     * A row of column numbers: (1), (2), (3)=(1)+(2), perhaps A and B in front; a column may have been
     * deleted or copied since.
     */
    static boolean isNumbers(GridSheet grid, int row) {
        int last = 0;
        int copied = 0;
        int seen = 0;
        for (GridCell value : grid.row(row).values()) {
            String text = BRACKETS.matcher(NO_FRACTION.matcher(value.text()).replaceFirst(""))
                    .replaceAll("");
            int equals = text.indexOf('=');
            String number = equals > 0 ? text.substring(0, equals) : text;
            boolean letter = last == 0 && number.length() == 1 && number.charAt(0) == 'A' + seen;
            int ordinal = ORDINAL.matcher(number).matches() ? Integer.parseInt(number) : 0;
            copied += ordinal == last && seen > 0 && !letter ? 1 : 0;
            if (!letter && (ordinal < Math.max(1, last) || ordinal > last + 3)) {
                return false;
            }
            last = letter ? 0 : ordinal;
            seen++;
        }
        return copied == 0 ? seen >= 3 : copied == 1 && seen > 5;
    }

    /** The numbers that a row of column numbers passes over, as it does where a column was deleted. */
    List<Integer> absentNumbers(GridSheet grid) {
        Set<Integer> there = new TreeSet<>();
        skipped.forEach((row, why) -> {
            for (GridCell value : why.equals("numbers") ? grid.row(row).values() : List.<GridCell>of()) {
                String text = value.text().replaceFirst("\\.0+$", "").replaceAll("[()\\[\\]\\s]|=.*", "");
                if (text.matches("[1-9][0-9]?")) {
                    there.add(Integer.valueOf(text));
                }
            }
        });
        List<Integer> absent = new ArrayList<>();
        int previous = 0;
        for (int number : there) {
            for (int between = previous + 1; previous > 0 && between < number; between++) {
                absent.add(between);
            }
            previous = number;
        }
        return absent;
    }

    /** A row that prints the maximum of each column: its name, then nothing but numbers. */
    private static boolean isMaxima(GridSheet grid, int row) {
        List<GridCell> cells =
                grid.row(row).values().stream().filter(cell -> !cell.isBlank()).toList();
        return cells.size() > 1
                && Column.of(cells.get(0).text()).filter(Column.MAXIMUM::equals).isPresent()
                && cells.stream().skip(1).allMatch(cell -> cell.kind() == GridCell.Kind.NUMBER);
    }

    private static boolean isMeasures(GridSheet grid, int row) {
        int seen = 0;
        for (GridCell value : grid.row(row).values()) {
            String plain = VietnameseText.plainKey(value.text());
            boolean percent = value.text().replaceAll("[()\\s]", "").equals("%");
            if (!value.isBlank() && !percent && !MEASURES.contains(plain)) {
                return false;
            }
            seen += value.isBlank() ? 0 : 1;
        }
        return seen >= 2;
    }

    /** The same columns for a table that begins further down without a header of its own. */
    FormHeader from(int row) {
        return new FormHeader(row, 0, row, columns, names, labels, Map.of(), guessed);
    }

    int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** The columns that hold points of stages, figures or a survey. */
    List<Integer> valueColumns() {
        return columns.entrySet().stream()
                .filter(entry ->
                        entry.getKey().isScore() || entry.getKey() == Column.FIGURES || entry.getKey() == Column.SURVEY)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The name in a row: the deepest of the columns of names that holds one; a merged area names all its rows. */
    String name(GridSheet grid, int row) {
        for (int i = names.size() - 1; i >= 0; i--) {
            if (!grid.at(row, names.get(i)).isBlank()) {
                return grid.at(row, names.get(i)).text();
            }
        }
        return names.isEmpty() ? "" : grid.label(row, names.get(names.size() - 1));
    }

    /** Whether another header has the same columns: the table goes on below it. */
    boolean isSame(FormHeader other) {
        return columns.equals(other.columns);
    }
}
