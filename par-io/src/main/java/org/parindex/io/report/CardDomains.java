package org.parindex.io.report;

import org.parindex.io.internal.html.Html;
import org.parindex.points.Points;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/** The table of domains on a report card. */
final class CardDomains {

    private final Scores scores;
    private final GroupProfile profile;
    private final Shown shown;
    private final CardHtml card;
    private final Html html;

    CardDomains(Scores scores, GroupProfile profile, Shown shown, CardHtml card) {
        this.scores = scores;
        this.profile = profile;
        this.shown = shown;
        this.card = card;
        this.html = card.html();
    }

    void add(UnitScore score) {
        card.section(Text.of("Kết quả theo lĩnh vực", "Domains"));
        card.table(
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
        card.number(score.isScored() ? shown.result(total.points()) : Shown.NOTHING);
        card.number(score.isScored() ? shown.result(total.maximum()) : Shown.NOTHING);
        card.number(score.isScored() ? shown.result(total.indexPercent().orElse(null)) : Shown.NOTHING);
        card.number("");
        card.number("");
        html.add("td", "").close();
        card.endTable();
        html.add(
                        "p",
                        Text.of(
                                "Thanh màu: chỉ số của đơn vị; vạch đứng: trung bình nhóm. Điểm thưởng, điểm trừ ghi bằng điểm.",
                                "Bar: index of the unit; upright line: group mean. Bonus and penalty are in points."),
                        "class",
                        "muted small")
                .close();
    }

    private void domain(Node domain, UnitScore score) {
        NodeScore node = score.node(domain.id());
        boolean normal = GroupProfile.isNormal(scores, domain);
        Points value = GroupProfile.domainValue(scores, score, domain);
        Points mean = profile.domainMean(domain, shown.places()).orElse(null);
        html.open("tr").add("th", domain.code() + ". " + domain.title().in(html.language()), "scope", "row");
        card.number(score.isScored() ? shown.result(node.points()) : Shown.NOTHING);
        card.number(normal && score.isScored() ? shown.result(node.maximum()) : "");
        card.number(normal ? shown.result(value) : "");
        card.number(shown.result(mean));
        card.number(shown.result(profile.domainBest(domain).orElse(null)));
        html.open("td");
        if (normal && value != null) {
            html.trusted(CardBar.of(
                    shown.figure(value).at(),
                    mean == null ? null : shown.figure(mean).at()));
        }
        html.close(2);
    }
}
