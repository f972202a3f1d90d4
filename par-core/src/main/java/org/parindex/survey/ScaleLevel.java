package org.parindex.survey;

import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * One level of a scale.
 *
 * @param code how it stands in files, such as {@code 4}
 * @param label label for people, such as {@code Hài lòng}
 * @param polarity on which side it stands
 * @param spellings other labels under which forms offer it
 */
public record ScaleLevel(String code, Text label, Polarity polarity, List<String> spellings) {

    /** Copies the spellings. */
    public ScaleLevel {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(polarity, "polarity");
        spellings = List.copyOf(spellings);
    }

    /**
     * A level without other spellings.
     *
     * @param code how it stands in files
     * @param label label for people
     * @param polarity on which side it stands
     * @return the level
     */
    public static ScaleLevel of(String code, Text label, Polarity polarity) {
        return new ScaleLevel(code, label, polarity, List.of());
    }
}
