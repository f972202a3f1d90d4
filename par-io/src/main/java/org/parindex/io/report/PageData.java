package org.parindex.io.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** The data of the web page: the round, its units in ranking order, and findings. Read by {@code web-page-data.js}. */
final class PageData {

    /** Index percent that has the first colour of the heat map. */
    static final int HEAT_LOW = 50;
    /** Index percent that has the last colour. */
    static final int HEAT_HIGH = 100;

    private final Scores scores;
    private final List<GroupProfile> groups;
    private final Language language;
    private final Shown shown;
    private final List<UnitScore> order = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    PageData(Scores scores, List<GroupProfile> groups, Language language) {
        this.scores = scores;
        this.groups = groups;
        this.language = language;
        this.shown = new Shown(scores.scheme(), language);
        for (GroupProfile group : groups) {
            group.group().ranked().forEach(one -> enter(one.unit()));
            group.group().unranked().forEach(one -> enter(one.unit()));
        }
    }

    private void enter(Unit unit) {
        numbers.put(unit.id(), order.size());
        order.add(scores.of(unit.id()));
    }

    /** The units in the order of the page: groups, then places. */
    List<UnitScore> units() {
        return order;
    }

    String round() {
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("places", shown.places());
        round.put("heat", List.of(HEAT_LOW, HEAT_HIGH));
        round.put(
                "maximum",
                order.isEmpty() ? "" : shown.exact(order.get(0).explain().nominalMaximum()));
        round.put("treatments", treatments());
        round.put("nodes", nodes());
        round.put("groups", groups.stream().map(this::group).toList());
        List<Object> units = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            GroupRanking group = groups.get(i).group();
            for (RankedUnit one : group.ranked()) {
                units.add(ranked(one, i));
            }
            for (UnrankedUnit one : group.unranked()) {
                units.add(unranked(one, i));
            }
        }
        round.put("units", units);
        return CompactJson.of(round);
    }

    private static boolean isPlain(Treatment treatment) {
        return treatment == Treatment.SUM || treatment == Treatment.RULE;
    }

    private List<String> treatments() {
        List<String> labels = new ArrayList<>();
        for (Treatment treatment : Treatment.values()) {
            labels.add(isPlain(treatment) ? "" : told(treatment.label()));
        }
        return labels;
    }

    private String told(Text text) {
        return text.in(language);
    }

    private List<Object> nodes() {
        List<Object> nodes = new ArrayList<>();
        Map<String, Explanation> any = new LinkedHashMap<>();
        if (!order.isEmpty()) {
            enter(order.get(0).explain(), any);
        }
        for (Node node : scores.scheme().nodes()) {
            int depth = scores.index().pathTo(node.id()).size();
            List<Object> row = new ArrayList<>(List.of(depth, node.id(), node.code(), told(node.title())));
            row.add(GroupProfile.isNormal(scores, node) ? 0 : 1);
            row.add(node instanceof Leaf leaf ? told(Texts.of(leaf.channel())) : "");
            Explanation told = any.get(node.id());
            row.add(told == null ? "" : told(told.rule()));
            row.add(told == null ? "" : shown.exact(told.nominalMaximum()));
            nodes.add(row);
        }
        return nodes;
    }

    private static void enter(Explanation tree, Map<String, Explanation> byNode) {
        byNode.put(tree.node(), tree);
        tree.children().forEach(child -> enter(child, byNode));
    }

    private Object group(GroupProfile figures) {
        GroupSummary summary = figures.group().summary();
        Map<String, @Nullable Object> group = new LinkedHashMap<>();
        group.put("label", told(figures.group().group().label()));
        group.put("ranked", summary.ranked());
        group.put("unranked", summary.unranked());
        group.put("mean", scaled(summary.mean()));
        group.put("best", scaled(summary.best()));
        group.put("lowest", scaled(summary.lowest()));
        group.put(
                "classes",
                summary.classes().stream()
                        .map(count -> List.of(told(count.band().label()), count.units()))
                        .toList());
        List<@Nullable Object> means = new ArrayList<>();
        List<@Nullable Object> best = new ArrayList<>();
        for (Node domain : scores.scheme().roots()) {
            means.add(scaled(figures.domainMean(domain, shown.places()).orElse(null)));
            best.add(scaled(figures.domainBest(domain).orElse(null)));
        }
        group.put("means", means);
        group.put("bests", best);
        return group;
    }

    private @Nullable Long scaled(@Nullable Points points) {
        return points == null ? null : shown.scaled(points);
    }

    private Object ranked(RankedUnit one, int group) {
        List<@Nullable Object> row = row(one.unit(), group);
        row.add(shown.rank(one.rank()));
        row.add(scaled(one.points()));
        row.add(scaled(one.maximum()));
        row.add(scaled(one.indexPercent()));
        row.add(classNumber(group, one));
        row.add(one.classReasons().stream().map(this::told).toList());
        row.add(domains(one.unit()));
        return row;
    }

    private Object unranked(UnrankedUnit one, int group) {
        List<@Nullable Object> row = row(one.unit(), group);
        row.add(null);
        row.add(scaled(one.points()));
        row.add(scaled(one.maximum()));
        row.add(scaled(one.indexPercent()));
        row.add(-1);
        row.add(one.reasons().stream().map(this::told).toList());
        row.add(domains(one.unit()));
        return row;
    }

    private static List<@Nullable Object> row(Unit unit, int group) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(unit.id());
        row.add(unit.name());
        row.add(group);
        return row;
    }

    private int classNumber(int group, RankedUnit one) {
        List<GroupSummary.ClassCount> classes =
                groups.get(group).group().summary().classes();
        for (int i = 0; i < classes.size(); i++) {
            if (one.band() != null
                    && classes.get(i).band().id().equals(one.band().id())) {
                return i;
            }
        }
        return -1;
    }

    private List<@Nullable Object> domains(Unit unit) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Node domain : scores.scheme().roots()) {
            values.add(scaled(GroupProfile.domainValue(scores, scores.of(unit.id()), domain)));
        }
        return values;
    }

    /** Findings for the list of the page: notes about one answer of a unit stand with that answer alone. */
    String findings(List<Finding> findings, Phrases phrases) {
        Set<Finding> withAnswer = new HashSet<>(scores.findings());
        Map<String, Integer> nodes = new LinkedHashMap<>();
        scores.scheme().nodes().forEach(node -> nodes.put(node.id(), nodes.size()));
        List<Object> rows = new ArrayList<>();
        for (Finding finding : findings) {
            boolean isNote = finding.severity() == Severity.INFO
                    && finding.place().unit() != null
                    && finding.place().node() != null;
            if (isNote && withAnswer.contains(finding)) {
                continue;
            }
            List<Object> row = new ArrayList<>();
            row.add(finding.severity().ordinal());
            row.add(numbers.getOrDefault(
                    Objects.requireNonNullElse(finding.place().unit(), ""), -1));
            row.add(nodes.getOrDefault(
                    Objects.requireNonNullElse(finding.place().node(), ""), -1));
            row.add(phrases.code(told(finding.message())));
            row.add(phrases.code(told(finding.advice())));
            row.add(phrases.code(Objects.toString(finding.place().source(), "")));
            rows.add(row);
        }
        return CompactJson.of(rows);
    }
}
