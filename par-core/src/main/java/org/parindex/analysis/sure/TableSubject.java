package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parindex.analysis.composite.IndicatorTable;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.text.Text;

/** A table of indicators with a tree of weights; units in the order of their names. */
final class TableSubject implements Subject {

    private final WeightTree tree;
    private final List<String> ids;
    private final double[][] columns;

    TableSubject(IndicatorTable table, WeightTree tree) {
        this.tree = tree;
        int[] order = IntStream.range(0, table.units().size())
                .boxed()
                .sorted(Comparator.comparing(table.units()::get))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ids = Arrays.stream(order).mapToObj(table.units()::get).toList();
        this.columns = Arrays.stream(tree.columns(table))
                .map(column -> Arrays.stream(order).mapToDouble(i -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public Text title() {
        return Text.of(tree.nodes().get(0));
    }

    @Override
    public List<String> ids() {
        return ids;
    }

    @Override
    public List<String> names() {
        return ids;
    }

    private static List<Labelled> labelled(List<String> nodes) {
        return nodes.stream().map(id -> new Labelled(id, Text.of(id))).toList();
    }

    @Override
    public List<Labelled> domains() {
        return labelled(tree.domains());
    }

    @Override
    public List<Labelled> leaves() {
        return labelled(tree.leaves());
    }

    @Override
    public double[] nominal() {
        return values(tree);
    }

    @Override
    public double[] without(String node) {
        return values(tree.withWeights(Map.of(node, 0.0)));
    }

    private double[] values(WeightTree other) {
        double[] values = new double[ids.size()];
        double[] one = new double[other.nodes().size()];
        for (int unit = 0; unit < values.length; unit++) {
            other.fold(columns, unit, other.weights(), one);
            values[unit] = one[0];
        }
        return values;
    }

    @Override
    public DomainParts domainParts() {
        List<Labelled> domains = domains();
        double[][] points = new double[domains.size()][ids.size()];
        double[][] maxima = new double[domains.size()][ids.size()];
        double[] one = new double[tree.nodes().size()];
        for (int unit = 0; unit < ids.size(); unit++) {
            tree.fold(columns, unit, tree.weights(), one);
            for (int d = 0; d < domains.size(); d++) {
                int node = tree.number(domains.get(d).id());
                double weight = Double.isNaN(one[node]) ? 0 : tree.weights()[node];
                maxima[d][unit] = weight;
                points[d][unit] = weight == 0 ? 0 : weight * one[node];
            }
        }
        double all =
                domains.stream().mapToDouble(domain -> tree.weight(domain.id())).sum();
        double[] shares = domains.stream()
                .mapToDouble(domain -> tree.weight(domain.id()) / all)
                .toArray();
        return new DomainParts(domains, shares, points, maxima);
    }

    @Override
    public Supplier<DrawLoop.Worker> workers(List<Uncertainty> sources, DrawPlan plan) {
        List<WeightSampler> samplers = new ArrayList<>();
        SurveyError errors = SurveyError.NONE;
        for (Uncertainty source : sources) {
            if (source instanceof WeightNoise noise) {
                samplers.add(new WeightSampler(noise, nodes(noise), tree.nodes(), tree.parents()));
            } else if (source instanceof SurveyError error) {
                errors = plan.varies(error) ? error : SurveyError.NONE;
            } else {
                throw new IllegalArgumentException(
                        "A table of indicators has no %s; that needs the scores of a round.".formatted(source.name()));
            }
        }
        TableModel model = new TableModel(tree, ids, columns, samplers, errors, plan);
        return model::worker;
    }

    private int[] nodes(WeightNoise noise) {
        List<String> nodes = switch (noise.level()) {
            case DOMAINS -> tree.domains();
            case LEAVES -> tree.leaves();
            case NODES -> noise.nodes();
        };
        return nodes.stream().mapToInt(tree::number).toArray();
    }
}
