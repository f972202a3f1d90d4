package org.parindex.analysis.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What the checks of one table write down. */
final class Ledger {

    /** A cell that would repair a finding if its figure lay in a range, or its class were another. */
    record Wish(Cell cell, @Nullable Range target, @Nullable String label) {
        static Wish of(Cell cell, Range target) {
            return new Wish(cell, target, null);
        }

        static Wish of(Cell cell, String label) {
            return new Wish(cell, null, label);
        }
    }

    private final List<Check> checks = new ArrayList<>();
    private final List<Convention> conventions = new ArrayList<>();
    private final Map<Finding, List<Wish>> wishes = new LinkedHashMap<>();
    private int firstRow;

    /** From now on rows are counted from this one of the whole table. */
    void from(int row) {
        firstRow = row;
    }

    void agrees(Field field, String unit) {
        checks.add(new Check(field, unit, Verdict.AGREES, null));
    }

    void found(Field field, String unit, Finding finding, Wish... repairs) {
        found(field, unit, finding, List.of(repairs));
    }

    void found(Field field, String unit, Finding finding, List<Wish> repairs) {
        checks.add(new Check(field, unit, Verdict.of(finding.severity()), finding));
        if (!repairs.isEmpty()) {
            wishes.put(finding, repairs.stream().map(this::inWhole).toList());
        }
    }

    private Wish inWhole(Wish wish) {
        Cell cell = wish.cell();
        return cell.row() < 0 || firstRow == 0
                ? wish
                : new Wish(new Cell(cell.row() + firstRow, cell.field(), cell.part()), wish.target(), wish.label());
    }

    void convention(Convention.Kind kind, Text rule, int agreeing, int of) {
        conventions.add(new Convention(kind, rule, agreeing, of));
    }

    List<Check> checks() {
        return checks;
    }

    List<Convention> conventions() {
        return conventions;
    }

    Map<Finding, List<Wish>> wishes() {
        return wishes;
    }

    int errors() {
        return (int) checks.stream()
                .map(Check::finding)
                .filter(finding -> finding != null && finding.severity() == Severity.ERROR)
                .distinct()
                .count();
    }
}
