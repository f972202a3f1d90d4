package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.text.EditDistance;
import org.parindex.io.text.VietnameseText;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/** Tells which node of the scheme a row means: by code and name together. */
final class RowMatcher {

    /** A code and a name in one cell, as in a tree flattened into a column. */
    private static final Pattern TOGETHER = Pattern.compile(
            "(?iu:[-–•+*]?\\s*(?:(?:tiêu chí(?: thành phần)?|lĩnh vực|mục)\\s+)?)([IVXLC]+|[A-ZĐ]|[0-9]+(?:\\.[0-9]+)*)[.):/\\-]?\\s+(\\S.*)",
            Pattern.DOTALL);

    private static final List<String> ROMAN =
            List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final CriterionNames names;
    private final SchemeIndex index;
    private final Consumer<Finding> findings;
    private final List<Finding> withoutCode = new ArrayList<>();
    private int coded;
    private int byOrder;
    private int agreed;
    private int disagreed;

    RowMatcher(SchemeIndex index, Consumer<Finding> findings) {
        this(CriterionNames.of(index), findings);
    }

    RowMatcher(CriterionNames names, Consumer<Finding> findings) {
        this.names = names;
        this.index = names.index();
        this.findings = findings;
    }

    /** What a row means. */
    record Match(@Nullable Node node, boolean conflict) {}

    /** Whether rows that name criteria name those of another set: most of them, and at least three. */
    boolean isOtherSet() {
        return disagreed >= 3 && disagreed > agreed;
    }

    /** Whether a name is exactly the one of a criterion. */
    boolean isName(String name) {
        return !names.named(name).isEmpty();
    }

    /** The names of the criteria. */
    CriterionNames names() {
        return names;
    }

    /** A node that is not matched counts against the set. */
    void unknown() {
        disagreed++;
    }

    /**
     * Says which rows had no code: each of them, or the column where no row has one.
     *
     * @param column where the column of codes should be
     */
    void reportWithoutCode(Place column) {
        if (coded == 0 && withoutCode.size() >= 3) {
            findings.accept(
                    ExcelFinding.CODES_ABSENT.at(column, "names", withoutCode.size() - byOrder, "orders", byOrder));
        } else {
            withoutCode.forEach(findings);
        }
        withoutCode.clear();
    }

    /** The same cell as a code and a name, if it holds both. */
    static Optional<String[]> split(String text) {
        Matcher together = TOGETHER.matcher(text);
        return together.matches() ? Optional.of(new String[] {together.group(1), together.group(2)}) : Optional.empty();
    }

    /**
     * The node of a row.
     *
     * @param code the code as shown, perhaps empty
     * @param name the name, perhaps empty
     * @param previous the node of the row before, for codes that repeat under each parent
     * @param named whether the table has a column of names
     */
    Match match(GridCell code, String name, @Nullable Node previous, boolean named, Source at) {
        if (code.isBlank() && !isName(name)) {
            Optional<String[]> parts = split(name);
            if (parts.isPresent()) {
                return match(GridCell.text(parts.get()[0], parts.get()[0]), parts.get()[1], previous, named, at);
            }
        }
        Match match = decide(code, name, previous, named, at);
        coded += match.node() != null && !code.isBlank() ? 1 : 0;
        agreed += match.node() != null && !match.conflict() && !name.isEmpty() && isName(name) ? 1 : 0;
        return match;
    }

    private Match decide(GridCell code, String name, @Nullable Node previous, boolean named, Source at) {
        String shown = normal(code.text());
        List<Node> coded = shown.isEmpty() ? List.of() : index.withCode(shown);
        List<Node> alike = name.isEmpty() ? List.of() : names.named(name);
        List<Node> both = coded.stream().filter(alike::contains).toList();
        if (!both.isEmpty()) {
            return new Match(nearest(both, previous), false);
        }
        if (!alike.isEmpty()) {
            return byName(code, shown, name, coded, alike, previous, at);
        }
        Optional<Node> repaired = repaired(code, shown, previous);
        if (repaired.isPresent()) {
            Place place = Place.of(at).withNode(repaired.get().id());
            findings.accept(ExcelFinding.CODE_REPAIRED.at(
                    place, "found", code.text(), "code", repaired.get().code()));
            return new Match(repaired.get(), false);
        }
        return coded.isEmpty() ? new Match(null, false) : byCode(nearest(coded, previous), name, named, at);
    }

    private Match byName(
            GridCell code,
            String shown,
            String name,
            List<Node> coded,
            List<Node> alike,
            @Nullable Node previous,
            Source at) {
        Node node = nearest(alike, previous);
        Place place = Place.of(at).withNode(node.id());
        if (shown.isEmpty()) {
            withoutCode.add(ExcelFinding.CODE_MISSING.at(place, "code", node.code()));
            byOrder += alike.size() > 1 ? 1 : 0;
            return new Match(node, false);
        }
        if (isOwnNumbering(shown, node, previous)) {
            return new Match(node, false);
        }
        boolean typed = code.kind() == GridCell.Kind.NUMBER || code.kind() == GridCell.Kind.DATE;
        boolean lost = typed && (code.kind() == GridCell.Kind.DATE || isLostZero(shown, node.code()));
        boolean counted = shown.matches("[0-9]{1,3}") && node.code().indexOf('.') > 0;
        if (lost || counted || coded.isEmpty()) {
            findings.accept(ExcelFinding.CODE_REPAIRED.at(place, "found", code.text(), "code", node.code()));
            return new Match(node, false);
        }
        findings.accept(conflict(shown, name, coded.get(0), node, at));
        return new Match(node, true);
    }

    /**
     * Whether a form numbers its rows in a way of its own that fits: the criteria of each domain from 1 on, or its domains
     * as 1, I or A.
     */
    private boolean isOwnNumbering(String shown, Node node, @Nullable Node previous) {
        Branch parent = index.parentOf(node.id()).orElse(null);
        if (parent == null) {
            int place = index.scheme().roots().indexOf(node) + 1;
            return shown.equals(String.valueOf(place))
                    || shown.equals(ROMAN.get(Math.min(place, ROMAN.size() - 1)))
                    || shown.equals(String.valueOf((char) ('A' + place - 1)));
        }
        return previous != null
                && node.code().endsWith("." + shown)
                && index.pathTo(previous.id()).contains(parent);
    }

    /** 1.10 stored as the number 1.1. */
    private static boolean isLostZero(String shown, String code) {
        return code.startsWith(shown) && code.substring(shown.length()).matches("0+");
    }

    /**
     * A code that a sheet has made a number or a date of, told by its order: behind 1.9 the number 1.1 is 1.10, and the
     * first of January is the code 1.1 where that comes next.
     */
    private Optional<Node> repaired(GridCell code, String shown, @Nullable Node previous) {
        int next = previous == null ? 0 : names.position(previous, -1) + 1;
        if (next >= names.nodes().size()) {
            return Optional.empty();
        }
        Node following = names.nodes().get(next);
        boolean number = code.kind() == GridCell.Kind.NUMBER
                && isLostZero(shown, following.code())
                && !following.code().equals(shown);
        boolean date = code.date() != null
                && (following
                                .code()
                                .equals(code.date().getDayOfMonth() + "."
                                        + code.date().getMonthValue())
                        || following
                                .code()
                                .equals(code.date().getMonthValue() + "."
                                        + code.date().getDayOfMonth()));
        return number || date ? Optional.of(following) : Optional.empty();
    }

    private Match byCode(Node node, String name, boolean named, Source at) {
        if (name.isEmpty()) {
            if (named) {
                findings.accept(ExcelFinding.NAME_MISSING.at(Place.of(at).withNode(node.id()), "code", node.code()));
            }
            return new Match(node, false);
        }
        Node nearer = nearer(name, node);
        if (nearer != null) {
            findings.accept(conflict(node.code(), name, node, nearer, at));
            return new Match(node, true);
        }
        if (isAlike(name, node)) {
            agreed++;
        } else {
            disagreed++;
            findings.accept(
                    ExcelFinding.NAME_DIFFERS.at(Place.of(at).withNode(node.id()), "name", name, "code", node.code()));
        }
        return new Match(node, false);
    }

    private static Finding conflict(String code, String name, Node byCode, Node byName, Source at) {
        return ExcelFinding.ROW_CONFLICT.at(
                Place.of(at), "code", code, "name", name, "byCode", byCode.code(), "byName", byName.code());
    }

    private static boolean isAlike(String name, Node node) {
        String a = VietnameseText.plainKey(name);
        String b = VietnameseText.plainKey(node.title().vi());
        boolean within = a.length() > 2 && b.length() > 2 && (a.startsWith(b) || b.startsWith(a));
        return within || isSlip(EditDistance.between(a, b), a, b);
    }

    private static boolean isSlip(int distance, String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return longest < 500 && distance * 5 <= longest;
    }

    /** Another criterion whose name differs from a text by a slip, and by less than that of the coded one; or null. */
    private @Nullable Node nearer(String name, Node coded) {
        String wanted = VietnameseText.plainKey(name);
        if (wanted.length() > 500) {
            return null;
        }
        int least = EditDistance.between(
                wanted, VietnameseText.plainKey(coded.title().vi()));
        Node nearer = null;
        for (Node node : names.nodes()) {
            String title = VietnameseText.plainKey(node.title().vi());
            boolean near = Math.abs(title.length() - wanted.length()) < least;
            int distance = near ? EditDistance.between(wanted, title) : least;
            if (distance < least && isSlip(distance, wanted, title)) {
                least = distance;
                nearer = node;
            }
        }
        return nearer;
    }

    /** Of nodes with one code, the one that shares the longest path with the row before; the first among equals. */
    private Node nearest(List<Node> nodes, @Nullable Node previous) {
        if (nodes.size() < 2 || previous == null) {
            return nodes.get(0);
        }
        List<Node> path = index.pathTo(previous.id());
        int position = names.position(previous, 0);
        return nodes.stream()
                .max(Comparator.<Node>comparingInt(node -> shared(path, node))
                        .thenComparing(node -> names.position(node, 0) > position)
                        .thenComparing(Comparator.comparingInt((Node node) -> names.position(node, 0))
                                .reversed()))
                .orElse(nodes.get(0));
    }

    private int shared(List<Node> path, Node node) {
        Branch parent = index.parentOf(node.id()).orElse(null);
        return parent == null ? 0 : path.contains(parent) ? path.indexOf(parent) + 1 : 0;
    }

    static String normal(String code) {
        String bare = SPACE.matcher(code)
                .replaceAll("")
                .replace(',', '.')
                .replace('·', '.')
                .replace('．', '.');
        int end = bare.length();
        while (end > 0 && ".:)".indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }
}
