package org.parindex.rank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rule.Direction;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** The tie-break keys of a scheme. A larger key is better; an empty one, for a node that is not applicable, is worst. */
final class TieKeys {

    private final List<TieKey> keys;

    private TieKeys(List<TieKey> keys) {
        this.keys = keys;
    }

    static TieKeys of(Scores scores, Consumer<Finding> findings) {
        List<TieKey> known = scores.scheme().ranking().keys().stream()
                .filter(key -> isKnown(key, scores, findings))
                .toList();
        return new TieKeys(known);
    }

    private static boolean isKnown(TieKey key, Scores scores, Consumer<Finding> findings) {
        if (key instanceof TieKey.ByNode node
                && scores.index().find(node.node()).isEmpty()) {
            findings.accept(
                    RankFinding.NODE_UNKNOWN.at(Place.ofScheme(scores.scheme().id(), null), "node", node.node()));
            return false;
        }
        return true;
    }

    List<TieKey> keys() {
        return keys;
    }

    List<Optional<Points>> of(UnitScore score) {
        return keys.stream().map(key -> value(key, score)).toList();
    }

    private static Optional<Points> value(TieKey key, UnitScore score) {
        if (key instanceof TieKey.ByChannel channel) {
            return Optional.of(directed(score.points(channel.channel()), channel.direction()));
        }
        TieKey.ByNode node = (TieKey.ByNode) key;
        NodeScore at = score.node(node.node());
        if (!at.isApplicable()) {
            return Optional.empty();
        }
        return (node.basis() == ValueBasis.INDEX_PERCENT ? at.indexPercent() : Optional.of(at.points()))
                .map(points -> directed(points, node.direction()));
    }

    private static Points directed(Points points, Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? points : points.negate();
    }

    /** The best first: by value, then key by key; units that stay equal by id. */
    Comparator<Contender> bestFirst() {
        return byMerit().thenComparing(Contender::id);
    }

    /** The best first; 0 for units that nothing tells apart. */
    Comparator<Contender> byMerit() {
        return (a, b) -> {
            int order = b.value().compareTo(a.value());
            for (int i = 0; order == 0 && i < keys.size(); i++) {
                order = compare(b.keys().get(i), a.keys().get(i));
            }
            return order;
        };
    }

    private static int compare(Optional<Points> a, Optional<Points> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isPresent(), b.isPresent());
        }
        return a.get().compareTo(b.get());
    }
}
