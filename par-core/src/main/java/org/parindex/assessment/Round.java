package org.parindex.assessment;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * An assessment round (đợt đánh giá).
 *
 * @param id identity, such as {@code 2020}
 * @param year the year that is scored
 * @param title title
 * @param deadline last day on which units may submit their self-assessment, or null
 */
public record Round(
        String id, int year, Text title, @Nullable LocalDate deadline) {

    /** Refuses null. */
    public Round {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }

    /**
     * The round of a year.
     *
     * @param year the year that is scored
     * @return the round
     */
    public static Round of(int year) {
        return new Round(String.valueOf(year), year, Text.of("Năm " + year, "Year " + year), null);
    }
}
