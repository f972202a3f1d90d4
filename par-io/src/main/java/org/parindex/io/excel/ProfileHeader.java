package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.excel.MappingProfile.ColumnMapping;
import org.parindex.io.excel.MappingProfile.TableMapping;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;

/** Headers as a profile says they are, and profiles as headers are found. */
final class ProfileHeader {

    private ProfileHeader() {}

    /** The header where the profile has it; empty, with a finding, if the sheet says something else there. */
    static Optional<FormHeader> of(GridSheet grid, TableMapping mapping, String profile, Consumer<Finding> findings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> labels = new LinkedHashMap<>();
        List<Integer> names = new ArrayList<>();
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
            Column.withId(expected.field()).ifPresent(what -> {
                columns.put(what, column);
                if (what == Column.NAME) {
                    names.add(column);
                }
            });
        }
        return Optional.of(FormHeader.given(grid, row, mapping.headerRows(), columns, names, labels, Set.of()));
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

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }
}
