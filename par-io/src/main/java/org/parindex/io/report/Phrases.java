package org.parindex.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of a page, each once. Explanations say the same few things with other numbers, so a phrase is kept with its
 * numbers taken out, and a text becomes the number of its phrase and the numbers in it: {@code "7:27:30"}. The page puts
 * them in again; nothing is lost.
 */
final class Phrases {

    /** Stands for a number in a phrase; texts that hold it lose it, as HTML cannot show it anyway. */
    static final char HOLE = '\u0001';

    static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)*");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** The code of a text. */
    String code(String text) {
        StringBuilder phrase = new StringBuilder(text.length());
        StringBuilder values = new StringBuilder();
        String clean = clean(text);
        Matcher number = NUMBER.matcher(clean);
        int end = 0;
        while (number.find()) {
            phrase.append(clean, end, number.start()).append(HOLE);
            values.append(':').append(number.group());
            end = number.end();
        }
        phrase.append(clean, end, clean.length());
        return numbers.computeIfAbsent(phrase.toString(), key -> numbers.size()) + values.toString();
    }

    /** The text without the characters that mark holes. */
    static String clean(String text) {
        return text.replace(HOLE, '\uFFFD').replace(Templates.PHRASE, '\uFFFD');
    }

    /** All phrases in the order of their numbers. */
    List<String> all() {
        return new ArrayList<>(numbers.keySet());
    }
}
