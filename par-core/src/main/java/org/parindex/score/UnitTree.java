package org.parindex.score;

import java.util.List;
import java.util.Map;
import org.parindex.points.Points;
import org.parindex.scheme.Channel;
import org.parindex.text.Text;

/** What one unit has at one stage, node by node, exactly. Slot 0 of the arrays is the total, slot n + 1 the node with number n. */
record UnitTree(
        CompiledScheme scheme,
        Points[] points,
        Points[] maxima,
        Treatment[] treatments,
        List<List<Explanation.Adjustment>> adjustments,
        Map<Channel, Points> channels,
        Map<Channel, Points> channelMaxima,
        Points pointsWithoutBonus,
        List<Text> unrankedBecause,
        boolean isScored) {

    NodeScore total() {
        return new NodeScore("", points[0], maxima[0], treatments[0]);
    }

    NodeScore node(String id) {
        int slot = scheme.number(id) + 1;
        return new NodeScore(id, points[slot], maxima[slot], treatments[slot]);
    }

    Points channelPoints(Channel channel) {
        return channels.getOrDefault(channel, Points.ZERO);
    }

    Points channelMaximum(Channel channel) {
        return channelMaxima.getOrDefault(channel, Points.ZERO);
    }
}
