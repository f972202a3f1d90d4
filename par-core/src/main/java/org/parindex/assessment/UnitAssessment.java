package org.parindex.assessment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;
import org.parindex.scheme.Channel;

/**
 * All answers of one unit, at all stages. An answer may also stand at a branch: not applicable and nothing arose then
 * hold for every leaf below, and points are a subtotal that is checked, never counted.
 *
 * @param unit id of the unit
 * @param answers answers by node (id, or a code that is unique in the scheme) and stage
 * @param channelsNotHeld channels that were not held for this unit
 * @param submittedOn the day the self-assessment was submitted, or null if not known
 * @param source the file it was read from, or null
 */
public record UnitAssessment(
        String unit,
        Map<String, SortedMap<Stage, Answer>> answers,
        Set<Channel> channelsNotHeld,
        @Nullable LocalDate submittedOn,
        @Nullable Source source) {

    /** Copies the answers. */
    public UnitAssessment {
        Objects.requireNonNull(unit, "unit");
        Map<String, SortedMap<Stage, Answer>> copy = new TreeMap<>();
        answers.forEach((node, stages) -> copy.put(node, Collections.unmodifiableSortedMap(new TreeMap<>(stages))));
        answers = Collections.unmodifiableMap(copy);
        channelsNotHeld = Set.copyOf(channelsNotHeld);
    }

    /**
     * Starts the answers of a unit.
     *
     * @param unit id of the unit
     * @return the builder
     */
    public static Builder builder(String unit) {
        return new Builder(unit);
    }

    /**
     * The answer for a node at exactly one stage.
     *
     * @param node the node as answers name it
     * @param stage the stage
     * @return the answer, or empty if there is none
     */
    public Optional<Answer> answer(String node, Stage stage) {
        return Optional.ofNullable(
                answers.getOrDefault(node, Collections.emptySortedMap()).get(stage));
    }

    /**
     * Whether the unit assessed itself: it has an answer at {@link Stage#SELF}.
     *
     * @return true if it did
     */
    public boolean isSelfAssessed() {
        return answers.values().stream().anyMatch(stages -> stages.containsKey(Stage.SELF));
    }

    /** Collects the answers of one unit. Not safe for several threads. */
    public static final class Builder {
        private final String unit;
        private final Map<String, SortedMap<Stage, Answer>> answers = new TreeMap<>();
        private final Set<Channel> channelsNotHeld = new HashSet<>();
        private @Nullable LocalDate submittedOn;
        private @Nullable Source source;

        private Builder(String unit) {
            this.unit = unit;
        }

        /**
         * Sets the answer for a node at a stage, in place of one before.
         *
         * @param node id of the node, or a code that is unique in the scheme
         * @param stage the stage
         * @param answer the answer
         * @return this
         */
        public Builder answer(String node, Stage stage, Answer answer) {
            answers.computeIfAbsent(node, id -> new TreeMap<>()).put(stage, answer);
            return this;
        }

        /**
         * Says that a channel was not held for this unit.
         *
         * @param channel the channel
         * @return this
         */
        public Builder notHeld(Channel channel) {
            channelsNotHeld.add(channel);
            return this;
        }

        /**
         * Says when the self-assessment was submitted.
         *
         * @param day the day
         * @return this
         */
        public Builder submittedOn(@Nullable LocalDate day) {
            submittedOn = day;
            return this;
        }

        /**
         * Says where the answers were read.
         *
         * @param file the file
         * @return this
         */
        public Builder source(@Nullable Source file) {
            source = file;
            return this;
        }

        /**
         * The answers.
         *
         * @return an immutable assessment
         */
        public UnitAssessment build() {
            return new UnitAssessment(unit, answers, channelsNotHeld, submittedOn, source);
        }
    }
}
