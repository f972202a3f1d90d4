package org.parindex.io.internal.grid;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.poi.ss.formula.ptg.Ptg;

/**
 * Formulas that were taken apart, for the files of one import: forms printed from one template have the same. For any number
 * of threads.
 */
public final class ParsedFormulas {

    private static final int MOST = 10_000;
    private static final int LONGEST = 1_000;

    private final Map<List<String>, Map<String, Ptg[]>> bySheets = new ConcurrentHashMap<>();
    private final AtomicInteger kept = new AtomicInteger();

    /** The formulas of files with these sheets: what a reference to a sheet means depends on them. */
    Map<String, Ptg[]> of(List<String> sheets) {
        return kept.get() < MOST
                ? bySheets.computeIfAbsent(sheets, names -> new ConcurrentHashMap<>())
                : bySheets.getOrDefault(sheets, new ConcurrentHashMap<>());
    }

    /** The parts of a formula, as they are known or found. */
    Ptg[] parts(Map<String, Ptg[]> known, String text, Function<String, Ptg[]> parse) {
        Ptg[] parts = known.get(text);
        if (parts == null) {
            parts = parse.apply(text);
            if (text.length() <= LONGEST && kept.incrementAndGet() <= MOST) {
                known.put(text, parts);
            }
        }
        return parts;
    }
}
