package org.parindex.io.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.SchemeIndex;

/** Tells a column of figures about all units, such as their mean, from one that is only headed so. */
final class MatrixFigures {

    /** Numbers below which a column says nothing. */
    private static final int FEWEST = 3;
    /** How far a printed figure may be off; a mean may be given with one decimal. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private MatrixFigures() {}

    /**
     * Whether the numbers of a column are neither sum, mean, highest nor lowest of those of the units, nor the maxima.
     *
     * @param rows rows of criteria, by their ids
     * @param units the columns of the units
     */
    static boolean isNone(
            GridSheet grid, int column, Map<String, Integer> rows, Collection<Integer> units, SchemeIndex index) {
        List<List<BigDecimal>> figures = new ArrayList<>();
        List<BigDecimal> printed = new ArrayList<>();
        for (Leaf leaf : index.scheme().leaves()) {
            GridCell cell = grid.at(rows.getOrDefault(leaf.id(), -1), column);
            if (cell.number() != null && cell.kind() == GridCell.Kind.NUMBER) {
                printed.add(cell.number());
                figures.add(figures(leaf, grid, rows.getOrDefault(leaf.id(), -1), units));
            }
        }
        if (printed.size() < FEWEST) {
            return false;
        }
        for (int kind = 0; kind < figures.get(0).size(); kind++) {
            boolean same = true;
            for (int i = 0; i < printed.size(); i++) {
                BigDecimal off = figures.get(i).get(kind).subtract(printed.get(i));
                same &= off.abs().compareTo(ROUNDING) <= 0;
            }
            if (same) {
                return false;
            }
        }
        return true;
    }

    private static List<BigDecimal> figures(Leaf leaf, GridSheet grid, int row, Collection<Integer> units) {
        List<BigDecimal> points = units.stream()
                .map(unit -> grid.at(row, unit).number())
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(Math.max(1, points.size()));
        return List.of(
                sum,
                sum.divide(count, MathContext.DECIMAL64),
                points.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO),
                points.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO),
                leaf.maximum());
    }
}
