package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;

/** A row with one of its figures, compared as what prints like it. */
record Valued(int row, PublishedRow printed, BigDecimal value, Range range) {

    /** The rows that print a figure in a column. */
    static List<Valued> of(PublishedTable table, Field field) {
        List<Valued> all = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            PublishedRow row = table.rows().get(i);
            BigDecimal value = figure(row, field);
            if (value != null) {
                all.add(new Valued(i, row, value, Range.printed(value)));
            }
        }
        return all;
    }

    /** Under {@link Field#MEAN} what the table orders by: the index, otherwise the total. */
    private static @Nullable BigDecimal figure(PublishedRow row, Field field) {
        return switch (field) {
            case INDEX -> row.indexPercent();
            case TOTAL -> row.total();
            default -> row.value();
        };
    }

    String unit() {
        return printed.unit();
    }

    /** The column that the value stands in, where it is {@link PublishedRow#value()}. */
    Field field() {
        return printed.indexPercent() == null ? Field.TOTAL : Field.INDEX;
    }

    BigDecimal rank() {
        BigDecimal rank = printed.rank();
        return rank == null ? BigDecimal.ZERO : rank;
    }

    /** Whether no unrounded values leave this at or below the other. */
    boolean surelyAbove(Valued other) {
        if (value.scale() == other.value.scale()) {
            return value.compareTo(other.value) > 0;
        }
        return value.compareTo(other.value) > 0 && range.low().compareTo(other.range.high()) >= 0;
    }

    boolean maybeEqual(Valued other) {
        return !surelyAbove(other) && !other.surelyAbove(this);
    }
}
