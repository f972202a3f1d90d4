package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.grid.GridSheet;

/** The tables of one form on one sheet: where they stand and, as far as it is told, whose they are. */
final class FormTables {

    private final Ledger ledger;
    private final int from;
    private final List<TwinTables.Part> parts = new ArrayList<>();
    private FormIdentity.Owner owner;
    private @Nullable FormStamp stamp;

    /**
     * Begins a form.
     *
     * @param from first row that says something of the form
     */
    FormTables(Ledger ledger, int from, FormIdentity.Owner owner) {
        this.ledger = ledger;
        this.from = from;
        this.owner = owner;
    }

    void add(TwinTables.Part part) {
        parts.add(part);
    }

    void owner(FormIdentity.Owner of) {
        owner = of;
    }

    /** The form was printed here. */
    void stamp(FormStamp of) {
        stamp = of;
    }

    Ledger ledger() {
        return ledger;
    }

    GridSheet grid() {
        return ledger.grid();
    }

    List<TwinTables.Part> parts() {
        return parts;
    }

    FormHeader header() {
        return parts.get(0).header();
    }

    FormIdentity.Owner owner() {
        return owner;
    }

    /** Whether nothing says whose it is. */
    boolean isUnnamed() {
        return owner.unit().isEmpty() && !owner.refused();
    }

    @Nullable
    FormStamp stamp() {
        return stamp;
    }

    int from() {
        return from;
    }

    /** The row in which its first table begins. */
    int row() {
        return header().headerRow();
    }

    /** The row before which its last table ends. */
    int end() {
        return parts.get(parts.size() - 1).end();
    }
}
