package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;

/**
 * Parts of a table that are lists of their own. A second first place with another value begins a list where the values jump
 * up, or where the places go on from it; a place misprinted as 1 inside a falling list does neither.
 */
final class Lists {

    /** A list and the row of the table at which it begins. */
    record Part(PublishedTable table, int firstRow, boolean isWhole) {}

    private final List<PublishedRow> rows;

    private Lists(List<PublishedRow> rows) {
        this.rows = rows;
    }

    static List<Part> of(PublishedTable table) {
        List<Integer> starts = new Lists(table.rows()).starts();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : table.rows().size();
            List<PublishedRow> rows = table.rows().subList(starts.get(i), end);
            parts.add(new Part(
                    new PublishedTable(table.title(), table.source(), rows, table.mean()),
                    starts.get(i),
                    starts.size() == 1));
        }
        return parts;
    }

    private List<Integer> starts() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 1; i < rows.size(); i++) {
            boolean again = isFirst(rows.get(i)) && hasOtherFirst(starts.get(starts.size() - 1), i);
            if (again && (rises(i) || goesOn(i))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static boolean isFirst(PublishedRow row) {
        BigDecimal rank = row.rank();
        return rank != null && rank.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether the list so far has a first place with another value. */
    private boolean hasOtherFirst(int from, int at) {
        BigDecimal value = rows.get(at).value();
        return value != null
                && rows.subList(from, at).stream()
                        .anyMatch(row -> isFirst(row)
                                && row.value() != null
                                && row.value().compareTo(value) != 0);
    }

    private boolean rises(int at) {
        BigDecimal value = rows.get(at).value();
        BigDecimal before = null;
        for (int i = at - 1; i >= 0 && before == null; i--) {
            before = rows.get(i).value();
        }
        return value != null && before != null && value.compareTo(before) > 0;
    }

    private boolean goesOn(int at) {
        BigDecimal next = nextRank(at);
        return next == null || next.compareTo(BigDecimal.valueOf(2)) <= 0;
    }

    private @Nullable BigDecimal nextRank(int at) {
        for (int i = at + 1; i < rows.size(); i++) {
            if (rows.get(i).rank() != null) {
                return rows.get(i).rank();
            }
        }
        return null;
    }
}
