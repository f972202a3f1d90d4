package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;

/** A cell of a published table: row from 0 (−1 for the mean), column, number of the part. */
record Cell(int row, Field field, int part) {

    static final Cell MEAN = new Cell(-1, Field.MEAN, 0);

    static Cell of(int row, Field field) {
        return new Cell(row, field, 0);
    }

    String unit(PublishedTable table) {
        return row < 0 ? "" : table.rows().get(row).unit();
    }

    String partName(PublishedTable table) {
        return field == Field.PART ? table.rows().get(row).parts().get(part).name() : "";
    }

    @Nullable
    BigDecimal number(PublishedTable table) {
        if (row < 0) {
            return table.mean();
        }
        PublishedRow from = table.rows().get(row);
        return switch (field) {
            case MAXIMUM -> from.maximum();
            case PART -> from.parts().get(part).points();
            case TOTAL -> from.total();
            case INDEX -> from.indexPercent();
            case RANK -> from.rank();
            case CLASS, MEAN -> null;
        };
    }

    PublishedTable with(PublishedTable table, BigDecimal number) {
        if (row < 0) {
            return new PublishedTable(table.title(), table.source(), table.rows(), number);
        }
        PublishedRow from = table.rows().get(row);
        List<PublishedPart> parts = new ArrayList<>(from.parts());
        if (field == Field.PART) {
            PublishedPart old = parts.get(part);
            parts.set(part, new PublishedPart(old.name(), old.maximum(), number));
        }
        PublishedRow changed = new PublishedRow(
                from.unit(),
                field == Field.MAXIMUM ? number : from.maximum(),
                parts,
                field == Field.TOTAL ? number : from.total(),
                field == Field.INDEX ? number : from.indexPercent(),
                field == Field.RANK ? number : from.rank(),
                from.classLabel());
        return replaced(table, changed);
    }

    PublishedTable withClass(PublishedTable table, String label) {
        PublishedRow from = table.rows().get(row);
        return replaced(
                table,
                new PublishedRow(
                        from.unit(),
                        from.maximum(),
                        from.parts(),
                        from.total(),
                        from.indexPercent(),
                        from.rank(),
                        label));
    }

    private PublishedTable replaced(PublishedTable table, PublishedRow changed) {
        List<PublishedRow> rows = new ArrayList<>(table.rows());
        rows.set(row, changed);
        return new PublishedTable(table.title(), table.source(), rows, table.mean());
    }
}
