package org.parindex.analysis.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * At most one item of each group so that the gains reach a need with the least effort (multiple-choice knapsack).
 *
 * <p>Dynamic programming over the groups, keeping only states that no other beats in both effort and gain, and of those
 * only the ones whose effort plus a lower bound for what is still needed is below the best answer found so far. The bound
 * is the linear relaxation: pieces of items, each group along its lower convex hull, the cheapest per gain first
 * (H. Kellerer, U. Pferschy, D. Pisinger, Knapsack Problems, 2004, chapter 11). Whole numbers throughout.
 */
final class Knapsack {

    /** An item. */
    record Item(long gain, long effort) {}

    /**
     * What was found.
     *
     * @param chosen the number of the item by group, −1 for none; empty if the need cannot be reached
     * @param bound no choice has less effort than this
     * @param relaxed nor any choice of pieces of items
     */
    record Result(int[] chosen, long effort, long bound, long relaxed) {
        boolean isFound() {
            return chosen.length > 0 || effort == 0;
        }
    }

    /** A piece of a hull. */
    private record Piece(int group, int item, long gain, long effort) {}

    private record State(long gain, long effort, @Nullable State before, int item) {}

    private static final int MOST_STATES = 60_000;

    private final List<List<Item>> groups;
    private final long need;
    private final List<List<Piece>> hulls = new ArrayList<>();
    private final Piece[][] ahead;
    private final long[][] gainsAhead;
    private final long[][] effortsAhead;
    private long best = Long.MAX_VALUE;
    private int[] choice = new int[0];
    private long dropped = Long.MAX_VALUE;

    private Knapsack(List<List<Item>> groups, long need) {
        this.groups = groups;
        this.need = need;
        for (int i = 0; i < groups.size(); i++) {
            hulls.add(hull(i, groups.get(i)));
        }
        int levels = groups.size() + 1;
        this.ahead = new Piece[levels][];
        this.gainsAhead = new long[levels][];
        this.effortsAhead = new long[levels][];
        for (int level = 0; level < levels; level++) {
            prepare(level);
        }
    }

    static Result cheapest(List<List<Item>> groups, long need) {
        if (need <= 0) {
            int[] none = new int[groups.size()];
            Arrays.fill(none, -1);
            return new Result(none, 0, 0, 0);
        }
        Knapsack knapsack = new Knapsack(groups, need);
        long relaxed = knapsack.bound(0, need);
        if (relaxed == Long.MAX_VALUE) {
            return new Result(new int[0], Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        }
        knapsack.greedy();
        knapsack.search(groups.size());
        long bound = Math.min(knapsack.best, knapsack.dropped);
        return new Result(knapsack.choice, knapsack.best, Math.max(bound, Math.min(relaxed, knapsack.best)), relaxed);
    }

    /**
     * A bound where the items of some groups may be taken in pieces, since they stand for a grid of values.
     *
     * @param whole groups of which whole items are taken
     * @param divisible groups of which pieces may be taken
     * @param known the effort of a known answer
     * @return no such choice has less effort; at most {@code known}
     */
    static long bound(List<List<Item>> whole, List<List<Item>> divisible, long need, long known) {
        List<List<Item>> all = new ArrayList<>(whole);
        all.addAll(divisible);
        Knapsack knapsack = new Knapsack(all, need);
        knapsack.best = known;
        long bound = known;
        for (State state : knapsack.search(whole.size())) {
            long rest = knapsack.bound(whole.size(), need - state.gain());
            bound = rest == Long.MAX_VALUE ? bound : Math.min(bound, state.effort() + rest);
        }
        return Math.min(bound, Math.min(knapsack.best, knapsack.dropped));
    }

    /** The lower convex hull of effort over gain, from nothing. */
    private static List<Piece> hull(int group, List<Item> items) {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            sorted.add(i);
        }
        sorted.sort(Comparator.comparingLong((Integer i) -> items.get(i).gain())
                .thenComparingLong(i -> items.get(i).effort()));
        List<Integer> kept = new ArrayList<>();
        for (int i : sorted) {
            while (!kept.isEmpty() && !isConvex(items, kept, i)) {
                kept.remove(kept.size() - 1);
            }
            long before =
                    kept.isEmpty() ? 0 : items.get(kept.get(kept.size() - 1)).gain();
            if (items.get(i).gain() > before) {
                kept.add(i);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        Item before = new Item(0, 0);
        for (int i : kept) {
            Item item = items.get(i);
            pieces.add(new Piece(group, i, item.gain() - before.gain(), item.effort() - before.effort()));
            before = item;
        }
        return pieces;
    }

    /** Whether the last point of the hull lies below the line from the one before it to a new one. */
    private static boolean isConvex(List<Item> items, List<Integer> kept, int next) {
        Item last = items.get(kept.get(kept.size() - 1));
        Item first = kept.size() < 2 ? new Item(0, 0) : items.get(kept.get(kept.size() - 2));
        Item one = items.get(next);
        if (one.gain() == last.gain()) {
            return true;
        }
        return compareProducts(
                        last.effort() - first.effort(),
                        one.gain() - last.gain(),
                        one.effort() - last.effort(),
                        last.gain() - first.gain())
                < 0;
    }

    /** a·b against c·d, for any {@code long}. */
    private static int compareProducts(long a, long b, long c, long d) {
        long left = Math.multiplyHigh(a, b);
        long right = Math.multiplyHigh(c, d);
        return left != right ? Long.compare(left, right) : Long.compareUnsigned(a * b, c * d);
    }

    private void prepare(int level) {
        List<Piece> pieces = new ArrayList<>();
        for (int group = level; group < groups.size(); group++) {
            pieces.addAll(hulls.get(group));
        }
        pieces.sort((a, b) -> {
            int order = compareProducts(a.effort(), b.gain(), b.effort(), a.gain());
            return order != 0 ? order : Integer.compare(a.group(), b.group());
        });
        ahead[level] = pieces.toArray(new Piece[0]);
        gainsAhead[level] = new long[pieces.size() + 1];
        effortsAhead[level] = new long[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            gainsAhead[level][i + 1] = gainsAhead[level][i] + pieces.get(i).gain();
            effortsAhead[level][i + 1] = effortsAhead[level][i] + pieces.get(i).effort();
        }
    }

    /** The least effort with which pieces of the groups from a level on reach a need; the largest number if none do. */
    private long bound(int level, long left) {
        if (left <= 0) {
            return 0;
        }
        long[] gains = gainsAhead[level];
        int at = Arrays.binarySearch(gains, left);
        int reached = at >= 0 ? at : -at - 1;
        if (reached >= gains.length) {
            return Long.MAX_VALUE;
        }
        long rest = left - gains[reached - 1];
        Piece piece = ahead[level][reached - 1];
        return effortsAhead[level][reached - 1] + part(piece.effort(), rest, piece.gain());
    }

    /** effort × rest ÷ gain, rounded down. */
    private static long part(long effort, long rest, long gain) {
        if (Math.multiplyHigh(effort, rest) == 0 && effort * rest >= 0) {
            return effort * rest / gain;
        }
        return BigInteger.valueOf(effort)
                .multiply(BigInteger.valueOf(rest))
                .divide(BigInteger.valueOf(gain))
                .longValueExact();
    }

    /** A first answer: whole pieces in the order of the relaxation. */
    private void greedy() {
        int[] chosen = new int[groups.size()];
        Arrays.fill(chosen, -1);
        long gain = 0;
        long effort = 0;
        for (Piece piece : ahead[0]) {
            chosen[piece.group()] = piece.item();
            gain += piece.gain();
            effort += piece.effort();
            if (gain >= need) {
                best = effort;
                choice = chosen;
                return;
            }
        }
    }

    private List<State> search(int levels) {
        List<State> states = new ArrayList<>(List.of(new State(0, 0, null, -1)));
        for (int level = 0; level < levels; level++) {
            List<State> next = new ArrayList<>();
            for (State state : states) {
                extend(state, level, next);
            }
            states = pruned(next, level + 1);
        }
        return states;
    }

    private void extend(State state, int level, List<State> next) {
        offer(new State(state.gain(), state.effort(), state, -1), level, next);
        List<Item> items = groups.get(level);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            offer(
                    new State(Math.min(need, state.gain() + item.gain()), state.effort() + item.effort(), state, i),
                    level,
                    next);
        }
    }

    private void offer(State state, int level, List<State> next) {
        if (state.gain() >= need) {
            if (state.effort() < best) {
                best = state.effort();
                choice = chosen(state, level);
            }
            return;
        }
        long rest = bound(level + 1, need - state.gain());
        if (rest < best && state.effort() + rest < best) {
            next.add(state);
        }
    }

    private int[] chosen(State state, int level) {
        int[] chosen = new int[groups.size()];
        Arrays.fill(chosen, -1);
        State at = state;
        for (int i = level; i >= 0 && at != null; i--) {
            chosen[i] = at.item();
            at = at.before();
        }
        return chosen;
    }

    private List<State> pruned(List<State> states, int level) {
        states.sort(Comparator.comparingLong(State::effort)
                .thenComparing(Comparator.comparingLong(State::gain).reversed()));
        List<State> kept = new ArrayList<>();
        long most = -1;
        for (State state : states) {
            if (state.gain() > most) {
                kept.add(state);
                most = state.gain();
            }
        }
        if (kept.size() <= MOST_STATES) {
            return kept;
        }
        kept.sort(Comparator.comparingLong(state -> state.effort() + bound(level, need - state.gain())));
        State first = kept.get(MOST_STATES);
        dropped = Math.min(dropped, first.effort() + bound(level, need - first.gain()));
        return new ArrayList<>(kept.subList(0, MOST_STATES));
    }
}
