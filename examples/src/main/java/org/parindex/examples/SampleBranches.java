package org.parindex.examples;

import static org.parindex.examples.SampleCriteria.atLeast;
import static org.parindex.examples.SampleCriteria.branch;
import static org.parindex.examples.SampleCriteria.evidence;
import static org.parindex.examples.SampleCriteria.fullAt;
import static org.parindex.examples.SampleCriteria.leaf;
import static org.parindex.examples.SampleCriteria.share;

import java.math.BigDecimal;
import java.util.List;
import org.parindex.rule.Award;
import org.parindex.rule.Combine;
import org.parindex.rule.Deductions;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Ladder;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.Partial;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.WeightedFigure;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.text.Text;

/** Branches that several sample sets share. */
final class SampleBranches {

    private SampleBranches() {}

    static Branch steering(String a, String b, String c, String d) {
        return branch(
                "1",
                "Công tác chỉ đạo, điều hành",
                "Steering",
                branch(
                        "1.1",
                        "Kế hoạch cải cách hành chính năm",
                        "The plan of the year",
                        leaf(
                                        "1.1.1",
                                        "Ban hành kế hoạch kịp thời",
                                        "Plan issued in time",
                                        a,
                                        new Options(
                                                "option",
                                                List.of(
                                                        new Options.Option(
                                                                "kip-thoi", Text.of("kịp thời", "in time"), Award.FULL),
                                                        new Options.Option(
                                                                "cham",
                                                                Text.of("không kịp thời", "late"),
                                                                Award.share("0.5")),
                                                        new Options.Option(
                                                                "khong",
                                                                Text.of("không ban hành", "not issued"),
                                                                Award.NOTHING))))
                                .withEvidence(evidence("văn bản kế hoạch")),
                        leaf(
                                        "1.1.2",
                                        "Mức độ hoàn thành kế hoạch",
                                        "Plan completed",
                                        b,
                                        atLeast(share("số nhiệm vụ hoàn thành", "số nhiệm vụ trong kế hoạch"), "80"))
                                .withEvidence(evidence("báo cáo kết quả thực hiện kế hoạch"))),
                leaf(
                        "1.2",
                        "Báo cáo cải cách hành chính định kỳ",
                        "Periodic reports",
                        c,
                        new Deductions(
                                Award.FULL,
                                List.of(
                                        new Deductions.Event(
                                                "số báo cáo trễ hạn",
                                                Text.of("báo cáo trễ hạn", "late report"),
                                                Award.points("0.25")),
                                        new Deductions.Event(
                                                "số báo cáo không gửi",
                                                Text.of("báo cáo không gửi", "report not sent"),
                                                Award.points("0.5"))),
                                Combine.SUM,
                                Award.NOTHING)),
                leaf(
                                "1.3",
                                "Đơn vị trực thuộc được kiểm tra",
                                "Subordinate units inspected",
                                d,
                                new Steps(
                                        share("số đơn vị được kiểm tra", "số đơn vị trực thuộc"),
                                        List.of(
                                                new Steps.Step(Interval.atLeast("30"), Award.FULL),
                                                new Steps.Step(Interval.fromTo("20", "30"), Award.share("0.5")),
                                                new Steps.Step(Interval.below("20"), Award.NOTHING)),
                                        Overlap.FIRST))
                        .with(PolicyOverrides.NONE.nothingArose(NothingArosePolicy.NOT_APPLICABLE)));
    }

    static Branch procedures(String onTime, String oneStop, String open, String feedback, ScoringRule onTimeRule) {
        return branch(
                "3",
                "Cải cách thủ tục hành chính",
                "Administrative procedures",
                leaf(
                        "3.1",
                        "Hồ sơ thủ tục hành chính giải quyết đúng hạn",
                        "Dossiers returned on time",
                        onTime,
                        onTimeRule),
                leaf(
                        "3.2",
                        "Thủ tục hành chính tiếp nhận tại bộ phận một cửa",
                        "Procedures received at the one-stop unit",
                        oneStop,
                        Proportional.of(share("số TTHC tiếp nhận tại một cửa", "tổng số TTHC"))),
                leaf(
                        "3.3",
                        "Công khai thủ tục hành chính",
                        "Procedures published",
                        open,
                        new ZeroEvent(
                                "số TTHC chưa công khai",
                                Text.of("TTHC chưa công khai", "unpublished procedure"),
                                Award.FULL,
                                Award.NOTHING)),
                leaf(
                        "3.4",
                        "Xử lý phản ánh, kiến nghị",
                        "Complaints handled",
                        feedback,
                        Proportional.of(share("số PAKN đã xử lý", "tổng số PAKN"))));
    }

    static Branch digital(String level, String online, String portal, String relative) {
        return branch(
                "7",
                "Xây dựng chính quyền điện tử, chính quyền số",
                "Digital government",
                leaf(
                        "7.1",
                        "Dịch vụ công trực tuyến mức độ 3, 4",
                        "Online services of level 3 and 4",
                        level,
                        fullAt(share("số dịch vụ công mức độ 3, 4", "tổng số dịch vụ công"), "80")),
                leaf(
                        "7.2",
                        "Hồ sơ giải quyết trực tuyến",
                        "Dossiers handled online",
                        online,
                        fullAt(share("số hồ sơ trực tuyến", "tổng số hồ sơ tiếp nhận"), "50")),
                leaf(
                        "7.3",
                        "Tích hợp lên Cổng Dịch vụ công quốc gia",
                        "Integrated with the national portal",
                        portal,
                        new Ladder(
                                new Measure.Figure("số dịch vụ công đã tích hợp", Input.Kind.COUNT),
                                new BigDecimal("5"),
                                Award.share("0.5"),
                                new BigDecimal("5"),
                                Award.share("0.1"),
                                Award.FULL,
                                Partial.FLOOR)),
                leaf(
                        "7.4",
                        "Văn bản điện tử có chữ ký số so với đơn vị tốt nhất",
                        "Digitally signed documents against the best unit",
                        relative,
                        RelativeToGroup.of(
                                share("số văn bản ký số", "tổng số văn bản đi"), RelativeToGroup.Basis.SHARE_OF_BEST)));
    }

    static Branch survey(String code, String citizens, String leaders) {
        return branch(
                code,
                "Điều tra xã hội học",
                "Sociological survey",
                leaf(
                                code + ".1",
                                "Mức độ hài lòng của người dân, tổ chức",
                                "Satisfaction of citizens and organisations",
                                citizens,
                                new SurveyRate(
                                        new Measure.Figure("tỷ lệ hài lòng", Input.Kind.PERCENT),
                                        new BigDecimal("90"),
                                        Interval.above("50")))
                        .in(Channel.SURVEY),
                leaf(
                                code + ".2",
                                "Đánh giá của đại biểu, lãnh đạo, quản lý",
                                "Judgement of deputies and leaders",
                                leaders,
                                new SurveyRate(
                                        new Measure.WeightedMean(List.of(
                                                new WeightedFigure("số phiếu A", new BigDecimal("100")),
                                                new WeightedFigure("số phiếu B", new BigDecimal("60")),
                                                new WeightedFigure("số phiếu C", new BigDecimal("20")),
                                                new WeightedFigure("số phiếu D", BigDecimal.ZERO))),
                                        new BigDecimal("100"),
                                        null))
                        .in(Channel.SURVEY));
    }

    static Branch bonus(String code) {
        return branch(
                        code,
                        "Điểm thưởng",
                        "Bonus",
                        leaf(
                                code + ".1",
                                "Mô hình, sáng kiến được công nhận",
                                "Recognised initiatives",
                                "2",
                                PerItem.of("số sáng kiến được công nhận", "0.5")))
                .as(Role.BONUS, new BigDecimal("2"));
    }

    static Branch penalty(String code) {
        return branch(
                        code,
                        "Điểm trừ",
                        "Penalty",
                        leaf(
                                code + ".1",
                                "Vi phạm kỷ luật, kỷ cương hành chính",
                                "Breaches of discipline",
                                "3",
                                PerItem.of("số vụ vi phạm", "0.5")))
                .as(Role.PENALTY, new BigDecimal("3"));
    }
}
