package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.excel.SummaryTable.SummaryRow;
import org.parindex.unit.Unit;

/** Tells which rows of the summaries of a sheet are of no unit that is known, and which of one that has a row already. */
final class SummaryUnits {

    private final FormIdentity identity;
    private final CriterionNames names;
    private final Consumer<Finding> findings;

    private SummaryUnits(FormIdentity identity, CriterionNames names, Consumer<Finding> findings) {
        this.identity = identity;
        this.names = names;
        this.findings = findings;
    }

    /** Reports; tables with the same columns are parts of one. */
    static void report(
            List<SummaryTable> tables, FormIdentity identity, CriterionNames names, Consumer<Finding> findings) {
        SummaryUnits reader = new SummaryUnits(identity, names, findings);
        Map<List<String>, List<SummaryRow>> alike = new LinkedHashMap<>();
        for (SummaryTable table : tables) {
            List<String> columns = table.columns().stream()
                    .map(column -> column.measure() + "/" + column.domain())
                    .toList();
            alike.computeIfAbsent(columns, key -> new ArrayList<>())
                    .addAll(table.rows().stream().filter(reader::isUnit).toList());
        }
        alike.values().forEach(reader::rows);
    }

    private boolean isUnit(SummaryRow row) {
        return FormTotals.kind("", row.unit(), names).isEmpty();
    }

    private void rows(List<SummaryRow> rows) {
        Map<Unit, List<SummaryRow>> byUnit = new LinkedHashMap<>();
        // a table of other units altogether, such as one of communes among departments, needs one word only
        boolean anyKnown = rows.stream()
                .map(row -> identity.units().match(row.unit()))
                .anyMatch(match -> match.unit() != null || !match.candidates().isEmpty());
        boolean said = false;
        for (SummaryRow row : rows) {
            Unit unit = identity.units().match(row.unit()).unit();
            if (unit != null) {
                byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(row);
            }
            if (row.removed().isEmpty() && (anyKnown || !said)) {
                identity.named(row.unit(), row.source());
                said = true;
            }
        }
        byUnit.forEach((unit, same) -> {
            if (same.size() > 1) {
                String cells = same.stream().map(row -> row.source().cell()).collect(Collectors.joining(", "));
                SummaryRow last = same.get(same.size() - 1);
                findings.accept(ExcelFinding.UNIT_ROWS.at(
                        Place.of(last.source()).withUnit(unit.id()), "unit", unit.name(), "cells", cells));
            }
        });
    }
}
