package org.parindex.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Runs over all draws in strides: values and places of a stride by all threads, then what is kept of them. */
public final class DrawLoop {

    private static final int STRIDE_CELLS = 3_000_000;
    private static final int MOST_DRAWS = 512;
    private static final int TILE = 16;

    private DrawLoop() {}

    /** Gives the values of all units under some draws. One per thread. */
    @FunctionalInterface
    public interface Worker {
        /**
         * The values under draws that follow each other.
         *
         * @param first number of the first draw
         * @param count how many
         * @param out takes the values by draw and unit; NaN for none
         */
        void values(long first, int count, double[][] out);
    }

    /** Takes the places of a stride. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes places.
         *
         * @param first number of the first draw
         * @param count how many draws
         * @param ranks places by draw and unit
         * @param threads the threads of the run
         */
        void take(long first, int count, int[][] ranks, Parallel threads);
    }

    /**
     * Runs.
     *
     * @param size number of units
     * @param draws number of draws
     * @param threads the threads
     * @param workers makes a worker per thread
     * @param sink takes the places, stride by stride in the order of the draws
     */
    public static void run(int size, long draws, Parallel threads, Supplier<? extends Worker> workers, Sink sink) {
        int stride = (int) Math.min(draws, Math.max(TILE, Math.min(MOST_DRAWS, STRIDE_CELLS / Math.max(1, size))));
        int[][] ranks = new int[stride][size];
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < threads.slots(); i++) {
            slots.add(new Slot(workers.get(), size));
        }
        for (long first = 0; first < draws; first += stride) {
            int count = (int) Math.min(stride, draws - first);
            int tiles = (count + TILE - 1) / TILE;
            long start = first;
            threads.each(slot -> {
                for (int tile = slot; tile < tiles; tile += threads.slots()) {
                    slots.get(slot).tile(start, tile * TILE, Math.min(count, (tile + 1) * TILE), ranks);
                }
            });
            sink.take(first, count, ranks, threads);
        }
    }

    /** What one thread works with. */
    private static final class Slot {
        private final Worker worker;
        private final Ranker ranker;
        private final double[][] values;

        Slot(Worker worker, int size) {
            this.worker = worker;
            this.ranker = new Ranker(size);
            this.values = new double[TILE][size];
        }

        void tile(long first, int from, int to, int[][] ranks) {
            worker.values(first + from, to - from, values);
            for (int draw = from; draw < to; draw++) {
                ranker.rank(values[draw - from], ranks[draw]);
            }
        }
    }
}
