package org.parindex.bench;

import java.io.IOException;

/**
 * The ways of {@link ImportBenchmark} and {@link FormsBenchmark} in turn, in one process, by the processor time they take
 * and by the clock: on a machine that others use too, only such ratios mean anything.
 */
public final class ImportRatios {

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
            Ratios.compare(rounds, "tableFile", tall::tableFile, "fastexcel", tall::fastexcel);
            Ratios.compare(rounds, "tableFile", tall::tableFile, "poiStreaming", tall::poiStreaming);
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
                Ratios.compare(rounds, name, small::importForms, "poiUserModel", small::poiUserModel);
            } finally {
                small.delete();
            }
        }
    }
}
