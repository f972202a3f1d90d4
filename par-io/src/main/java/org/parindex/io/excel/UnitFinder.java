package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parindex.io.text.EditDistance;
import org.parindex.io.text.VietnameseText;
import org.parindex.unit.Alias;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Finds the unit that a text means: by id, name, alias, name without prefix, name without marks. Never by a guess. */
final class UnitFinder {

    private static final List<String> PREFIXES = List.of("ubnd ", "uỷ ban nhân dân ", "ủy ban nhân dân ", "đơn vị ");

    private final UnitRegister units;

    UnitFinder(UnitRegister units) {
        this.units = units;
    }

    /** The only unit that a text means; empty if none or several do. */
    Optional<Unit> find(String text) {
        String clean = VietnameseText.clean(text);
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> byId = units.find(clean);
        return byId.isPresent() ? byId : byName(clean);
    }

    private Optional<Unit> byName(String text) {
        List<Function<String, String>> foldings = new ArrayList<>();
        foldings.add(VietnameseText::key);
        foldings.add(UnitFinder::withoutPrefix);
        foldings.add(name -> VietnameseText.plainKey(withoutPrefix(name)));
        for (Function<String, String> folding : foldings) {
            List<Unit> found = matching(folding, folding.apply(text));
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
            if (found.size() > 1) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Unit> matching(Function<String, String> folding, String wanted) {
        return units.units().stream()
                .filter(unit -> folding.apply(unit.name()).equals(wanted)
                        || unit.aliases().stream().map(Alias::name).map(folding).anyMatch(wanted::equals))
                .toList();
    }

    static String withoutPrefix(String name) {
        String key = VietnameseText.key(name);
        for (String prefix : PREFIXES) {
            String folded = VietnameseText.key(prefix) + " ";
            if (key.startsWith(folded)) {
                return key.substring(folded.length());
            }
        }
        return key;
    }

    /** The unit whose name is nearest, for a proposal. */
    String nearest(String text) {
        String wanted = VietnameseText.plainKey(withoutPrefix(text));
        return units.units().stream()
                .min(Comparator.<Unit>comparingInt(unit ->
                                EditDistance.between(VietnameseText.plainKey(withoutPrefix(unit.name())), wanted))
                        .thenComparing(Unit::id))
                .map(Unit::name)
                .orElse("–");
    }
}
