package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * Says where a form names another unit of its level than the one it was taken for: in the letterhead, as the name of its
 * sheet, in the name of its file. Such a form may be the copy of another unit's.
 */
final class OtherNames {

    private static final int MOST = 60;
    private static final int LONGEST = 120;

    private final UnitFinder finder;
    private final UnitLevel level;
    private final Consumer<Finding> findings;
    /** Names of the units of the level without marks, between spaces. */
    private final Map<Unit, String> names = new HashMap<>();

    OtherNames(UnitRegister units, UnitFinder finder, UnitLevel level, Consumer<Finding> findings) {
        this.finder = finder;
        this.level = level;
        this.findings = findings;
        units.units().stream()
                .filter(unit -> unit.level() == level)
                .forEach(unit -> names.put(unit, plain(UnitNames.key(unit.name()))));
    }

    private static String plain(String text) {
        return " " + VietnameseText.plainKey(text) + " ";
    }

    /** The texts above a table, by their places. */
    static Map<Source.Cell, String> texts(GridSheet grid, int from, int below) {
        Map<Source.Cell, String> texts = new HashMap<>();
        for (int row = from; row < below && texts.size() < MOST; row++) {
            for (Map.Entry<Integer, GridCell> cell : grid.row(row).entrySet()) {
                String text = cell.getValue().text();
                if (cell.getValue().kind() == GridCell.Kind.TEXT && text.length() <= LONGEST) {
                    texts.put(grid.source(row, cell.getKey()), text);
                }
            }
        }
        return texts;
    }

    void report(List<UnitAnswers> forms) {
        Map<String, Set<String>> owners = new HashMap<>();
        Map<Unit, Set<String>> letterheads = new HashMap<>();
        for (UnitAnswers form : forms) {
            owners.computeIfAbsent(form.source().file(), file -> new HashSet<>())
                    .add(form.unit());
            form.heading().values().stream()
                    .flatMap(text -> named(text).stream())
                    .filter(unit -> !unit.id().equals(form.unit()))
                    .forEach(unit -> letterheads
                            .computeIfAbsent(unit, one -> new HashSet<>())
                            .add(form.unit()));
        }
        for (UnitAnswers form : forms) {
            form.heading()
                    .forEach((at, text) -> named(text)
                            // the office that sends out the form may stand above all of them
                            .filter(unit ->
                                    letterheads.getOrDefault(unit, Set.of()).size() == 1)
                            .ifPresent(unit -> tell(form, unit, text, at, Text.of("phần đầu phiếu", "the heading"))));
            String sheet = form.source().sheet();
            contained(sheet, form)
                    .ifPresent(unit -> tell(form, unit, sheet, form.source(), Text.of("tên trang", "the sheet name")));
            String file = form.source().file();
            if (owners.getOrDefault(file, Set.of()).size() == 1) {
                contained(file.replaceFirst("\\.[A-Za-z]{2,5}$", ""), form)
                        .ifPresent(unit -> tell(form, unit, file, form.source(), Text.of("tên tệp", "the file name")));
            }
        }
    }

    /** The unit of the level whose name a text is, in full. */
    private Optional<Unit> named(String text) {
        UnitMatch match = finder.match(text);
        boolean full = match.way() == UnitMatch.Way.NAME || match.way() == UnitMatch.Way.ALIAS;
        return Optional.ofNullable(match.unit()).filter(unit -> full && unit.level() == level);
    }

    /** The only unit that the name of a sheet or file contains, unless it contains the owner's or is an id of it. */
    private Optional<Unit> contained(String name, UnitAnswers form) {
        String words = plain(name.replaceAll("[_\\-.]+", " "));
        List<Unit> found = new ArrayList<>();
        names.forEach((unit, plain) -> {
            if (words.contains(plain)) {
                found.add(unit);
            }
        });
        boolean own = found.stream().anyMatch(unit -> unit.id().equals(form.unit()));
        List<Unit> longest = found.stream()
                .filter(unit -> found.stream()
                        .noneMatch(other -> other != unit
                                && names.getOrDefault(other, "").contains(names.getOrDefault(unit, ""))
                                && !names.getOrDefault(other, "").equals(names.getOrDefault(unit, ""))))
                .toList();
        return own
                ? Optional.empty()
                : Stream.of(longest)
                        .filter(one -> one.size() == 1)
                        .map(one -> one.get(0))
                        .findFirst();
    }

    private void tell(UnitAnswers form, Unit other, String text, Source at, Text where) {
        if (!other.id().equals(form.unit())) {
            findings.accept(ExcelFinding.UNIT_CONTRADICTED.at(
                    Place.of(at).withUnit(form.unit()),
                    "where",
                    where,
                    "text",
                    text,
                    "other",
                    other.name(),
                    "unit",
                    finder.find(form.unit()).map(Unit::name).orElse(form.unit())));
        }
    }
}
