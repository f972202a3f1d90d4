package org.parindex.analysis.sure;

import java.util.List;
import org.parindex.analysis.draw.Shown;
import org.parindex.text.Text;

/** How weights are drawn around ours. Whatever is drawn is rescaled to the same total. */
public sealed interface WeightLaw {

    /**
     * The law in words.
     *
     * @return the label
     */
    Text label();

    /**
     * Every weight between (1 − p) and (1 + p) times ours, independently and evenly.
     *
     * @param percent p in percent, 0 to 100
     */
    record Uniform(double percent) implements WeightLaw {
        /** Checks the range. */
        public Uniform {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("Weights cannot vary by ±%s %%; at most 100.".formatted(percent));
            }
        }

        @Override
        public Text label() {
            return Text.fill("đều trong khoảng ±{0} %", "evenly within ±{0} %", Shown.number(percent, 2));
        }
    }

    /**
     * The weights of siblings as shares from a Dirichlet distribution whose means are our shares.
     *
     * @param concentration sum of its parameters, above zero: 100 keeps a share of 20 % mostly between 12 and 28 %
     */
    record Dirichlet(double concentration) implements WeightLaw {
        /** Checks the range. */
        public Dirichlet {
            if (!(concentration > 0 && concentration <= 1e9)) {
                throw new IllegalArgumentException(
                        "The concentration (%s) is not between 0 and 1e9.".formatted(concentration));
            }
        }

        @Override
        public Text label() {
            return Text.fill(
                    "phân phối Dirichlet quanh trọng số hiện hành, độ tập trung {0}",
                    "Dirichlet around the present weights, concentration {0}", Shown.number(concentration, 2));
        }
    }

    /**
     * Weights that somebody else drew. Draw number n takes row n; after the last row the first follows again.
     *
     * @param rows a weight per node, in the order in which the nodes are named
     */
    record Given(List<List<Double>> rows) implements WeightLaw {
        /** Copies the rows. */
        public Given {
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("There are no drawn weights.");
            }
            rows.forEach(row -> row.forEach(weight -> {
                if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
                    throw new IllegalArgumentException("The drawn weight (%s) is not zero or more.".formatted(weight));
                }
            }));
        }

        @Override
        public Text label() {
            return Text.fill("{0} bộ trọng số cho trước", "{0} given sets of weights", rows.size());
        }
    }
}
