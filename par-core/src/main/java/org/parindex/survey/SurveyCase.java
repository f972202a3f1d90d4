package org.parindex.survey;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person or organisation that was to be asked. No name and no number of an identity paper is needed for any figure.
 *
 * @param id identity inside the wave
 * @param unit id of the unit that the answers are about
 * @param group id of the group of respondents; empty if they are not told apart
 * @param stratum id of the stratum; empty without strata
 * @param path the sampled units of each stage from the outermost on, such as district, commune, village; empty for people
 *     drawn one by one
 * @param weight for how many people the case speaks, not negative
 * @param disposition what became of it
 * @param mode by which road the answers came
 * @param selection how it came into the survey
 * @param surveyor code of the surveyor; may be empty
 * @param device key of the device; may be empty
 * @param started when answering began, local time, or null
 * @param finished when it ended, or null
 * @param replacedBy id of the case that stands in for it, or null
 * @param traits classes of the respondent, such as {@code sex → F}
 */
public record SurveyCase(
        String id,
        String unit,
        String group,
        String stratum,
        List<String> path,
        BigDecimal weight,
        Disposition disposition,
        AnswerMode mode,
        Selection selection,
        String surveyor,
        String device,
        @Nullable LocalDateTime started,
        @Nullable LocalDateTime finished,
        @Nullable String replacedBy,
        Map<String, String> traits) {

    /** Copies and checks the weight. */
    public SurveyCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(disposition, "disposition");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(surveyor, "surveyor");
        Objects.requireNonNull(device, "device");
        path = List.copyOf(path);
        traits = Collections.unmodifiableMap(new TreeMap<>(traits));
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("The case '%s' has a weight of %s.".formatted(id, weight));
        }
    }

    /**
     * A valid case of weight 1, drawn at random, about a unit.
     *
     * @param id identity
     * @param unit id of the unit
     * @return the case
     */
    public static SurveyCase of(String id, String unit) {
        return new SurveyCase(
                id,
                unit,
                "",
                "",
                List.of(),
                BigDecimal.ONE,
                Disposition.VALID,
                AnswerMode.UNKNOWN,
                Selection.RANDOM,
                "",
                "",
                null,
                null,
                null,
                Map.of());
    }

    /**
     * The same case with its place in the sample.
     *
     * @param inStratum id of the stratum
     * @param throughStages sampled units of each stage, outermost first
     * @param speaksFor for how many people it speaks
     * @return the case
     */
    public SurveyCase drawn(String inStratum, List<String> throughStages, BigDecimal speaksFor) {
        return copy(group, inStratum, throughStages, speaksFor);
    }

    /**
     * The same case in a group of respondents.
     *
     * @param groupId id of the group
     * @return the case
     */
    public SurveyCase inGroup(String groupId) {
        return copy(groupId, stratum, path, weight);
    }

    private SurveyCase copy(String groupId, String inStratum, List<String> throughStages, BigDecimal speaksFor) {
        return new SurveyCase(
                id,
                unit,
                groupId,
                inStratum,
                throughStages,
                speaksFor,
                disposition,
                mode,
                selection,
                surveyor,
                device,
                started,
                finished,
                replacedBy,
                traits);
    }
}
