package org.parindex.analysis.sure;

import java.util.List;
import java.util.Objects;
import org.parindex.text.Text;

/**
 * Weights in doubt. In a round the weight of a node is its maximum: a domain that counts 10 % more has all its points and
 * maxima times 1.1, and the whole is rescaled to the nominal total. Bonus and penalty branches keep theirs.
 *
 * @param name name in files
 * @param what which weights, in words
 * @param level which nodes
 * @param nodes ids of the nodes, for {@link Level#NODES}
 * @param law how they are drawn
 */
public record WeightNoise(String name, Text what, Level level, List<String> nodes, WeightLaw law)
        implements Uncertainty {

    /** Which weights are drawn. */
    public enum Level {
        /** Those of the domains, the nodes right below the root. */
        DOMAINS,
        /** Those of the leaves. */
        LEAVES,
        /** Those of the nodes that are named. */
        NODES
    }

    /** Copies the nodes. */
    public WeightNoise {
        Objects.requireNonNull(law, "law");
        nodes = List.copyOf(nodes);
        if (law instanceof WeightLaw.Given given && level != Level.NODES) {
            throw new IllegalArgumentException(
                    "Given weights (%d sets) need the nodes they are for. Maybe use nodes(…)."
                            .formatted(given.rows().size()));
        }
        if (law instanceof WeightLaw.Given given) {
            for (List<Double> row : given.rows()) {
                requireSize(row, nodes);
            }
        }
    }

    private static void requireSize(List<Double> row, List<String> nodes) {
        if (row.size() != nodes.size()) {
            throw new IllegalArgumentException(
                    "A row of %d weights is given for %d nodes.".formatted(row.size(), nodes.size()));
        }
    }

    /**
     * The weights of the domains.
     *
     * @param law how they are drawn
     * @return the source, named {@code domain-weights}
     */
    public static WeightNoise domains(WeightLaw law) {
        return new WeightNoise(
                "domain-weights", Text.of("Trọng số lĩnh vực", "Domain weights"), Level.DOMAINS, List.of(), law);
    }

    /**
     * The weights of the leaves.
     *
     * @param law how they are drawn
     * @return the source, named {@code leaf-weights}
     */
    public static WeightNoise leaves(WeightLaw law) {
        return new WeightNoise(
                "leaf-weights", Text.of("Trọng số tiêu chí", "Criterion weights"), Level.LEAVES, List.of(), law);
    }

    /**
     * The weights of some nodes.
     *
     * @param name name of the source
     * @param nodes ids of the nodes
     * @param law how they are drawn
     * @return the source
     */
    public static WeightNoise nodes(String name, List<String> nodes, WeightLaw law) {
        return new WeightNoise(name, Text.of("Trọng số " + name, "Weights " + name), Level.NODES, nodes, law);
    }

    @Override
    public Text label() {
        return what.plus(": ").plus(law.label());
    }
}
