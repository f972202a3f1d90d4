package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableLimits;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TableRows;
import org.parindex.io.text.VietnameseText;

/** A table whose first row names its columns. */
final class NamedColumns {

    /** One row; a column that the table does not have is blank. */
    record Line(Map<String, String> cells, Source source) {
        String get(String... names) {
            for (String name : names) {
                String text = cells.get(name);
                if (text != null && !text.isBlank()) {
                    return text;
                }
            }
            return "";
        }
    }

    private NamedColumns() {}

    /**
     * Reads all rows.
     *
     * @param needed alternatives of names, separated by a bar, of which one must be there
     */
    static List<Line> read(Path file, List<String> needed, Consumer<Finding> findings) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (TableFile table = TableFile.open(file, TableLimits.DEFAULT, findings);
                TableRows rows = table.rows()) {
            Map<String, Integer> columns = new HashMap<>();
            if (rows.next()) {
                TableRow head = rows.row();
                for (int i = 0; i < head.width(); i++) {
                    columns.putIfAbsent(VietnameseText.clean(head.text(i)), i);
                }
            }
            List<String> missing = needed.stream()
                    .filter(names -> List.of(names.split("\\|")).stream().noneMatch(columns::containsKey))
                    .toList();
            if (!missing.isEmpty()) {
                findings.accept(LineageFinding.COLUMNS_MISSING.at(
                        Place.of(new Source.Line(String.valueOf(file.getFileName()), 1)),
                        "columns",
                        String.join(", ", missing)));
                return lines;
            }
            while (rows.next()) {
                TableRow row = rows.row();
                Map<String, String> cells = new HashMap<>();
                columns.forEach((name, column) ->
                        cells.put(name, column < row.width() ? VietnameseText.clean(row.text(column)) : ""));
                lines.add(new Line(cells, row.source(0)));
            }
        }
        return lines;
    }
}
