package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.excel.MappingProfile.ColumnMapping;
import org.parindex.io.excel.MappingProfile.Layout;
import org.parindex.io.excel.MappingProfile.TableMapping;
import org.parindex.io.excel.SummaryTable.SummaryColumn;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.unit.Unit;

/** Headers as a profile says they are, and profiles as headers are found. */
final class ProfileHeader {

    private ProfileHeader() {}

    /** What the sheet says above each column of a profile; empty, with a finding, if that is something else. */
    static Optional<Map<Integer, String>> fit(
            GridSheet grid, TableMapping mapping, String profile, Consumer<Finding> findings) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        int row = mapping.headerRow() - 1;
        for (Map.Entry<String, ColumnMapping> entry : mapping.columns().entrySet()) {
            int column = column(entry.getKey());
            String found = label(grid, row, mapping.headerRows(), column);
            ColumnMapping expected = entry.getValue();
            if (!VietnameseText.key(found).equals(VietnameseText.key(expected.header()))) {
                findings.accept(ExcelFinding.PROFILE_MISFIT.at(
                        Place.of(grid.source(row, column)),
                        "profile",
                        profile,
                        "column",
                        entry.getKey(),
                        "found",
                        found,
                        "expected",
                        expected.header()));
                return Optional.empty();
            }
            labels.put(column, found);
        }
        return Optional.of(labels);
    }

    /** The header of a form where the profile has it; empty, with a finding, if the sheet says something else there. */
    static Optional<FormHeader> of(GridSheet grid, TableMapping mapping, String profile, Consumer<Finding> findings) {
        return fit(grid, mapping, profile, findings).map(labels -> {
            Map<Column, Integer> columns = columns(mapping);
            List<Integer> names = new ArrayList<>();
            mapping.columns().forEach((letters, column) -> {
                if (column.field().equals(Column.NAME.id())) {
                    names.add(column(letters));
                }
            });
            return FormHeader.given(
                    grid, mapping.headerRow() - 1, mapping.headerRows(), columns, names, labels, Set.of());
        });
    }

    /** The columns of a profile by what they hold. */
    private static Map<Column, Integer> columns(TableMapping mapping) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        mapping.columns()
                .forEach((letters, column) ->
                        Column.withId(column.field()).ifPresent(what -> columns.put(what, column(letters))));
        return columns;
    }

    /** Where a matrix stands, as a profile says it; a unit that the register does not hold is a finding. */
    static ScoreMatrix.Found matrix(GridSheet grid, TableMapping mapping, FormIdentity identity) {
        int row = mapping.headerRow() - 1;
        Map<Column, Integer> columns = columns(mapping);
        Map<Integer, Unit> units = new LinkedHashMap<>();
        Map<Integer, Stage> stages = new LinkedHashMap<>();
        Set<Integer> ignored = new HashSet<>();
        mapping.columns().forEach((letters, column) -> {
            int at = column(letters);
            Optional<Stage> stage = ProfileFields.stage(column);
            stage.flatMap(points ->
                            identity.named(column.of(), grid.source(row, at)).unit())
                    .ifPresentOrElse(
                            unit -> {
                                units.put(at, unit);
                                stages.put(at, stage.orElseThrow());
                            },
                            () -> ignored.add(at));
        });
        return new ScoreMatrix.Found(
                row,
                row + mapping.headerRows(),
                columns.getOrDefault(Column.CODE, -1),
                columns.getOrDefault(Column.NAME, -1),
                columns.getOrDefault(Column.MAXIMUM, -1),
                units,
                stages,
                ignored);
    }

    /** The header of a summary as a profile says it; empty if the profile names no column of units. */
    static Optional<SummaryHeader> summary(GridSheet grid, TableMapping mapping) {
        List<SummaryColumn> columns = new ArrayList<>();
        Map<Integer, String> texts = new LinkedHashMap<>();
        int[] unit = {-1};
        mapping.columns().forEach((letters, column) -> {
            int at = column(letters);
            Optional<SummaryTable.Measure> measure = ProfileFields.measure(column);
            if (measure.isPresent()) {
                columns.add(new SummaryColumn(at, measure.get(), column.of().isEmpty() ? null : column.of()));
            } else if (column.field().equals(Column.UNIT.id())) {
                unit[0] = at;
            } else {
                Column.withId(column.field())
                        .ifPresent(what -> texts.put(at, what.label().vi()));
            }
        });
        columns.sort(Comparator.comparingInt(SummaryColumn::number));
        return unit[0] < 0
                ? Optional.empty()
                : Optional.of(SummaryHeader.given(
                        grid, mapping.headerRow() - 1, mapping.headerRows(), unit[0], columns, texts));
    }

    /** What a matrix is in a profile. */
    static TableMapping mapping(GridSheet grid, ScoreMatrix.Found found, String sheet) {
        int height = found.below() - found.row();
        String stage = ProfileFields.field(ScoreMatrix.stage(grid, found.row()).orElse(Stage.APPRAISED));
        Map<Integer, Column> known = new HashMap<>();
        known.put(found.code(), Column.CODE);
        known.put(found.name(), Column.NAME);
        known.put(found.maximum(), Column.MAXIMUM);
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            String label = label(grid, found.row(), height, column);
            Column what = known.get(column);
            Unit unit = found.units().get(column);
            if (unit != null) {
                columns.put(GridSheet.letters(column), new ColumnMapping(stage, label, unit.id()));
            } else if (!label.isBlank()) {
                columns.put(
                        GridSheet.letters(column),
                        new ColumnMapping(what == null ? ProfileFields.IGNORE : what.id(), label));
            }
        }
        return new TableMapping(sheet, found.row() + 1, height, Layout.MATRIX, columns);
    }

    /** What the header of a summary is in a profile. */
    static TableMapping mapping(GridSheet grid, SummaryHeader header, String sheet) {
        Map<Integer, SummaryColumn> measures = new HashMap<>();
        header.columns().forEach(column -> measures.put(column.number(), column));
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        for (int column = 0; column < grid.columns(); column++) {
            String label = label(grid, header.first(), header.height(), column);
            SummaryColumn measure = measures.get(column);
            if (measure != null) {
                String domain = measure.domain() == null ? "" : measure.domain();
                columns.put(
                        GridSheet.letters(column),
                        new ColumnMapping(ProfileFields.field(measure.measure()), label, domain));
            } else if (!label.isBlank()) {
                String field = column == header.unitColumn()
                        ? Column.UNIT.id()
                        : ProfileFields.text(header.texts().getOrDefault(column, ""));
                columns.put(
                        GridSheet.letters(column),
                        new ColumnMapping(
                                field.equals(Column.UNIT.id()) && column != header.unitColumn()
                                        ? ProfileFields.IGNORE
                                        : field,
                                label));
            }
        }
        return new TableMapping(sheet, header.first() + 1, header.height(), Layout.SUMMARY, columns);
    }

    /** What a header is in a profile. */
    static TableMapping mapping(GridSheet grid, FormHeader header, String sheet) {
        int rows = header.height();
        Map<String, ColumnMapping> columns = new LinkedHashMap<>();
        header.columns()
                .forEach((what, column) -> columns.put(
                        GridSheet.letters(column),
                        new ColumnMapping(what.id(), label(grid, header.headerRow(), rows, column))));
        header.names()
                .forEach(column -> columns.putIfAbsent(
                        GridSheet.letters(column),
                        new ColumnMapping(Column.NAME.id(), label(grid, header.headerRow(), rows, column))));
        header.labels()
                .keySet()
                .forEach(column -> columns.putIfAbsent(
                        GridSheet.letters(column),
                        new ColumnMapping("ignore", label(grid, header.headerRow(), rows, column))));
        return new TableMapping(sheet, header.headerRow() + 1, rows, columns);
    }

    /** All that a header says of a column, from the top down. */
    private static String label(GridSheet grid, int row, int rows, int column) {
        List<String> path = new ArrayList<>();
        for (int line = row; line < row + rows; line++) {
            String text = grid.label(line, column).replace('\n', ' ');
            if (!text.isBlank() && (path.isEmpty() || !path.get(path.size() - 1).equals(text))) {
                path.add(text);
            }
        }
        return String.join(" / ", path);
    }

    /** The number of a column, from 0, by its letters. */
    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
