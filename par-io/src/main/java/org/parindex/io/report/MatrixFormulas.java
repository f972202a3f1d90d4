package org.parindex.io.report;

import static org.parindex.io.report.Formulas.cell;
import static org.parindex.io.report.Formulas.fixed;
import static org.parindex.io.report.Formulas.guarded;
import static org.parindex.io.report.Formulas.literal;
import static org.parindex.io.report.Formulas.rounded;
import static org.parindex.io.report.Formulas.sum;

import java.util.ArrayList;
import java.util.List;
import org.parindex.io.report.Formulas.Run;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.TotalPolicy;

/** The formulas of the sheets units × criteria: how a branch and the total come out of the leaves of the row. */
final class MatrixFormulas {

    private final MatrixLayout layout;

    MatrixFormulas(MatrixLayout layout) {
        this.layout = layout;
    }

    /** Points of a branch: the sum, stretched to its nominal maximum, capped, rounded. */
    String points(Branch branch) {
        String value = total(branch.children());
        Integer before = layout.beforeColumn(branch.id());
        Integer maximum = layout.maximumColumn(branch.id());
        if (before != null && maximum != null) {
            value = stretched(value, cell(before), cell(maximum));
        }
        if (branch.cap() != null && branch.role() == Role.BONUS) {
            value = "MIN(" + value + "," + literal(branch.cap()) + ")";
        } else if (branch.cap() != null && branch.role() == Role.PENALTY) {
            value = "MAX(" + value + "," + literal(branch.cap().negate()) + ")";
        }
        return rounded(value, layout.index().policiesOf(branch.id()).nodeRounding());
    }

    private static String stretched(String value, String before, String after) {
        return "IF(" + before + "=" + after + "," + value + ",(" + value + ")*" + after + "/" + before + ")";
    }

    /** The sum of children, and what leaves earn that are not applicable and still get points. */
    private String total(List<Node> children) {
        String value = sum(layout.pointCells(children));
        List<Leaf> full = layout.leavesOf(children).stream()
                .filter(leaf -> !layout.given(leaf).isZero())
                .toList();
        return full.isEmpty()
                ? value
                : value + "+" + layout.marked(full, MatrixLayout.NOT_APPLICABLE, MatrixLayout.NOT_APPLICABLE_GIVES_ROW);
    }

    /** The applicable maximum of children, before anything is stretched. */
    private String maximum(List<Node> children) {
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<Leaf> leaves = layout.leavesOf(children).stream()
                .filter(leaf -> !layout.counted(leaf).isZero())
                .toList();
        for (Run run : layout.runs(leaves)) {
            added.add(fixed(run.first(), run.last(), MatrixLayout.MAXIMUM_ROW));
        }
        List<Leaf> removable =
                leaves.stream().filter(leaf -> !layout.removed(leaf).isZero()).toList();
        if (!removable.isEmpty()) {
            removed.add(layout.marked(removable, MatrixLayout.NOT_APPLICABLE, MatrixLayout.NOT_APPLICABLE_REMOVES_ROW));
        }
        List<Leaf> notHeld = leaves.stream()
                .filter(leaf -> leaf.channel() != Channel.ASSESSED
                        && !layout.removedIfNotHeld(leaf).isZero())
                .toList();
        if (!notHeld.isEmpty()) {
            removed.add(layout.marked(notHeld, MatrixLayout.NOT_HELD, MatrixLayout.NOT_HELD_REMOVES_ROW));
        }
        for (Node child : children) {
            Integer column = layout.maximumColumn(child.id());
            if (column != null) {
                added.add(cell(column));
            }
        }
        return removed.isEmpty() ? sum(added) : guarded(sum(added) + "-(" + String.join("+", removed) + ")");
    }

    /** The maximum of a branch before it is stretched, or its maximum if it never is. */
    String maximumBefore(Branch branch) {
        return maximum(branch.children());
    }

    /** The maximum of a branch that takes over what leaves below leave behind. */
    String maximumAfter(Branch branch, int before) {
        return withOwed(
                cell(before),
                layout.marked(
                        layout.owing(branch.id()),
                        MatrixLayout.NOT_APPLICABLE,
                        MatrixLayout.NOT_APPLICABLE_REMOVES_ROW));
    }

    private static String withOwed(String before, String owed) {
        return "IF(" + before + "=0,0," + guarded(before + "+" + owed) + ")";
    }

    /** The maximum of the whole set before it is stretched. */
    String totalMaximumBefore() {
        return maximum(layout.scheme().roots());
    }

    String totalMaximum() {
        List<String> owed = new ArrayList<>();
        List<Leaf> byState = layout.owing("");
        if (!byState.isEmpty()) {
            owed.add(layout.marked(byState, MatrixLayout.NOT_APPLICABLE, MatrixLayout.NOT_APPLICABLE_REMOVES_ROW));
        }
        List<Leaf> byChannel = layout.owingIfNotHeld();
        if (!byChannel.isEmpty()) {
            owed.add(layout.marked(byChannel, MatrixLayout.NOT_HELD, MatrixLayout.NOT_HELD_REMOVES_ROW));
        }
        String before = cell(MatrixLayout.TOTAL_BEFORE);
        return owed.isEmpty() ? before : withOwed(before, String.join("+", owed));
    }

    /** The total: the sum, stretched, rounded, then cap and floor. */
    String total() {
        TotalPolicy policy = layout.scheme().total();
        String value = total(layout.scheme().roots());
        if (!layout.owing("").isEmpty() || !layout.owingIfNotHeld().isEmpty()) {
            value = stretched(value, cell(MatrixLayout.TOTAL_BEFORE), cell(MatrixLayout.TOTAL_MAXIMUM));
        }
        value = rounded(value, policy.rounding());
        if (policy.cap() != null) {
            value = "MIN(" + value + "," + literal(policy.cap()) + ")";
        }
        return policy.floor() == null ? value : "MAX(" + value + "," + literal(policy.floor()) + ")";
    }

    String indexPercent() {
        String maximum = cell(MatrixLayout.TOTAL_MAXIMUM);
        return "IF(" + maximum + "=0,\"\",100*" + cell(MatrixLayout.TOTAL) + "/" + maximum + ")";
    }

    /** The sum without bonus and penalty, before anything happens to the total. */
    String withoutBonus() {
        String all = total(layout.scheme().roots());
        List<String> bonuses = layout.bonuses().stream()
                .map(branch -> cell(layout.column(branch.id())))
                .toList();
        return bonuses.isEmpty() ? all : all + "-" + sum(bonuses);
    }
}
