package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parindex.assessment.Stage;
import org.parindex.io.internal.html.Html;
import org.parindex.points.Points;
import org.parindex.rule.Trace;
import org.parindex.scheme.Leaf;
import org.parindex.score.Explanation;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.text.Text;

/** What a report card says of leaves: points lost, evidence that is missing, what the appraisers changed. */
final class CardLeaves {

    private final Scores scores;
    private final Shown shown;
    private final CardHtml card;
    private final Html html;

    CardLeaves(Scores scores, Shown shown, CardHtml card) {
        this.scores = scores;
        this.shown = shown;
        this.card = card;
        this.html = card.html();
    }

    void lost(UnitLosses lost) {
        card.section(Text.fill("Điểm bị mất: {0}", "Points lost: {0}", shown.result(lost.total())));
        if (lost.leaves().isEmpty()) {
            html.add("p", Text.of("Không mất điểm ở tiêu chí nào.", "No leaf lost points."))
                    .close();
            return;
        }
        card.table(
                "lost",
                Text.of("Điểm bị mất", "Points lost"),
                Text.of("Tiêu chí", "Criterion"),
                Text.of("#Đạt", "#Points"),
                Text.of("#Tối đa", "#Maximum"),
                Text.of("#Mất", "#Lost"),
                Text.of("Quy tắc và cách tính", "Rule and steps"));
        for (Explanation leaf : lost.leaves()) {
            html.open("tr").add("th", name(leaf), "scope", "row");
            card.number(shown.exact(leaf.points()));
            card.number(shown.exact(leaf.maximum()));
            html.add("td", shown.exact(leaf.lost()), "class", "n loss");
            html.open("td").text(leaf.rule());
            String steps = leaf.steps().stream()
                    .map(Trace.Step::what)
                    .map(text -> text.in(html.language()))
                    .collect(Collectors.joining("; "));
            html.add("span", (treated(leaf) + steps), "class", "steps").close(2);
        }
        if (!lost.elsewhere().isZero()) {
            html.open("tr")
                    .add("th", Text.of("Điểm thưởng, làm tròn, giới hạn", "Bonus, rounding, caps"), "scope", "row");
            card.number("");
            card.number("");
            html.add("td", shown.exact(lost.elsewhere()), "class", "n")
                    .add("td", "")
                    .close();
        }
        card.endTable();
        html.close();
    }

    private String treated(Explanation leaf) {
        boolean plain = leaf.treatment() == Treatment.RULE || leaf.treatment() == Treatment.SUM;
        return plain ? "" : leaf.treatment().label().in(html.language()) + ". ";
    }

    private String name(Explanation node) {
        return node.code() + " " + node.title().in(html.language());
    }

    void evidence(Explanation whole) {
        List<Explanation> leaves = new ArrayList<>();
        UnitLosses.leaves(whole, leaves);
        List<Explanation> missing = leaves.stream()
                .filter(leaf -> leaf.evidence().isEmpty() && leaf.treatment() != Treatment.REMOVED)
                .filter(leaf -> asked(leaf).isPresent())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        card.section(Text.of("Tài liệu kiểm chứng còn thiếu", "Missing evidence"));
        html.open("ul");
        for (Explanation leaf : missing) {
            Text what = asked(leaf).orElse(Text.EMPTY);
            html.add(
                    "li",
                    Text.of(name(leaf))
                            .plus(
                                    what.isBlank()
                                            ? Text.EMPTY
                                            : Text.of(" — cần: ", " — needed: ").plus(what)));
        }
        html.close(2);
    }

    private Optional<Text> asked(Explanation leaf) {
        return scores.index()
                .find(leaf.node())
                .filter(node -> node instanceof Leaf one && one.evidence().required())
                .map(node -> ((Leaf) node).evidence().what());
    }

    private record Difference(Explanation leaf, Points self, Points last, Points change, String reason) {}

    private static Optional<Difference> difference(Explanation leaf) {
        List<Explanation.StageValue> stages = leaf.stages();
        if (stages.isEmpty() || !stages.get(0).stage().equals(Stage.SELF)) {
            return Optional.empty();
        }
        Points self = stages.get(0).points();
        Points change = leaf.points().minus(self);
        String reasons = stages.stream()
                .skip(1)
                .map(Explanation.StageValue::remark)
                .filter(remark -> !remark.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        return change.isZero()
                ? Optional.empty()
                : Optional.of(new Difference(leaf, self, leaf.points(), change, reasons));
    }

    void differences(Explanation whole) {
        List<Explanation> leaves = new ArrayList<>();
        UnitLosses.leaves(whole, leaves);
        List<Difference> differences =
                leaves.stream().flatMap(leaf -> difference(leaf).stream()).toList();
        if (differences.isEmpty()) {
            return;
        }
        card.section(Text.of("Khác giữa tự đánh giá và thẩm định", "Self-assessed and appraised"));
        card.table(
                "differences",
                Text.of("Khác giữa tự đánh giá và thẩm định", "Self-assessed and appraised"),
                Text.of("Tiêu chí", "Criterion"),
                Text.of("#Tự đánh giá", "#Self"),
                Text.of("#Thẩm định", "#Appraised"),
                Text.of("#Chênh lệch", "#Difference"),
                Text.of("Lý do của người thẩm định", "The appraiser's reason"));
        for (Difference one : differences) {
            html.open("tr").add("th", name(one.leaf()), "scope", "row");
            card.number(shown.exact(one.self()));
            card.number(shown.exact(one.last()));
            card.number(shown.change(one.change()));
            html.add("td", one.reason().isEmpty() ? Shown.NOTHING : one.reason())
                    .close();
        }
        card.endTable();
        html.close();
    }
}
