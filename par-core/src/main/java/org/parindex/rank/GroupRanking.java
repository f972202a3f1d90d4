package org.parindex.rank;

import java.util.List;
import org.parindex.scheme.PeerGroup;

/**
 * The ranking of one peer group.
 *
 * @param group the group
 * @param ranked its units by place; units of one place by id
 * @param unranked its units without a place, by id
 * @param summary the group in numbers
 */
public record GroupRanking(
        PeerGroup group, List<RankedUnit> ranked, List<UnrankedUnit> unranked, GroupSummary summary) {

    /** Copies the lists. */
    public GroupRanking {
        ranked = List.copyOf(ranked);
        unranked = List.copyOf(unranked);
    }
}
