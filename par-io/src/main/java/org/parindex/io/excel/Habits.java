package org.parindex.io.excel;

import java.util.Set;
import java.util.stream.Collectors;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.VietnameseText;

/**
 * How the offices of a round write, where a profile says so.
 *
 * @param numbers how they write numbers
 * @param notApplicable keys of words that say "not applicable" beside the usual ones
 */
record Habits(NumberGrammar.Habit numbers, Set<String> notApplicable) {

    static final Habits ANY = new Habits(NumberGrammar.Habit.ANY, Set.of());

    static Habits of(MappingProfile profile) {
        return new Habits(
                profile.numbers(),
                profile.notApplicable().stream().map(VietnameseText::key).collect(Collectors.toSet()));
    }

    boolean isNotApplicable(String text) {
        return !notApplicable.isEmpty() && notApplicable.contains(keyOf(text));
    }

    /** Words by their key; signs such as a dash, which have none, as they stand. */
    private static String keyOf(String text) {
        String key = VietnameseText.key(text);
        return key.isEmpty() ? text.strip() : key;
    }
}
