package org.parindex.io.report;

import static org.parindex.io.report.Formulas.across;
import static org.parindex.io.report.Formulas.cell;
import static org.parindex.io.report.Formulas.fixed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.io.report.Formulas.Run;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.rank.UnrankedUnit;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.score.Scores;
import org.parindex.unit.Unit;

/**
 * Where everything stands on the sheets units × criteria: the units of a peer group one below the other, a column for each
 * leaf, two or three for each branch. All stages share it.
 */
final class MatrixLayout {

    /** Marks a leaf that is not applicable (không áp dụng). */
    static final String NOT_APPLICABLE = "KAD";
    /** Marks a leaf whose channel was not held (không tổ chức). */
    static final String NOT_HELD = "KTC";
    /** Marks a unit without a result. */
    static final String NO_RESULT = "–";

    static final int CODE_ROW = 3;
    static final int TITLE_ROW = 4;
    static final int MAXIMUM_ROW = 5;
    static final int CHANNEL_ROW = 6;
    static final int NOT_APPLICABLE_REMOVES_ROW = 7;
    static final int NOT_APPLICABLE_GIVES_ROW = 8;
    static final int NOT_HELD_REMOVES_ROW = 9;
    static final int FIRST_ROW = 10;

    static final int ID = 0;
    static final int NAME = 1;
    static final int TOTAL = 2;
    static final int TOTAL_MAXIMUM = 3;
    static final int INDEX = 4;
    static final int TOTAL_BEFORE = 5;
    static final int WITHOUT_BONUS = 6;
    private static final int FIRST_NODE = 7;

    /** The rows of a peer group; last is before first if the group has no unit. */
    record GroupRows(GroupRanking group, int first, int last, List<Unit> units) {}

    private final Scheme scheme;
    private final SchemeIndex index;
    private final Map<String, Integer> points = new LinkedHashMap<>();
    private final Map<String, Integer> maxima = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, List<Leaf>> owing = new HashMap<>();
    private final List<GroupRows> groups = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final boolean givesFull;
    private int columns = FIRST_NODE;

    MatrixLayout(Scores scores, Ranking ranking) {
        this.scheme = scores.scheme();
        this.index = scores.index();
        for (Leaf leaf : scheme.leaves()) {
            owing(leaf);
        }
        scheme.nodes().forEach(this::column);
        this.givesFull = scheme.leaves().stream().anyMatch(leaf -> !given(leaf).isZero());
        int next = FIRST_ROW;
        for (GroupRanking group : ranking.groups()) {
            List<Unit> units = Stream.concat(
                            group.ranked().stream().map(RankedUnit::unit),
                            group.unranked().stream().map(UnrankedUnit::unit))
                    .sorted(Comparator.comparing(Unit::id))
                    .toList();
            groups.add(new GroupRows(group, next, next + units.size() - 1, units));
            for (Unit unit : units) {
                rows.put(unit.id(), next++);
            }
        }
    }

    private void owing(Leaf leaf) {
        if (index.roleOf(leaf.id()) != Role.NORMAL) {
            return;
        }
        if (index.policiesOf(leaf.id()).notApplicable() == NotApplicablePolicy.RESCALE_BLOCK) {
            owing.computeIfAbsent(block(leaf), id -> new ArrayList<>()).add(leaf);
        }
    }

    /** Id of the branch that is stretched when a leaf is not applicable; empty for the whole set. */
    String block(Leaf leaf) {
        List<Node> path = index.pathTo(leaf.id());
        for (int i = path.size() - 2; i >= 0; i--) {
            if (path.get(i) instanceof Branch branch && branch.block()) {
                return branch.id();
            }
        }
        return path.size() < 2 ? "" : path.get(path.size() - 2).id();
    }

    private void column(Node node) {
        points.put(node.id(), columns++);
        if (node instanceof Branch && index.roleOf(node.id()) == Role.NORMAL) {
            if (owing.containsKey(node.id())) {
                before.put(node.id(), columns++);
            }
            maxima.put(node.id(), columns++);
        }
    }

    Scheme scheme() {
        return scheme;
    }

    SchemeIndex index() {
        return index;
    }

    int columns() {
        return columns;
    }

    int column(String node) {
        return points.getOrDefault(node, TOTAL);
    }

    /** The column of a branch's own maximum; null for a leaf, a bonus or a penalty. */
    @Nullable
    Integer maximumColumn(String branch) {
        return maxima.get(branch);
    }

    /** The column of a branch's maximum before it is stretched; null if it never is. */
    @Nullable
    Integer beforeColumn(String branch) {
        return before.get(branch);
    }

    List<GroupRows> groups() {
        return groups;
    }

    int row(Unit unit) {
        return rows.getOrDefault(unit.id(), -1);
    }

    /** The last row of a unit. */
    int lastRow() {
        return FIRST_ROW + rows.size() - 1;
    }

    /** Points that a leaf counts for in the maximum: none for bonus and penalty. */
    Points counted(Leaf leaf) {
        return index.roleOf(leaf.id()) == Role.NORMAL ? Points.of(leaf.maximum()) : Points.ZERO;
    }

    /** What leaves the maximum when the leaf is not applicable. */
    Points removed(Leaf leaf) {
        return switch (index.policiesOf(leaf.id()).notApplicable()) {
            case FULL_POINTS, ZERO -> Points.ZERO;
            case REMOVE, RESCALE_BLOCK, UNRANKED -> counted(leaf);
        };
    }

    /** Whether a leaf that is not applicable counts as not there at all. */
    boolean isRemoved(Leaf leaf) {
        return switch (index.policiesOf(leaf.id()).notApplicable()) {
            case FULL_POINTS, ZERO -> false;
            case REMOVE, RESCALE_BLOCK, UNRANKED -> true;
        };
    }

    /** What the leaf earns when it is not applicable. */
    Points given(Leaf leaf) {
        var policies = index.policiesOf(leaf.id());
        return policies.notApplicable() == NotApplicablePolicy.FULL_POINTS
                ? counted(leaf).round(policies.leafRounding())
                : Points.ZERO;
    }

    /** Whether some leaf earns points when it is not applicable. */
    boolean givesFull() {
        return givesFull;
    }

    /** What leaves the maximum when the channel of the leaf is not held. */
    Points removedIfNotHeld(Leaf leaf) {
        return index.policiesOf(leaf.id()).channelNotHeld() == ChannelPolicy.ZERO ? Points.ZERO : counted(leaf);
    }

    /** The leaves that leave their maximum to a branch, or to the whole set, when they are not applicable. */
    List<Leaf> owing(String branch) {
        return owing.getOrDefault(branch, List.of());
    }

    /** The leaves whose maximum goes to the whole set when their channel is not held. */
    List<Leaf> owingIfNotHeld() {
        return scheme.leaves().stream()
                .filter(leaf ->
                        leaf.channel() != Channel.ASSESSED && !counted(leaf).isZero())
                .filter(leaf -> index.policiesOf(leaf.id()).channelNotHeld() == ChannelPolicy.RESCALE_OTHERS)
                .toList();
    }

    List<Run> runs(List<Leaf> leaves) {
        return Run.of(leaves.stream().map(leaf -> column(leaf.id())).sorted().toList());
    }

    /** The leaves that stand directly below a branch, or at the top. */
    List<Leaf> leavesOf(List<Node> children) {
        return children.stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }

    /** All leaves at or below a node; those of the whole set for null. */
    List<Leaf> leavesBelow(@Nullable Node node) {
        return scheme.leaves().stream()
                .filter(leaf -> node == null || index.pathTo(leaf.id()).contains(node))
                .toList();
    }

    /** Branches whose points are a bonus or a penalty, the topmost of each. */
    List<Branch> bonuses() {
        return ChannelPoints.bonuses(index);
    }

    /** How many maxima are removed from cells of the row: SUMIF of the marks over a row of the head. */
    String marked(List<Leaf> leaves, String mark, int headRow) {
        return String.join(
                "+",
                runs(leaves).stream()
                        .map(run -> "SUMIF(" + across(run) + "," + Formulas.text(mark) + ","
                                + fixed(run.first(), run.last(), headRow) + ")")
                        .toList());
    }

    /** The rounding of the points of a leaf. */
    Rounding rounding(Leaf leaf) {
        return index.policiesOf(leaf.id()).leafRounding();
    }

    /** The points of a cell as the leaf counts them: rounded, and none where a mark or nothing stands. */
    String roundedLeaf(String cell, Leaf leaf) {
        return Formulas.rounded("SUM(" + cell + ")", rounding(leaf));
    }

    /** The cells of the children of a branch, to be added up. */
    List<String> pointCells(List<Node> children) {
        List<String> cells = new ArrayList<>();
        List<Leaf> leaves = leavesOf(children);
        runs(leaves.stream().filter(leaf -> rounding(leaf).isNone()).toList()).forEach(run -> cells.add(across(run)));
        leaves.stream()
                .filter(leaf -> !rounding(leaf).isNone())
                .forEach(leaf -> cells.add(roundedLeaf(cell(column(leaf.id())), leaf)));
        children.stream().filter(Branch.class::isInstance).forEach(child -> cells.add(cell(column(child.id()))));
        return cells;
    }
}
