package org.parindex.io.json;

import java.util.Collection;
import java.util.Comparator;

/** Proposes the known name that is nearest to an unknown one. */
final class Similar {

    private Similar() {}

    static String to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(one -> distance(name, one)).thenComparing(one -> one))
                .orElse("");
    }

    /** The number of letters to insert, delete or replace (Levenshtein 1965). */
    static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }
}
