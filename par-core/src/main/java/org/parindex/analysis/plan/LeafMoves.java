package org.parindex.analysis.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parindex.points.Points;

/**
 * The moves of one leaf, none of which is worse than another in both effort and gain.
 *
 * @param moves by effort
 * @param complete whether these are all moves that the rule knows; otherwise they are a grid with all its thresholds
 */
record LeafMoves(List<Move> moves, boolean complete) {

    static LeafMoves pruned(List<Move> moves, boolean complete) {
        List<Move> sorted = moves.stream()
                .sorted(Comparator.comparing(Move::effort)
                        .thenComparing(Move::gain, Comparator.reverseOrder())
                        .thenComparing(Move::items)
                        .thenComparing(move -> move.what().en()))
                .toList();
        List<Move> kept = new ArrayList<>();
        Points most = Points.ZERO;
        for (Move move : sorted) {
            if (move.gain().compareTo(most) > 0) {
                kept.add(move);
                most = move.gain();
            }
        }
        return new LeafMoves(List.copyOf(kept), complete);
    }

    /** Points that all leaves together would give. */
    static Points most(List<LeafMoves> groups) {
        return groups.stream()
                .map(leaf -> leaf.moves().stream().map(Move::gain).reduce(Points.ZERO, Points::max))
                .reduce(Points.ZERO, Points::plus);
    }

    /** The bound of a search over items of all leaves; where moves are a grid, that of moves between them as well. */
    static long bound(List<LeafMoves> groups, List<List<Knapsack.Item>> items, long need, Knapsack.Result result) {
        List<List<Knapsack.Item>> whole = new ArrayList<>();
        List<List<Knapsack.Item>> grids = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            (groups.get(i).complete() ? whole : grids).add(items.get(i));
        }
        return grids.isEmpty() ? result.bound() : Knapsack.bound(whole, grids, need, result.bound());
    }
}
