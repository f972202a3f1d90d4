package org.parindex.finding;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Something that is wrong with data, or worth knowing about it. Findings are values: readers, checks and the scorer
 * return all of them with their result, in one pass, and throw nothing.
 *
 * @param code stable code, such as {@code missing-answer}; see the {@link FindingCode} enums
 * @param severity how bad it is
 * @param place what it is about and where that was read
 * @param arguments the values in the message, by name
 * @param message what is wrong
 * @param advice what to do about it
 */
public record Finding(
        String code, Severity severity, Place place, Map<String, Text> arguments, Text message, Text advice) {

    /** The order in which findings are listed: by place, then the worst first, then by code and message. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.place().toString())
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::code)
            .thenComparing(finding -> finding.message().en());

    /** Copies the arguments, in their order. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(place, "place");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * What is wrong, in a language.
     *
     * @param language the language
     * @return the sentence
     */
    public String message(Language language) {
        return message.in(language);
    }

    /**
     * What to do about it, in a language.
     *
     * @param language the language
     * @return the sentence; may be empty
     */
    public String advice(Language language) {
        return advice.in(language);
    }

    /**
     * The same finding at a fuller place.
     *
     * @param fuller the place
     * @return the finding
     */
    public Finding at(Place fuller) {
        return new Finding(code, severity, fuller, arguments, message, advice);
    }

    /** One line: severity, code, place, message, advice, in English. */
    @Override
    public String toString() {
        return severity + " " + code + " [" + place + "] " + message.en() + " " + advice.en();
    }
}
