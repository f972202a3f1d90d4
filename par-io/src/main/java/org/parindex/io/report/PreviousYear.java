package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.io.json.ScoresDocument;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;

/**
 * What a report says about the year before. Units are matched by id, domains by their code; units that were merged or
 * split since have no counterpart here.
 *
 * @param year the year
 * @param index index percent by unit id; ranked units only
 * @param ranks place by unit id
 * @param groupMeans mean index percent by id of the peer group
 * @param domainMeans mean index percent of the ranked units by code of the domain
 */
public record PreviousYear(
        int year,
        Map<String, Points> index,
        Map<String, Points> ranks,
        Map<String, Points> groupMeans,
        Map<String, Points> domainMeans) {

    /** Copies. */
    public PreviousYear {
        index = Collections.unmodifiableMap(new TreeMap<>(index));
        ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
        groupMeans = Collections.unmodifiableMap(new TreeMap<>(groupMeans));
        domainMeans = Collections.unmodifiableMap(new TreeMap<>(domainMeans));
    }

    /**
     * The results of another round.
     *
     * @param scores its scores
     * @param ranking its ranking
     * @return what a later report says about it
     */
    public static PreviousYear of(Scores scores, Ranking ranking) {
        Map<String, Points> domains = new HashMap<>();
        scores.scheme()
                .roots()
                .forEach(root ->
                        Means.ofNode(scores, ranking, root.id()).ifPresent(mean -> domains.put(root.code(), mean)));
        return of(scores.assessments().round().year(), ranking, domains);
    }

    /**
     * The results of another round as they were written for machines.
     *
     * @param year its year
     * @param ranking its ranking, as {@link org.parindex.io.json.RankingJson} reads it
     * @param scores its scores, as {@link org.parindex.io.json.ScoresJson} reads them, or null; without them nothing is said
     *     of domains
     * @param scheme the criterion set of the later report; its domains are looked for among the nodes of the scores by id
     * @return what a later report says about it
     */
    public static PreviousYear of(int year, Ranking ranking, @Nullable ScoresDocument scores, Scheme scheme) {
        Set<String> ranked = new HashSet<>();
        ranking.groups()
                .forEach(group ->
                        group.ranked().forEach(one -> ranked.add(one.unit().id())));
        Map<String, List<Points>> values = new HashMap<>();
        for (ScoresDocument.UnitResult unit : scores == null ? List.<ScoresDocument.UnitResult>of() : scores.units()) {
            if (ranked.contains(unit.unit())) {
                unit.stages().stream()
                        .filter(stage -> stage.stage().equals(ranking.stage()))
                        .flatMap(stage -> stage.nodes().stream())
                        .filter(PreviousYear::counts)
                        .forEach(node -> values.computeIfAbsent(node.node(), id -> new ArrayList<>())
                                .add(node.points().times(Points.HUNDRED).dividedBy(node.maximum())));
            }
        }
        Map<String, Points> domains = new HashMap<>();
        for (Node root : scheme.roots()) {
            Means.of(values.getOrDefault(root.id(), List.of()).stream())
                    .ifPresent(mean -> domains.put(root.code(), mean));
        }
        return of(year, ranking, domains);
    }

    private static boolean counts(ScoresDocument.NodeResult node) {
        return node.treatment() != Treatment.REMOVED && node.maximum().signum() > 0;
    }

    private static PreviousYear of(int year, Ranking ranking, Map<String, Points> domains) {
        Map<String, Points> index = new HashMap<>();
        Map<String, Points> ranks = new HashMap<>();
        Map<String, Points> means = new HashMap<>();
        for (GroupRanking group : ranking.groups()) {
            for (RankedUnit one : group.ranked()) {
                ranks.put(one.unit().id(), one.rank());
                if (one.indexPercent() != null) {
                    index.put(one.unit().id(), one.indexPercent());
                }
            }
            Means.index(group.ranked())
                    .ifPresent(mean -> means.put(group.group().id(), mean));
        }
        return new PreviousYear(year, index, ranks, means, domains);
    }
}
