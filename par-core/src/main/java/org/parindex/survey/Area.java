package org.parindex.survey;

import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * A part of a questionnaire, such as policies or services.
 *
 * @param id identity inside the questionnaire
 * @param label label for people
 * @param factors its factors
 */
public record Area(String id, Text label, List<Factor> factors) {

    /** Copies the factors. */
    public Area {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        factors = List.copyOf(factors);
    }

    /**
     * The items of all factors.
     *
     * @return the items, in their order
     */
    public List<Item> items() {
        return factors.stream().flatMap(factor -> factor.items().stream()).toList();
    }
}
