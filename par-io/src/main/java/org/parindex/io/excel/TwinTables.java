package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/**
 * Tells where the rows of a table stand a second time, as when last year's table is left below the signatures: with a
 * header of its own, or without. Rows are told by code and name; a name that several criteria share tells nothing.
 */
final class TwinTables {

    /** Fewer rows that stand twice are single mistakes. */
    private static final int FEWEST = 3;

    private final Set<String> shared = new HashSet<>();

    TwinTables(SchemeIndex index) {
        Map<String, Integer> titles = new HashMap<>();
        for (Node node : index.scheme().nodes()) {
            String title = VietnameseText.key(node.title().vi());
            if (titles.merge(title, 1, Integer::sum) > 1) {
                shared.add(title);
            }
        }
    }

    /** A header and the row before which its table ends. */
    record Part(FormHeader header, int end) {}

    /** A table, cut where its first row stands again with at least half of the others. */
    List<Part> split(GridSheet grid, FormHeader header, int end) {
        int first = grid.nextRow(header.firstDataRow());
        int again = first < end ? next(grid, header, first, end) : -1;
        while (again >= 0 && !repeats(rows(grid, header, first, again), rows(grid, header, again, end))) {
            again = next(grid, header, again, end);
        }
        if (again < 0) {
            return List.of(new Part(header, end));
        }
        List<Part> parts = new ArrayList<>(List.of(new Part(header, again)));
        parts.addAll(split(grid, header.from(again), end));
        return parts;
    }

    /** The next row with the same text in the columns of code and name; what the texts mean is not asked. */
    private static int next(GridSheet grid, FormHeader header, int row, int end) {
        String name = header.name(grid, row);
        String code = grid.at(row, header.at(Column.CODE)).text();
        for (int other = grid.nextRow(row + 1); !name.isBlank() && other < end; other = grid.nextRow(other + 1)) {
            if (header.name(grid, other).equals(name)
                    && grid.at(other, header.at(Column.CODE)).text().equals(code)) {
                return other;
            }
        }
        return -1;
    }

    /** Whether a table says again what one before it said. */
    boolean repeats(GridSheet grid, List<Part> before, FormHeader header, int end) {
        Set<String> known = new HashSet<>();
        before.forEach(
                part -> known.addAll(rows(grid, part.header(), part.header().firstDataRow(), part.end())));
        return repeats(known, rows(grid, header, header.firstDataRow(), end));
    }

    private static boolean repeats(Set<String> before, Set<String> after) {
        long both = after.stream().filter(before::contains).count();
        return both >= FEWEST && 2 * both >= Math.min(before.size(), after.size());
    }

    private Set<String> rows(GridSheet grid, FormHeader header, int from, int end) {
        Set<String> rows = new HashSet<>();
        for (int row = grid.nextRow(from); row < end; row = grid.nextRow(row + 1)) {
            String name = VietnameseText.key(header.name(grid, row));
            GridCell code = grid.at(row, header.at(Column.CODE));
            if (!name.isEmpty() && !code.isBlank() && !shared.contains(name)) {
                rows.add(RowMatcher.normal(code.text()) + " " + name);
            }
        }
        return rows;
    }

    /**
     * The column in which another table begins to the right: a column of codes or names again, under the same heading,
     * between columns of points.
     *
     * @return the column, or one beyond all if there is no such table
     */
    static int beside(Map<Column, List<Integer>> found, Map<Integer, String> labels) {
        List<Integer> points = found.entrySet().stream()
                .filter(entry -> entry.getKey().isScore())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        int cut = Integer.MAX_VALUE;
        for (Column key : List.of(Column.CODE, Column.NAME)) {
            List<Integer> all = found.getOrDefault(key, List.of());
            for (int column : all) {
                int first = all.get(0);
                boolean again = labels.getOrDefault(column, "").equals(labels.getOrDefault(first, ""));
                boolean between = points.stream().anyMatch(one -> one > first && one < column)
                        && points.stream().anyMatch(one -> one > column);
                cut = again && between ? Math.min(cut, column) : cut;
            }
        }
        return cut;
    }

    /** What a table says of the year of a round: 2 the same, 1 nothing, 0 another. */
    static int fit(Set<Integer> years, int expected) {
        return years.contains(expected) ? 2 : years.isEmpty() ? 1 : 0;
    }

    /** How many criteria two tables both answer, of those that the shorter answers at all: whether at least half. */
    static boolean overlap(UnitAnswers a, UnitAnswers b) {
        Set<String> both = new HashSet<>(a.answers().keySet());
        both.retainAll(b.answers().keySet());
        return !both.isEmpty()
                && 2 * both.size() >= Math.min(a.answers().size(), b.answers().size());
    }
}
