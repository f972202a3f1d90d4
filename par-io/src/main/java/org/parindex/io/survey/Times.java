package org.parindex.io.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as form tools write them. */
final class Times {

    private static final List<DateTimeFormatter> WITH_TIME = Stream.of(
                    "uuuu-MM-dd'T'HH:mm[:ss][.SSS]",
                    "uuuu-MM-dd H:mm[:ss][.SSS]",
                    "d/M/uuuu H:mm[:ss]",
                    "H:mm[:ss] d/M/uuuu")
            .map(Times::strict)
            .toList();
    private static final List<DateTimeFormatter> DAYS =
            Stream.of("uuuu-MM-dd", "d/M/uuuu").map(Times::strict).toList();

    private Times() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    static Optional<LocalDateTime> read(String text) {
        String clean = text.strip();
        for (DateTimeFormatter format : WITH_TIME) {
            try {
                return Optional.of(LocalDateTime.parse(clean, format));
            } catch (DateTimeException other) {
                continue;
            }
        }
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(clean, format).atStartOfDay());
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }
}
