package org.parindex.scheme;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.Interval;
import org.parindex.text.Text;

/**
 * One class. A unit falls into the first band, from best to worst, whose interval holds its value and whose gates it
 * passes; a unit whose value lies above a band but that failed the gates of better ones may enter it.
 *
 * @param id identity, such as {@code excellent}
 * @param label label for people, such as {@code Xuất sắc}
 * @param values the values of the band; an open end is none
 * @param gates conditions beside the value, all of which must hold
 * @param quota how many units the band takes at most, or null
 */
public record Band(
        String id,
        Text label,
        Interval values,
        List<BandGate> gates,
        @Nullable Quota quota) {

    /** Copies the gates. */
    public Band {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(values, "values");
        gates = List.copyOf(gates);
    }

    /**
     * A band without gates and quota.
     *
     * @param id identity
     * @param label label for people
     * @param values the values of the band
     * @return the band
     */
    public static Band of(String id, Text label, Interval values) {
        return new Band(id, label, values, List.of(), null);
    }
}
