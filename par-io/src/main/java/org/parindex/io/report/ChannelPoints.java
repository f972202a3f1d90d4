package org.parindex.io.report;

import java.util.List;
import org.parindex.points.Points;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.SchemeIndex;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** What leaves of a channel earn without bonus and penalty, which reports show apart, so that columns add up. */
final class ChannelPoints {

    private ChannelPoints() {}

    static List<Leaf> leaves(Scores scores, Channel channel) {
        return scores.scheme().leaves().stream()
                .filter(leaf -> leaf.channel() == channel && isNormal(scores.index(), leaf))
                .toList();
    }

    /** Branches whose points are a bonus or a penalty, the topmost of each. */
    static List<Branch> bonuses(SchemeIndex index) {
        return index.scheme().nodes().stream()
                .filter(node -> node instanceof Branch && !isNormal(index, node))
                .filter(node -> index.parentOf(node.id())
                        .map(parent -> isNormal(index, parent))
                        .orElse(true))
                .map(Branch.class::cast)
                .toList();
    }

    private static boolean isNormal(SchemeIndex index, Node node) {
        return index.roleOf(node.id()) == Role.NORMAL;
    }

    static Points sum(UnitScore score, List<? extends Node> nodes) {
        return nodes.stream().map(node -> score.node(node.id()).points()).reduce(Points.ZERO, Points::plus);
    }
}
