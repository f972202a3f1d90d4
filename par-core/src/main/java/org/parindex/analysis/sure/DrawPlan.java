package org.parindex.analysis.sure;

import java.util.Map;
import org.parindex.analysis.draw.CounterRandom;

/**
 * Which random numbers each source takes. A run of Sobol indices has two independent blocks of them, A and B; a source
 * without a block stays as it is.
 */
final class DrawPlan {

    enum Block {
        A,
        B
    }

    private final long seed;
    private final Map<String, Block> blocks;
    private final boolean inSequence;

    DrawPlan(long seed, Map<String, Block> blocks, boolean inSequence) {
        this.seed = seed;
        this.blocks = Map.copyOf(blocks);
        this.inSequence = inSequence;
    }

    boolean varies(Uncertainty source) {
        return blocks.containsKey(source.name());
    }

    /** Whether given draws are taken one after the other instead of at random. */
    boolean inSequence() {
        return inSequence;
    }

    long state(Uncertainty source, long draw) {
        String stream = blocks.get(source.name()) == Block.B ? source.name() + "/B" : source.name();
        return CounterRandom.state(seed, CounterRandom.key(stream), draw);
    }

    /** One of so many choices. */
    int choice(Uncertainty source, long draw, int choices) {
        return (int) (choices * CounterRandom.uniform(state(source, draw), 0));
    }
}
