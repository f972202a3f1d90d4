package org.parindex.io.survey;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.table.TableFile;
import org.parindex.io.table.TableLimits;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TableRows;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.league.AreaCovariates;
import org.parindex.unit.UnitRegister;

/**
 * What is known of units beside their survey, from a workbook or a CSV file: a heading, then one row per unit, the unit
 * first, a number in every further column that has a heading.
 */
public final class CovariateFiles {

    private final UnitWords words;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final Map<String, List<Double>> byUnit = new TreeMap<>();

    /**
     * What was read.
     *
     * @param covariates the numbers of the units whose row is complete
     * @param findings what is wrong with the table
     */
    public record Read(AreaCovariates covariates, List<Finding> findings) {

        /** Copies. */
        public Read {
            findings = List.copyOf(findings);
        }
    }

    private CovariateFiles(@Nullable UnitRegister units) {
        words = new UnitWords(units);
    }

    /**
     * Reads a table of covariates.
     *
     * @param file an .xlsx file, whose first sheet is read, or text separated by comma, semicolon or tab
     * @param units the register by which units are found by id, name or alias; null where cells hold ids
     * @return the covariates; a unit with a cell that is no number is left out and told
     * @throws IOException if the file cannot be opened or read at all
     */
    public static Read read(Path file, @Nullable UnitRegister units) throws IOException {
        CovariateFiles reader = new CovariateFiles(units);
        try (TableFile table = TableFile.open(file, TableLimits.DEFAULT, reader.findings::add);
                TableRows rows = table.rows()) {
            while (rows.next()) {
                reader.take(rows.row());
            }
        }
        if (reader.names.isEmpty()) {
            reader.findings.add(AnswerFinding.NO_COVARIATES.at(Place.NOWHERE));
            return new Read(AreaCovariates.NONE, reader.findings);
        }
        return new Read(new AreaCovariates(reader.names, reader.byUnit), reader.findings);
    }

    private void take(TableRow row) {
        if (names.isEmpty()) {
            for (int column = 1; column < row.width(); column++) {
                String name = VietnameseText.clean(row.text(column));
                if (!name.isEmpty()) {
                    names.add(name);
                    columns.add(column);
                }
            }
            return;
        }
        if (row.isBlank(0)) {
            findings.add(AnswerFinding.NO_UNIT.at(Place.of(row.source(0))));
            return;
        }
        Optional<String> unit = words.find(row, 0);
        if (unit.isEmpty()) {
            findings.add(AnswerFinding.UNKNOWN_UNIT.at(Place.of(row.source(0)), "unit", row.text(0)));
            return;
        }
        List<Double> numbers = numbers(row);
        if (numbers.size() == names.size() && byUnit.putIfAbsent(unit.get(), numbers) != null) {
            findings.add(AnswerFinding.COVARIATE_UNIT_TWICE.at(Place.of(row.source(0)), "unit", row.text(0)));
        }
    }

    private List<Double> numbers(TableRow row) {
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int column = columns.get(i);
            BigDecimal number = column < row.width() ? CaseCells.number(row, column) : null;
            if (number == null) {
                findings.add(AnswerFinding.COVARIATE_UNREADABLE.at(
                        Place.of(row.source(column)),
                        "text",
                        column < row.width() ? row.text(column) : "",
                        "header",
                        names.get(i)));
            } else {
                numbers.add(number.doubleValue());
            }
        }
        return numbers;
    }
}
