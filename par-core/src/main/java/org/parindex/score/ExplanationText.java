package org.parindex.score;

import org.parindex.points.Points;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Explanations as indented lines for people. */
final class ExplanationText {

    private static final int PLACES = 4;

    private final StringBuilder out = new StringBuilder();
    private final Language language;

    private ExplanationText(Language language) {
        this.language = language;
    }

    static String of(Explanation explanation, Language language) {
        ExplanationText text = new ExplanationText(language);
        text.write(explanation, "");
        return text.out.toString();
    }

    static String of(ExplanationDifference difference, Language language) {
        ExplanationText text = new ExplanationText(language);
        text.write(difference, "");
        return text.out.toString();
    }

    private void write(Explanation it, String indent) {
        head(it, indent);
        String inner = indent + "    ";
        line(inner, Text.of("quy tắc: ", "rule: "), it.rule());
        for (Explanation.InputValue input : it.inputs()) {
            line(
                    inner,
                    Text.of("số liệu: ", "input: "),
                    input.label()
                            .plus(" = ")
                            .plus(input.value())
                            .plus(input.from() == null ? "" : " ← " + input.from()));
        }
        it.steps().forEach(step -> line(inner, Text.of("→ "), step.what()));
        it.adjustments().forEach(adjustment -> adjustment(inner, adjustment));
        if (it.stages().size() > 1) {
            stages(it, inner);
        }
        it.evidence()
                .forEach(one -> line(
                        inner,
                        Text.of("kiểm chứng: ", "evidence: "),
                        Text.of((one.number() + " " + one.title() + " " + one.section()).strip())));
        line(inner, Text.of("ghi chú: ", "remark: "), Text.of(it.remark()));
        line(
                inner,
                Text.of("nguồn: ", "source: "),
                Text.of(it.source() == null ? "" : it.source().toString()));
        it.findings().forEach(finding -> line(inner, Text.of("! "), finding.message()));
        it.children().forEach(child -> write(child, indent + "  "));
    }

    private void head(Explanation it, String indent) {
        out.append(indent);
        if (!it.code().isEmpty()) {
            out.append(it.code()).append(' ');
        }
        out.append(it.title().in(language))
                .append(": ")
                .append(show(it.points()))
                .append(" / ")
                .append(show(it.maximum()));
        if (!it.lost().isZero()) {
            out.append(language == Language.VIETNAMESE ? "  (mất " : "  (lost ")
                    .append(show(it.lost()))
                    .append(')');
        }
        if (it.treatment() != Treatment.SUM && it.treatment() != Treatment.RULE) {
            out.append("  [").append(it.treatment().label().in(language)).append(']');
        }
        out.append('\n');
    }

    private void adjustment(String indent, Explanation.Adjustment adjustment) {
        String sign = adjustment.points().signum() >= 0 ? "+" : "";
        line(indent, Text.of("± "), adjustment.why().plus(": " + sign + show(adjustment.points())));
    }

    private void stages(Explanation it, String indent) {
        StringBuilder row = new StringBuilder();
        for (Explanation.StageValue value : it.stages()) {
            row.append(row.length() == 0 ? "" : " · ")
                    .append(value.stage().label().in(language))
                    .append(' ')
                    .append(show(value.points()));
            if (value.difference() != null && !value.difference().isZero()) {
                row.append(" (")
                        .append(value.difference().signum() > 0 ? "+" : "")
                        .append(show(value.difference()))
                        .append(')');
            }
        }
        out.append(indent).append(row).append('\n');
        it.stages().stream()
                .filter(value -> !value.remark().isBlank())
                .forEach(value -> line(indent, value.stage().label().plus(": "), Text.of(value.remark())));
    }

    private void line(String indent, Text label, Text text) {
        if (!text.isBlank()) {
            out.append(indent)
                    .append(label.in(language))
                    .append(text.in(language))
                    .append('\n');
        }
    }

    private void write(ExplanationDifference it, String indent) {
        out.append(indent);
        if (!it.code().isEmpty()) {
            out.append(it.code()).append(' ');
        }
        out.append(it.title().in(language))
                .append(": ")
                .append(it.points().signum() > 0 ? "+" : "")
                .append(show(it.points()));
        if (it.first() != it.second()) {
            out.append("  [")
                    .append(it.first().label().in(language))
                    .append(" ← ")
                    .append(it.second().label().in(language))
                    .append(']');
        }
        out.append('\n');
        it.children().forEach(child -> write(child, indent + "  "));
    }

    private String show(Points points) {
        return points.show(PLACES, language);
    }
}
