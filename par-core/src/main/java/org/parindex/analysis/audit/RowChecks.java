package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedCheck;
import org.parindex.analysis.PublishedFinding;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.scheme.Classification;
import org.parindex.text.Text;

/** Recomputes what stands inside one row: totals from parts, the index from points and maximum, maxima. */
final class RowChecks {

    private static final Set<String> OF_INDEX = Set.of(
            PublishedFinding.INDEX_AGREES_BY_ROUNDING.code(),
            PublishedFinding.INDEX_TRUNCATED.code(),
            PublishedFinding.INDEX_DIFFERS.code());
    private static final Set<String> OF_TOTAL = Set.of(
            PublishedFinding.TOTAL_AGREES_BY_ROUNDING.code(),
            PublishedFinding.TOTAL_TRUNCATED.code(),
            PublishedFinding.TOTAL_DIFFERS.code());

    private final PublishedTable table;
    private final Ledger ledger;
    private final RollUps.Found rollUp;

    RowChecks(PublishedTable table, @Nullable RollUp declared, Ledger ledger) {
        this.table = table;
        this.ledger = ledger;
        this.rollUp = RollUps.find(table.rows(), declared);
    }

    void run() {
        rollUp();
        for (int i = 0; i < table.rows().size(); i++) {
            row(i, table.rows().get(i));
        }
        maxima();
        if (table.rows().size() >= 5) {
            scales();
        }
        names();
    }

    private void rollUp() {
        if (rollUp.of() == 0) {
            return;
        }
        RollUp found = rollUp.rollUp();
        if (found == null) {
            ledger.found(Field.TOTAL, "", AuditFinding.ROLL_UP_UNKNOWN.at(Place.NOWHERE));
        } else {
            ledger.convention(Convention.Kind.ROLL_UP, found.label(), rollUp.agreeing(), rollUp.of());
        }
    }

    private void row(int number, PublishedRow row) {
        RollUp found = rollUp.rollUp();
        boolean sum = found instanceof RollUp.Sum && row.parts().size() > 1;
        boolean index = row.total() != null
                && row.maximum() != null
                && row.maximum().signum() > 0
                && row.indexPercent() != null;
        boolean differs = false;
        for (Finding finding : inside(row)) {
            boolean ofTotal = OF_TOTAL.contains(finding.code());
            if (ofTotal && sum) {
                ledger.found(Field.TOTAL, row.unit(), finding, totalWishes(number, row, new RollUp.Sum()));
                sum = false;
            } else if (OF_INDEX.contains(finding.code())) {
                List<Wish> wishes = indexWishes(number, row);
                boolean cut = finding.code().equals(PublishedFinding.INDEX_TRUNCATED.code());
                ledger.found(Field.INDEX, row.unit(), finding, cut ? wishes.subList(0, 1) : wishes);
                differs = true;
            } else if (!ofTotal) {
                ledger.found(Field.PART, row.unit(), finding);
            }
        }
        if (sum && row.total() != null) {
            ledger.agrees(Field.TOTAL, row.unit());
        }
        if (index && !differs) {
            ledger.agrees(Field.INDEX, row.unit());
        }
        if (found != null
                && !(found instanceof RollUp.Sum)
                && row.total() != null
                && !row.parts().isEmpty()) {
            rolledUp(number, row, row.total(), found);
        }
    }

    private List<Finding> inside(PublishedRow row) {
        PublishedRow alone =
                new PublishedRow(row.unit(), row.maximum(), row.parts(), row.total(), row.indexPercent(), null, null);
        return PublishedCheck.check(
                new PublishedTable(table.title(), table.source(), List.of(alone), null), Classification.NONE);
    }

    private void rolledUp(int number, PublishedRow row, BigDecimal total, RollUp how) {
        Points computed = RollUps.value(row, how);
        Range possible = RollUps.range(row, how);
        if (computed.toDecimal(Math.max(0, total.scale()), RoundingMode.HALF_UP).compareTo(total) == 0) {
            ledger.agrees(Field.TOTAL, row.unit());
            return;
        }
        boolean explained = possible.meets(Range.printed(total));
        AuditFinding code = explained ? AuditFinding.TOTAL_ROLL_UP_ROUNDING : AuditFinding.TOTAL_ROLL_UP_DIFFERS;
        Finding finding = code.at(
                Place.ofUnit(row.unit(), null),
                "unit",
                row.unit(),
                "rollUp",
                how.label(),
                "computed",
                Shown.of(computed),
                "total",
                Shown.of(total),
                "range",
                Shown.of(possible));
        ledger.found(Field.TOTAL, row.unit(), finding, explained ? List.of() : totalWishes(number, row, how));
    }

    /** The total as its parts give it, or one part as the others and the total leave it. */
    private static List<Wish> totalWishes(int number, PublishedRow row, RollUp how) {
        List<Wish> wishes = new ArrayList<>();
        if (row.total() == null) {
            return wishes;
        }
        Points sum = RollUps.value(row, how);
        Points total = Points.of(row.total());
        wishes.add(Wish.of(Cell.of(number, Field.TOTAL), Range.around(sum, row.total())));
        for (int part = 0; part < row.parts().size(); part++) {
            Points weight = how.weight(part, row.parts().size());
            if (weight.signum() > 0) {
                PublishedPart printed = row.parts().get(part);
                Points others = sum.minus(Points.of(printed.points()).times(weight));
                Points left = total.minus(others).dividedBy(weight);
                wishes.add(Wish.of(new Cell(number, Field.PART, part), Range.around(left, printed.points())));
            }
        }
        return wishes;
    }

    private static List<Wish> indexWishes(int number, PublishedRow row) {
        if (row.total() == null || row.maximum() == null || row.indexPercent() == null) {
            return List.of();
        }
        Points maximum = Points.of(row.maximum());
        Points total = Points.of(row.total());
        Range index = Range.printed(row.indexPercent());
        Points computed = total.times(Points.HUNDRED).dividedBy(maximum);
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.of(Cell.of(number, Field.INDEX), Range.around(computed, row.indexPercent())));
        wishes.add(Wish.of(Cell.of(number, Field.TOTAL), index.times(maximum).dividedBy(Points.HUNDRED)));
        if (index.low().signum() > 0) {
            Points most = total.times(Points.HUNDRED).dividedBy(index.low());
            Points least = total.times(Points.HUNDRED).dividedBy(index.high());
            wishes.add(Wish.of(Cell.of(number, Field.MAXIMUM), new Range(least, most)));
        }
        return wishes;
    }

    /** Maxima of the parts against the maximum of the whole, where all rows print the same. */
    private void maxima() {
        Set<String> sums = new TreeSet<>();
        Set<String> wholes = new TreeSet<>();
        for (PublishedRow row : table.rows()) {
            if (row.parts().size() < 2 || row.maximum() == null || !(rollUp.rollUp() instanceof RollUp.Sum)) {
                return;
            }
            Points sum = Points.ZERO;
            for (PublishedPart part : row.parts()) {
                if (part.maximum() == null) {
                    return;
                }
                sum = sum.plus(Points.of(part.maximum()));
            }
            sums.add(sum.toString());
            wholes.add(Points.of(row.maximum()).toString());
        }
        if (sums.size() == 1 && wholes.size() == 1) {
            Points sum = Points.of(sums.iterator().next());
            Points whole = Points.of(wholes.iterator().next());
            int order = sum.compareTo(whole);
            if (order == 0) {
                ledger.agrees(Field.MAXIMUM, "");
            } else {
                AuditFinding code = order < 0 ? AuditFinding.MAXIMA_BELOW : AuditFinding.MAXIMA_ABOVE;
                ledger.found(
                        Field.MAXIMUM, "", code.at(Place.NOWHERE, "sum", Shown.of(sum), "maximum", Shown.of(whole)));
            }
        }
    }

    /** A part that is more than three times as large as that of any other unit. */
    private void scales() {
        int parts = table.rows().get(0).parts().size();
        if (table.rows().stream().anyMatch(row -> row.parts().size() != parts)) {
            return;
        }
        for (int part = 0; part < parts; part++) {
            int largest = 0;
            for (int i = 1; i < table.rows().size(); i++) {
                largest = points(i, part).compareTo(points(largest, part)) > 0 ? i : largest;
            }
            BigDecimal second = BigDecimal.ZERO;
            for (int i = 0; i < table.rows().size(); i++) {
                second = i == largest ? second : second.max(points(i, part));
            }
            PublishedRow row = table.rows().get(largest);
            BigDecimal most = points(largest, part);
            boolean known = row.parts().get(part).maximum() != null;
            if (!known && second.signum() > 0 && most.compareTo(second.multiply(BigDecimal.valueOf(3))) > 0) {
                Finding finding = AuditFinding.OUT_OF_SCALE.at(
                        Place.ofUnit(row.unit(), null),
                        "unit",
                        row.unit(),
                        "part",
                        Text.of(row.parts().get(part).name()),
                        "value",
                        Shown.of(most),
                        "most",
                        Shown.of(second));
                Range range = new Range(Points.ZERO, Points.of(second));
                ledger.found(Field.PART, row.unit(), finding, Wish.of(new Cell(largest, Field.PART, part), range));
            }
        }
    }

    private BigDecimal points(int row, int part) {
        return table.rows().get(row).parts().get(part).points();
    }

    private void names() {
        Set<String> seen = new TreeSet<>();
        for (PublishedRow row : table.rows()) {
            if (!seen.add(row.unit().strip())) {
                ledger.found(
                        Field.TOTAL,
                        row.unit(),
                        AuditFinding.UNIT_TWICE.at(Place.ofUnit(row.unit(), null), "unit", row.unit()));
            }
        }
    }
}
