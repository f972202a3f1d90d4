package org.parindex.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * The ways of {@link ImportBenchmark} and {@link FormsBenchmark} in turn, in one process, by the processor time they take:
 * on a machine that others use too, only such ratios mean anything.
 */
public final class ImportRatios {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private interface Way {
        long run() throws IOException;
    }

    private ImportRatios() {}

    /**
     * Prints the ratios.
     *
     * @param args number of rows, number of forms, number of rounds
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int forms = args.length > 1 ? Integer.parseInt(args[1]) : 500;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        ImportBenchmark tall = new ImportBenchmark();
        tall.rows = rows;
        tall.write();
        try {
            compare(rounds, "tableFile", tall::tableFile, "fastexcel", tall::fastexcel);
            compare(rounds, "tableFile", tall::tableFile, "poiStreaming", tall::poiStreaming);
        } finally {
            tall.delete();
        }
        for (boolean formulas : new boolean[] {false, true}) {
            FormsBenchmark small = new FormsBenchmark();
            small.forms = forms;
            small.formulas = formulas;
            small.write();
            try {
                String name = formulas ? "importForms (formulas)" : "importForms";
                compare(rounds, name, small::importForms, "poiUserModel", small::poiUserModel);
            } finally {
                small.delete();
            }
        }
    }

    /** Medians of both ways and of their ratio; the first round warms up. */
    private static void compare(int rounds, String one, Way ours, String two, Way theirs) throws IOException {
        double[] first = new double[rounds];
        double[] second = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double a = milliseconds(ours);
            double b = milliseconds(theirs);
            if (round >= 0) {
                first[round] = a;
                second[round] = b;
                ratio[round] = a / b;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %8.0f ms   %-14s %8.0f ms   ratio %.2f%n",
                one,
                median(first),
                two,
                median(second),
                median(ratio));
    }

    private static double milliseconds(Way way) throws IOException {
        long before = SYSTEM.getProcessCpuTime();
        if (way.run() < 0) {
            throw new IllegalStateException("A sum below zero.");
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
