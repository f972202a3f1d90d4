package org.parindex.assessment;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parindex.scheme.Channel;
import org.parindex.unit.UnitRegister;

/**
 * The answers of all units of a round under one scheme. The order in which units are given does not matter.
 *
 * @param round the round
 * @param units the units that are expected; each is in the result, with or without answers
 * @param byUnit the answers by unit id, in the order of ids
 * @param channelsNotHeld channels that were not held for any unit
 */
public record Assessments(
        Round round, UnitRegister units, SortedMap<String, UnitAssessment> byUnit, Set<Channel> channelsNotHeld) {

    /** Copies. */
    public Assessments {
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(units, "units");
        byUnit = Collections.unmodifiableSortedMap(new TreeMap<>(byUnit));
        channelsNotHeld = Set.copyOf(channelsNotHeld);
    }

    /**
     * The answers of a round.
     *
     * @param round the round
     * @param units the units that are expected
     * @param all the answers, each unit once
     * @return the assessments
     * @throws IllegalArgumentException if a unit stands twice; readers report that as a finding before
     */
    public static Assessments of(Round round, UnitRegister units, List<UnitAssessment> all) {
        Map<String, UnitAssessment> byUnit = new TreeMap<>();
        for (UnitAssessment one : all) {
            if (byUnit.putIfAbsent(one.unit(), one) != null) {
                throw new IllegalArgumentException("The unit '%s' has two sets of answers.".formatted(one.unit()));
            }
        }
        return new Assessments(round, units, new TreeMap<>(byUnit), Set.of());
    }

    /**
     * The same answers, with a channel that was not held for any unit.
     *
     * @param channel the channel
     * @return the assessments
     */
    public Assessments notHeld(Channel channel) {
        Set<Channel> all = new HashSet<>(channelsNotHeld);
        all.add(channel);
        return new Assessments(round, units, byUnit, all);
    }
}
