package org.parindex.unit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An administration that is scored.
 *
 * @param id identity, stable over the years, such as the official code {@code 19_05440}; not blank
 * @param name official name with its type, such as {@code xã Tân Cương}; not blank
 * @param level level of administration
 * @param parent id of the unit above, or null
 * @param peerGroup id of the group inside which the unit is ranked, or null for the group of its level
 * @param ranked whether the unit takes a rank; a special unit may be scored but not ranked
 * @param attributes facts that rules and gates of a scheme ask for, such as {@code region → mountain}
 * @param aliases other names under which files speak of the unit
 */
public record Unit(
        String id,
        String name,
        UnitLevel level,
        @Nullable String parent,
        @Nullable String peerGroup,
        boolean ranked,
        Map<String, String> attributes,
        List<Alias> aliases) {

    /** Checks and copies. */
    public Unit {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "The unit (id '%s', name '%s') needs an id and a name.".formatted(id, name));
        }
        Objects.requireNonNull(level, "level");
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        aliases = List.copyOf(aliases);
    }

    /**
     * A ranked unit in the peer group of its level.
     *
     * @param id identity
     * @param name official name
     * @param level level of administration
     * @return the unit
     */
    public static Unit of(String id, String name, UnitLevel level) {
        return new Unit(id, name, level, null, null, true, Map.of(), List.of());
    }

    /**
     * The same unit in a peer group.
     *
     * @param group id of the group
     * @return the unit
     */
    public Unit inGroup(String group) {
        return new Unit(id, name, level, parent, group, ranked, attributes, aliases);
    }

    /**
     * The same unit below another.
     *
     * @param parentId id of the unit above
     * @return the unit
     */
    public Unit under(String parentId) {
        return new Unit(id, name, level, parentId, peerGroup, ranked, attributes, aliases);
    }

    /**
     * The same unit, scored but not ranked.
     *
     * @return the unit
     */
    public Unit unranked() {
        return new Unit(id, name, level, parent, peerGroup, false, attributes, aliases);
    }

    /**
     * The same unit with attributes.
     *
     * @param facts the attributes
     * @return the unit
     */
    public Unit withAttributes(Map<String, String> facts) {
        return new Unit(id, name, level, parent, peerGroup, ranked, facts, aliases);
    }

    /**
     * The same unit with other names.
     *
     * @param names the aliases
     * @return the unit
     */
    public Unit withAliases(List<Alias> names) {
        return new Unit(id, name, level, parent, peerGroup, ranked, attributes, names);
    }

    /**
     * The group inside which the unit is ranked: its own, or the one of its level.
     *
     * @return the id of the group
     */
    public String groupId() {
        return peerGroup == null ? level.id() : peerGroup;
    }
}
