package org.parindex.io.excel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;

/** Says which forms lack a column of values that at least half of the other files of the same delivery have. */
final class DeliveryColumns {

    private static final List<Column> COMPARED =
            List.of(Column.APPRAISED, Column.APPRAISED_2, Column.EXPLAINED, Column.SURVEY, Column.FIGURES);

    private DeliveryColumns() {}

    static void report(List<UnitAnswers> forms, Consumer<Finding> findings) {
        Set<String> files = new HashSet<>();
        Map<Column, Set<String>> having = new HashMap<>();
        for (UnitAnswers form : forms) {
            files.add(form.source().file());
            COMPARED.stream()
                    .filter(form::hasColumn)
                    .forEach(column -> having.computeIfAbsent(column, one -> new HashSet<>())
                            .add(form.source().file()));
        }
        having.forEach((column, with) -> {
            boolean usual = 2 * with.size() >= files.size() - 1;
            for (UnitAnswers form : usual ? forms : List.<UnitAnswers>of()) {
                boolean lacks = !with.contains(form.source().file());
                if (lacks && !form.printed().contains(column)) {
                    findings.accept(ExcelFinding.COLUMN_ABSENT_HERE.at(
                            Place.of(form.source()).withUnit(form.unit()),
                            "column",
                            column.label(),
                            "count",
                            with.size()));
                }
            }
        });
    }
}
