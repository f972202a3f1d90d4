package org.parindex.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Finding;
import org.parindex.finding.Source;
import org.parindex.score.Explanation;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * The explanation of one unit for the web page: a line for the total, then one for each node in printed order. A line is
 * the number of a {@linkplain Templates template} and the values that stand in it. The script {@code web-page-data.js} reads it.
 */
final class UnitBlock {

    private final Templates templates;
    private final Shown shown;
    private final Language language;
    private final StringBuilder lines = new StringBuilder();

    private UnitBlock(Templates templates, Shown shown, Language language) {
        this.templates = templates;
        this.shown = shown;
        this.language = language;
    }

    static String of(Explanation whole, Templates templates, Shown shown, Language language) {
        UnitBlock block = new UnitBlock(templates, shown, language);
        block.add(whole);
        return block.lines.toString();
    }

    private void add(Explanation it) {
        Templates.Line line = templates.line(List.of(it.code(), shown.exact(it.nominalMaximum()), it.unit()));
        List<Object> node = new ArrayList<>();
        node.add(line.fixed(shown.exact(it.points())));
        node.add(line.fixed(shown.exact(it.maximum())));
        node.add(it.lost().isZero() ? 0 : line.fixed(shown.exact(it.lost())));
        node.add(it.treatment().ordinal());
        Map<String, Object> more = more(it, line);
        if (!more.isEmpty()) {
            node.add(more);
        }
        lines.append(lines.isEmpty() ? "" : "\n").append(line.end(node));
        it.children().forEach(this::add);
    }

    private Map<String, Object> more(Explanation it, Templates.Line line) {
        Map<String, Object> more = new LinkedHashMap<>();
        put(more, "i", it.inputs().stream().map(input -> input(input, line)).toList());
        put(
                more,
                "s",
                it.steps().stream().map(step -> line.fixed(told(step.what()))).toList());
        put(
                more,
                "a",
                it.adjustments().stream().map(one -> adjustment(one, line)).toList());
        put(more, "g", stages(it, line));
        put(
                more,
                "e",
                it.evidence().stream()
                        .map(one -> line.free(Texts.evidence(one)))
                        .toList());
        put(more, "f", it.findings().stream().map(one -> finding(one, line)).toList());
        if (!it.remark().isBlank()) {
            more.put("r", line.free(it.remark()));
        }
        Source source = it.source();
        if (source != null) {
            more.put("o", line.fixed(source.toString()));
        }
        return more;
    }

    private static void put(Map<String, Object> more, String name, List<?> values) {
        if (!values.isEmpty()) {
            more.put(name, values);
        }
    }

    private List<String> input(Explanation.InputValue input, Templates.Line line) {
        List<String> said = new ArrayList<>(List.of(line.fixed(told(input.label())), line.fixed(told(input.value()))));
        if (input.from() != null) {
            said.add(line.fixed(input.from()));
        }
        return said;
    }

    private List<String> adjustment(Explanation.Adjustment one, Templates.Line line) {
        return List.of(line.fixed(told(one.why())), line.fixed(shown.change(one.points())));
    }

    /** The stages at which something was said or changed; none if there is only one. */
    private List<Object> stages(Explanation it, Templates.Line line) {
        List<Object> told = new ArrayList<>();
        for (Explanation.StageValue value : it.stages()) {
            boolean first = value.difference() == null;
            if (first
                    || isChange(value)
                    || !value.said().isBlank()
                    || !value.remark().isBlank()) {
                told.add(stage(value, line));
            }
        }
        boolean nothingNew = told.size() == 1 && it.stages().get(0).said().isBlank();
        return it.stages().size() > 1 && !nothingNew ? told : List.of();
    }

    private static boolean isChange(Explanation.StageValue value) {
        return value.difference() != null && !value.difference().isZero();
    }

    private Object stage(Explanation.StageValue value, Templates.Line line) {
        List<Object> said = new ArrayList<>();
        said.add(line.fixed(told(value.stage().label())));
        said.add(line.fixed(shown.exact(value.points())));
        said.add(isChange(value) ? line.fixed(shown.change(value.difference())) : 0);
        said.add(line.guessed(told(value.said())));
        said.add(line.free(value.remark()));
        said.add(line.fixed(value.source() == null ? "" : value.source().toString()));
        return said;
    }

    private Object finding(Finding finding, Templates.Line line) {
        return List.of(
                finding.severity().ordinal(),
                line.guessed(told(finding.message())),
                line.guessed(told(finding.advice())));
    }

    private String told(Text text) {
        return text.in(language);
    }
}
