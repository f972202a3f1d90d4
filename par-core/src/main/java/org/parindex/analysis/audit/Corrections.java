package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.audit.Ledger.Wish;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Finds the changes of single figures that repair findings, by trying each on the whole table. */
final class Corrections {

    /** Tables up to this size are audited again with every candidate. */
    private static final int MOST_TRIED_ROWS = 200;

    private static final int MOST_TRIALS = 400;
    private static final int SHOWN = 3;

    private final PublishedAudit audit;
    private final PublishedTable table;
    private final Ledger ledger;
    private int trials;

    Corrections(PublishedAudit audit, PublishedTable table, Ledger ledger) {
        this.audit = audit;
        this.table = table;
        this.ledger = ledger;
    }

    List<Correction> find() {
        List<Correction> all = new ArrayList<>();
        for (Map.Entry<Finding, List<Wish>> entry : ledger.wishes().entrySet()) {
            if (Verdict.of(entry.getKey().severity()).compareTo(Verdict.DOUBTFUL) >= 0) {
                List<Correction> candidates = new ArrayList<>();
                entry.getValue().forEach(wish -> candidates.addAll(candidates(entry.getKey(), wish)));
                int now = entry.getKey().severity() == Severity.ERROR ? ledger.errors() : 0;
                boolean some = candidates.stream().anyMatch(one -> repairs(one, now));
                candidates.stream()
                        .filter(one -> !some || repairs(one, now))
                        .sorted(Correction.SMALLEST)
                        .limit(SHOWN)
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** Whether fewer impossible figures are left; untried ones may. */
    private static boolean repairs(Correction one, int now) {
        return now == 0 || one.left() < now;
    }

    private List<Correction> candidates(Finding finding, Wish wish) {
        Cell cell = wish.cell();
        if (wish.label() != null) {
            return List.of(new Correction(
                    finding,
                    cell.unit(table),
                    cell.field(),
                    "",
                    String.valueOf(table.rows().get(cell.row()).classLabel()),
                    wish.label(),
                    Text.of("xếp lại", "classed again"),
                    wish.label().length(),
                    Points.ZERO,
                    left(cell.withClass(table, wish.label()))));
        }
        BigDecimal printed = cell.number(table);
        Range target = wish.target();
        if (printed == null || target == null) {
            return List.of();
        }
        return Misprints.of(printed, target, places(cell)).stream()
                .filter(meant -> meant.value().compareTo(printed) != 0 && isSane(cell, meant.value()))
                .map(meant -> new Correction(
                        finding,
                        cell.unit(table),
                        cell.field(),
                        cell.partName(table),
                        printed.toPlainString(),
                        meant.value().toPlainString(),
                        meant.how(),
                        meant.edits(),
                        Points.of(meant.value()).minus(Points.of(printed)),
                        left(cell.with(table, meant.value()))))
                .toList();
    }

    /** The most decimals in the column of a cell, two at least. */
    private int places(Cell cell) {
        int most = 2;
        for (int i = 0; i < table.rows().size(); i++) {
            boolean has = cell.field() != Field.PART
                    || cell.part() < table.rows().get(i).parts().size();
            BigDecimal number = has ? new Cell(i, cell.field(), cell.part()).number(table) : null;
            most = number == null ? most : Math.max(most, number.scale());
        }
        return most;
    }

    /** Points are not below zero unless something printed is; places are whole and from 1. */
    private static boolean isSane(Cell cell, BigDecimal value) {
        return cell.field() == Field.RANK
                ? value.signum() > 0 && value.stripTrailingZeros().scale() <= 0
                : value.signum() >= 0;
    }

    private int left(PublishedTable corrected) {
        if (table.rows().size() > MOST_TRIED_ROWS || trials >= MOST_TRIALS) {
            return -1;
        }
        trials++;
        return audit.ledger(corrected).errors();
    }
}
