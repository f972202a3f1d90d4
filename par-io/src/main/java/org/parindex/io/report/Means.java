package org.parindex.io.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.points.Points;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

/** Arithmetic means over ranked units, near enough that a spreadsheet holds the same number as for the exact one. */
final class Means {

    private static final int PLACES = 20;

    private Means() {}

    static Optional<Points> of(Stream<Points> values) {
        return PrintedMean.of(values.toList(), PLACES);
    }

    /** Mean index percent of units. */
    static Optional<Points> index(List<RankedUnit> units) {
        return of(units.stream().map(RankedUnit::indexPercent).filter(Objects::nonNull));
    }

    /** Mean index percent of a node over units to which it applies. */
    static Optional<Points> ofNode(Scores scores, Ranking ranking, List<RankedUnit> units, String node) {
        return of(units.stream()
                .map(one -> scores.of(one.unit().id(), ranking.stage()).node(node))
                .filter(one -> one.isApplicable())
                .flatMap(one -> one.indexPercent().stream()));
    }

    /** Mean index percent of a node over all ranked units to which it applies. */
    static Optional<Points> ofNode(Scores scores, Ranking ranking, String node) {
        return ofNode(
                scores,
                ranking,
                ranking.groups().stream()
                        .flatMap(group -> group.ranked().stream())
                        .toList(),
                node);
    }
}
