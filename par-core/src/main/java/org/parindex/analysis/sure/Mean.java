package org.parindex.analysis.sure;

/**
 * How a node of a tree of weights is made of its children. A child without a value is left out and the weights of the others
 * are rescaled; a child of weight zero is left out too.
 */
public enum Mean {
    /** Σwx ÷ Σw. */
    ARITHMETIC {
        @Override
        double term(double weight, double value) {
            return weight * value;
        }

        @Override
        double close(double sum, double weights) {
            return sum / weights;
        }
    },
    /** exp(Σw ln x ÷ Σw), for values above zero. */
    GEOMETRIC {
        @Override
        double term(double weight, double value) {
            return weight * Math.log(value);
        }

        @Override
        double close(double sum, double weights) {
            return Math.exp(sum / weights);
        }
    },
    /** Σw ÷ Σ(w ÷ x), for values above zero. */
    HARMONIC {
        @Override
        double term(double weight, double value) {
            return weight / value;
        }

        @Override
        double close(double sum, double weights) {
            return weights / sum;
        }
    };

    abstract double term(double weight, double value);

    abstract double close(double sum, double weights);
}
