package org.parindex.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The decision that issues a criterion set, or by which it is known.
 *
 * @param number official number, such as {@code 2648/QĐ-UBND}
 * @param date day of signature, or null
 * @param issuer who issued it
 * @param title its title
 * @param uri where it can be read; may be empty
 */
public record Document(String number, @Nullable LocalDate date, String issuer, String title, String uri) {}
