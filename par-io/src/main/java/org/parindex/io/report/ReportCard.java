package org.parindex.io.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.internal.html.Html;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.rank.Ranking;
import org.parindex.rank.UnrankedUnit;
import org.parindex.score.Explanation;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
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
    private final CardHtml card;

    ReportCard(Report report, GroupProfile profile) {
        this.letterhead = report.letterhead();
        this.scores = report.scores();
        this.ranking = report.ranking();
        this.profile = profile;
        this.shown = new Shown(scores.scheme(), report.language());
        this.html = Html.in(report.language());
        this.card = new CardHtml(html);
    }

    Html of(Unit unit) {
        UnitScore score = scores.of(unit.id(), ranking.stage());
        Explanation whole = score.explain();
        RankedUnit ranked = ranking.find(unit.id()).orElse(null);
        UnitLosses lost = UnitLosses.of(whole, scores.index());
        html.open("article", "class", "report");
        head(unit);
        result(score, ranked);
        new CardDomains(scores, profile, shown, card).add(score);
        if (score.isScored()) {
            CardLeaves leaves = new CardLeaves(scores, shown, card);
            leaves.lost(lost);
            leaves.evidence(whole);
            leaves.differences(whole);
            new CardNextClass(scores, profile.group(), shown, card).add(score, ranked, lost);
        }
        findings(unit);
        signature();
        foot();
        return html.close();
    }

    private void head(Unit unit) {
        html.open("div", "class", "state");
        html.add("p", letterhead.authority(), "class", "authority");
        html.open("p").add("b", Letterhead.STATE);
        html.add("br", "").add("b", Letterhead.MOTTO);
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
        card.key(
                Text.of("Hạng", "Rank"),
                ranked == null ? Shown.NOTHING : shown.rank(ranked.rank()) + " / " + summary.ranked());
        card.key(
                Text.of("Xếp loại", "Class"),
                ranked == null || ranked.band() == null
                        ? Shown.NOTHING
                        : ranked.band().label().in(html.language()));
        card.key(
                Text.of("Điểm", "Points"),
                score.isScored()
                        ? shown.result(score.points()) + " / " + shown.result(score.maximum())
                        : Shown.NOTHING);
        card.key(
                Text.of("Chỉ số (%)", "Index (%)"),
                score.isScored() ? shown.result(score.indexPercent().orElse(null)) : Shown.NOTHING);
        card.key(Text.of("Trung bình nhóm", "Group mean"), shown.result(summary.mean()));
        card.key(Text.of("Cao nhất nhóm", "Group best"), shown.result(summary.best()));
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

    private void findings(Unit unit) {
        List<Finding> findings = scores.findings().stream()
                .filter(finding -> unit.id().equals(finding.place().unit()))
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        card.section(Text.of("Cần xem lại", "To be looked at"));
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
