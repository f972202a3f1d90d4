package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.EditDistance;
import org.parindex.io.text.VietnameseText;
import org.parindex.text.Text;
import org.parindex.unit.Alias;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * Finds the unit that a text means: by id, name, alias, name cut short, name without its type, name without marks; in
 * this order, and only if one unit fits. A likeness never decides, it is only proposed.
 */
final class UnitFinder {

    /** Where a text may hold a name cut short: two capitals in a row, or one that stands alone. */
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}\\p{Lu}|\\b\\p{Lu}[. ]");
    /** The same texts come again in every file; no more than these are remembered. */
    private static final int REMEMBERED = 20_000;

    private final UnitRegister units;
    private final Map<String, List<Unit>> byName = new HashMap<>();
    private final Map<String, List<Unit>> byAlias = new HashMap<>();
    private final Map<String, List<Unit>> byOldAlias = new HashMap<>();
    private final Map<String, List<Unit>> byBareName = new HashMap<>();
    private final Map<String, List<Unit>> byPlainName = new HashMap<>();
    private final Map<String, String> ownAliases = new HashMap<>();
    private final List<Named> byWords = new ArrayList<>();
    private final Map<String, UnitMatch> matched = new ConcurrentHashMap<>();

    /** A unit with its name without marks, and the words of its name and of each alias. */
    private record Named(Unit unit, String plain, List<List<String>> words) {}

    UnitFinder(UnitRegister units) {
        this(units, 0, Map.of());
    }

    /**
     * Finds units of a year.
     *
     * @param units the units
     * @param year the year in which aliases must hold; 0 for any
     * @param aliases ids of units by other names, as a profile gives them
     */
    UnitFinder(UnitRegister units, int year, Map<String, String> aliases) {
        this.units = units;
        aliases.forEach((name, id) -> ownAliases.put(UnitNames.key(name), id));
        for (Unit unit : units.units()) {
            String key = UnitNames.key(unit.name());
            enter(byName, key, unit);
            enter(byBareName, UnitNames.withoutType(key), unit);
            enter(byPlainName, VietnameseText.plainKey(key), unit);
            byWords.add(new Named(
                    unit,
                    VietnameseText.plainKey(key),
                    Stream.concat(
                                    Stream.of(unit.name()),
                                    unit.aliases().stream().map(Alias::name))
                            .map(UnitNames::words)
                            .toList()));
            for (Alias alias : unit.aliases()) {
                boolean over = year > 0 && alias.to() != null && alias.to().getYear() < year;
                String other = UnitNames.key(alias.name());
                enter(over ? byOldAlias : byAlias, other, unit);
                enter(byPlainName, VietnameseText.plainKey(other), unit);
            }
        }
    }

    private static void enter(Map<String, List<Unit>> map, String key, Unit unit) {
        List<Unit> all = map.computeIfAbsent(key, name -> new ArrayList<>());
        if (!all.contains(unit)) {
            all.add(unit);
        }
    }

    /** The only unit that a text means; empty if none or several do. */
    Optional<Unit> find(String text) {
        return Optional.ofNullable(match(text).unit());
    }

    /** What a text says about units; behind a comma may stand the unit above. */
    UnitMatch match(String text) {
        String clean = VietnameseText.clean(text);
        if (clean.isEmpty() || clean.length() > 200) {
            return UnitMatch.none();
        }
        UnitMatch known = matched.get(clean);
        if (known == null) {
            known = matchText(clean);
            if (matched.size() < REMEMBERED) {
                matched.put(clean, known);
            }
        }
        return known;
    }

    private UnitMatch matchText(String clean) {
        UnitMatch whole = matchName(clean);
        int comma = clean.indexOf(',');
        if (whole.unit() != null || comma < 0) {
            return whole.unit() == null && whole.candidates().isEmpty() ? withoutProvince(clean) : whole;
        }
        UnitMatch first = matchName(clean.substring(0, comma));
        List<Unit> below = first.candidates().stream()
                .filter(unit -> isBelow(unit, clean.substring(comma + 1)))
                .toList();
        return below.size() == 1 ? UnitMatch.of(below, UnitMatch.Way.NAME) : first;
    }

    private boolean isBelow(Unit unit, String parent) {
        return unit.parent() != null
                && units.find(unit.parent())
                        .filter(above -> UnitNames.key(above.name()).equals(UnitNames.key(parent)))
                        .isPresent();
    }

    /** "Sở Nội vụ tỉnh Thái Nguyên" is "Sở Nội vụ". */
    private UnitMatch withoutProvince(String text) {
        String lower = VietnameseText.key(text);
        for (String above : List.of("tỉnh", "thành phố")) {
            int at = lower.indexOf(" " + VietnameseText.key(above) + " ");
            if (at > 0) {
                List<Unit> found = byName.getOrDefault(UnitNames.key(lower.substring(0, at)), List.of());
                return UnitMatch.of(found, UnitMatch.Way.NAME);
            }
        }
        return UnitMatch.none();
    }

    private UnitMatch matchName(String text) {
        Optional<Unit> byId = units.find(text.strip());
        if (byId.isPresent()) {
            return new UnitMatch(byId.get(), List.of(), UnitMatch.Way.ID);
        }
        String key = UnitNames.key(text);
        Optional<Unit> own = Optional.ofNullable(ownAliases.get(key)).flatMap(units::find);
        if (own.isPresent()) {
            return new UnitMatch(own.get(), List.of(), UnitMatch.Way.ALIAS);
        }
        List<Step> steps = List.of(
                new Step(UnitMatch.Way.NAME, name -> byName.get(key)),
                new Step(UnitMatch.Way.ALIAS, name -> byAlias.get(key)),
                new Step(UnitMatch.Way.OLD_NAME, name -> byOldAlias.get(key)),
                new Step(UnitMatch.Way.OLD_NAME, name -> successors(name.strip())),
                new Step(UnitMatch.Way.SHORT, this::shortened),
                new Step(UnitMatch.Way.WITHOUT_TYPE, name -> UnitNames.hasType(key) ? null : byBareName.get(key)),
                new Step(UnitMatch.Way.WITHOUT_MARKS, name -> byPlainName.get(VietnameseText.plainKey(key))));
        for (Step step : steps) {
            List<Unit> found = step.find().apply(text);
            if (found != null && !found.isEmpty()) {
                return UnitMatch.of(found, step.way());
            }
        }
        return UnitMatch.none();
    }

    private record Step(UnitMatch.Way way, Function<String, @Nullable List<Unit>> find) {}

    /** The units that a former unit became. */
    private List<Unit> successors(String id) {
        Set<Unit> found = new LinkedHashSet<>();
        for (Succession line : units.lineage()) {
            if (line.predecessor().equals(id)) {
                units.find(line.successor()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private List<Unit> shortened(String text) {
        if (!CAPITALS.matcher(text).find()) {
            return List.of();
        }
        UnitNames.Written written = UnitNames.Written.of(text);
        return byWords.stream()
                .filter(named -> named.words().stream().anyMatch(written::isShortFor))
                .map(Named::unit)
                .toList();
    }

    /** Asks for the unit whose name is nearest, if a slip may explain the difference. */
    Text proposal(String text) {
        String wanted = VietnameseText.plainKey(UnitNames.key(text));
        if (wanted.length() > 200) {
            return Text.EMPTY;
        }
        List<String> names = byWords.stream().map(Named::plain).toList();
        return EditDistance.likely(wanted, names)
                .flatMap(name -> byWords.stream()
                        .filter(named -> named.plain().equals(name))
                        .findFirst())
                .map(named ->
                        Text.fill("Có phải {0}? ", "Maybe {0}? ", named.unit().name()))
                .orElse(Text.EMPTY);
    }
}
