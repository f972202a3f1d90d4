package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parindex.Csv;

/** Reference values made with R survey and 40-digit arithmetic: (file, JSON pointer, value). */
public final class Vectors {

    private static final Map<String, Vectors> FILES = load();

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> seen = new TreeSet<>();

    private Vectors() {}

    private static Map<String, Vectors> load() {
        Map<String, Vectors> files = new HashMap<>();
        for (Map<String, String> row : Csv.read("/vectors/survey/vectors_long.csv")) {
            files.computeIfAbsent(row.get("file").replace(".json", ""), name -> new Vectors())
                    .values
                    .put(row.get("pointer"), row.get("value"));
        }
        return files;
    }

    public static Vectors of(String file) {
        return FILES.get(file);
    }

    public static Set<String> files() {
        return new TreeSet<>(FILES.keySet());
    }

    public int count() {
        return values.size();
    }

    public static List<Map<String, String>> data(String name) {
        return Csv.read("/vectors/survey/data/" + name + ".csv");
    }

    public boolean has(String pointer) {
        return values.containsKey(pointer) && !isAbsent(pointer);
    }

    /** Whether the reference says that there is no value; that counts as looked at. */
    public boolean isAbsent(String pointer) {
        boolean absent = "".equals(values.get(pointer));
        if (absent) {
            seen.add(pointer);
        }
        return absent;
    }

    public String text(String pointer) {
        seen.add(pointer);
        String value = values.get(pointer);
        if (value == null) {
            fail("no value at %s", pointer);
        }
        return value;
    }

    public double number(String pointer) {
        return Double.parseDouble(text(pointer));
    }

    public long whole(String pointer) {
        return (long) number(pointer);
    }

    /** How many elements the array at a pointer has. */
    public int size(String pointer) {
        int size = 0;
        while (starts(pointer + "/" + size)) {
            size++;
        }
        return size;
    }

    private boolean starts(String prefix) {
        return values.containsKey(prefix) || values.keySet().stream().anyMatch(key -> key.startsWith(prefix + "/"));
    }

    public double[] numbers(String pointer) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; values.containsKey(pointer + "/" + i); i++) {
            all.add(number(pointer + "/" + i));
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    public void check(String pointer, double actual, double relative) {
        double expected = number(pointer);
        double allowed = Math.max(Math.abs(expected) * relative, 1e-300);
        if (expected == 0) {
            allowed = relative;
        }
        assertThat(Math.abs(actual - expected))
                .as("%s: expected %s, got %s", pointer, expected, actual)
                .isLessThanOrEqualTo(allowed);
    }

    public void check(String pointer, double lower, double upper, double relative) {
        check(pointer + "/0", lower, relative);
        check(pointer + "/1", upper, relative);
    }

    /** Values that no check has looked at. */
    public List<String> untouched() {
        return values.keySet().stream()
                .filter(key -> !seen.contains(key))
                .sorted()
                .toList();
    }
}
