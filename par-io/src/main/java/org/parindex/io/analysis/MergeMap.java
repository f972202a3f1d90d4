package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.analysis.NamedColumns.Line;
import org.parindex.io.text.VietnameseText;
import org.parindex.unit.Lineage;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * Reads the official table of mergers: one row for each pair of an old and a new unit, with codes, names and a note that
 * says whether the whole or a part went over.
 *
 * <p>Codes are checked against names in the lists of old and new units: a code typed for a neighbour is corrected where
 * the name stands once in the same district or province, with a finding. Names are compared as people read them
 * ({@code Hòa} and {@code Hoà} are one). An old district that became a commune as a whole is a predecessor too.
 */
public final class MergeMap {

    private static final List<String> NEEDED = List.of(
            "new_ward_code", "new_ward|new_ward_raw", "old_ward_code", "old_ward|old_ward_raw", "kind|note_raw");

    /**
     * A table as it was read.
     *
     * @param communes old communes, and districts that became communes, to new communes
     * @param provinces old provinces to new ones
     * @param findings what is wrong with the table
     */
    public record MergeRead(List<Succession> communes, List<Succession> provinces, List<Finding> findings) {
        /** Copies the lists. */
        public MergeRead {
            communes = List.copyOf(communes);
            provinces = List.copyOf(provinces);
            findings = List.copyOf(findings);
        }

        /**
         * The lineage of all levels.
         *
         * @return provinces and communes together
         */
        public Lineage lineage() {
            List<Succession> all = new ArrayList<>(provinces);
            all.addAll(communes);
            return Lineage.of(all);
        }
    }

    private final UnitRegister before;
    private final UnitRegister after;
    private final @Nullable LocalDate date;
    private final Map<String, List<Unit>> byNameBefore;
    private final Map<String, List<Unit>> byNameAfter;
    private final Set<Succession> communes = new LinkedHashSet<>();
    private final Map<String, Set<String>> provinces = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private MergeMap(UnitRegister before, UnitRegister after, @Nullable LocalDate date) {
        this.before = before;
        this.after = after;
        this.date = date;
        this.byNameBefore = byName(before);
        this.byNameAfter = byName(after);
    }

    private static Map<String, List<Unit>> byName(UnitRegister units) {
        Map<String, List<Unit>> byName = new HashMap<>();
        units.units()
                .forEach(unit -> byName.computeIfAbsent(VietnameseText.key(unit.name()), key -> new ArrayList<>())
                        .add(unit));
        return byName;
    }

    /**
     * Reads a table.
     *
     * @param file a workbook or a text table
     * @param before the old units, by official code
     * @param after the new units, by official code
     * @param date first day of the new units, or null
     * @return the lineage and all findings
     * @throws IOException if the file cannot be read at all
     */
    public static MergeRead read(Path file, UnitRegister before, UnitRegister after, @Nullable LocalDate date)
            throws IOException {
        MergeMap reading = new MergeMap(before, after, date);
        NamedColumns.read(file, NEEDED, reading.findings::add).forEach(reading::line);
        return reading.result();
    }

    private void line(Line line) {
        Unit now = found(
                line,
                line.get("new_ward_code"),
                line.get("new_ward", "new_ward_raw"),
                after,
                byNameAfter,
                line.get("new_province_code"));
        String oldCode = line.get("old_ward_code");
        String oldName = line.get("old_ward", "old_ward_raw");
        String district = line.get("old_district_code");
        if (oldCode.isEmpty() && !oldName.isEmpty()) {
            findings.add(LineageFinding.AREA_WITHOUT_UNIT.at(Place.of(line.source()), "name", oldName));
            return;
        }
        Unit old = oldCode.isEmpty()
                ? before.find(district).orElse(null)
                : found(line, oldCode, oldName, before, byNameBefore, district);
        if (now == null || old == null) {
            return;
        }
        communes.add(new Succession(old.id(), now.id(), kind(line, old, now), date));
        String oldProvince = province(before, old);
        String newProvince = province(after, now);
        if (!oldProvince.isEmpty() && !newProvince.isEmpty()) {
            provinces.computeIfAbsent(oldProvince, code -> new HashSet<>()).add(newProvince);
        }
    }

    private static Succession.Kind kind(Line line, Unit old, Unit now) {
        String word = line.get("kind");
        String note = VietnameseText.plainKey(line.get("note", "note_raw")).toLowerCase(Locale.ROOT);
        boolean part = word.startsWith("part") || note.contains("mot phan");
        boolean same = word.equals("unchanged")
                || word.equals("renamed")
                || note.startsWith("giu nguyen")
                || note.startsWith("doi ");
        return part
                ? Succession.Kind.SPLIT
                : same || old.id().equals(now.id()) && word.isEmpty() && note.isEmpty()
                        ? Succession.Kind.RENAMED
                        : Succession.Kind.MERGED;
    }

    private @Nullable Unit found(
            Line line, String code, String name, UnitRegister units, Map<String, List<Unit>> byName, String above) {
        Place place = Place.of(line.source());
        Unit coded = units.find(code).orElse(null);
        String key = VietnameseText.key(name);
        if (coded != null && VietnameseText.key(coded.name()).equals(key)) {
            return coded;
        }
        List<Unit> named = byName.getOrDefault(key, List.of()).stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && isBelow(units, unit, above))
                .toList();
        if (named.size() == 1) {
            findings.add(LineageFinding.CODE_CORRECTED.at(
                    place,
                    "code",
                    code,
                    "of",
                    coded == null ? "–" : coded.name(),
                    "name",
                    name,
                    "taken",
                    named.get(0).id()));
            return named.get(0);
        }
        if (coded == null) {
            findings.add(LineageFinding.CODE_UNKNOWN.at(place, "code", code, "name", name));
        } else {
            findings.add(LineageFinding.NAME_DIFFERS.at(place, "code", code, "of", coded.name(), "name", name));
        }
        return coded;
    }

    private static boolean isBelow(UnitRegister units, Unit unit, String above) {
        for (Unit at = unit;
                at != null;
                at = at.parent() == null ? null : units.find(at.parent()).orElse(null)) {
            if (at.id().equals(above)) {
                return true;
            }
        }
        return false;
    }

    private static String province(UnitRegister units, Unit unit) {
        for (Unit at = unit;
                at != null;
                at = at.parent() == null ? null : units.find(at.parent()).orElse(null)) {
            if (at.level() == UnitLevel.PROVINCE) {
                return at.id();
            }
        }
        return "";
    }

    private MergeRead result() {
        Lineage lineage = Lineage.of(List.copyOf(communes));
        for (Unit unit : before.units()) {
            boolean commune = unit.level() == UnitLevel.COMMUNE;
            if (commune && !lineage.predecessors().contains(unit.id())) {
                findings.add(LineageFinding.WITHOUT_SUCCESSOR.at(
                        Place.ofUnit(unit.id(), null), "name", unit.name(), "code", unit.id()));
            }
        }
        Map<String, List<Succession>> byOld = new HashMap<>();
        communes.forEach(line -> byOld.computeIfAbsent(line.predecessor(), id -> new ArrayList<>())
                .add(line));
        byOld.forEach(this::wholeAndPart);
        findings.sort(Finding.ORDER);
        return new MergeRead(List.copyOf(communes), provinceLines(), findings);
    }

    private void wholeAndPart(String old, Collection<Succession> lines) {
        boolean whole = lines.stream().anyMatch(line -> line.kind() == Succession.Kind.MERGED);
        if (whole && lines.size() > 1) {
            findings.add(LineageFinding.WHOLE_AND_PART.at(
                    Place.ofUnit(old, null),
                    "name",
                    before.find(old).map(Unit::name).orElse(old),
                    "code",
                    old,
                    "count",
                    lines.size()));
        }
    }

    /** An old province belongs to the new one that its communes went to; one that others joined was merged. */
    private List<Succession> provinceLines() {
        Map<String, Integer> joined = new HashMap<>();
        provinces.values().forEach(all -> all.forEach(code -> joined.merge(code, 1, Integer::sum)));
        List<Succession> lines = new ArrayList<>();
        provinces.keySet().stream()
                .sorted()
                .forEach(old -> provinces.get(old).stream()
                        .sorted()
                        .forEach(now -> lines.add(new Succession(
                                old,
                                now,
                                provinces.get(old).size() > 1
                                        ? Succession.Kind.SPLIT
                                        : joined.getOrDefault(now, 0) > 1
                                                ? Succession.Kind.MERGED
                                                : Succession.Kind.RENAMED,
                                date))));
        return lines;
    }
}
