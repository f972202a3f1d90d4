package org.parindex.io.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rule.Direction;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TotalPolicy;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;

/** The policies of a scheme, one row each, in the words of reports. */
final class PolicyRows {

    /** A policy and what it says. */
    record Row(Text label, Text value) {}

    private static final Text NONE = Text.of("không có", "none");

    private final List<Row> rows = new ArrayList<>();

    private PolicyRows() {}

    static List<Row> of(Scheme scheme) {
        PolicyRows all = new PolicyRows();
        all.policies(scheme.policies());
        all.total(scheme.total());
        all.ranking(scheme.ranking());
        all.classification(Text.EMPTY, scheme.classification());
        for (PeerGroup group : scheme.groups()) {
            if (group.classification() != null) {
                all.classification(Text.of(" — ").plus(group.label()), group.classification());
            }
        }
        return List.copyOf(all.rows);
    }

    private void add(String vi, String en, Text value) {
        rows.add(new Row(Text.of(vi, en), value));
    }

    private void policies(Policies policies) {
        add(
                "Tiêu chí không áp dụng",
                "Criterion not applicable",
                switch (policies.notApplicable()) {
                    case REMOVE -> Text.of("loại khỏi điểm tối đa của đơn vị", "taken out of the unit's maximum");
                    case FULL_POINTS -> Text.of("được điểm tối đa", "full points");
                    case RESCALE_BLOCK ->
                        Text.of(
                                "quy đổi phần còn lại của khối về điểm tối đa của khối",
                                "the rest of its block is rescaled");
                    case ZERO -> Text.of("tính 0 điểm", "no points");
                    case UNRANKED ->
                        Text.of(
                                "loại khỏi điểm tối đa, đơn vị không xếp hạng",
                                "taken out, and the unit is not ranked");
                });
        add(
                "Không phát sinh nhiệm vụ",
                "Nothing arose",
                switch (policies.nothingArose()) {
                    case FULL -> Text.of("được điểm tối đa", "full points");
                    case ZERO -> Text.of("tính 0 điểm", "no points");
                    case NOT_APPLICABLE -> Text.of("như tiêu chí không áp dụng", "as not applicable");
                });
        add(
                "Chưa có số liệu",
                "Missing answer",
                switch (policies.missing()) {
                    case ZERO -> Text.of("tính 0 điểm", "no points");
                    case EXCLUDE_UNIT ->
                        Text.of("tính 0 điểm, đơn vị không xếp hạng", "no points, the unit is not ranked");
                    case FAIL -> Text.of("đơn vị không có kết quả", "the unit gets no result");
                });
        add(
                "Không tổ chức điều tra, đo lường",
                "Channel not held",
                switch (policies.channelNotHeld()) {
                    case RESCALE_OTHERS ->
                        Text.of("quy đổi các tiêu chí còn lại về tổng điểm", "the others are rescaled");
                    case REMOVE -> Text.of("loại khỏi điểm tối đa", "taken out of the maximum");
                    case ZERO -> Text.of("tính 0 điểm", "no points");
                });
        add(
                "Số liệu mâu thuẫn",
                "Contradictory figures",
                switch (policies.invalidFigures()) {
                    case TREAT_AS_MISSING -> Text.of("coi như chưa có số liệu", "as missing");
                    case CAP -> Text.of("đưa về giới hạn", "brought to the limit");
                    case KEEP -> Text.of("giữ nguyên", "kept");
                });
        add(
                "Điểm chấm ngoài khoảng cho phép",
                "Points out of range",
                switch (policies.outOfRange()) {
                    case TREAT_AS_MISSING -> Text.of("coi như chưa có số liệu", "as missing");
                    case CAP -> Text.of("lấy mức giới hạn gần nhất", "the nearest bound");
                    case KEEP -> Text.of("giữ nguyên", "kept");
                });
        add(
                "Quy tắc cho quá điểm tối đa",
                "Rule above the maximum",
                switch (policies.aboveMaximum()) {
                    case CAP -> Text.of("lấy điểm tối đa", "the maximum");
                    case KEEP -> Text.of("giữ nguyên", "kept");
                });
        add(
                "Điểm chấm khác điểm tính từ số liệu",
                "Awarded points differ from the rule",
                switch (policies.precedence()) {
                    case RULE -> Text.of("lấy điểm tính từ số liệu", "the rule counts");
                    case AWARDED -> Text.of("lấy điểm chấm", "the awarded points count");
                });
        add(
                "Tiêu chí chưa thẩm định",
                "Not appraised",
                switch (policies.notAppraised()) {
                    case TAKE_PREVIOUS -> Text.of("lấy điểm của bước trước", "the stage before counts");
                    case TREAT_AS_MISSING -> Text.of("coi như chưa có số liệu", "as missing");
                });
        add(
                "Làm tròn điểm tiêu chí",
                "Rounding of leaves",
                policies.leafRounding().describe());
        add(
                "Làm tròn điểm lĩnh vực, nhóm tiêu chí",
                "Rounding of branches",
                policies.nodeRounding().describe());
    }

    private void total(TotalPolicy total) {
        add("Trần của tổng điểm", "Cap of the total", points(total.cap()));
        add("Sàn của tổng điểm", "Floor of the total", points(total.floor()));
        add("Làm tròn tổng điểm", "Rounding of the total", total.rounding().describe());
        add("Làm tròn khi in", "Rounding of printed figures", total.output().describe());
    }

    private void ranking(RankingPolicy ranking) {
        add("Xếp hạng theo", "Ranked by", basis(ranking.basis()));
        add(
                "Làm tròn trước khi xếp hạng",
                "Rounding before ranking",
                ranking.rounding().describe());
        add(
                "Đơn vị bằng nhau",
                "Ties",
                switch (ranking.ties()) {
                    case COMPETITION ->
                        Text.of("đồng hạng, hạng sau bỏ trống (1, 2, 2, 4)", "shared places, then a gap (1, 2, 2, 4)");
                    case DENSE ->
                        Text.of("đồng hạng, không bỏ trống (1, 2, 2, 3)", "shared places, no gap (1, 2, 2, 3)");
                    case SEQUENTIAL -> Text.of("không đồng hạng (1, 2, 3, 4)", "no shared places (1, 2, 3, 4)");
                    case AVERAGE -> Text.of("hạng trung bình (1; 2,5; 2,5; 4)", "mean places (1, 2.5, 2.5, 4)");
                });
        add(
                "Khi bằng nhau, lần lượt xét",
                "Tie-breaks in turn",
                ranking.keys().isEmpty()
                        ? NONE
                        : Text.join(
                                "; ",
                                ranking.keys().stream().map(PolicyRows::key).toList()));
        add(
                "Còn bằng nhau thì người có thẩm quyền quyết định",
                "Remaining ties decided by hand",
                yes(ranking.decideByHand()));
    }

    private static Text key(TieKey key) {
        if (key instanceof TieKey.ByNode node) {
            return Text.fill("mục {0} ({1})", "node {0} ({1})", node.node(), basis(node.basis()))
                    .plus(direction(node.direction()));
        }
        TieKey.ByChannel channel = (TieKey.ByChannel) key;
        Text label = switch (channel.channel()) {
            case ASSESSED -> Text.of("điểm thẩm định", "appraised points");
            case SURVEY -> Text.of("điểm điều tra xã hội học", "survey points");
            case EXTERNAL -> Text.of("điểm chỉ số khác", "external points");
        };
        return label.plus(direction(channel.direction()));
    }

    private static Text direction(Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER
                ? Text.of(", cao hơn xếp trước", ", higher first")
                : Text.of(", thấp hơn xếp trước", ", lower first");
    }

    private void classification(Text of, Classification classification) {
        rows.add(new Row(Text.of("Xếp loại theo", "Classified by").plus(of), basis(classification.basis())));
        rows.add(new Row(
                Text.of("Làm tròn trước khi xếp loại", "Rounding before classification")
                        .plus(of),
                classification.rounding().describe()));
        String sign = classification.basis() == ValueBasis.INDEX_PERCENT ? " %" : "";
        for (Band band : classification.bands()) {
            Text value = band.values().describe(sign);
            for (BandGate gate : band.gates()) {
                value = value.plus("; ").plus(gate(gate));
            }
            if (band.quota() != null) {
                value = value.plus(Text.fill(
                        "; không quá {0} % {1}",
                        "; at most {0} % {1}",
                        Points.of(band.quota().percent()).show(),
                        band.quota().ofBands().isEmpty()
                                ? Text.of("số đơn vị được xếp hạng", "of the ranked units")
                                : Text.fill(
                                        "số đơn vị thuộc các mức {0}",
                                        "of the units in {0}",
                                        String.join(", ", band.quota().ofBands()))));
            }
            rows.add(new Row(Text.of("Mức ", "Class ").plus(band.label()).plus(of), value));
        }
    }

    private static Text gate(BandGate gate) {
        if (gate instanceof BandGate.NoLeafAtZero zero) {
            return zero.node() == null
                    ? Text.of("không có tiêu chí 0 điểm", "no criterion without points")
                    : Text.fill(
                            "không có tiêu chí 0 điểm trong mục {0}",
                            "no criterion without points in {0}", zero.node());
        }
        if (gate instanceof BandGate.NodeWithin within) {
            String sign = within.basis() == ValueBasis.INDEX_PERCENT ? " %" : "";
            return Text.fill(
                    "mục {0} {1}",
                    "node {0} {1}", within.node(), within.values().describe(sign));
        }
        if (gate instanceof BandGate.SubordinateClasses share) {
            return Text.fill(
                    "đơn vị trực thuộc đạt mức {0} trở lên: {1}",
                    "subordinate units at {0} or better: {1}",
                    share.atLeast(),
                    share.percent().describe(" %"));
        }
        if (gate instanceof BandGate.AttributeNot not) {
            return Text.fill(
                    "{0} không phải là {1}", "{0} is none of {1}", not.attribute(), String.join(", ", not.forbidden()));
        }
        return Text.of("có tự đánh giá", "self-assessment submitted");
    }

    private static Text basis(ValueBasis basis) {
        return switch (basis) {
            case POINTS -> Text.of("tổng điểm", "total points");
            case POINTS_WITHOUT_BONUS -> Text.of("điểm không gồm thưởng, phạt", "points without bonus and penalty");
            case INDEX_PERCENT -> Text.of("chỉ số (% điểm tối đa áp dụng)", "index (% of the applicable maximum)");
        };
    }

    private static Text points(@Nullable BigDecimal points) {
        return points == null ? NONE : Points.of(points).show();
    }

    private static Text yes(boolean value) {
        return value ? Text.of("có", "yes") : Text.of("không", "no");
    }
}
