package org.parindex.io.internal.sheet;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Sheet names that Excel accepts: at most 31 characters, no special ones, each once in a workbook. */
public final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> used = new HashSet<>();

    /**
     * The name as it may stand in the workbook.
     *
     * @param wanted any text
     * @return a name that was not given out before
     */
    public String of(String wanted) {
        String safe = wanted.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
        String base = safe.isEmpty() ? "Sheet" : safe;
        String name = cut(base, LONGEST);
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = cut(base, LONGEST - 5) + " (" + i + ")";
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
