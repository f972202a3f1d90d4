package org.parindex.io.excel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Tells whose form a sheet is, and of which year. */
final class FormIdentity {

    private static final Pattern LABELLED =
            Pattern.compile("(?iu)^(?:tên )?(?:đơn vị|cơ quan)(?: tự đánh giá)?\\s*:\\s*(.*)$");
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s*(20[0-9]{2})");

    private static final Pattern SENT = Pattern.compile("(?iu)^ngày (?:gửi|nộp)\\s*:\\s*(.+)$");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final UnitFinder units;
    private final Consumer<Finding> findings;

    FormIdentity(UnitFinder units, Consumer<Finding> findings) {
        this.units = units;
        this.findings = findings;
    }

    /** The unit of a form: the labelled cell, else a cell above the table that is a name, else sheet or file name. */
    Optional<Unit> unit(GridSheet grid, FormHeader header) {
        for (int row = 0; row < header.headerRow(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Matcher labelled = LABELLED.matcher(grid.at(row, column).text());
                if (labelled.matches()) {
                    String name = labelled.group(1).isBlank()
                            ? grid.at(row, column + 1).text()
                            : labelled.group(1);
                    return labelled(name, grid.source(row, column));
                }
            }
        }
        Optional<Unit> above = above(grid, header);
        return above.isPresent() ? above : byFile(grid);
    }

    private Optional<Unit> labelled(String name, Source at) {
        Optional<Unit> unit = units.find(name);
        if (unit.isEmpty()) {
            findings.accept(
                    ExcelFinding.UNIT_NOT_FOUND.at(Place.of(at), "name", name, "proposal", units.nearest(name)));
        }
        return unit;
    }

    private Optional<Unit> above(GridSheet grid, FormHeader header) {
        for (int row = 0; row < header.headerRow(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Optional<Unit> unit = units.find(grid.at(row, column).text());
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Unit> byFile(GridSheet grid) {
        String file = grid.file().replaceFirst("\\.[A-Za-z]{2,5}$", "").replace('_', ' ');
        for (String name : new String[] {grid.name(), file}) {
            Optional<Unit> unit = units.find(name);
            if (unit.isPresent()) {
                Text where = name.equals(file)
                        ? Text.of("tên tệp", "the file name")
                        : Text.of("tên trang", "the sheet name");
                findings.accept(ExcelFinding.UNIT_GUESSED.at(
                        Place.of(grid.source()).withUnit(unit.get().id()),
                        "unit",
                        unit.get().name(),
                        "where",
                        where));
                return unit;
            }
        }
        findings.accept(
                ExcelFinding.UNIT_NOT_FOUND.at(Place.of(grid.source()), "name", file, "proposal", units.nearest(file)));
        return Optional.empty();
    }

    /** The day of submission, from a cell "Ngày gửi: dd/mm/yyyy" above the table; an impossible date is a finding. */
    Optional<LocalDate> submittedOn(GridSheet grid, FormHeader header) {
        for (int row = 0; row < header.headerRow(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Matcher sent = SENT.matcher(grid.at(row, column).text());
                if (sent.matches()) {
                    return date(sent.group(1), grid.source(row, column));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> date(String text, Source at) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeException impossible) {
            findings.accept(ExcelFinding.UNREADABLE.at(
                    Place.of(at),
                    "text",
                    text,
                    "why",
                    Text.of("không phải ngày/tháng/năm", "it is no day/month/year")));
            return Optional.empty();
        }
    }

    /** The year in the title, if the title has one that is another than expected. */
    OptionalInt otherYear(GridSheet grid, FormHeader header, int expected) {
        for (int row = 0; row < header.headerRow(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                String text = grid.at(row, column).text();
                Matcher year = YEAR.matcher(text);
                boolean title = VietnameseText.plainKey(text).matches(".*(cham diem|danh gia|cai cach|cchc|chi so).*");
                if (title && year.find() && Integer.parseInt(year.group(1)) != expected) {
                    findings.accept(ExcelFinding.WRONG_YEAR.at(
                            Place.of(grid.source(row, column)), "found", year.group(1), "expected", expected));
                    return OptionalInt.of(Integer.parseInt(year.group(1)));
                }
            }
        }
        return OptionalInt.empty();
    }
}
