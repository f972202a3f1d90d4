package org.parindex.io.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parindex.io.text.VietnameseText;
import org.parindex.scheme.Node;
import org.parindex.scheme.SchemeIndex;

/**
 * The nodes of a scheme by their names and in their order. Made once for all files of an import: their rows name the same
 * criteria again and again, so that the keys of texts are remembered too. For one thread.
 */
final class CriterionNames {

    /** Texts whose keys are remembered; those of others are made each time. */
    private static final int REMEMBERED = 20_000;

    private final SchemeIndex index;
    private final List<Node> nodes;
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private CriterionNames(SchemeIndex index) {
        this.index = index;
        this.nodes = List.copyOf(index.scheme().nodes());
        for (Node node : nodes) {
            positions.put(node.id(), positions.size());
            for (String title : List.of(node.title().vi(), node.title().en())) {
                byName.merge(key(title), List.of(node), CriterionNames::joined);
            }
        }
    }

    private static List<Node> joined(List<Node> a, List<Node> b) {
        return a.contains(b.get(0)) ? a : Stream.concat(a.stream(), b.stream()).toList();
    }

    static CriterionNames of(SchemeIndex index) {
        return new CriterionNames(index);
    }

    SchemeIndex index() {
        return index;
    }

    /** All nodes in printed order. */
    List<Node> nodes() {
        return nodes;
    }

    /** Where a node stands in printed order, or what stands in for it. */
    int position(Node node, int absent) {
        return positions.getOrDefault(node.id(), absent);
    }

    /** The nodes of exactly this name, however it is typed. */
    List<Node> named(String text) {
        return byName.getOrDefault(key(text), List.of());
    }

    /** The {@link VietnameseText#key key} of a text. */
    String key(String text) {
        String key = keys.get(text);
        if (key == null) {
            key = VietnameseText.key(text);
            if (keys.size() < REMEMBERED) {
                keys.put(text, key);
            }
        }
        return key;
    }
}
