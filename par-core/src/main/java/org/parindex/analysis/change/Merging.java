package org.parindex.analysis.change;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parindex.text.Text;

/**
 * What a unit that was made of several is compared with. No official method is known; whichever is taken stands beside
 * every figure made by it.
 */
public sealed interface Merging {

    /** With nothing: the unit counts as new. */
    record None() implements Merging {
        @Override
        public Text label() {
            return Text.of("không so sánh, coi là đơn vị mới", "not compared, taken as new");
        }
    }

    /**
     * With one of its predecessors.
     *
     * @param predecessors the predecessor by successor; a unit that is not named counts as new
     */
    record Named(Map<String, String> predecessors) implements Merging {
        /** Copies the map. */
        public Named {
            predecessors = Collections.unmodifiableMap(new TreeMap<>(predecessors));
        }

        @Override
        public Text label() {
            return Text.of("so với đơn vị kế thừa được chỉ định", "compared with a named predecessor");
        }
    }

    /** With the arithmetic mean of its predecessors. */
    record Mean() implements Merging {
        @Override
        public Text label() {
            return Text.of("so với trung bình cộng các đơn vị cũ", "compared with the mean of its predecessors");
        }
    }

    /**
     * With a weighted mean of its predecessors.
     *
     * @param by what the weights are, such as population or dossiers
     * @param weights the weights by predecessor, above zero; a unit of which any predecessor has none counts as new
     */
    record Weighted(Text by, Map<String, BigDecimal> weights) implements Merging {
        /** Copies the map; weights are above zero. */
        public Weighted {
            Objects.requireNonNull(by, "by");
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
            weights.forEach((unit, weight) -> {
                if (weight.signum() <= 0) {
                    throw new IllegalArgumentException(
                            "The weight (%s) of unit '%s' is not above zero.".formatted(weight, unit));
                }
            });
        }

        @Override
        public Text label() {
            return Text.fill("so với trung bình có trọng số theo {0}", "compared with the mean weighted by {0}", by);
        }
    }

    /**
     * The method in words.
     *
     * @return the label
     */
    Text label();
}
