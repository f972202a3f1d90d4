package org.parindex.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.scheme.Classification;

/**
 * Audits a table of results that somebody else published.
 *
 * <p>Every figure that follows from others is recomputed: totals from parts, indexes from points and maxima, maxima from
 * the maxima of the parts, places from values, the numbering of equal units, classes, the mean, and statements beside
 * the table. A printed decimal stands for all values that print so (half a unit of its last place to both sides), and
 * sums and quotients are made of such ranges; what no values in the ranges fulfil cannot be true. For that the audit
 * looks for the change of a single figure that leaves the fewest contradictions, and among those for the slip that
 * changes the fewest characters.
 *
 * <p>A table that shows only some of its units is taken as such: what the hidden rows could explain is not accused.
 * Immutable; {@code with…} methods give a copy.
 */
public final class PublishedAudit {

    private final PublishedTable table;
    private final Classification classification;
    private final @Nullable RollUp rollUp;
    private final @Nullable Integer units;
    private final List<Statement> statements;

    private PublishedAudit(
            PublishedTable table,
            Classification classification,
            @Nullable RollUp rollUp,
            @Nullable Integer units,
            List<Statement> statements) {
        this.table = Objects.requireNonNull(table, "table");
        this.classification = classification;
        this.rollUp = rollUp;
        this.units = units;
        this.statements = List.copyOf(statements);
    }

    /**
     * An audit of a table. Where places start again from 1 a new list of units begins, and places and classes are looked
     * at list by list.
     *
     * @param table the table as printed
     * @return the audit, to be run or told more
     */
    public static PublishedAudit of(PublishedTable table) {
        return new PublishedAudit(table, Classification.NONE, null, null, List.of());
    }

    /**
     * With the bands of the classes. Without them classes must only follow the values.
     *
     * @param bands the classification that was in force
     * @return the fuller audit
     */
    public PublishedAudit withClasses(Classification bands) {
        return new PublishedAudit(table, bands, rollUp, units, statements);
    }

    /**
     * With the way in which totals arise. Without it the audit tries sum and mean, and takes what fits most rows.
     *
     * @param how the roll-up
     * @return the fuller audit
     */
    public PublishedAudit withRollUp(RollUp how) {
        return new PublishedAudit(table, classification, how, units, statements);
    }

    /**
     * With the number of units that the list is about, shown or not.
     *
     * @param count how many units, not fewer than rows
     * @return the fuller audit
     */
    public PublishedAudit withUnits(int count) {
        return new PublishedAudit(table, classification, rollUp, count, statements);
    }

    /**
     * With statements beside the table.
     *
     * @param more the statements, checked in their order
     * @return the fuller audit
     */
    public PublishedAudit withStatements(Statement... more) {
        List<Statement> all = new ArrayList<>(statements);
        all.addAll(List.of(more));
        return new PublishedAudit(table, classification, rollUp, units, all);
    }

    /**
     * Recomputes everything.
     *
     * @return what agrees, what differs and why, and the smallest corrections
     */
    public Audit run() {
        Ledger ledger = ledger(table);
        return new Audit(table, ledger.checks(), ledger.conventions(), new Corrections(this, table, ledger).find());
    }

    /** Everything but the corrections, for a table with the same context. */
    Ledger ledger(PublishedTable one) {
        Ledger ledger = new Ledger();
        new RowChecks(one, rollUp, ledger).run();
        for (Lists.Part list : Lists.of(one)) {
            ledger.from(list.firstRow());
            new RankChecks(list.table(), list.isWhole() ? units : null, ledger).run();
            new ClassChecks(list.table(), classification, ledger).run();
        }
        ledger.from(0);
        TableChecks checks = new TableChecks(one, units, ledger);
        checks.mean();
        checks.check(statements);
        return ledger;
    }
}
