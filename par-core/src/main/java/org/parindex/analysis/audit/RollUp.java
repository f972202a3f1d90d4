package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** How the total of a row arises from its parts. */
public sealed interface RollUp {

    /** The parts are points and are added. */
    record Sum() implements RollUp {
        @Override
        public Points weight(int part, int parts) {
            return Points.ONE;
        }

        @Override
        public Text label() {
            return Text.of("cộng các phần", "the sum of the parts");
        }
    }

    /** The parts are scores of one scale, and the total is their arithmetic mean. */
    record Mean() implements RollUp {
        @Override
        public Points weight(int part, int parts) {
            return Points.ratio(1, parts);
        }

        @Override
        public Text label() {
            return Text.of("trung bình cộng các phần", "the mean of the parts");
        }
    }

    /**
     * Each part counts with a weight: Σ weight × part.
     *
     * @param weights one weight per part, in their order
     */
    record Weighted(List<BigDecimal> weights) implements RollUp {
        /** Copies the weights; there must be one. */
        public Weighted {
            weights = List.copyOf(weights);
            if (weights.isEmpty()) {
                throw new IllegalArgumentException("A weighted total needs weights.");
            }
        }

        @Override
        public Points weight(int part, int parts) {
            if (parts != weights.size()) {
                throw new IllegalArgumentException(
                        "There are %d weights for %d parts.".formatted(weights.size(), parts));
            }
            return Points.of(weights.get(part));
        }

        @Override
        public Text label() {
            String all = weights.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" · "));
            return Text.of("tổng có trọng số (", "the weighted sum (")
                    .plus(Text.of(all.replace('.', ','), all))
                    .plus(")");
        }
    }

    /**
     * The factor of a part.
     *
     * @param part number of the part, from 0
     * @param parts how many parts the row has
     * @return its weight
     * @throws IllegalArgumentException if a weighted total has another number of weights
     */
    Points weight(int part, int parts);

    /**
     * The roll-up in words.
     *
     * @return such as "the sum of the parts"
     */
    Text label();
}
