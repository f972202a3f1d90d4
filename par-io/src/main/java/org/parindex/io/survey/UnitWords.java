package org.parindex.io.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.io.table.TableRow;
import org.parindex.io.table.TextMemory;
import org.parindex.io.text.VietnameseText;
import org.parindex.unit.Alias;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Which unit a cell means: by id, name or alias, with and without marks; without a register the text itself is the id. */
final class UnitWords {

    private static final String UNCLEAR = "";

    private final @Nullable UnitRegister units;
    private final Map<String, String> byKey = new HashMap<>();
    private final Map<String, String> byPlainKey = new HashMap<>();
    private final TextMemory<Optional<String>> remembered = new TextMemory<>(this::look);

    UnitWords(@Nullable UnitRegister units) {
        this.units = units;
        if (units != null) {
            for (Unit unit : units.units()) {
                put(unit.name(), unit.id());
                unit.aliases().stream().map(Alias::name).forEach(name -> put(name, unit.id()));
            }
        }
    }

    private void put(String name, String id) {
        byKey.merge(VietnameseText.key(name), id, (a, b) -> a.equals(b) ? a : UNCLEAR);
        byPlainKey.merge(VietnameseText.plainKey(name), id, (a, b) -> a.equals(b) ? a : UNCLEAR);
    }

    /** The id of the unit that a cell names; empty if the register knows none or several. */
    Optional<String> find(TableRow row, int column) {
        return row.meaning(column, remembered);
    }

    private Optional<String> look(String text) {
        String clean = VietnameseText.clean(text);
        if (units == null || clean.isEmpty() || units.find(clean).isPresent()) {
            return Optional.of(clean);
        }
        String toned = byKey.get(VietnameseText.key(clean));
        String found = toned != null ? toned : byPlainKey.get(VietnameseText.plainKey(clean));
        return Optional.ofNullable(found).filter(id -> !id.equals(UNCLEAR));
    }
}
