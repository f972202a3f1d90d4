package org.parindex.io.excel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * What was read from a form, before it is known whether it counts.
 *
 * @param form the tables
 * @param unit whose they are
 * @param into the answers; none if the form is of another year
 * @param own the findings on the form itself
 * @param otherYear the finding that it is of another year, or null
 */
record FormReading(
        FormTables form,
        Unit unit,
        UnitAnswers into,
        List<Finding> own,
        @Nullable Finding otherYear) {

    /**
     * Why this form does not count, if another of the same unit in the same file goes before: a visible one before a
     * hidden one, one of the year before one of another, and on one sheet the upper one.
     *
     * @param all the forms of the file, in their order
     * @param year the year of the round
     * @return the finding that says so, or empty
     */
    Optional<Finding> spare(List<FormReading> all, int year) {
        boolean after = false;
        for (FormReading other : all) {
            if (other == this) {
                after = true;
            } else if (other.unit.equals(unit)) {
                Optional<Finding> spare = besides(other, !after, year);
                if (spare.isPresent()) {
                    return spare;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> besides(FormReading other, boolean otherFirst, int year) {
        if (other.otherYear != null || (!other.into.isVisible() && into.isVisible())) {
            return Optional.empty();
        }
        if (!into.isVisible() && other.into.isVisible()) {
            return otherYear != null || UnitMerger.overlap(into, other.into)
                    ? Optional.of(ExcelFinding.HIDDEN_SHEET_NOT_USED.at(
                            Place.of(into.source()).withUnit(unit.id()), "unit", unit.name()))
                    : Optional.empty();
        }
        if (otherYear != null) {
            return Optional.of(twoTables(other, saysOther(otherYear.arguments().getOrDefault("found", Text.EMPTY))));
        }
        return TwinTables.overlap(into, other.into) ? twin(other, otherFirst, year) : Optional.empty();
    }

    /** The years that the headings of both name decide; where they do not, on one sheet the place does. */
    private Optional<Finding> twin(FormReading other, boolean otherFirst, int year) {
        Set<Integer> years = years();
        int mine = TwinTables.fit(years, year);
        int others = TwinTables.fit(other.years(), year);
        boolean same = form.grid() == other.form.grid();
        if (mine == 0 && (others == 2 || (others == 1 && otherFirst))) {
            return Optional.of(twoTables(
                    other, saysOther(Text.of(String.valueOf(years.iterator().next())))));
        }
        if (same && mine == 1 && others == 2) {
            return Optional.of(twoTables(other, Text.fill("tiêu đề của nó ghi năm {0}", "its heading says {0}", year)));
        }
        boolean goesBefore = others == 0 && mine > 0 || others == 1 && mine == 2;
        return same && otherFirst && !goesBefore
                ? Optional.of(twoTables(other, Text.of("bảng này đứng trước", "it stands first")))
                : Optional.empty();
    }

    /** The years that the heading of the form names, and the name of its sheet. */
    private Set<Integer> years() {
        GridSheet grid = form.grid();
        int above = form.ledger().usedRows().stream()
                .filter(row -> row >= form.from() && row < form.row())
                .mapToInt(row -> row + 1)
                .max()
                .orElse(form.from());
        Set<Integer> years = new TreeSet<>(FormIdentity.years(grid, above, form.row()));
        years.addAll(FormIdentity.years(grid.name()));
        return years;
    }

    private static Text saysOther(Text year) {
        return Text.fill("tiêu đề bảng kia ghi năm {0}", "the heading of the other says {0}", year);
    }

    private Finding twoTables(FormReading taken, Text why) {
        return ExcelFinding.TWO_TABLES.at(
                Place.of(form.grid().source(form.row(), 0)).withUnit(unit.id()),
                "unit",
                unit.name(),
                "taken",
                taken.place(),
                "other",
                place(),
                "why",
                why);
    }

    private String place() {
        return form.grid().name() + "!A" + (form.row() + 1);
    }
}
