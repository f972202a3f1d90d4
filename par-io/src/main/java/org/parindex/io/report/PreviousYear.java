package org.parindex.io.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.score.Scores;

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
        Map<String, Points> domains = new HashMap<>();
        scores.scheme()
                .roots()
                .forEach(root ->
                        Means.ofNode(scores, ranking, root.id()).ifPresent(mean -> domains.put(root.code(), mean)));
        return new PreviousYear(scores.assessments().round().year(), index, ranks, means, domains);
    }
}
