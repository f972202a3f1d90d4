package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Band;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.unit.Unit;

/**
 * What a change of answers would do: the whole round is scored and ranked again with other answers at its end, for one
 * unit or many. Immutable; {@link #with} gives a copy.
 */
public final class WhatIf {

    private final Scores scores;
    private final Map<String, Map<String, Answer>> changes;

    private WhatIf(Scores scores, Map<String, Map<String, Answer>> changes) {
        this.scores = scores;
        this.changes = changes;
    }

    /**
     * A question about a scored round.
     *
     * @param scores the scores as they are
     * @return a question without changes yet
     */
    public static WhatIf of(Scores scores) {
        return new WhatIf(scores, Map.of());
    }

    /**
     * The same question with one more answer changed.
     *
     * @param unit id of the unit
     * @param node id of the node, or a code that is unique in the scheme
     * @param answer the answer instead
     * @return the longer question
     * @throws IllegalArgumentException if there is no such unit or node
     */
    public WhatIf with(String unit, String node, Answer answer) {
        scores.of(unit);
        Node found = scores.index()
                .find(node)
                .orElseThrow(() -> new IllegalArgumentException("The scheme '%s' has no node '%s'."
                        .formatted(scores.scheme().id(), node)));
        Map<String, Map<String, Answer>> all = new TreeMap<>(changes);
        Map<String, Answer> own = new TreeMap<>(all.getOrDefault(unit, Map.of()));
        own.put(found.id(), answer);
        all.put(unit, own);
        return new WhatIf(scores, all);
    }

    /**
     * The scores with the changes.
     *
     * @return the scores of the whole round
     */
    public Scores scores() {
        return scores(Scorer.of(scores.scheme()));
    }

    Scores scores(Scorer scorer) {
        Assessments round = scores.assessments();
        SortedMap<String, UnitAssessment> byUnit = new TreeMap<>(round.byUnit());
        changes.forEach((unit, answers) ->
                byUnit.put(unit, changed(scores.index(), round.byUnit().get(unit), unit, answers)));
        return scorer.score(new Assessments(round.round(), round.units(), byUnit, round.channelsNotHeld()));
    }

    /** The answers of a unit under an id, with others at the end of the round. */
    static UnitAssessment changed(
            SchemeIndex index, @Nullable UnitAssessment own, String id, Map<String, Answer> answers) {
        Map<String, SortedMap<Stage, Answer>> all = new HashMap<>();
        if (own != null) {
            own.answers()
                    .forEach((key, stages) -> all.put(
                            index.find(key)
                                    .map(Node::id)
                                    .filter(answers::containsKey)
                                    .orElse(key),
                            new TreeMap<>(stages)));
        }
        answers.forEach((node, answer) ->
                all.computeIfAbsent(node, key -> new TreeMap<>()).put(Stage.FINAL, answer));
        return new UnitAssessment(
                id,
                all,
                own == null ? Collections.emptySet() : own.channelsNotHeld(),
                own == null ? null : own.submittedOn(),
                own == null ? null : own.source());
    }

    /**
     * What changes, for every unit of the round: a unit may lose its place although nothing of its own changed.
     *
     * @return the units in the order of their ids
     */
    public List<UnitChange> changes() {
        Scores after = scores();
        Ranking then = Ranking.of(after);
        Ranking now = Ranking.of(scores);
        List<UnitChange> all = new ArrayList<>();
        for (Unit unit : scores.units()) {
            all.add(UnitChange.of(scores.of(unit.id()), now, after.of(unit.id()), then));
        }
        return all;
    }

    /**
     * A unit before and after.
     *
     * @param unit the unit
     * @param points points before
     * @param pointsAfter points after
     * @param index index before, in percent, or null
     * @param indexAfter index after, or null
     * @param place place before, or null if not ranked
     * @param placeAfter place after, or null
     * @param band class before, or null
     * @param bandAfter class after, or null
     */
    public record UnitChange(
            Unit unit,
            Points points,
            Points pointsAfter,
            @Nullable Points index,
            @Nullable Points indexAfter,
            @Nullable Points place,
            @Nullable Points placeAfter,
            @Nullable Band band,
            @Nullable Band bandAfter) {

        static UnitChange of(UnitScore before, Ranking now, UnitScore after, Ranking then) {
            Optional<RankedUnit> here = now.find(before.unit().id());
            Optional<RankedUnit> there = then.find(before.unit().id());
            return new UnitChange(
                    before.unit(),
                    before.points(),
                    after.points(),
                    before.indexPercent().orElse(null),
                    after.indexPercent().orElse(null),
                    here.map(RankedUnit::rank).orElse(null),
                    there.map(RankedUnit::rank).orElse(null),
                    here.map(RankedUnit::band).orElse(null),
                    there.map(RankedUnit::band).orElse(null));
        }

        /**
         * Whether anything changes for the unit.
         *
         * @return true if points, place or class do
         */
        public boolean isChanged() {
            return !points.equals(pointsAfter)
                    || !Objects.equals(place, placeAfter)
                    || !Objects.equals(band, bandAfter);
        }
    }
}
