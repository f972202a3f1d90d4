package org.parindex.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * A kind of finding: a stable code with its severity, and templates for what is wrong and what to do. Each area has one
 * enum of them. Templates hold names in braces, as {@code "Maximum {declared}, children add up to {sum}"}; the arguments
 * of a finding replace them.
 *
 * <p>An embedder's own findings are an enum of the same shape:
 *
 * <pre>{@code
 * public enum OfficeFinding implements FindingCode {
 *     LATE(
 *             "office-late",
 *             Severity.WARNING,
 *             Text.of("Nộp chậm {days} ngày.", "Sent {days} days late."),
 *             Text.of("Hỏi lại đơn vị.", "Ask the unit."));
 *
 *     private final FindingDefinition definition;
 *
 *     OfficeFinding(String code, Severity severity, Text message, Text advice) {
 *         this.definition = new FindingDefinition(code, severity, message, advice);
 *     }
 *
 *     public FindingDefinition definition() {
 *         return definition;
 *     }
 * }
 *
 * findings.add(OfficeFinding.LATE.at(Place.ofUnit("so-noi-vu", null), "days", 3));
 * }</pre>
 *
 * <p>A single kind needs no enum: a {@link FindingDefinition} is a {@code FindingCode}, and a record of one's own can
 * hand on the definition that it holds.
 */
public interface FindingCode {

    /**
     * What this kind of finding is.
     *
     * @return always the same definition
     */
    FindingDefinition definition();

    /**
     * The stable code, as it stands in files: lower-case words with hyphens.
     *
     * @return such as {@code missing-answer}
     */
    default String code() {
        return definition().code();
    }

    /**
     * How bad findings of this kind are.
     *
     * @return the severity
     */
    default Severity severity() {
        return definition().severity();
    }

    /**
     * What is wrong.
     *
     * @return the template
     */
    default Text message() {
        return definition().message();
    }

    /**
     * What to do about it.
     *
     * @return the template
     */
    default Text advice() {
        return definition().advice();
    }

    /**
     * A finding of this kind.
     *
     * @param place where
     * @param arguments pairs of name and value that fill the templates; a {@link Text} value is told in each language
     * @return the finding
     * @throws IllegalArgumentException if a name has no value
     */
    default Finding at(Place place, Object... arguments) {
        return as(severity(), place, arguments);
    }

    /**
     * A finding of this kind with a severity of its own.
     *
     * @param severity how bad this one is
     * @param place where
     * @param arguments pairs of name and value
     * @return the finding
     */
    default Finding as(Severity severity, Place place, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("The arguments of finding %s are not pairs.".formatted(code()));
        }
        Map<String, Text> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            Object value = arguments[i + 1];
            named.put((String) arguments[i], value instanceof Text text ? text : Text.of(String.valueOf(value)));
        }
        return new Finding(code(), severity, place, named, fill(message(), named), fill(advice(), named));
    }

    private static Text fill(Text template, Map<String, Text> named) {
        return Text.of(fill(template.vi(), named, Language.VIETNAMESE), fill(template.en(), named, Language.ENGLISH));
    }

    private static String fill(String template, Map<String, Text> named, Language language) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 1, close);
            Text value = named.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "The template (%s) names {%s}, which has no value.".formatted(template, name));
            }
            filled.append(template, from, open).append(value.in(language));
            from = close + 1;
        }
        return filled.append(template, from, template.length()).toString();
    }
}
