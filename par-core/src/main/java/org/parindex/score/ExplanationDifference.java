package org.parindex.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * The difference of two explanations, node by node.
 *
 * @param node id of the node; empty for the total
 * @param code official code
 * @param title title of the node
 * @param points points of the first less points of the second
 * @param maximum maximum of the first less maximum of the second
 * @param first how the first was treated
 * @param second how the second was treated
 * @param children the differences below, only those where something differs
 */
public record ExplanationDifference(
        String node,
        String code,
        Text title,
        Points points,
        Points maximum,
        Treatment first,
        Treatment second,
        List<ExplanationDifference> children) {

    /** Copies the children. */
    public ExplanationDifference {
        children = List.copyOf(children);
    }

    static ExplanationDifference between(Explanation first, Explanation second) {
        if (!first.node().equals(second.node())) {
            throw new IllegalArgumentException(
                    "The explanations are of different nodes ('%s' and '%s').".formatted(first.node(), second.node()));
        }
        Map<String, Explanation> others = new LinkedHashMap<>();
        second.children().forEach(child -> others.put(child.node(), child));
        List<ExplanationDifference> children = first.children().stream()
                .filter(child -> others.containsKey(child.node()))
                .map(child -> between(child, others.get(child.node())))
                .filter(ExplanationDifference::isDifferent)
                .toList();
        return new ExplanationDifference(
                first.node(),
                first.code(),
                first.title(),
                first.points().minus(second.points()),
                first.maximum().minus(second.maximum()),
                first.treatment(),
                second.treatment(),
                children);
    }

    /**
     * Whether points, maximum or treatment differ here or below.
     *
     * @return true if they do
     */
    public boolean isDifferent() {
        return !points.isZero() || !maximum.isZero() || first != second || !children.isEmpty();
    }

    /**
     * The differences for people, indented by level. Do not parse it; its form may change.
     *
     * @param language the language
     * @return lines separated by line feeds
     */
    public String toText(Language language) {
        return ExplanationText.of(this, language);
    }
}
