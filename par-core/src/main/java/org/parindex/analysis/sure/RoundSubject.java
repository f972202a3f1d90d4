package org.parindex.analysis.sure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.DrawLoop;
import org.parindex.assessment.Stage;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** One peer group of a round, the units that are ranked in it by id. */
final class RoundSubject implements Subject {

    private final Scores scores;
    private final Stage stage;
    private final Text title;
    private final RoundTree tree;
    private final List<Unit> units;
    private final List<String> ids;
    private final LeafTable table;

    RoundSubject(Scores scores, Stage stage, @Nullable String group) {
        this.scores = scores;
        this.stage = stage;
        GroupRanking ranking = chosen(Ranking.of(scores, stage), group);
        this.title = scores.scheme().title().plus(" – ").plus(ranking.group().label());
        this.tree = new RoundTree(scores.scheme());
        this.units = ranking.ranked().stream()
                .map(one -> one.unit())
                .sorted(java.util.Comparator.comparing(Unit::id))
                .toList();
        if (units.isEmpty()) {
            throw new IllegalArgumentException("No unit of the group '%s' is ranked."
                    .formatted(ranking.group().id()));
        }
        this.ids = units.stream().map(Unit::id).toList();
        this.table = new LeafTable(tree, scores, stage, ids);
    }

    private static GroupRanking chosen(Ranking ranking, @Nullable String group) {
        List<String> known =
                ranking.groups().stream().map(one -> one.group().id()).toList();
        if (group != null) {
            return ranking.group(group)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no peer group '%s', only %s.".formatted(group, known)));
        }
        if (known.size() != 1) {
            throw new IllegalArgumentException(
                    "The round has the peer groups %s. Maybe name one of them.".formatted(known));
        }
        return ranking.groups().get(0);
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public List<String> ids() {
        return ids;
    }

    @Override
    public List<String> names() {
        return units.stream().map(Unit::name).toList();
    }

    private static List<Labelled> labelled(List<? extends Node> nodes) {
        return nodes.stream()
                .map(node -> new Labelled(node.id(), Text.of(node.code() + ". ").plus(node.title())))
                .toList();
    }

    @Override
    public List<Labelled> domains() {
        return labelled(tree.domains());
    }

    @Override
    public List<Labelled> leaves() {
        return labelled(scores.scheme().leaves());
    }

    @Override
    public double[] nominal() {
        double[] ones = new double[tree.leaves()];
        Arrays.fill(ones, 1);
        return values(ones);
    }

    @Override
    public double[] without(String id) {
        int node = tree.number(id);
        double[] factors = new double[tree.leaves()];
        for (int leaf = 0; leaf < factors.length; leaf++) {
            factors[leaf] = leaf >= tree.firstLeaf[node] && leaf < tree.endLeaf[node] ? 0 : 1;
        }
        return values(factors);
    }

    private double[] values(double[] factors) {
        RoundFold fold = new RoundFold(tree);
        Rounding rounding = scores.scheme().ranking().rounding();
        return IntStream.range(0, units.size())
                .mapToDouble(unit -> Rounded.of(fold.value(table, table.points, unit, factors, null), rounding))
                .toArray();
    }

    @Override
    public DomainParts domainParts() {
        List<Node> domains = tree.domains();
        double[][] points = new double[domains.size()][units.size()];
        double[][] maxima = new double[domains.size()][units.size()];
        for (int d = 0; d < domains.size(); d++) {
            int node = tree.number(domains.get(d).id());
            for (int leaf = tree.firstLeaf[node]; leaf < tree.endLeaf[node]; leaf++) {
                for (int unit = 0; unit < units.size() && tree.counts(leaf); unit++) {
                    points[d][unit] += table.points[leaf][unit];
                    maxima[d][unit] += table.maxima[leaf][unit];
                }
            }
        }
        double[] nominal = domains.stream()
                .mapToDouble(domain -> tree.nominal[tree.number(domain.id())])
                .toArray();
        double all = Arrays.stream(nominal).sum();
        double[] shares = Arrays.stream(nominal).map(maximum -> maximum / all).toArray();
        return new DomainParts(domains(), shares, points, maxima);
    }

    @Override
    public Supplier<DrawLoop.Worker> workers(List<Uncertainty> sources, DrawPlan plan) {
        List<WeightSampler> samplers = new ArrayList<>();
        Map<NotApplicablePolicy, LeafTable> tables = new EnumMap<>(NotApplicablePolicy.class);
        for (Uncertainty source : sources) {
            if (source instanceof WeightNoise noise) {
                samplers.add(new WeightSampler(noise, nodes(noise), tree.ids, tree.parents));
            }
            if (source instanceof NotApplicableChoice choice && plan.varies(choice)) {
                choice.choices().forEach(policy -> tables.computeIfAbsent(policy, this::under));
            }
        }
        RoundModel model = new RoundModel(tree, table, tables, ids(), samplers, sources, plan);
        return model::worker;
    }

    /** The round scored again with one policy for all leaves that are not applicable. */
    private LeafTable under(NotApplicablePolicy policy) {
        Scores other =
                Scorer.of(Schemes.withNotApplicable(scores.scheme(), policy)).score(scores.assessments());
        return new LeafTable(tree, other, stage, ids());
    }

    private int[] nodes(WeightNoise noise) {
        List<String> nodes = switch (noise.level()) {
            case DOMAINS -> tree.domains().stream().map(Node::id).toList();
            case LEAVES ->
                IntStream.range(0, tree.leaves())
                        .filter(tree::counts)
                        .mapToObj(leaf -> tree.leaf(leaf).id())
                        .toList();
            case NODES -> noise.nodes();
        };
        return nodes.stream().mapToInt(tree::number).toArray();
    }
}
