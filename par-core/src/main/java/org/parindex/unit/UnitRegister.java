package org.parindex.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of a round and how they descend from earlier ones. Immutable; keeps the order in which units were given. */
public final class UnitRegister {

    /** A register without units. */
    public static final UnitRegister EMPTY = new UnitRegister(List.of(), List.of());

    private final Map<String, Unit> byId;
    private final Map<String, List<Unit>> byParent;
    private final List<Succession> lineage;

    private UnitRegister(List<Unit> units, List<Succession> lineage) {
        Map<String, Unit> ids = new LinkedHashMap<>();
        Map<String, List<Unit>> parents = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (ids.putIfAbsent(unit.id(), unit) != null) {
                throw new IllegalArgumentException(
                        "The unit id '%s' stands twice in the register.".formatted(unit.id()));
            }
            if (unit.parent() != null) {
                parents.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
            }
        }
        this.byId = Collections.unmodifiableMap(ids);
        this.byParent = parents;
        this.lineage = List.copyOf(lineage);
    }

    /**
     * A register of units.
     *
     * @param units the units, each id once
     * @return the register
     * @throws IllegalArgumentException if an id stands twice; readers report that as a finding before
     */
    public static UnitRegister of(List<Unit> units) {
        return new UnitRegister(units, List.of());
    }

    /**
     * A register of units with their lineage.
     *
     * @param units the units, each id once
     * @param lineage how they descend from earlier units
     * @return the register
     */
    public static UnitRegister of(List<Unit> units, List<Succession> lineage) {
        return new UnitRegister(units, lineage);
    }

    /**
     * All units, in the order given.
     *
     * @return the units
     */
    public List<Unit> units() {
        return List.copyOf(byId.values());
    }

    /**
     * The unit with an id.
     *
     * @param id the identity
     * @return the unit, or empty if there is none
     */
    public Optional<Unit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The units directly below another.
     *
     * @param parentId id of the unit above
     * @return its subordinate units, in the order given
     */
    public List<Unit> childrenOf(String parentId) {
        return List.copyOf(byParent.getOrDefault(parentId, List.of()));
    }

    /**
     * How the units descend from earlier ones.
     *
     * @return the lines of the lineage
     */
    public List<Succession> lineage() {
        return lineage;
    }

    /**
     * The units of one level.
     *
     * @param level the level
     * @return a register of those units only, with the whole lineage
     */
    public UnitRegister only(UnitLevel level) {
        return new UnitRegister(
                units().stream().filter(unit -> unit.level() == level).toList(), lineage);
    }

    /**
     * How many units there are.
     *
     * @return the number
     */
    public int size() {
        return byId.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitRegister register
                && units().equals(register.units())
                && lineage.equals(register.lineage);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    @Override
    public String toString() {
        return "UnitRegister" + byId.keySet();
    }
}
