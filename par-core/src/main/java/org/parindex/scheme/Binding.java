package org.parindex.scheme;

/** An input of a rule that is taken from another leaf instead of being asked for again. */
public sealed interface Binding {

    /**
     * The leaf it is taken from.
     *
     * @return id of the leaf
     */
    String leaf();

    /**
     * A figure of another leaf: the denominator of one criterion may be the numerator of another.
     *
     * @param leaf id of the leaf
     * @param figure name of the figure there
     */
    record FigureOf(String leaf, String figure) implements Binding {}

    /**
     * The points that another leaf earns at the same stage.
     *
     * @param leaf id of the leaf
     */
    record PointsOf(String leaf) implements Binding {}
}
