package org.parindex.assessment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that proves an answer (tài liệu kiểm chứng). The library carries the reference; the document stays where it
 * is.
 *
 * @param number official number, such as {@code 12/KH-UBND}; may be empty
 * @param date day of issue, or null
 * @param issuer who issued it; may be empty
 * @param title title or free text; may be empty
 * @param section section or page that is cited; may be empty
 * @param uri where it is stored; may be empty
 * @param sha256 SHA-256 of the stored file in lower-case hexadecimal, or empty
 */
public record Evidence(
        String number,
        @Nullable LocalDate date,
        String issuer,
        String title,
        String section,
        String uri,
        String sha256) {

    /** Checks the hash. */
    public Evidence {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(uri, "uri");
        if (!sha256.isEmpty() && !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "The SHA-256 '%s' is not 64 lower-case hexadecimal digits.".formatted(sha256));
        }
    }

    /**
     * Evidence named in free text, as cells of a sheet hold it.
     *
     * @param title the text
     * @return the evidence
     */
    public static Evidence of(String title) {
        return new Evidence("", null, "", title, "", "", "");
    }
}
