package org.parindex.analysis.plan;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/**
 * The moves that gain most within a budget of effort, and of those the ones with least effort.
 *
 * <p>The search is that of {@link Knapsack} seen from the other end: all leaves make their best move, and moves are given up
 * until enough effort is saved, so that as little gain as possible is lost.
 *
 * @param moves the moves, in the order of the scheme
 * @param most no choice of moves within the budget gains more, nor any choice of values between those of a grid
 */
record BudgetChoice(List<Move> moves, Points most) {

    /** The choice; without a budget every leaf makes its best move. */
    static BudgetChoice of(List<LeafMoves> groups, @Nullable Points budget) {
        Points all = groups.stream().map(leaf -> best(leaf).effort()).reduce(Points.ZERO, Points::plus);
        Points gain = groups.stream().map(leaf -> best(leaf).gain()).reduce(Points.ZERO, Points::plus);
        if (budget == null || all.compareTo(budget) <= 0) {
            return new BudgetChoice(groups.stream().map(BudgetChoice::best).toList(), gain);
        }
        Giving careful = new Giving(groups, budget, RoundingMode.CEILING, RoundingMode.FLOOR);
        Points most = careful.isExact()
                ? careful.most()
                : new Giving(groups, budget, RoundingMode.FLOOR, RoundingMode.CEILING).most();
        return new BudgetChoice(cheapest(groups, careful.kept()), most);
    }

    private static Move best(LeafMoves leaf) {
        return leaf.moves().get(leaf.moves().size() - 1);
    }

    private static Points gain(List<Move> moves) {
        return moves.stream().map(Move::gain).reduce(Points.ZERO, Points::plus);
    }

    private static Points effort(List<Move> moves) {
        return moves.stream().map(Move::effort).reduce(Points.ZERO, Points::plus);
    }

    /** Moves that gain as much as others with least effort. */
    private static List<Move> cheapest(List<LeafMoves> groups, List<Move> known) {
        Points need = gain(known);
        BigInteger gains = WholeNumbers.scale(groups, Move::gain, need);
        BigInteger efforts = WholeNumbers.scale(groups, Move::effort, Points.ZERO);
        List<List<Knapsack.Item>> items = groups.stream()
                .map(leaf -> leaf.moves().stream()
                        .map(move -> new Knapsack.Item(
                                WholeNumbers.whole(move.gain(), gains, RoundingMode.FLOOR),
                                WholeNumbers.whole(move.effort(), efforts, RoundingMode.CEILING)))
                        .toList())
                .toList();
        Knapsack.Result result = Knapsack.cheapest(items, WholeNumbers.whole(need, gains, RoundingMode.CEILING));
        if (!result.isFound()) {
            return known;
        }
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (result.chosen()[i] >= 0) {
                moves.add(groups.get(i).moves().get(result.chosen()[i]));
            }
        }
        return effort(moves).compareTo(effort(known)) < 0 ? moves : known;
    }

    /** The search for what to give up, in whole numbers. */
    private static final class Giving {
        private final List<LeafMoves> groups;
        private final BigInteger effortScale;
        private final BigInteger gainScale;
        private final RoundingMode efforts;
        private final RoundingMode gains;
        private final List<List<Knapsack.Item>> items;
        private final long need;
        private final Knapsack.Result result;

        Giving(List<LeafMoves> groups, Points budget, RoundingMode efforts, RoundingMode gains) {
            this.groups = groups;
            this.effortScale = WholeNumbers.scale(groups, Move::effort, budget);
            this.gainScale = WholeNumbers.scale(groups, Move::gain, Points.ZERO);
            this.efforts = efforts;
            this.gains = gains;
            this.items = groups.stream().map(this::items).toList();
            long all = groups.stream().mapToLong(leaf -> effort(best(leaf))).sum();
            this.need = all - WholeNumbers.whole(budget, effortScale, RoundingMode.FLOOR);
            this.result = Knapsack.cheapest(items, need);
        }

        /** What giving up a move for a smaller one, or for none (the first item), saves and loses. */
        private List<Knapsack.Item> items(LeafMoves leaf) {
            long effort = effort(best(leaf));
            long gain = gain(best(leaf));
            List<Knapsack.Item> saved = new ArrayList<>(List.of(new Knapsack.Item(effort, gain)));
            for (Move move : leaf.moves().subList(0, leaf.moves().size() - 1)) {
                saved.add(new Knapsack.Item(effort - effort(move), gain - gain(move)));
            }
            return saved;
        }

        private long effort(Move move) {
            return WholeNumbers.whole(move.effort(), effortScale, efforts);
        }

        private long gain(Move move) {
            return WholeNumbers.whole(move.gain(), gainScale, gains);
        }

        private boolean isExact() {
            return groups.stream()
                    .flatMap(leaf -> leaf.moves().stream())
                    .allMatch(
                            move -> WholeNumbers.back(effort(move), effortScale).equals(move.effort())
                                    && WholeNumbers.back(gain(move), gainScale).equals(move.gain()));
        }

        private List<Move> kept() {
            List<Move> kept = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                int given = result.chosen()[i];
                if (given != 0) {
                    kept.add(
                            given < 0
                                    ? best(groups.get(i))
                                    : groups.get(i).moves().get(given - 1));
                }
            }
            return kept;
        }

        private Points most() {
            long lost = LeafMoves.bound(groups, items, need, result);
            long all = groups.stream().mapToLong(leaf -> gain(best(leaf))).sum();
            return WholeNumbers.back(all - lost, gainScale);
        }
    }
}
