package org.parindex.io.json;

/**
 * How much a document may ask of the reader. Beyond a limit there is a finding, never an exception.
 *
 * @param bytes most bytes of a document
 * @param levels most objects and arrays inside each other
 * @param digits most digits of a number, before and after the point and in its exponent's effect
 */
public record JsonLimits(long bytes, int levels, int digits) {

    /** 256 MB. */
    public static final long DEFAULT_BYTES = 256L << 20;
    /** 200 levels. */
    public static final int DEFAULT_LEVELS = 200;
    /** 1,000 digits, as many as {@link org.parindex.points.Points} take. */
    public static final int DEFAULT_DIGITS = 1_000;

    /** The limits that hold unless others are given. */
    public static final JsonLimits DEFAULT = new JsonLimits(DEFAULT_BYTES, DEFAULT_LEVELS, DEFAULT_DIGITS);

    /** Refuses limits that let nothing through, and more levels or digits than can be worked on safely. */
    public JsonLimits {
        if (bytes < 1 || levels < 1 || digits < 1) {
            throw new IllegalArgumentException("The limits (%s bytes, %s levels, %s digits) are not all positive."
                    .formatted(bytes, levels, digits));
        }
        if (levels > 500 || digits > DEFAULT_DIGITS) {
            throw new IllegalArgumentException("The limits (%s levels, %s digits) are above 500 levels or %s digits."
                    .formatted(levels, digits, DEFAULT_DIGITS));
        }
    }
}
