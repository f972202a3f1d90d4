package org.parindex.scheme;

import java.util.Objects;
import org.parindex.rule.Direction;

/** What decides between units of equal value: a node, or a channel. */
public sealed interface TieKey {

    /**
     * The points or the index of a node. A unit to which the node is not applicable comes last.
     *
     * @param node id of the node
     * @param basis points or percent
     * @param direction whether more or less is better
     */
    record ByNode(String node, ValueBasis basis, Direction direction) implements TieKey {
        /** Refuses null. */
        public ByNode {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(direction, "direction");
        }
    }

    /**
     * The points that come from a channel.
     *
     * @param channel the channel
     * @param direction whether more or less is better
     */
    record ByChannel(Channel channel, Direction direction) implements TieKey {
        /** Refuses null. */
        public ByChannel {
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(direction, "direction");
        }
    }
}
