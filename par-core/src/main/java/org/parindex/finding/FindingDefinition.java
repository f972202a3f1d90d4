package org.parindex.finding;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * What a kind of finding is: its code, how bad it is, and the templates of its texts; see {@link FindingCode}, which a
 * definition also is by itself.
 *
 * @param code the stable code, as it stands in files: lower-case words with hyphens, such as {@code missing-answer}
 * @param severity how bad findings of this kind are
 * @param message what is wrong: a template with names in braces
 * @param advice what to do about it: a template with names in braces
 */
public record FindingDefinition(String code, Severity severity, Text message, Text advice) implements FindingCode {

    /** Nothing of it may be absent. */
    public FindingDefinition {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
    }

    @Override
    public FindingDefinition definition() {
        return this;
    }
}
