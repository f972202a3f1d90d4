package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.points.Points;
import org.parindex.rule.Award;
import org.parindex.rule.Judged;
import org.parindex.rule.Options;
import org.parindex.rule.Steps;
import org.parindex.scheme.Leaf;
import org.parindex.text.Text;

/** Says of claimed points that they are beyond what a leaf gives. The value is kept as claimed. */
final class PointsCheck {

    private PointsCheck() {}

    static void check(Leaf leaf, BigDecimal claimed, Place place, Consumer<Finding> findings) {
        Points points = Points.of(claimed);
        if (claimed.compareTo(leaf.maximum()) > 0) {
            findings.accept(ExcelFinding.POINTS_ABOVE.at(
                    place,
                    "points",
                    points.show(),
                    "maximum",
                    Points.of(leaf.maximum()).show()));
        } else if (claimed.compareTo(leaf.minimum()) < 0) {
            findings.accept(ExcelFinding.POINTS_BELOW.at(
                    place,
                    "points",
                    points.show(),
                    "minimum",
                    Points.of(leaf.minimum()).show()));
        } else if (leaf.rule() instanceof Judged judged) {
            step(judged, leaf, points, place, findings);
        } else {
            levels(leaf, points, place, findings);
        }
    }

    /** The maximum that a table prints for a leaf must be the one of the set. */
    static void maximum(Leaf leaf, GridCell printed, Place place, Consumer<Finding> findings) {
        if (printed.isBlank()) {
            return;
        }
        NumberReading reading = printed.number() != null && printed.kind() == GridCell.Kind.NUMBER
                ? new NumberReading.Value(printed.number(), false, List.of())
                : NumberGrammar.read(printed.text(), NumberGrammar.Use.POINTS, leaf.maximum());
        boolean value = reading instanceof NumberReading.Value;
        boolean same =
                reading instanceof NumberReading.Value read && read.value().compareTo(leaf.maximum()) == 0;
        if (!same) {
            findings.accept(ExcelFinding.MAXIMUM_DIFFERS.at(
                    place,
                    "found",
                    value ? Points.of(((NumberReading.Value) reading).value()).show() : Text.of(printed.text()),
                    "expected",
                    Points.of(leaf.maximum()).show()));
        }
    }

    private static void levels(Leaf leaf, Points points, Place place, Consumer<Finding> findings) {
        Points maximum = Points.of(leaf.maximum());
        List<Points> given = awards(leaf).stream()
                .map(award -> award.of(maximum))
                .distinct()
                .sorted()
                .toList();
        if (!given.isEmpty() && !given.contains(points)) {
            Text levels = Text.join("; ", given.stream().map(Points::show).toList());
            findings.accept(ExcelFinding.POINTS_NO_LEVEL.at(
                    place, "points", points.show(), "code", leaf.code(), "levels", levels));
        }
    }

    private static void step(Judged judged, Leaf leaf, Points points, Place place, Consumer<Finding> findings) {
        Points lowest = Points.of(judged.lowest());
        Points step = Points.of(judged.step());
        if (judged.step().signum() > 0 && !points.minus(lowest).dividedBy(step).isWhole()) {
            Text levels = Text.fill(
                    "{0}; {1}; … {2}",
                    "{0}; {1}; … {2}",
                    lowest.show(),
                    lowest.plus(step).show(),
                    Points.of(judged.highest()).show());
            findings.accept(ExcelFinding.POINTS_NO_LEVEL.at(
                    place, "points", points.show(), "code", leaf.code(), "levels", levels));
        }
    }

    /** The awards of a rule that knows only certain levels. */
    private static List<Award> awards(Leaf leaf) {
        if (leaf.rule() instanceof Options options) {
            return options.options().stream().map(Options.Option::award).toList();
        }
        return leaf.rule() instanceof Steps steps
                ? steps.steps().stream().map(Steps.Step::award).toList()
                : List.of();
    }
}
