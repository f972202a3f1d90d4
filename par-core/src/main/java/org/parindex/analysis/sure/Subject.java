package org.parindex.analysis.sure;

import java.util.List;
import java.util.function.Supplier;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.text.Text;

/** What is asked how sure it is: a round, or a table of indicators with its tree. */
interface Subject {

    /** What is ranked, in words. */
    Text title();

    /** Ids of the units that are ranked, by id. */
    List<String> ids();

    /** Names of those units. */
    List<String> names();

    /** The domains by id, with their names. */
    List<Labelled> domains();

    /** The leaves by id, with their names. */
    List<Labelled> leaves();

    /** The values as they are. */
    double[] nominal();

    /** The values if a node counted nothing. */
    double[] without(String node);

    /** Points and maxima of the domains of every unit in nominal weights: the value is their quotient times a constant. */
    DomainParts domainParts();

    /** What gives the values of draws. */
    Supplier<DrawLoop.Worker> workers(List<Uncertainty> sources, DrawPlan plan);

    /** A node with its name. */
    record Labelled(String id, Text label) {}

    /** Points and maxima by domain and unit, and the shares of the domains in all weight, which add up to 1. */
    record DomainParts(List<Labelled> domains, double[] shares, double[][] points, double[][] maxima) {}
}
