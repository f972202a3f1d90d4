package org.parindex.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * What explanations have in common. Thousands of units say the same about a node but for the numbers, so what is said is
 * kept once, with holes, and each unit keeps the values of the holes: {@code 17|27|30|90}. A value that occurs again, such
 * as the code of the node, stands once. Texts that people wrote are values too, as codes of {@link Phrases}.
 */
final class Templates {

    /** Stands before the number of a value that is put in as it is. */
    static final char VALUE = Phrases.HOLE;
    /** Stands before the number of a value that is the code of a phrase. */
    static final char PHRASE = '\u0002';

    private static final char FIRST_NUMBER = '0';
    private static final int LONG = 200;

    private final Phrases phrases;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Templates(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Starts a line. The page knows the given values already; they cost nothing. */
    Line line(List<String> known) {
        return new Line(known);
    }

    /** All templates in the order of their numbers, as a JSON array. */
    String all() {
        return "[" + String.join(",", numbers.keySet()) + "]";
    }

    /** One line that is being written. */
    final class Line {

        private final List<String> values;
        private final int known;

        private Line(List<String> known) {
            this.values = new ArrayList<>(known);
            this.known = known.size();
        }

        /** A text of the library's own: its numbers are values. */
        String fixed(String text) {
            Matcher number = Phrases.NUMBER.matcher(Phrases.clean(text));
            return number.replaceAll(found -> VALUE + numberOf(found.group()));
        }

        /** A text that a person wrote: a value as a whole. */
        String free(String text) {
            return text.isBlank() ? "" : PHRASE + numberOf(phrases.code(text));
        }

        /** A text of the library's own that may quote what a person wrote. */
        String guessed(String text) {
            boolean quotes = text.length() > LONG || text.indexOf('\u201c') >= 0 || text.indexOf('(') >= 0;
            return quotes ? free(text) : fixed(text);
        }

        private String numberOf(String value) {
            int at = values.indexOf(value);
            if (at < 0) {
                at = values.size();
                values.add(value);
            }
            return String.valueOf((char) (FIRST_NUMBER + at));
        }

        /** The line of a value that was made of the texts above. */
        String end(Object said) {
            String template = CompactJson.of(said);
            StringBuilder line = new StringBuilder();
            line.append(numbers.computeIfAbsent(template, key -> numbers.size()));
            for (String value : values.subList(known, values.size())) {
                line.append('|').append(value);
            }
            return line.toString();
        }
    }
}
