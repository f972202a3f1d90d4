package org.parindex.finding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place a finding speaks of: what it is about (scheme, node, unit, stage), and where that was read. Any part may be
 * absent.
 *
 * @param scheme id of the scheme
 * @param node id of the node of the scheme
 * @param unit id of the unit
 * @param stage id of the stage, such as {@code appraised}
 * @param source the file and cell, line or pointer
 */
public record Place(
        @Nullable String scheme,
        @Nullable String node,
        @Nullable String unit,
        @Nullable String stage,
        @Nullable Source source) {

    /** No place in particular. */
    public static final Place NOWHERE = new Place(null, null, null, null, null);

    /**
     * A node of a scheme.
     *
     * @param scheme id of the scheme
     * @param node id of the node, or null for the scheme as a whole
     * @return the place
     */
    public static Place ofScheme(String scheme, @Nullable String node) {
        return new Place(scheme, node, null, null, null);
    }

    /**
     * A unit, or one of its answers.
     *
     * @param unit id of the unit
     * @param node id of the node, or null for the unit as a whole
     * @return the place
     */
    public static Place ofUnit(String unit, @Nullable String node) {
        return new Place(null, node, unit, null, null);
    }

    /**
     * A place in a file.
     *
     * @param source where it was read
     * @return the place
     */
    public static Place of(Source source) {
        return new Place(null, null, null, null, source);
    }

    /**
     * The same place, read there.
     *
     * @param source where it was read, or null
     * @return the fuller place
     */
    public Place withSource(@Nullable Source source) {
        return new Place(scheme, node, unit, stage, source);
    }

    /**
     * The same place at a stage.
     *
     * @param stage id of the stage
     * @return the fuller place
     */
    public Place withStage(@Nullable String stage) {
        return new Place(scheme, node, unit, stage, source);
    }

    /**
     * The same place for a unit.
     *
     * @param unit id of the unit
     * @return the fuller place
     */
    public Place withUnit(@Nullable String unit) {
        return new Place(scheme, node, unit, stage, source);
    }

    /**
     * The same place at a node.
     *
     * @param node id of the node
     * @return the fuller place
     */
    public Place withNode(@Nullable String node) {
        return new Place(scheme, node, unit, stage, source);
    }

    /** The parts that are known, from file to stage, separated by a middle dot. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (Object part : new @Nullable Object[] {source, scheme, unit, node, stage}) {
            if (part != null) {
                parts.add(part.toString());
            }
        }
        return String.join(" · ", parts);
    }
}
