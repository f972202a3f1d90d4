package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parindex.io.excel.MappingProfile.TableMapping;
import org.parindex.io.internal.grid.GridSheet;

/** Proposes profiles: what detection finds on the sheets of one workbook. */
final class ProfileProposal {

    private ProfileProposal() {}

    /** The profile; sheets are named only if several of them hold tables. */
    static MappingProfile of(List<GridSheet> sheets, String name, UnitFinder units) {
        List<GridSheet> read =
                sheets.stream().filter(sheet -> !FormStamp.isStamp(sheet)).toList();
        long holding = read.stream()
                .filter(grid -> !tables(grid, grid.name(), units).isEmpty())
                .count();
        List<TableMapping> tables = new ArrayList<>();
        for (GridSheet grid : read) {
            tables.addAll(tables(grid, holding == 1 ? "*" : grid.name(), units));
        }
        return new MappingProfile(
                name,
                tables,
                MappingProfile.NONE.unitAliases(),
                MappingProfile.NONE.notApplicable(),
                MappingProfile.NONE.numbers());
    }

    private static List<TableMapping> tables(GridSheet grid, String sheet, UnitFinder units) {
        Optional<FormHeader> form = HeaderSearch.find(grid, 0);
        if (form.isPresent()) {
            return List.of(ProfileHeader.mapping(grid, form.get(), sheet));
        }
        Optional<ScoreMatrix.Found> matrix = ScoreMatrix.find(grid, units);
        if (matrix.isPresent()) {
            return List.of(ProfileHeader.mapping(grid, matrix.get(), sheet));
        }
        return SummaryWorkbook.headers(grid).stream()
                .map(header -> ProfileHeader.mapping(grid, header, sheet))
                .toList();
    }
}
