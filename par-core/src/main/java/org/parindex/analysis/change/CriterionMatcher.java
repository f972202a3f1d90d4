package org.parindex.analysis.change;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.change.CriterionChange.Comparable;
import org.parindex.analysis.change.CriterionChange.Kind;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/**
 * Pairs the nodes of two schemes: first by what the user says, then by equal title (a code may have changed), of several
 * with one title the one with the same code. A code alone pairs nothing: official sets give freed numbers to other
 * criteria.
 */
final class CriterionMatcher {

    private final SchemeIndex before;
    private final SchemeIndex after;
    private final Map<String, Node> forward = new LinkedHashMap<>();
    private final Map<String, Node> backward = new LinkedHashMap<>();
    private final Consumer<Finding> findings;

    CriterionMatcher(SchemeIndex before, SchemeIndex after, List<CriterionLink> links, Consumer<Finding> findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
        links.forEach(this::link);
        match(before.scheme().leaves(), after.scheme().leaves());
        match(branches(before), branches(after));
        uncertain();
    }

    private void link(CriterionLink link) {
        Optional<Node> then = before.find(link.before());
        Optional<Node> now = after.find(link.after());
        if (then.isEmpty() || now.isEmpty()) {
            String missing = then.isEmpty() ? link.before() : link.after();
            findings.accept(ChangeFinding.LINK_UNKNOWN.at(Place.NOWHERE, "node", missing));
        } else {
            pair(then.get(), now.get());
        }
    }

    private void pair(Node then, Node now) {
        forward.put(then.id(), now);
        backward.put(now.id(), then);
    }

    private static List<Node> branches(SchemeIndex index) {
        return index.scheme().nodes().stream()
                .filter(node -> !(node instanceof Leaf))
                .toList();
    }

    private void match(List<? extends Node> olds, List<? extends Node> news) {
        Map<String, List<Node>> byTitle = new HashMap<>();
        for (Node node : news) {
            if (!backward.containsKey(node.id())) {
                byTitle.computeIfAbsent(title(node), key -> new ArrayList<>()).add(node);
            }
        }
        for (Node node : olds) {
            List<Node> same = byTitle.getOrDefault(title(node), List.of());
            if (forward.containsKey(node.id()) || same.isEmpty()) {
                continue;
            }
            Node best = same.stream()
                    .filter(one -> one.code().equals(node.code()))
                    .findFirst()
                    .orElse(same.size() == 1 ? same.get(0) : null);
            if (best != null) {
                pair(node, best);
                same.remove(best);
            }
        }
    }

    private static String title(Node node) {
        return Normalizer.normalize(node.title().vi(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Leaves of one code and different titles may be the same criterion, reworded; somebody has to say so. */
    private void uncertain() {
        for (Leaf leaf : after.scheme().leaves()) {
            if (backward.containsKey(leaf.id())) {
                continue;
            }
            before.scheme().leaves().stream()
                    .filter(old -> old.code().equals(leaf.code()) && !forward.containsKey(old.id()))
                    .findFirst()
                    .ifPresent(old -> findings.accept(ChangeFinding.CRITERION_UNCERTAIN.at(
                            Place.ofScheme(after.scheme().id(), leaf.id()),
                            "code",
                            leaf.code(),
                            "before",
                            old.title(),
                            "after",
                            leaf.title())));
        }
    }

    Optional<Node> after(String idBefore) {
        return Optional.ofNullable(forward.get(idBefore));
    }

    Optional<Node> before(String idAfter) {
        return Optional.ofNullable(backward.get(idAfter));
    }

    /** What became of every leaf, in the order of the later scheme; dropped ones behind. */
    List<CriterionChange> changes() {
        List<CriterionChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Leaf leaf : after.scheme().leaves()) {
            Optional<Leaf> old =
                    before(leaf.id()).filter(Leaf.class::isInstance).map(Leaf.class::cast);
            old.ifPresent(one -> seen.add(one.id()));
            changes.add(old.isPresent() ? both(old.get(), leaf) : only(null, leaf, Kind.ADDED));
        }
        before.scheme().leaves().stream()
                .filter(leaf -> !seen.contains(leaf.id()))
                .forEach(leaf -> changes.add(only(leaf, null, Kind.DROPPED)));
        return changes;
    }

    private static CriterionChange only(@Nullable Leaf old, @Nullable Leaf now, Kind kind) {
        return new CriterionChange(old, now, Set.of(kind), Comparable.NOTHING, null, null);
    }

    private CriterionChange both(Leaf old, Leaf now) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        add(kinds, Kind.RENUMBERED, !old.code().equals(now.code()));
        add(kinds, Kind.RENAMED, !title(old).equals(title(now)));
        boolean reweighted = old.maximum().compareTo(now.maximum()) != 0;
        add(kinds, Kind.REWEIGHTED, reweighted);
        add(kinds, Kind.MOVED, moved(old, now));
        boolean rule = !Objects.equals(old.rule(), now.rule());
        boolean byHand = old.rule() == null || now.rule() == null;
        add(kinds, Kind.RULE_CHANGED, rule);
        boolean channel = old.channel() != now.channel();
        add(kinds, Kind.CHANNEL_CHANGED, channel);
        boolean otherwise = channel || (rule && !byHand && !sameInputs(old, now));
        Comparable comparable =
                otherwise ? Comparable.NOTHING : reweighted || rule ? Comparable.SHARE : Comparable.POINTS;
        return new CriterionChange(old, now, kinds, comparable, null, null);
    }

    private static void add(Set<Kind> kinds, Kind kind, boolean holds) {
        if (holds) {
            kinds.add(kind);
        }
    }

    private boolean moved(Leaf old, Leaf now) {
        Node rootBefore = before.pathTo(old.id()).get(0);
        Node rootAfter = after.pathTo(now.id()).get(0);
        boolean inside = rootBefore != old && rootAfter != now;
        return inside
                && !after(rootBefore.id())
                        .map(root -> root.id().equals(rootAfter.id()))
                        .orElse(false);
    }

    /** Whether two rules measure the same figures. */
    static boolean sameInputs(Leaf old, Leaf now) {
        return old.rule() != null
                && now.rule() != null
                && old.rule().inputs().stream()
                        .map(input -> input.name() + input.kind())
                        .sorted()
                        .toList()
                        .equals(now.rule().inputs().stream()
                                .map(input -> input.name() + input.kind())
                                .sorted()
                                .toList());
    }
}
