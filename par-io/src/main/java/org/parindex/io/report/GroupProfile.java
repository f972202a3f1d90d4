package org.parindex.io.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** What reports say about a peer group beside its ranking: means and best values of domains, and lost points of leaves. */
final class GroupProfile {

    private final Scores scores;
    private final GroupRanking group;
    private final List<UnitScore> ranked;
    private final Map<String, Optional<Points>> means = new HashMap<>();
    private final Map<String, Optional<Points>> bests = new HashMap<>();

    GroupProfile(Scores scores, GroupRanking group) {
        this(
                scores,
                group,
                group.ranked().stream()
                        .map(RankedUnit::unit)
                        .map(unit -> scores.of(unit.id()))
                        .toList());
    }

    private GroupProfile(Scores scores, GroupRanking group, List<UnitScore> ranked) {
        this.scores = scores;
        this.group = group;
        this.ranked = ranked;
    }

    GroupRanking group() {
        return group;
    }

    /** What is printed for a unit at a domain: the index in percent, or points for bonus and penalty. */
    static @Nullable Points domainValue(Scores scores, UnitScore unit, Node domain) {
        NodeScore score = unit.node(domain.id());
        if (!unit.isScored()) {
            return null;
        }
        return isNormal(scores, domain) ? score.indexPercent().orElse(null) : score.points();
    }

    static boolean isNormal(Scores scores, Node domain) {
        return scores.index().roleOf(domain.id()) == Role.NORMAL;
    }

    /** What the ranking looked at, before its rounding where that is known. */
    static Points value(Scheme scheme, RankedUnit unit) {
        Points index = unit.indexPercent();
        return switch (scheme.ranking().basis()) {
            case POINTS -> unit.points();
            case POINTS_WITHOUT_BONUS -> unit.value();
            case INDEX_PERCENT -> index == null ? unit.value() : index;
        };
    }

    /** The sign behind ranked values. */
    static String sign(Scheme scheme) {
        return scheme.ranking().basis() == ValueBasis.INDEX_PERCENT ? " %" : "";
    }

    private List<Points> domainValues(Node domain) {
        List<Points> values = new ArrayList<>();
        for (UnitScore unit : ranked) {
            Points value = domainValue(scores, unit, domain);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    Optional<Points> domainMean(Node domain, int places) {
        return means.computeIfAbsent(domain.id(), id -> PrintedMean.of(domainValues(domain), places));
    }

    Optional<Points> domainBest(Node domain) {
        return bests.computeIfAbsent(
                domain.id(), id -> domainValues(domain).stream().reduce(Points::max));
    }

    Optional<Points> domainLowest(Node domain) {
        return domainValues(domain).stream().reduce(Points::min);
    }

    /** The points lost at a node by all ranked units to which it applies. */
    List<Points> lost(Node node) {
        return ranked.stream()
                .map(unit -> unit.node(node.id()))
                .filter(NodeScore::isApplicable)
                .map(NodeScore::lost)
                .toList();
    }
}
