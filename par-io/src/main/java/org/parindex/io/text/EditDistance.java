package org.parindex.io.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How far two words are apart, for proposals. Never used to decide. */
public final class EditDistance {

    private EditDistance() {}

    /**
     * The known word that is nearest to another.
     *
     * @param word any word
     * @param known the known words
     * @return the nearest, the first in alphabetical order among equals; empty without known words
     */
    public static String nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(one -> between(word, one)).thenComparing(one -> one))
                .orElse("");
    }

    /**
     * The known word that another may be a slip of: the nearest, if less than a third of the longer word differs.
     *
     * @param word any word
     * @param known the known words
     * @return the word, or empty if none is that near
     */
    public static Optional<String> likely(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        int longer = Math.max(word.length(), nearest.length());
        return between(word, nearest) * 3 < longer ? Optional.of(nearest) : Optional.empty();
    }

    /**
     * The number of letters to insert, delete or replace (Levenshtein 1965).
     *
     * @param a a word
     * @param b another
     * @return 0 for equal words
     */
    public static int between(String a, String b) {
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
