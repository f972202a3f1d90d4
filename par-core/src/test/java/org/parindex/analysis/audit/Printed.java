package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parindex.Csv;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.finding.Finding;

/** Published tables of the test resources as tables to audit. */
final class Printed {

    private Printed() {}

    static BigDecimal decimal(String text) {
        String plain = text == null ? "" : text.replace("=", "").strip();
        return plain.isEmpty() ? null : new BigDecimal(plain);
    }

    static PublishedTable table(String title, List<PublishedRow> rows) {
        return new PublishedTable(title, "", rows, null);
    }

    static PublishedTable table(String title, List<PublishedRow> rows, String mean) {
        return new PublishedTable(title, "", rows, decimal(mean));
    }

    static PublishedRow row(String unit, String maximum, String parts, String total, String index, String rank) {
        List<PublishedPart> list = new ArrayList<>();
        for (String part : parts.isBlank() ? new String[0] : parts.split(" ")) {
            list.add(new PublishedPart("phần " + (list.size() + 1), null, new BigDecimal(part)));
        }
        return new PublishedRow(unit, decimal(maximum), list, decimal(total), decimal(index), decimal(rank), null);
    }

    static PublishedRow value(String unit, String value, String rank) {
        return new PublishedRow(unit, null, List.of(), null, decimal(value), decimal(rank), null);
    }

    /** The rows of a file in blocks, in their order. */
    static Map<String, List<Map<String, String>>> blocks(String file, String... keys) {
        return Csv.read("/tables/" + file).stream()
                .collect(Collectors.groupingBy(
                        row -> Arrays.stream(keys).map(row::get).collect(Collectors.joining(" · ")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static List<PublishedRow> rows(List<Map<String, String>> rows, Function<Map<String, String>, PublishedRow> as) {
        return rows.stream().map(as).toList();
    }

    static PublishedRow local(Map<String, String> row) {
        List<PublishedPart> parts = new ArrayList<>();
        if (!row.get("appraised_points").isEmpty() && !row.get("survey_points").isEmpty()) {
            parts.add(new PublishedPart("thẩm định", null, new BigDecimal(row.get("appraised_points"))));
            parts.add(new PublishedPart("ĐTXHH", null, new BigDecimal(row.get("survey_points"))));
        }
        return new PublishedRow(
                row.get("unit"),
                decimal(row.get("max_points")),
                parts,
                decimal(row.get("total_points")),
                decimal(row.get("index_pct")),
                decimal(row.get("rank")),
                row.get("class").isEmpty() ? null : row.get("class"));
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
