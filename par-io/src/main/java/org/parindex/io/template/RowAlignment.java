package org.parindex.io.template;

import java.util.ArrayList;
import java.util.List;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;

/**
 * Which row of one sheet is which row of another: rows whose first texts agree, in the longest common order, so that a row
 * put in or taken out does not make all rows below it look changed.
 */
final class RowAlignment {

    /** A pair of rows, from 0; -1 where one of the sheets has none. */
    record Pair(int before, int after) {}

    private static final long MOST_STEPS = 9_000_000;
    private static final int KEY_COLUMNS = 3;

    private final GridSheet before;
    private final GridSheet after;
    private final List<Integer> left;
    private final List<Integer> right;
    private final List<String> leftKeys;
    private final List<String> rightKeys;
    private final List<Pair> pairs = new ArrayList<>();

    private RowAlignment(GridSheet before, GridSheet after) {
        this.before = before;
        this.after = after;
        this.left = before.usedRows();
        this.right = after.usedRows();
        this.leftKeys = left.stream().map(row -> key(before, row)).toList();
        this.rightKeys = right.stream().map(row -> key(after, row)).toList();
    }

    static List<Pair> of(GridSheet before, GridSheet after) {
        RowAlignment alignment = new RowAlignment(before, after);
        alignment.align();
        return alignment.pairs;
    }

    /** The first texts of a row; numbers change, words stay. */
    private static String key(GridSheet sheet, int row) {
        StringBuilder key = new StringBuilder();
        sheet.row(row).before(KEY_COLUMNS).forEach((column, cell) -> {
            boolean words = column == 0 || cell.kind() == GridCell.Kind.TEXT;
            key.append(words ? VietnameseText.key(cell.text()) : "").append('\t');
        });
        return key.toString();
    }

    private void align() {
        int start = 0;
        while (start < left.size() && start < right.size() && same(start, start)) {
            pair(start, start);
            start++;
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > start && rightEnd > start && same(leftEnd - 1, rightEnd - 1)) {
            leftEnd--;
            rightEnd--;
        }
        middle(start, leftEnd, start, rightEnd);
        for (int i = leftEnd, j = rightEnd; i < left.size(); i++, j++) {
            pair(i, j);
        }
    }

    private boolean same(int i, int j) {
        return leftKeys.get(i).equals(rightKeys.get(j));
    }

    private void pair(int i, int j) {
        pairs.add(new Pair(left.get(i), right.get(j)));
    }

    /** The longest common subsequence; where that would take too long, rows of the same number. */
    private void middle(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int rows = leftTo - leftFrom;
        int columns = rightTo - rightFrom;
        if ((long) rows * columns > MOST_STEPS) {
            byNumber(leftFrom, leftTo, rightFrom, rightTo);
            return;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = same(leftFrom + i, rightFrom + j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && same(leftFrom + i, rightFrom + j)) {
                pair(leftFrom + i++, rightFrom + j++);
            } else if (j == columns || (i < rows && common[i + 1][j] >= common[i][j + 1])) {
                pairs.add(new Pair(left.get(leftFrom + i++), -1));
            } else {
                pairs.add(new Pair(-1, right.get(rightFrom + j++)));
            }
        }
        joinRenamed();
    }

    /** A row taken out and one put in at the same place are one row with another name. */
    private void joinRenamed() {
        for (int i = 0; i + 1 < pairs.size(); i++) {
            Pair out = pairs.get(i);
            Pair in = pairs.get(i + 1);
            if (out.after() < 0 && in.before() < 0 && alike(out.before(), in.after())) {
                pairs.set(i, new Pair(out.before(), in.after()));
                pairs.remove(i + 1);
            }
        }
    }

    private boolean alike(int row, int other) {
        String code = before.at(row, 0).text();
        return !code.isEmpty() && code.equals(after.at(other, 0).text());
    }

    private void byNumber(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int i = leftFrom;
        int j = rightFrom;
        while (i < leftTo || j < rightTo) {
            int one = i < leftTo ? left.get(i) : Integer.MAX_VALUE;
            int two = j < rightTo ? right.get(j) : Integer.MAX_VALUE;
            pairs.add(new Pair(one <= two ? one : -1, two <= one ? two : -1));
            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }
    }
}
