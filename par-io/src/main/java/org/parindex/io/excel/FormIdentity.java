package org.parindex.io.excel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;

/** Tells whose form a table is, and of which year, from what stands above it. */
final class FormIdentity {

    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(?:tên |mã )?(?:[đðɖ]ơn vị|cơ quan)(?:,? (?:cơ quan|[đðɖ]ơn vị))?(?: tự đánh giá| tự chấm điểm)?\\s*:\\s*(.*)$",
            Pattern.DOTALL);
    private static final Pattern YEAR = Pattern.compile("(?iu)năm\\s*(20[0-9]{2})");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![0-9/.-])20[0-9]{2}(?![0-9/.-])");
    private static final Pattern TITLE = Pattern.compile(".*(cham diem|danh gia|cai cach|cchc|chi so|tham dinh).*");
    /** The document on which a form rests has a year of its own. */
    private static final Pattern BASIS = Pattern.compile("(can cu|kem theo|ban hanh kem|theo|thuc hien) .*");

    private static final Pattern SENT = Pattern.compile("(?iu)^ngày (?:gửi|nộp)\\s*:\\s*(.+)$");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Rows above a table in which its owner is looked for. */
    private static final int ABOVE = 100;

    private final UnitFinder units;
    private final UnitLevel level;
    private final Consumer<Finding> findings;
    private final TreeSet<String> unknown = new TreeSet<>();

    FormIdentity(UnitFinder units, UnitLevel level, Consumer<Finding> findings) {
        this.units = units;
        this.level = level;
        this.findings = findings;
    }

    /**
     * Whose table it is.
     *
     * @param unit the unit, if it is told
     * @param refused whether a name is given that means no unit, or several
     */
    record Owner(Optional<Unit> unit, boolean refused) {}

    /** The level for which the set is made. */
    UnitLevel level() {
        return level;
    }

    /** The units that texts may mean. */
    UnitFinder units() {
        return units;
    }

    /** Names that mean no unit of the register. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** The owner of a table by the cells above it: the labelled one, or else those that are names. */
    Owner above(GridSheet grid, int top, int below) {
        int from = Math.max(top, below - ABOVE);
        for (int row = from; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                Matcher labelled = LABELLED.matcher(cell.getValue().text());
                if (labelled.matches()) {
                    int column = cell.getKey();
                    String name = labelled.group(1).isBlank() ? beside(grid, row, column) : labelled.group(1);
                    return name.isBlank() || name.matches("[.…\\s_]+")
                            ? new Owner(Optional.empty(), false)
                            : named(name, grid.source(row, column));
                }
            }
        }
        return amongNames(grid, from, below);
    }

    private static String beside(GridSheet grid, int row, int column) {
        Integer next = grid.row(row).higherKey(column);
        return next == null ? "" : grid.at(row, next).text();
    }

    /** The owner that a name means; whatever is odd about the name is said. */
    Owner named(String name, Source at) {
        UnitMatch match = units.match(name);
        Unit unit = match.unit();
        if (unit == null) {
            notFound(name, match, at);
            return new Owner(Optional.empty(), true);
        }
        if (match.way() == UnitMatch.Way.OLD_NAME) {
            findings.accept(
                    ExcelFinding.UNIT_OLD_NAME.at(Place.of(at).withUnit(unit.id()), "name", name, "unit", unit.name()));
        }
        boolean marked = !VietnameseText.key(name).equals(VietnameseText.plainKey(name));
        if (match.way() == UnitMatch.Way.WITHOUT_MARKS && marked) {
            findings.accept(ExcelFinding.UNIT_NAME_DIFFERS.at(
                    Place.of(at).withUnit(unit.id()), "name", name, "unit", unit.name()));
        }
        return new Owner(Optional.of(unit), false);
    }

    private void notFound(String name, UnitMatch match, Source at) {
        if (match.candidates().isEmpty()) {
            unknown.add(name);
            findings.accept(
                    ExcelFinding.UNIT_NOT_FOUND.at(Place.of(at), "name", name, "proposal", units.proposal(name)));
        } else {
            String candidates = String.join(
                    "; ",
                    match.candidates().stream()
                            .map(unit -> unit.name() + " (" + unit.id() + ")")
                            .toList());
            findings.accept(ExcelFinding.UNIT_AMBIGUOUS.at(Place.of(at), "name", name, "candidates", candidates));
        }
    }

    /** Cells that are names as they stand; of several, the one at the level of the set. */
    private Owner amongNames(GridSheet grid, int from, int below) {
        Map<String, Unit> found = new LinkedHashMap<>();
        Map<String, Source> places = new LinkedHashMap<>();
        for (int row = from; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                UnitMatch match = units.match(cell.getValue().text());
                Unit unit = match.unit();
                if (unit != null && match.way().compareTo(UnitMatch.Way.WITHOUT_TYPE) != 0) {
                    found.putIfAbsent(unit.id(), unit);
                    places.putIfAbsent(unit.id(), grid.source(row, cell.getKey()));
                }
            }
        }
        List<Unit> fitting = found.size() < 2
                ? List.copyOf(found.values())
                : found.values().stream().filter(unit -> unit.level() == level).toList();
        if (fitting.size() == 1) {
            return new Owner(Optional.of(fitting.get(0)), false);
        }
        if (fitting.size() > 1) {
            notFound(
                    fitting.get(0).name(),
                    new UnitMatch(null, fitting, UnitMatch.Way.NOT),
                    places.getOrDefault(fitting.get(1).id(), grid.source()));
        }
        return new Owner(Optional.empty(), fitting.size() > 1);
    }

    /** The owner by the name of the sheet, or of the file. */
    Owner byFile(GridSheet grid) {
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
                return new Owner(unit, false);
            }
        }
        unknown.add(file);
        findings.accept(ExcelFinding.UNIT_NOT_FOUND.at(
                Place.of(grid.source()), "name", file, "proposal", units.proposal(file)));
        return new Owner(Optional.empty(), true);
    }

    /** The unit that a sheet is named after, without a word. */
    Optional<Unit> bySheetName(GridSheet grid) {
        return units.find(grid.name());
    }

    /** The day of submission, from a cell "Ngày gửi: dd/mm/yyyy" above the table; an impossible date is a finding. */
    Optional<LocalDate> submittedOn(GridSheet grid, int from, int below) {
        for (int row = from; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                Matcher sent = SENT.matcher(cell.getValue().text());
                if (sent.matches()) {
                    return date(sent.group(1), grid.source(row, cell.getKey()));
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

    /** The finding on a table whose column of self-assessed points is headed by years, and not by the expected one. */
    static Optional<Finding> columnOfOtherYear(GridSheet grid, FormHeader header, int expected) {
        String label = header.labels().getOrDefault(header.at(Column.SELF), "");
        int year = FormHeader.year(label);
        return year == 0 || label.contains(String.valueOf(expected))
                ? Optional.empty()
                : Optional.of(wrongYear(grid.source(header.headerRow(), header.at(Column.SELF)), year, expected));
    }

    /** What is said of a table of another year. */
    static Finding wrongYear(Source at, Object found, int expected) {
        return ExcelFinding.WRONG_YEAR.at(Place.of(at), "found", found, "expected", expected);
    }

    /** The finding on a table with a title above it that names years, and not the expected one. */
    static Optional<Finding> otherYear(GridSheet grid, int from, int below, int expected) {
        for (int row = from; row < below; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                String text = cell.getValue().text();
                String plain = VietnameseText.plainKey(text);
                Matcher years = YEAR.matcher(text);
                if (!years.find()
                        || !TITLE.matcher(plain).matches()
                        || BASIS.matcher(plain).matches()) {
                    continue;
                }
                String first = years.group(1);
                boolean same = first.equals(String.valueOf(expected));
                while (!same && years.find()) {
                    same = years.group(1).equals(String.valueOf(expected));
                }
                if (!same) {
                    return Optional.of(wrongYear(grid.source(row, cell.getKey()), first, expected));
                }
            }
        }
        return Optional.empty();
    }

    /** The years that the texts above a table name; those of a date and of the basis of a form do not count. */
    static Set<Integer> years(GridSheet grid, int from, int below) {
        Set<Integer> years = new TreeSet<>();
        for (int row = from; row < below; row++) {
            for (GridCell cell : grid.row(row).values()) {
                boolean text = cell.kind() == GridCell.Kind.TEXT && cell.text().contains("20");
                String plain = text ? VietnameseText.plainKey(cell.text()) : "";
                if (text
                        && !(" " + plain).contains(" ngay ")
                        && !BASIS.matcher(plain).matches()) {
                    years.addAll(years(cell.text()));
                }
            }
        }
        return years;
    }

    /** The years that a text names. */
    static Set<Integer> years(String text) {
        Set<Integer> years = new TreeSet<>();
        Matcher named = ANY_YEAR.matcher(text);
        while (named.find()) {
            years.add(Integer.parseInt(named.group()));
        }
        return years;
    }
}
