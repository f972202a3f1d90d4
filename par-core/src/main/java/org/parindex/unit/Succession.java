package org.parindex.unit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the lineage of units: all or part of an old unit went into a new one. A unit that was split has several
 * lines, and so has a unit that was merged from several.
 *
 * @param predecessor id of the old unit
 * @param successor id of the new unit
 * @param kind what happened
 * @param date first day of the new unit, or null if not known
 */
public record Succession(
        String predecessor,
        String successor,
        Kind kind,
        @Nullable LocalDate date) {

    /** What happened to the old unit. */
    public enum Kind {
        /** It goes on under another name or code. */
        RENAMED,
        /** The whole of it became part of the new unit. */
        MERGED,
        /** A part of it became part of the new unit. */
        SPLIT
    }

    /** Refuses null. */
    public Succession {
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(kind, "kind");
    }
}
