package org.parindex.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.Locale;

/** Two ways of doing the same in turn, in one process, by the processor time they take and by the clock. */
final class Ratios {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MEGABYTE = 1 << 20;
    /** Rounds before those that count. */
    private static final int WARM_UP = 2;

    /** Does the work; gives a number that depends on it, not negative. */
    interface Way {
        long run() throws IOException;
    }

    private record Measured(double milliseconds, double clock, double megabytes) {}

    private Ratios() {}

    /** Prints medians of both ways and of their ratios, and the most heap in use. */
    static void compare(int rounds, String one, Way ours, String two, Way theirs) throws IOException {
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        double[] ratio = new double[rounds];
        double[] clock = new double[rounds];
        double oursHeap = 0;
        double theirHeap = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            Measured a = measure(ours);
            Measured b = measure(theirs);
            if (round >= 0) {
                first[round] = a.milliseconds();
                second[round] = b.milliseconds();
                ratio[round] = a.milliseconds() / b.milliseconds();
                clock[round] = a.clock() / b.clock();
                oursHeap = Math.max(oursHeap, a.megabytes());
                theirHeap = Math.max(theirHeap, b.megabytes());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.0f ms %4.0f MB   %-14s %8.0f ms %4.0f MB   ratio %.2f (1/%.2f), by the clock %.2f%n",
                one,
                median(first),
                oursHeap,
                two,
                median(second),
                theirHeap,
                median(ratio),
                1 / median(ratio),
                median(clock));
    }

    private static Measured measure(Way way) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        if (way.run() < 0) {
            throw new IllegalStateException("A sum below zero.");
        }
        double clock = (System.nanoTime() - began) / 1e6;
        double milliseconds = (SYSTEM.getProcessCpuTime() - before) / 1e6;
        double megabytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed() / MEGABYTE)
                .sum();
        return new Measured(milliseconds, clock, megabytes);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
