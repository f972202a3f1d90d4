package org.parindex.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Evidence;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.score.Explanation;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * The explanation of one unit for the web page: the total, then all nodes in printed order, each as points, maximum, lost
 * points, treatment and what else there is to say. The script {@code web-page.js} reads it.
 */
final class UnitBlock {

    private final Phrases phrases;
    private final Shown shown;
    private final Language language;
    private final List<Object> nodes = new ArrayList<>();

    private UnitBlock(Phrases phrases, Shown shown, Language language) {
        this.phrases = phrases;
        this.shown = shown;
        this.language = language;
    }

    static String of(Explanation whole, Phrases phrases, Shown shown, Language language) {
        UnitBlock block = new UnitBlock(phrases, shown, language);
        block.add(whole);
        return CompactJson.of(block.nodes);
    }

    private void add(Explanation it) {
        List<Object> node = new ArrayList<>();
        node.add(shown.exact(it.points()));
        node.add(shown.exact(it.maximum()));
        node.add(it.lost().isZero() ? 0 : shown.exact(it.lost()));
        node.add(it.treatment().ordinal());
        Map<String, Object> more = more(it);
        if (!more.isEmpty()) {
            node.add(more);
        }
        nodes.add(node);
        it.children().forEach(this::add);
    }

    private Map<String, Object> more(Explanation it) {
        Map<String, Object> more = new LinkedHashMap<>();
        put(more, "i", it.inputs().stream().map(this::input).toList());
        put(more, "s", it.steps().stream().map(step -> code(step.what())).toList());
        put(
                more,
                "a",
                it.adjustments().stream()
                        .map(one -> List.of(code(one.why()), signed(one.points().signum(), shown.exact(one.points()))))
                        .toList());
        put(more, "g", stages(it));
        put(more, "e", it.evidence().stream().map(this::evidence).toList());
        put(more, "f", it.findings().stream().map(this::finding).toList());
        if (!it.remark().isBlank()) {
            more.put("r", phrases.code(it.remark()));
        }
        Source source = it.source();
        if (source != null) {
            more.put("o", phrases.code(source.toString()));
        }
        return more;
    }

    private static void put(Map<String, Object> more, String name, List<?> values) {
        if (!values.isEmpty()) {
            more.put(name, values);
        }
    }

    private Object input(Explanation.InputValue input) {
        List<Object> coded = new ArrayList<>(List.of(code(input.label()), code(input.value())));
        if (input.from() != null) {
            coded.add(phrases.code(input.from()));
        }
        return coded;
    }

    /** The stages at which something was said or changed; none if there is only one. */
    private List<Object> stages(Explanation it) {
        List<Object> told = new ArrayList<>();
        for (Explanation.StageValue value : it.stages()) {
            boolean first = value.difference() == null;
            boolean changed = value.difference() != null && !value.difference().isZero();
            if (first || changed || !value.said().isBlank() || !value.remark().isBlank()) {
                told.add(stage(value));
            }
        }
        return it.stages().size() > 1 ? told : List.of();
    }

    private Object stage(Explanation.StageValue value) {
        List<@Nullable Object> coded = new ArrayList<>();
        coded.add(code(value.stage().label()));
        coded.add(shown.exact(value.points()));
        boolean changed = value.difference() != null && !value.difference().isZero();
        coded.add(changed ? signed(value.difference().signum(), shown.exact(value.difference())) : 0);
        coded.add(code(value.said()));
        coded.add(phrases.code(value.remark()));
        coded.add(phrases.code(value.source() == null ? "" : value.source().toString()));
        return coded;
    }

    private static String signed(int sign, String number) {
        return sign > 0 ? "+" + number : number.replace('-', '\u2212');
    }

    private String evidence(Evidence one) {
        return phrases.code(Texts.evidence(one));
    }

    private Object finding(Finding finding) {
        return List.of(finding.severity().ordinal(), code(finding.message()), code(finding.advice()));
    }

    private String code(Text text) {
        return phrases.code(text.in(language));
    }
}
