package org.parindex.scheme;

/** What a leaf does that is not applicable to a unit. Five ways are in official use, see the method notes of a set. */
public enum NotApplicablePolicy {
    /** Its maximum leaves the maximum of the unit; the index is taken on what remains. */
    REMOVE,
    /** It earns its maximum. */
    FULL_POINTS,
    /** It leaves its block, and the rest of the block is stretched to the block's nominal total. The block is the nearest branch above that is marked as one, otherwise the parent, otherwise the whole set. */
    RESCALE_BLOCK,
    /** It earns nothing, and the maximum stays. */
    ZERO,
    /** Its maximum is removed, and the unit is scored but not ranked. */
    UNRANKED
}
