package org.parindex.io.report;

import java.util.List;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Role;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;

/** What leaves of a channel earn without bonus and penalty, which reports show apart, so that columns add up. */
final class ChannelPoints {

    private ChannelPoints() {}

    static List<Leaf> leaves(Scores scores, Channel channel) {
        return scores.scheme().leaves().stream()
                .filter(leaf -> leaf.channel() == channel && scores.index().roleOf(leaf.id()) == Role.NORMAL)
                .toList();
    }

    static List<Leaf> extras(Scores scores) {
        return scores.scheme().leaves().stream()
                .filter(leaf -> scores.index().roleOf(leaf.id()) != Role.NORMAL)
                .toList();
    }

    static Points sum(UnitScore score, List<Leaf> leaves) {
        return leaves.stream().map(leaf -> score.node(leaf.id()).points()).reduce(Points.ZERO, Points::plus);
    }
}
