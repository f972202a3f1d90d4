package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.Csv;
import org.parindex.analysis.composite.IndicatorTable;

/** The ASEM example of COINr and what COINr makes of it. */
final class Coinr {

    private Coinr() {}

    static List<Map<String, String>> read(String name) {
        return Csv.read("/vectors/coinr/" + name + ".csv");
    }

    static double number(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }

    /** A table of COINr: a row per unit, the first column its code. */
    static IndicatorTable table(String name) {
        return table(read(name), Set.of("uCode"));
    }

    static IndicatorTable table(List<Map<String, String>> rows, Set<String> leftOut) {
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        String code = columns.get(0);
        columns.removeIf(column -> leftOut.contains(column));
        List<String> units = rows.stream().map(row -> row.get(code)).toList();
        double[][] values = rows.stream()
                .map(row -> columns.stream()
                        .mapToDouble(column -> number(row.get(column)))
                        .toArray())
                .toArray(double[][]::new);
        return table(units, columns, values);
    }

    /** A table from its rows. */
    static IndicatorTable table(List<String> units, List<String> indicators, double[][] rows) {
        double[][] columns = new double[indicators.size()][units.size()];
        for (int i = 0; i < columns.length; i++) {
            for (int unit = 0; unit < rows.length; unit++) {
                columns[i][unit] = rows[unit][i];
            }
        }
        return IndicatorTable.ofColumns(units, indicators, columns);
    }

    /** The hierarchy with the weights of the metadata. */
    static WeightTree tree() {
        return builder().build();
    }

    static WeightTree.Builder builder() {
        WeightTree.Builder builder = WeightTree.builder("Index");
        for (Map<String, String> row : read("input/asem_imeta")) {
            if (Set.of("Indicator", "Aggregate").contains(row.get("Type"))
                    && !row.get("Parent").isEmpty()) {
                builder.node(row.get("iCode"), row.get("Parent"), number(row.get("Weight")));
            }
        }
        return builder;
    }

    static WeightTree uneven(WeightTree tree) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Map<String, String> row : read("agg/uneven_weights")) {
            if (!row.get("iCode").equals("Index")) {
                weights.put(row.get("iCode"), number(row.get("Weight")));
            }
        }
        return tree.withWeights(weights);
    }

    static List<String> nodesAtLevel(int level) {
        return read("input/asem_imeta").stream()
                .filter(row -> row.get("Level").equals(String.valueOf(level)))
                .map(row -> row.get("iCode"))
                .toList();
    }

    /** The question on the fully treated data. */
    static Robustness question() {
        return Robustness.of(table("full/5_normalised_minmax_0_100"), tree());
    }
}
