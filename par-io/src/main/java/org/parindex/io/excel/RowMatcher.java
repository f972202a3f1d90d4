package org.parindex.io.excel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    private final SchemeIndex index;
    private final Consumer<Finding> findings;
    private final Map<String, List<Node>> byName = new HashMap<>();

    RowMatcher(SchemeIndex index, Consumer<Finding> findings) {
        this.index = index;
        this.findings = findings;
        for (Node node : index.scheme().nodes()) {
            for (String title : List.of(node.title().vi(), node.title().en())) {
                byName.merge(VietnameseText.key(title), List.of(node), RowMatcher::joined);
            }
        }
    }

    private static List<Node> joined(List<Node> a, List<Node> b) {
        return a.contains(b.get(0)) ? a : Stream.concat(a.stream(), b.stream()).toList();
    }

    /** What a row means. */
    record Match(@Nullable Node node, boolean conflict) {}

    /**
     * The node of a row.
     *
     * @param code the code as shown, perhaps empty
     * @param name the name, perhaps empty
     * @param previous the node of the row before, for codes that repeat under each parent
     */
    Match match(GridCell code, String name, @Nullable Node previous, Source at) {
        String shown = normal(code.text());
        List<Node> coded = shown.isEmpty() ? List.of() : index.withCode(shown);
        List<Node> named = name.isEmpty() ? List.of() : byName.getOrDefault(VietnameseText.key(name), List.of());
        Optional<Node> both = coded.stream().filter(named::contains).findFirst();
        List<Node> agreed = coded.stream().filter(named::contains).toList();
        if (agreed.size() > 1) {
            return new Match(nearest(agreed, previous), false);
        }
        if (both.isPresent()) {
            return new Match(both.get(), false);
        }
        if (!named.isEmpty()) {
            return byName(code, shown, name, coded, named, previous, at);
        }
        return coded.isEmpty() ? new Match(null, false) : byCode(nearest(coded, previous), name, at);
    }

    private Match byName(
            GridCell code,
            String shown,
            String name,
            List<Node> coded,
            List<Node> named,
            @Nullable Node previous,
            Source at) {
        Node node = nearest(named, previous);
        Place place = Place.of(at).withNode(node.id());
        if (shown.isEmpty()) {
            findings.accept(ExcelFinding.CODE_MISSING.at(place, "code", node.code()));
            return new Match(node, false);
        }
        boolean typed = code.kind() == GridCell.Kind.NUMBER || code.kind() == GridCell.Kind.DATE;
        if (typed && (code.kind() == GridCell.Kind.DATE || isLostZero(shown, node.code()))) {
            findings.accept(ExcelFinding.CODE_REPAIRED.at(place, "found", code.text(), "code", node.code()));
            return new Match(node, false);
        }
        if (coded.isEmpty()) {
            findings.accept(ExcelFinding.CODE_REPAIRED.at(place, "found", code.text(), "code", node.code()));
            return new Match(node, false);
        }
        findings.accept(ExcelFinding.ROW_CONFLICT.at(
                Place.of(at),
                "code",
                shown,
                "name",
                name,
                "byCode",
                coded.get(0).code(),
                "byName",
                node.code()));
        return new Match(node, true);
    }

    /** 1.10 stored as the number 1.1. */
    private static boolean isLostZero(String shown, String code) {
        return code.startsWith(shown) && code.substring(shown.length()).matches("0+");
    }

    private Match byCode(@Nullable Node node, String name, Source at) {
        if (node != null && !name.isEmpty()) {
            String a = VietnameseText.plainKey(name);
            String b = VietnameseText.plainKey(node.title().vi());
            boolean alike = a.startsWith(b)
                    || b.startsWith(a)
                    || EditDistance.between(a, b) * 5 <= Math.max(a.length(), b.length());
            if (!alike) {
                findings.accept(ExcelFinding.NAME_DIFFERS.at(
                        Place.of(at).withNode(node.id()), "name", name, "code", node.code()));
            }
        }
        return new Match(node, false);
    }

    /** Of nodes with one code, the one that shares the longest path with the row before; the first among equals. */
    private @Nullable Node nearest(List<Node> nodes, @Nullable Node previous) {
        if (nodes.size() < 2 || previous == null) {
            return nodes.isEmpty() ? null : nodes.get(0);
        }
        List<Node> path = index.pathTo(previous.id());
        int position = index.scheme().nodes().indexOf(previous);
        return nodes.stream()
                .max(Comparator.<Node>comparingInt(node -> shared(path, node))
                        .thenComparing(node -> follows(node, position))
                        .thenComparing(Comparator.comparingInt(
                                        (Node node) -> index.scheme().nodes().indexOf(node))
                                .reversed()))
                .orElse(null);
    }

    private boolean follows(Node node, int position) {
        return index.scheme().nodes().indexOf(node) > position;
    }

    private int shared(List<Node> path, Node node) {
        Branch parent = index.parentOf(node.id()).orElse(null);
        return parent == null ? 0 : path.contains(parent) ? path.indexOf(parent) + 1 : 0;
    }

    static String normal(String code) {
        return code.replaceAll("\\s+", "")
                .replace(',', '.')
                .replace('·', '.')
                .replace('．', '.')
                .replaceAll("[.:)]+$", "");
    }
}
