package org.parindex.survey;

import java.util.Objects;
import org.parindex.text.Text;

/**
 * A box of the form, or a code of the file, that gives a reason instead of an answer.
 *
 * @param code how it stands in files, such as {@code 9}
 * @param label label for people, such as {@code Không biết}
 * @param reason what it means
 */
public record AbsentLabel(String code, Text label, Absence reason) {

    /** Refuses null. */
    public AbsentLabel {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
    }
}
