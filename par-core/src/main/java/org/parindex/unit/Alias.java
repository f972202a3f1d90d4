package org.parindex.unit;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another name of a unit, perhaps only for a time.
 *
 * @param name the name
 * @param from first day of its validity, or null if open
 * @param to last day of its validity, or null if open
 */
public record Alias(
        String name, @Nullable LocalDate from, @Nullable LocalDate to) {

    /** Refuses a blank name and a period that ends before it begins. */
    public Alias {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("An alias needs a name.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The alias '%s' ends (%s) before it begins (%s).".formatted(name, to, from));
        }
    }

    /**
     * A name valid at any time.
     *
     * @param name the name
     * @return the alias
     */
    public static Alias of(String name) {
        return new Alias(name, null, null);
    }
}
