package org.parindex.io.template;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.parindex.io.text.VietnameseText;

/** File names that every system and every locale can hold: plain letters, digits and hyphens, each name once. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3", "lpt4");

    private final Set<String> used = new HashSet<>();
    private final String ending;

    FileNames(String ending) {
        this.ending = ending;
    }

    /** The name for a text, not given out before. */
    String of(String text) {
        String plain =
                VietnameseText.plainKey(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        String base = cut.isEmpty() || RESERVED.contains(cut) ? "tep-" + cut : cut;
        String name = base;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name + ending;
    }
}
