package org.parindex.scheme;

/** What the leaves of a channel do that was not held, such as an optional survey. */
public enum ChannelPolicy {
    /** They leave the set, and the rest is stretched to the nominal total of the set. */
    RESCALE_OTHERS,
    /** Their maxima are removed; the index is taken on what remains. */
    REMOVE,
    /** They earn nothing, and the maximum stays. */
    ZERO
}
