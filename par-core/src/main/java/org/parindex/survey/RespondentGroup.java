package org.parindex.survey;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;

/**
 * A kind of respondent: citizens, businesses, deputies of a people's council, officials of other units.
 *
 * @param id identity, such as {@code citizens}
 * @param label label for people
 * @param target the satisfaction aimed at in percent, such as 90, or null
 */
public record RespondentGroup(
        String id, Text label, @Nullable BigDecimal target) {

    /** Refuses null. */
    public RespondentGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
    }
}
