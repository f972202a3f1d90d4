package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedFinding;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Recomputes figures of the whole table: the mean, and what is stated beside it. */
final class TableChecks {

    private final PublishedTable table;
    private final @Nullable Integer count;
    private final Ledger ledger;
    private final Bounds bounds;

    TableChecks(PublishedTable table, @Nullable Integer count, Ledger ledger) {
        this.table = table;
        this.count = count;
        this.ledger = ledger;
        this.bounds = new Bounds(table, count);
    }

    void mean() {
        BigDecimal printed = table.mean();
        if (printed == null || bounds.isEmpty()) {
            return;
        }
        Range range = Range.printed(printed);
        if (bounds.mean().meets(range)) {
            ledger.agrees(Field.MEAN, "");
            return;
        }
        if (!bounds.isComplete()) {
            Finding finding = AuditFinding.MEAN_IMPOSSIBLE.at(
                    Place.NOWHERE, "mean", Shown.of(printed), "range", Shown.of(bounds.mean()));
            ledger.found(Field.MEAN, "", finding, Wish.of(Cell.MEAN, bounds.mean()));
            return;
        }
        List<Valued> byTotal = Valued.of(table, Field.TOTAL);
        boolean ofTotals =
                byTotal.size() == table.rows().size() && mean(byTotal).meets(range);
        if (ofTotals) {
            ledger.agrees(Field.MEAN, "");
            ledger.convention(
                    Convention.Kind.MEAN,
                    Text.of("trung bình của tổng điểm, không phải của chỉ số", "of the totals, not of the indexes"),
                    byTotal.size(),
                    byTotal.size());
            return;
        }
        Points computed = value(Valued.of(table, Field.MEAN));
        Finding finding = PublishedFinding.MEAN_DIFFERS.at(
                Place.NOWHERE, "computed", Shown.of(computed), "mean", Shown.of(printed));
        ledger.found(Field.MEAN, "", finding, meanWishes(computed, printed));
    }

    /** The mean as computed, or one unit as the others and the mean leave it. */
    private List<Wish> meanWishes(Points computed, BigDecimal printed) {
        List<Valued> rows = Valued.of(table, Field.MEAN);
        List<Wish> wishes = new ArrayList<>();
        wishes.add(Wish.of(Cell.MEAN, Range.around(computed, printed)));
        Points units = Points.of(rows.size());
        Range off = Range.printed(printed).minus(Range.exactly(computed)).times(units);
        rows.stream()
                .filter(one -> rows.size() <= 200)
                .forEach(one -> wishes.add(Wish.of(
                        Cell.of(one.row(), one.field()),
                        Range.exactly(Points.of(one.value())).plus(off))));
        return wishes;
    }

    private static Points value(List<Valued> rows) {
        return rows.stream()
                .map(one -> Points.of(one.value()))
                .reduce(Points.ZERO, Points::plus)
                .dividedBy(Points.of(rows.size()));
    }

    private static Range mean(List<Valued> rows) {
        return rows.stream()
                .map(Valued::range)
                .reduce(Range.exactly(Points.ZERO), Range::plus)
                .dividedBy(Points.of(rows.size()));
    }

    void check(List<Statement> statements) {
        statements.forEach(this::check);
        shares(statements);
    }

    private void check(Statement statement) {
        if (statement instanceof Statement.ClassCount one) {
            classCount(one);
        } else if (statement instanceof Statement.AtLeast one) {
            reaching(
                    Text.fill("số đơn vị đạt từ {0}", "units with {0} or more", Shown.of(one.threshold())),
                    Points.of(one.threshold()),
                    one.units());
        } else if (statement instanceof Statement.AboveMean one) {
            aboveMean(one);
        } else if (statement instanceof Statement.GroupMeans one) {
            groupMeans(one);
        } else if (statement instanceof Statement.Change one) {
            change(one);
        } else if (statement instanceof Statement.Counts one) {
            int sum = one.parts().stream().mapToInt(Integer::intValue).sum();
            counted(Text.of(one.what()), one.whole(), sum, sum);
        } else if (statement instanceof Statement.Elsewhere one) {
            elsewhere(one);
        } else {
            extreme(statement);
        }
    }

    private void counted(Text what, int printed, int least, int most) {
        if (least <= printed && printed <= most) {
            ledger.agrees(Field.TOTAL, "");
        } else if (least == most) {
            ledger.found(
                    Field.TOTAL,
                    "",
                    AuditFinding.COUNT_DIFFERS.at(Place.NOWHERE, "what", what, "printed", printed, "counted", least));
        } else {
            ledger.found(
                    Field.TOTAL,
                    "",
                    AuditFinding.COUNT_IMPOSSIBLE.at(
                            Place.NOWHERE, "what", what, "printed", printed, "least", least, "most", most));
        }
    }

    private void classCount(Statement.ClassCount one) {
        Text what = Text.fill("số đơn vị xếp {0}", "units classed {0}", one.label());
        long same = table.rows().stream()
                .filter(row -> one.label().equalsIgnoreCase(String.valueOf(row.classLabel())))
                .count();
        long open =
                table.rows().stream().filter(row -> row.classLabel() == null).count()
                        + Math.max(0, units() - table.rows().size());
        counted(what, one.units(), (int) same, (int) (same + open));
        BigDecimal percent = one.percent();
        if (percent != null && units() > 0) {
            Points share = Points.ratio(100L * one.units(), units());
            if (Range.printed(percent).contains(share)) {
                ledger.agrees(Field.TOTAL, "");
            } else {
                ledger.found(
                        Field.TOTAL,
                        "",
                        AuditFinding.SHARE_DIFFERS.at(
                                Place.NOWHERE,
                                "what",
                                what,
                                "count",
                                one.units(),
                                "whole",
                                units(),
                                "computed",
                                Shown.of(share),
                                "printed",
                                Shown.of(percent)));
            }
        }
    }

    private int units() {
        return count == null ? table.rows().size() : count;
    }

    private void shares(List<Statement> statements) {
        BigDecimal sum = BigDecimal.ZERO;
        int units = 0;
        for (Statement statement : statements) {
            if (statement instanceof Statement.ClassCount one) {
                sum = one.percent() == null ? sum : sum.add(one.percent());
                units += one.units();
            }
        }
        boolean all = units == units() && sum.signum() > 0;
        if (all && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            ledger.found(Field.TOTAL, "", AuditFinding.SHARES_DO_NOT_ADD.at(Place.NOWHERE, "sum", Shown.of(sum)));
        }
        if (units > units()) {
            ledger.found(
                    Field.TOTAL,
                    "",
                    AuditFinding.COUNT_DIFFERS.at(
                            Place.NOWHERE,
                            "what",
                            Text.of("tổng số đơn vị của các mức", "units of all classes"),
                            "printed",
                            units,
                            "counted",
                            units()));
        }
    }

    private void reaching(Text what, Points threshold, int printed) {
        int[] possible = bounds.reaching(threshold);
        counted(what, printed, possible[0], possible[1]);
    }

    private void aboveMean(Statement.AboveMean one) {
        BigDecimal mean = table.mean();
        if (mean != null) {
            Range range = Range.printed(mean);
            int least = bounds.reaching(range.high())[0];
            int most = bounds.reaching(range.low())[1];
            counted(Text.of("số đơn vị trên trung bình", "units above the mean"), one.units(), least, most);
        }
    }

    private void extreme(Statement statement) {
        List<Valued> rows = Valued.of(table, Field.MEAN);
        if (rows.isEmpty()) {
            return;
        }
        Valued best = rows.stream().reduce(rows.get(0), (a, b) -> b.value().compareTo(a.value()) > 0 ? b : a);
        Valued lowest = rows.stream().reduce(rows.get(0), (a, b) -> b.value().compareTo(a.value()) < 0 ? b : a);
        boolean first = bounds.isComplete() || isPlace(best, 1);
        boolean last = bounds.isComplete() || isPlace(lowest, bounds.size());
        if (statement instanceof Statement.Best one && first) {
            compare(Text.of("giá trị cao nhất", "the largest value"), one.value(), best.range());
        } else if (statement instanceof Statement.Lowest one && last) {
            compare(Text.of("giá trị thấp nhất", "the smallest value"), one.value(), lowest.range());
        } else if (statement instanceof Statement.Gap one && first && last) {
            compare(
                    Text.of("khoảng cách cao nhất – thấp nhất", "the gap between best and lowest"),
                    one.value(),
                    best.range().minus(lowest.range()));
        }
    }

    private static boolean isPlace(Valued one, int place) {
        return one.printed().rank() != null && one.rank().compareTo(BigDecimal.valueOf(place)) == 0;
    }

    private void compare(Text what, BigDecimal printed, Range computed) {
        if (Range.printed(printed).meets(computed)) {
            ledger.agrees(Field.TOTAL, "");
        } else {
            ledger.found(
                    Field.TOTAL,
                    "",
                    AuditFinding.EXTREME_DIFFERS.at(
                            Place.NOWHERE,
                            "what",
                            what,
                            "printed",
                            Shown.of(printed),
                            "computed",
                            Shown.of(computed.middle())));
        }
    }

    private void groupMeans(Statement.GroupMeans one) {
        Range weighted = Range.exactly(Points.ZERO);
        Range simple = weighted;
        int units = 0;
        for (Statement.GroupMean group : one.groups()) {
            weighted = weighted.plus(Range.printed(group.mean()).times(Points.of(group.units())));
            simple = simple.plus(Range.printed(group.mean()));
            units += group.units();
        }
        weighted = weighted.dividedBy(Points.of(Math.max(1, units)));
        simple = simple.dividedBy(Points.of(one.groups().size()));
        Range printed = Range.printed(one.overall());
        boolean byUnits = weighted.meets(printed);
        if (byUnits || simple.meets(printed)) {
            ledger.agrees(Field.MEAN, "");
            ledger.convention(
                    Convention.Kind.MEAN,
                    byUnits
                            ? Text.of("trung bình các nhóm theo số đơn vị", "group means weighted by units")
                            : Text.of("trung bình cộng của các nhóm", "simple mean of the groups"),
                    one.groups().size(),
                    one.groups().size());
            return;
        }
        ledger.found(
                Field.MEAN,
                "",
                AuditFinding.GROUP_MEANS_DIFFER.at(
                        Place.NOWHERE,
                        "weighted",
                        Shown.of(weighted.middle()),
                        "simple",
                        Shown.of(simple.middle()),
                        "mean",
                        Shown.of(one.overall())));
    }

    private void change(Statement.Change one) {
        Range after = Range.printed(one.before()).plus(Range.printed(one.change()));
        if (after.meets(Range.printed(one.after()))) {
            ledger.agrees(Field.TOTAL, one.unit());
            return;
        }
        int places = Math.max(Math.max(0, one.before().scale()), one.change().scale());
        ledger.found(
                Field.TOTAL,
                one.unit(),
                AuditFinding.CHANGE_DIFFERS.at(
                        Place.ofUnit(one.unit(), null),
                        "unit",
                        one.unit(),
                        "before",
                        Shown.of(one.before()),
                        "change",
                        Shown.of(one.change()),
                        "computed",
                        Shown.of(after.middle().toDecimal(places, RoundingMode.HALF_UP)),
                        "after",
                        Shown.of(one.after())));
    }

    private void elsewhere(Statement.Elsewhere one) {
        for (int i = 0; i < table.rows().size(); i++) {
            PublishedRow row = table.rows().get(i);
            BigDecimal value = row.value();
            if (!row.unit().equals(one.unit()) || value == null) {
                continue;
            }
            if (Range.printed(value).meets(Range.printed(one.value()))) {
                ledger.agrees(Field.TOTAL, row.unit());
            } else {
                Field field = row.indexPercent() == null ? Field.TOTAL : Field.INDEX;
                ledger.found(
                        field,
                        row.unit(),
                        AuditFinding.SOURCES_DIFFER.at(
                                Place.ofUnit(row.unit(), null),
                                "unit",
                                row.unit(),
                                "value",
                                Shown.of(value),
                                "source",
                                one.source(),
                                "other",
                                Shown.of(one.value())),
                        Wish.of(Cell.of(i, field), Range.exactly(Points.of(one.value()))));
            }
        }
    }
}
