package org.parindex.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The same work in several places at once; the caller's thread does its share. */
public final class Parallel implements AutoCloseable {

    private final int slots;
    private final @Nullable ExecutorService others;

    /**
     * Threads for a run.
     *
     * @param slots how many threads work, the caller's included
     */
    public Parallel(int slots) {
        this.slots = slots;
        this.others = slots == 1
                ? null
                : Executors.newFixedThreadPool(slots - 1, work -> {
                    Thread thread = new Thread(work, "parindex-draws");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * How many threads work.
     *
     * @return at least one
     */
    public int slots() {
        return slots;
    }

    /**
     * Does something once per slot, and waits.
     *
     * @param work told the number of its slot
     */
    public void each(IntConsumer work) {
        List<Future<?>> running = new ArrayList<>();
        if (others != null) {
            for (int slot = 1; slot < slots; slot++) {
                int mine = slot;
                running.add(others.submit(() -> work.accept(mine)));
            }
        }
        try {
            work.accept(0);
        } finally {
            running.forEach(Parallel::await);
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
