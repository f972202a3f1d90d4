package org.parindex.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * One survey: when, of whom, with which questionnaire.
 *
 * @param id identity, such as {@code 2025}
 * @param title title for people
 * @param from first day of the field work, or null
 * @param to last day of the field work, or null
 * @param population whom the answers speak for, as an id: {@code service-users} or {@code adults}. Figures of two
 *     populations are no series: the national index fell from 85 to 80 % when households replaced users of services
 * @param questionnaire what was asked
 * @param groups groups of respondents with their targets
 */
public record Wave(
        String id,
        Text title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String population,
        Questionnaire questionnaire,
        List<RespondentGroup> groups) {

    /** Copies the groups. */
    public Wave {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(questionnaire, "questionnaire");
        groups = List.copyOf(groups);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The field work of '%s' ends on %s, before %s.".formatted(id, to, from));
        }
    }

    /**
     * A wave without dates and groups.
     *
     * @param id identity
     * @param population whom the answers speak for
     * @param questionnaire what was asked
     * @return the wave
     */
    public static Wave of(String id, String population, Questionnaire questionnaire) {
        return new Wave(id, Text.of(id), null, null, population, questionnaire, List.of());
    }

    /**
     * The part of the wave that one group of respondents is.
     *
     * @param group the group
     * @return the wave with this group alone; its population names the group
     */
    public Wave ofGroup(RespondentGroup group) {
        return new Wave(id, title, from, to, population + "/" + group.id(), questionnaire, List.of(group));
    }
}
