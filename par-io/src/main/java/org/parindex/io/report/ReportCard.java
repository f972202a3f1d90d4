package org.parindex.io.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.internal.html.Html;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.rank.UnrankedUnit;
import org.parindex.rule.Trace;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.score.Explanation;
import org.parindex.score.NodeScore;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Draws the card of one unit. */
final class ReportCard {

    private final Letterhead letterhead;
    private final Scores scores;
    private final Ranking ranking;
    private final GroupProfile profile;
    private final Shown shown;
    private final Html html;

    ReportCard(Report report, GroupProfile profile) {
        this.letterhead = report.letterhead();
        this.scores = report.scores();
        this.ranking = report.ranking();
        this.profile = profile;
        this.shown = new Shown(scores.scheme(), report.language());
        this.html = Html.in(report.language());
    }

    Html of(Unit unit) {
        UnitScore score = scores.of(unit.id(), ranking.stage());
        Explanation whole = score.explain();
        RankedUnit ranked = ranking.find(unit.id()).orElse(null);
        UnitLosses lost = UnitLosses.of(whole, scores.index());
        html.open("article", "class", "report");
        head(unit);
        result(score, ranked);
        domains(score);
        if (score.isScored()) {
            lost(lost);
            evidence(whole);
            differences(whole);
            next(score, ranked, lost);
        }
        findings(unit);
        signature();
        foot();
        return html.close();
    }

    private void head(Unit unit) {
        html.open("div", "class", "state");
        html.add("p", letterhead.authority(), "class", "authority");
        html.open("p").add("b", Text.of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"));
        html.add("br", "").add("b", Text.of("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"));
        html.close(2).open("header");
        html.add("p", Text.of("PHIẾU KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "PAR INDEX REPORT CARD"), "class", "kind");
        html.add("h1", unit.name());
        html.add(
                "p",
                Text.join(
                        " · ",
                        List.of(
                                profile.group().group().label(),
                                scores.assessments().round().title(),
                                scores.scheme().title())),
                "class",
                "muted");
        html.close();
    }

    private void result(UnitScore score, @Nullable RankedUnit ranked) {
        GroupSummary summary = profile.group().summary();
        html.open("dl", "class", "key");
        key(
                Text.of("Hạng", "Rank"),
                ranked == null ? Shown.NOTHING : shown.rank(ranked.rank()) + " / " + summary.ranked());
        key(
                Text.of("Xếp loại", "Class"),
                ranked == null || ranked.band() == null
                        ? Shown.NOTHING
                        : ranked.band().label().in(html.language()));
        key(
                Text.of("Điểm", "Points"),
                score.isScored()
                        ? shown.result(score.points()) + " / " + shown.result(score.maximum())
                        : Shown.NOTHING);
        key(
                Text.of("Chỉ số (%)", "Index (%)"),
                score.isScored() ? shown.result(score.indexPercent().orElse(null)) : Shown.NOTHING);
        key(Text.of("Trung bình nhóm", "Group mean"), shown.result(summary.mean()));
        key(Text.of("Cao nhất nhóm", "Group best"), shown.result(summary.best()));
        html.close();
        if (ranked == null) {
            List<Text> reasons = profile.group().unranked().stream()
                    .filter(one -> one.unit().id().equals(score.unit().id()))
                    .findFirst()
                    .map(UnrankedUnit::reasons)
                    .orElse(score.unrankedBecause());
            html.add(
                    "p",
                    Text.of("Không xếp hạng vì: ", "Not ranked because: ")
                            .plus(Text.join("; ", reasons))
                            .plus("."));
        }
    }

    private void key(Text label, String value) {
        html.open("div").add("dt", label).add("dd", value).close();
    }

    private void section(Text title) {
        html.open("section").add("h2", title);
    }

    private void table(String css, Text label, Text... columns) {
        html.open("div", "class", "scroll")
                .open("table", "class", css, "aria-label", label.in(html.language()))
                .open("thead")
                .open("tr");
        for (Text column : columns) {
            boolean number = column.vi().startsWith("#");
            Text name = number ? Text.of(column.vi().substring(1), column.en().substring(1)) : column;
            html.add("th", name, "scope", "col", "class", number ? "n" : null);
        }
        html.close(2).open("tbody");
    }

    private void endTable() {
        html.close(3);
    }

    private void cells(String name, String... numbers) {
        html.open("tr").add("th", name, "scope", "row");
        for (String number : numbers) {
            html.add("td", number, "class", "n");
        }
        html.close();
    }

    private void domains(UnitScore score) {
        section(Text.of("Kết quả theo lĩnh vực", "Domains"));
        table(
                "domains",
                Text.of("Kết quả theo lĩnh vực", "Domains"),
                Text.of("Lĩnh vực", "Domain"),
                Text.of("#Điểm", "#Points"),
                Text.of("#Tối đa", "#Maximum"),
                Text.of("#Chỉ số (%)", "#Index (%)"),
                Text.of("#TB nhóm", "#Group mean"),
                Text.of("#Cao nhất", "#Best"),
                Text.of("So với nhóm", "Beside the group"));
        for (Node domain : scores.scheme().roots()) {
            domain(domain, score);
        }
        NodeScore total = score.total();
        html.open("tr", "class", "total").add("th", Text.of("Tổng", "Total"), "scope", "row");
        number(score.isScored() ? shown.result(total.points()) : Shown.NOTHING);
        number(score.isScored() ? shown.result(total.maximum()) : Shown.NOTHING);
        number(score.isScored() ? shown.result(total.indexPercent().orElse(null)) : Shown.NOTHING);
        number("");
        number("");
        html.add("td", "").close();
        endTable();
        html.add(
                        "p",
                        Text.of(
                                "Thanh màu: chỉ số của đơn vị; vạch đứng: trung bình nhóm. Điểm thưởng, điểm trừ ghi bằng điểm.",
                                "Bar: index of the unit; upright line: group mean. Bonus and penalty are in points."),
                        "class",
                        "muted small")
                .close();
    }

    private void number(String text) {
        html.add("td", text, "class", "n");
    }

    private void domain(Node domain, UnitScore score) {
        NodeScore node = score.node(domain.id());
        boolean normal = GroupProfile.isNormal(scores, domain);
        Points value = GroupProfile.domainValue(scores, score, domain);
        Points mean = profile.domainMean(domain, shown.places()).orElse(null);
        html.open("tr").add("th", domain.code() + ". " + domain.title().in(html.language()), "scope", "row");
        number(score.isScored() ? shown.result(node.points()) : Shown.NOTHING);
        number(normal && score.isScored() ? shown.result(node.maximum()) : "");
        number(normal ? shown.result(value) : "");
        number(shown.result(mean));
        number(shown.result(profile.domainBest(domain).orElse(null)));
        html.open("td");
        if (normal && value != null) {
            html.trusted(CardBar.of(
                    shown.figure(value).at(),
                    mean == null ? null : shown.figure(mean).at()));
        }
        html.close(2);
    }

    private void lost(UnitLosses lost) {
        section(Text.fill("Điểm bị mất: {0}", "Points lost: {0}", shown.result(lost.total())));
        if (lost.leaves().isEmpty()) {
            html.add("p", Text.of("Không mất điểm ở tiêu chí nào.", "No leaf lost points."))
                    .close();
            return;
        }
        table(
                "lost",
                Text.of("Điểm bị mất", "Points lost"),
                Text.of("Tiêu chí", "Criterion"),
                Text.of("#Đạt", "#Points"),
                Text.of("#Tối đa", "#Maximum"),
                Text.of("#Mất", "#Lost"),
                Text.of("Quy tắc và cách tính", "Rule and steps"));
        for (Explanation leaf : lost.leaves()) {
            html.open("tr").add("th", name(leaf), "scope", "row");
            number(shown.exact(leaf.points()));
            number(shown.exact(leaf.maximum()));
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
            number("");
            number("");
            html.add("td", shown.exact(lost.elsewhere()), "class", "n")
                    .add("td", "")
                    .close();
        }
        endTable();
        html.close();
    }

    private String treated(Explanation leaf) {
        boolean plain = leaf.treatment() == Treatment.RULE || leaf.treatment() == Treatment.SUM;
        return plain ? "" : leaf.treatment().label().in(html.language()) + ". ";
    }

    private String name(Explanation node) {
        return node.code() + " " + node.title().in(html.language());
    }

    private void evidence(Explanation whole) {
        List<Explanation> leaves = new ArrayList<>();
        UnitLosses.leaves(whole, leaves);
        List<Explanation> missing = leaves.stream()
                .filter(leaf -> leaf.evidence().isEmpty() && leaf.treatment() != Treatment.REMOVED)
                .filter(leaf -> asked(leaf).isPresent())
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        section(Text.of("Tài liệu kiểm chứng còn thiếu", "Missing evidence"));
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

    private void differences(Explanation whole) {
        List<Explanation> leaves = new ArrayList<>();
        UnitLosses.leaves(whole, leaves);
        List<Difference> differences =
                leaves.stream().flatMap(leaf -> difference(leaf).stream()).toList();
        if (differences.isEmpty()) {
            return;
        }
        section(Text.of("Khác giữa tự đánh giá và thẩm định", "Self-assessed and appraised"));
        table(
                "differences",
                Text.of("Khác giữa tự đánh giá và thẩm định", "Self-assessed and appraised"),
                Text.of("Tiêu chí", "Criterion"),
                Text.of("#Tự đánh giá", "#Self"),
                Text.of("#Thẩm định", "#Appraised"),
                Text.of("#Chênh lệch", "#Difference"),
                Text.of("Lý do của người thẩm định", "The appraiser's reason"));
        for (Difference one : differences) {
            html.open("tr").add("th", name(one.leaf()), "scope", "row");
            number(shown.exact(one.self()));
            number(shown.exact(one.last()));
            number(shown.change(one.change()));
            html.add("td", one.reason().isEmpty() ? Shown.NOTHING : one.reason())
                    .close();
        }
        endTable();
        html.close();
    }

    private void next(UnitScore score, @Nullable RankedUnit ranked, UnitLosses lost) {
        GroupRanking group = profile.group();
        if (ranked == null || group.summary().classes().isEmpty()) {
            return;
        }
        section(Text.of("Để lên mức cao hơn", "What the next class would take"));
        Optional<NextClass> next =
                NextClass.of(group, ranked, score, scores.scheme().classification(), lost, scores.index());
        if (next.isEmpty()) {
            html.add("p", Text.of("Đơn vị đã ở mức cao nhất.", "The unit is in the best class."));
        } else {
            next(next.get());
        }
        for (Text reason : ranked.classReasons()) {
            html.add("p", Text.of("Điều kiện: ", "Condition: ").plus(reason).plus("."));
        }
        html.close();
    }

    private void next(NextClass next) {
        if (next.gap().signum() <= 0) {
            html.add(
                    "p",
                    Text.fill(
                            "Điểm đã đạt mức “{0}”.",
                            "The points reach “{0}”.", next.band().label()));
            return;
        }
        html.add(
                "p",
                Text.fill(
                        "Mức “{0}” cần thêm {1} điểm.",
                        "“{0}” takes {1} more points.", next.band().label(), shown.exact(next.gap())));
        if (next.leaves().isEmpty()) {
            html.add(
                    "p",
                    Text.fill(
                            "Các tiêu chí thẩm định chỉ còn mất {0} điểm, chưa đủ: cần cả kết quả điều tra.",
                            "Assessed leaves lost only {0} points, which is not enough: survey results are needed too.",
                            shown.exact(next.recoverable())));
            return;
        }
        String leaves = next.leaves().stream()
                .map(leaf -> leaf.code() + " (" + shown.exact(leaf.lost()) + ")")
                .collect(Collectors.joining(", "));
        html.add(
                "p",
                Text.fill(
                        "Ít tiêu chí nhất: lấy lại điểm mất ở {0} thì đủ (được {1} điểm).",
                        "Fewest leaves: the points lost at {0} are enough ({1} points).",
                        leaves,
                        shown.exact(next.recoverable())));
    }

    private void findings(Unit unit) {
        List<Finding> findings = scores.findings().stream()
                .filter(finding -> unit.id().equals(finding.place().unit()))
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        section(Text.of("Cần xem lại", "To be looked at"));
        html.open("ul");
        for (Finding finding : findings) {
            html.open("li")
                    .text(finding.message())
                    .text(" ")
                    .text(finding.advice())
                    .close();
        }
        html.close(2);
    }

    private void signature() {
        html.open("div", "class", "signature").add("p", letterhead.placeAndDate(), "class", "date");
        for (String line : letterhead.signer().in(html.language()).split("\n")) {
            html.add("p", line, "class", "signer");
        }
        html.add("p", letterhead.name(), "class", "signer name").close();
    }

    private void foot() {
        html.add(
                "p",
                Text.fill(
                        "Dấu vân tay {0} · phiên bản {1}. Số có dấu ≈ đã làm tròn khi in; điểm được tính chính xác.",
                        "Fingerprint {0} · engine {1}. Numbers with ≈ are rounded in print; points are exact.",
                        scores.fingerprint(),
                        Scorer.ENGINE_VERSION),
                "class",
                "muted small foot");
    }
}
