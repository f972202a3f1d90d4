package org.parindex.analysis.sure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.analysis.draw.Shown;
import org.parindex.assessment.Stage;
import org.parindex.points.Points;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;

/**
 * Points and maxima of a round by leaf and unit, in a unit of 10^−places points: decimals with few places are whole numbers
 * then, whose sums are exact and whose ties stay ties.
 */
final class LeafTable {

    private static final int MOST_PLACES = 6;

    final double scale;
    final double[][] points;
    final double[][] maxima;
    final Treatment[][] treatments;
    /** What is made up for at a node and in the total (last row), by unit: the nominal points of leaves that were taken out. */
    final double[][] owed;

    final boolean isOwing;
    /** Units with the same maxima share a pattern. */
    final int[] patternOf;

    final double[][] patternMaxima;

    LeafTable(RoundTree tree, Scores scores, Stage stage, List<String> units) {
        int leaves = tree.leaves();
        Points[][] exact = new Points[leaves][units.size()];
        Points[][] exactMaxima = new Points[leaves][units.size()];
        treatments = new Treatment[leaves][units.size()];
        owed = new double[tree.nodes.size() + 1][units.size()];
        int places = 0;
        for (int u = 0; u < units.size(); u++) {
            UnitScore unit = scores.of(units.get(u), stage);
            for (int leaf = 0; leaf < leaves; leaf++) {
                NodeScore score = unit.node(tree.ids.get(tree.leafNodes[leaf]));
                exact[leaf][u] = score.points();
                exactMaxima[leaf][u] = score.maximum();
                treatments[leaf][u] = score.treatment();
                places = Math.max(places, Math.max(places(score.points()), places(score.maximum())));
            }
            owe(tree, unit, u);
        }
        scale = Math.pow(10, places);
        points = scaled(exact, places);
        maxima = scaled(exactMaxima, places);
        boolean owing = false;
        for (double[] row : owed) {
            for (int u = 0; u < row.length; u++) {
                row[u] *= scale;
                owing |= row[u] > 0;
            }
        }
        isOwing = owing;
        patternOf = new int[units.size()];
        patternMaxima = patterns();
    }

    private static int places(Points value) {
        return value.toDecimal()
                .map(BigDecimal::scale)
                .filter(scale -> scale <= MOST_PLACES)
                .orElse(0);
    }

    private static double[][] scaled(Points[][] exact, int places) {
        Points factor = Points.of(BigDecimal.ONE.movePointRight(places));
        return Arrays.stream(exact)
                .map(row -> Arrays.stream(row)
                        .mapToDouble(value -> Shown.toDouble(value.times(factor)))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** A branch whose maximum is more than that of its children was stretched. */
    private void owe(RoundTree tree, UnitScore unit, int u) {
        int size = tree.nodes.size();
        Points[] sums = new Points[size + 1];
        Arrays.fill(sums, Points.ZERO);
        for (int node = size - 1; node >= 0; node--) {
            Points maximum = unit.node(tree.ids.get(node)).maximum();
            if (tree.leafOf[node] < 0) {
                owed[node][u] = Math.max(0, Shown.toDouble(maximum.minus(sums[node])));
            }
            int above = tree.parents[node] < 0 ? size : tree.parents[node];
            sums[above] = sums[above].plus(maximum);
        }
        owed[size][u] = Math.max(0, Shown.toDouble(unit.maximum().minus(sums[size])));
    }

    private double[][] patterns() {
        Map<List<Double>, Integer> numbers = new LinkedHashMap<>();
        for (int u = 0; u < patternOf.length; u++) {
            int unit = u;
            List<Double> pattern =
                    Arrays.stream(maxima).map(column -> column[unit]).toList();
            int next = numbers.size();
            patternOf[u] = numbers.computeIfAbsent(pattern, key -> next);
        }
        double[][] columns = new double[maxima.length][numbers.size()];
        numbers.forEach((pattern, number) -> {
            for (int leaf = 0; leaf < columns.length; leaf++) {
                columns[leaf][number] = pattern.get(leaf);
            }
        });
        return columns;
    }
}
