package org.parindex.io.survey;

/**
 * How replicate weights were made, which says by what the squares of the replicates' distances are multiplied (the scales
 * of R's {@code svrepdesign}; Wolter, <i>Introduction to Variance Estimation</i>, 2007).
 */
public enum ReplicateKind {
    /** The bootstrap: 1/(R − 1). */
    BOOTSTRAP {
        @Override
        double scale(int count, double parameter) {
            return 1.0 / (count - 1);
        }
    },
    /** Balanced half-samples (BRR): 1/R. */
    BRR {
        @Override
        double scale(int count, double parameter) {
            return 1.0 / count;
        }
    },
    /** Fay's balanced half-samples, where the left-out half keeps the share f of its weight: 1/(R(1 − f)²). */
    FAY {
        @Override
        double scale(int count, double parameter) {
            return 1 / (count * (1 - parameter) * (1 - parameter));
        }
    },
    /** The jackknife without strata (JK1): (R − 1)/R. */
    JACKKNIFE {
        @Override
        double scale(int count, double parameter) {
            return (count - 1.0) / count;
        }
    },
    /** Whatever was stated with the weights, such as 4/R for successive differences. */
    STATED {
        @Override
        double scale(int count, double parameter) {
            return parameter;
        }
    };

    abstract double scale(int count, double parameter);
}
