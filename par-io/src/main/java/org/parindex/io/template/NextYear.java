package org.parindex.io.template;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;

/** A set moved to another year. */
final class NextYear {

    private final int before;
    private final int year;

    private NextYear(int before, int year) {
        this.before = before;
        this.year = year;
    }

    static Scheme of(Scheme last, String id, int year) {
        LocalDate from = last.validFrom() == null ? last.validTo() : last.validFrom();
        NextYear move = new NextYear(from == null ? year : from.getYear(), year);
        return new Scheme(
                id,
                "1",
                move.text(last.title()),
                null,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                last.level(),
                last.roots().stream().map(move::node).toList(),
                last.declaredTotal(),
                last.policies(),
                last.total(),
                last.ranking(),
                last.classification(),
                last.groups(),
                last.defaulted());
    }

    private Text text(Text text) {
        return before == year ? text : Text.of(year(text.vi()), year(text.en()));
    }

    private String year(String text) {
        return text.replaceAll("(?<![0-9])" + before + "(?![0-9])", String.valueOf(year));
    }

    private @Nullable LocalDate date(@Nullable LocalDate date) {
        return date == null ? null : date.plusYears((long) year - before);
    }

    private Node node(Node node) {
        if (node instanceof Leaf leaf) {
            return new Leaf(
                    leaf.id(),
                    leaf.code(),
                    text(leaf.title()),
                    leaf.maximum(),
                    leaf.minimum(),
                    leaf.channel(),
                    leaf.rule(),
                    leaf.bindings(),
                    leaf.checks(),
                    leaf.evidence(),
                    date(leaf.periodEnd()),
                    leaf.policies(),
                    leaf.notes());
        }
        Branch branch = (Branch) node;
        List<Node> children = branch.children().stream().map(this::node).toList();
        return new Branch(
                branch.id(),
                branch.code(),
                text(branch.title()),
                branch.maximum(),
                branch.role(),
                branch.cap(),
                branch.block(),
                branch.policies(),
                children);
    }
}
