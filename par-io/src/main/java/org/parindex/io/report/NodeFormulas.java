package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;

import java.util.ArrayList;
import java.util.List;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.ValueBasis;

/** What other sheets say of a node of the unit in their row. */
final class NodeFormulas {

    private final ResultBook book;
    private final MatrixLayout layout;
    private final Node node;

    NodeFormulas(ResultBook book, Node node) {
        this.book = book;
        this.layout = book.layout();
        this.node = node;
    }

    /** Points or percent of the node; only meaningful where it is not absent. */
    String value(ValueBasis basis) {
        String points = points();
        return basis == ValueBasis.INDEX_PERCENT ? "100*(" + points + ")/" + maximum() : points;
    }

    private String points() {
        String cell = cell(book.matrix(), layout.column(node.id()));
        if (!(node instanceof Leaf leaf)) {
            return cell;
        }
        String given = Formulas.literal(layout.given(leaf).toDecimal().orElseGet(() -> leaf.maximum()));
        String value = Formulas.rounded(cell, layout.rounding(leaf));
        return "IF(ISNUMBER(" + cell + ")," + value + ",IF(" + cell + "=" + Formulas.text(MatrixLayout.NOT_APPLICABLE)
                + "," + given + ",0))";
    }

    private String maximum() {
        if (node instanceof Leaf leaf) {
            return Formulas.literal(layout.counted(leaf).toDecimal().orElseGet(() -> leaf.maximum()));
        }
        Integer column = layout.maximumColumn(node.id());
        return column == null ? "0" : cell(book.matrix(), column);
    }

    /** Whether the node does not apply, or has no maximum to take a percentage of. */
    String isAbsent(ValueBasis basis) {
        List<String> reasons = new ArrayList<>();
        reasons.add(isRemoved());
        if (basis == ValueBasis.INDEX_PERCENT) {
            reasons.add(maximum() + "=0");
        }
        return Formulas.call("OR", reasons);
    }

    private String isRemoved() {
        List<Leaf> all = layout.leavesBelow(node);
        List<Leaf> byState = all.stream().filter(layout::isRemoved).toList();
        List<Leaf> byChannel = all.stream()
                .filter(leaf -> leaf.channel() != Channel.ASSESSED)
                .filter(leaf -> layout.counted(leaf).isZero()
                        || !layout.removedIfNotHeld(leaf).equals(Points.ZERO))
                .toList();
        List<String> counts = new ArrayList<>();
        layout.runs(byState).forEach(run -> counts.add(count(run, MatrixLayout.NOT_APPLICABLE)));
        layout.runs(byChannel).forEach(run -> counts.add(count(run, MatrixLayout.NOT_HELD)));
        return counts.isEmpty() ? "FALSE" : String.join("+", counts) + "=" + all.size();
    }

    private String count(Formulas.Run run, String mark) {
        return "COUNTIF(" + Formulas.across(book.matrix(), run) + "," + Formulas.text(mark) + ")";
    }
}
