package org.parindex.scheme;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * A group of units that are ranked with each other.
 *
 * @param id identity, as units name it
 * @param label name for people
 * @param ranked whether its units take ranks; false for units scored but not ranked
 * @param classification bands of its own, or null for those of the scheme
 */
public record PeerGroup(
        String id, Text label, boolean ranked, @Nullable Classification classification) {

    /** Refuses null. */
    public PeerGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }

    /**
     * A ranked group with the bands of the scheme.
     *
     * @param id identity
     * @param label name for people
     * @return the group
     */
    public static PeerGroup of(String id, Text label) {
        return new PeerGroup(id, label, true, null);
    }
}
