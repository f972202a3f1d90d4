package org.parindex.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Combine;
import org.parindex.rule.Compare;
import org.parindex.rule.Deductions;
import org.parindex.rule.Direction;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Formula;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Judged;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.Partial;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.Target;
import org.parindex.rule.WeightedFigure;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Document;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** The three criterion sets of the sample round, as a developer writes them in code. */
final class SampleSchemes {

    private static final Text SYNTHETIC =
            Text.of(" (bộ mẫu, không phải văn bản thật)", " (sample set, not an official text)");

    private SampleSchemes() {}

    static List<Scheme> all() {
        return List.of(departments(), districts(), communes());
    }

    private static Leaf leaf(String code, String vi, String en, String maximum, ScoringRule rule) {
        return Leaf.of(code, Text.of(vi, en), maximum, rule);
    }

    private static Branch branch(String code, String vi, String en, Node... children) {
        return Branch.of(code, Text.of(vi, en), children);
    }

    private static Options.Option option(String id, String vi, String en, String points) {
        return Options.Option.of(id, Text.of(vi, en), points);
    }

    private static Measure share(String part, String whole) {
        return Measure.Share.of(part, whole);
    }

    private static ScoringRule atLeast(Measure measure, String percent) {
        return Proportional.from(measure, Interval.atLeast(percent));
    }

    private static Proportional fullAt(Measure measure, String percent) {
        return new Proportional(measure, new BigDecimal(percent), null, Award.NOTHING);
    }

    private static EvidenceRule evidence(String what) {
        return EvidenceRule.required(EvidencePolicy.WARN, Text.of(what));
    }

    private static Branch steering(String a, String b, String c, String d) {
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

    private static Branch procedures(
            String onTime, String oneStop, String open, String feedback, ScoringRule onTimeRule) {
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

    private static Branch digital(String level, String online, String portal, String relative) {
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

    private static Branch survey(String code, String citizens, String leaders) {
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

    private static Branch bonus(String code) {
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

    private static Branch penalty(String code) {
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

    private static Classification bands() {
        return new Classification(
                ValueBasis.INDEX_PERCENT,
                Rounding.halfUp(2),
                List.of(
                        new Band(
                                "xuat-sac",
                                Text.of("Xuất sắc", "Excellent"),
                                Interval.atLeast("90"),
                                List.of(
                                        new BandGate.SelfAssessmentSubmitted(),
                                        new BandGate.NodeWithin("3", ValueBasis.INDEX_PERCENT, Interval.atLeast("70"))),
                                null),
                        Band.of("tot", Text.of("Tốt", "Good"), Interval.fromTo("80", "90")),
                        Band.of("kha", Text.of("Khá", "Fair"), Interval.fromTo("70", "80")),
                        Band.of("trung-binh", Text.of("Trung bình", "Average"), Interval.fromTo("50", "70")),
                        Band.of("yeu", Text.of("Yếu", "Weak"), Interval.below("50"))));
    }

    private static Scheme.Builder start(String id, UnitLevel level, String vi, String en) {
        return Scheme.builder(id, level)
                .title(Text.of(vi, en).plus(SYNTHETIC))
                .version("2020")
                .document(new Document("mẫu", null, "parindex", "Bộ tiêu chí mẫu có cấu trúc như bộ của tỉnh", ""))
                .valid(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))
                .declaredTotal("100")
                .policies(PolicyOverrides.NONE
                        .notApplicable(NotApplicablePolicy.REMOVE)
                        .nothingArose(NothingArosePolicy.FULL))
                .ranking(new RankingPolicy(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.halfUp(2),
                        TieMethod.COMPETITION,
                        List.of(new TieKey.ByNode("3", ValueBasis.POINTS, Direction.HIGHER_IS_BETTER)),
                        false))
                .classification(bands())
                .group(PeerGroup.of(level.id(), level.label()));
    }

    static Scheme departments() {
        return start(
                        "mau-2020-so-nganh",
                        UnitLevel.DEPARTMENT,
                        "Bộ tiêu chí Chỉ số CCHC sở, ban, ngành năm 2020",
                        "Criterion set for departments, 2020")
                .add(
                        steering("1", "4", "3", "2"),
                        branch(
                                "2",
                                "Cải cách thể chế",
                                "Institutions",
                                leaf(
                                        "2.1",
                                        "Tham mưu văn bản quy phạm pháp luật đúng tiến độ",
                                        "Legal texts drafted on schedule",
                                        "4",
                                        Proportional.of(share("số văn bản đúng tiến độ", "số văn bản được giao"))),
                                leaf(
                                        "2.2",
                                        "Rà soát, xử lý văn bản sau rà soát",
                                        "Legal texts reviewed",
                                        "4",
                                        new Proportional(
                                                new Measure.Share(
                                                        List.of(
                                                                new WeightedFigure(
                                                                        "số văn bản đã xử lý xong", BigDecimal.ONE),
                                                                new WeightedFigure(
                                                                        "số văn bản đang xử lý",
                                                                        new BigDecimal("0.5"))),
                                                        "số văn bản phải xử lý",
                                                        null,
                                                        Input.Kind.COUNT,
                                                        false),
                                                new BigDecimal("100"),
                                                null,
                                                Award.NOTHING))),
                        procedures(
                                "5",
                                "5",
                                "3",
                                "3",
                                atLeast(share("số hồ sơ đúng hạn", "số hồ sơ đã giải quyết"), "95")),
                        branch(
                                "4",
                                "Cải cách tổ chức bộ máy",
                                "Organisation",
                                leaf(
                                        "4.1",
                                        "Giảm đơn vị sự nghiệp công lập",
                                        "Reduction of service units",
                                        "4",
                                        new Linear(
                                                new Measure.Change(
                                                        "số đơn vị sự nghiệp hiện nay",
                                                        "số đơn vị sự nghiệp năm gốc",
                                                        Direction.LOWER_IS_BETTER,
                                                        Input.Kind.COUNT),
                                                List.of(
                                                        new Linear.Knot(BigDecimal.ZERO, Award.NOTHING),
                                                        new Linear.Knot(BigDecimal.TEN, Award.FULL)))),
                                leaf(
                                        "4.2",
                                        "Tinh giản biên chế so với năm 2015",
                                        "Staff against the 2015 baseline",
                                        "4",
                                        fullAt(
                                                new Measure.Change(
                                                        "số biên chế hiện nay",
                                                        "số biên chế năm 2015",
                                                        Direction.LOWER_IS_BETTER,
                                                        Input.Kind.COUNT),
                                                "10")),
                                leaf(
                                        "4.3",
                                        "Phê duyệt đề án tinh giản biên chế",
                                        "Departments with a streamlining plan",
                                        "2",
                                        Proportional.of(share("số cơ quan có đề án", "số cơ quan phải có đề án")))),
                        branch(
                                "5",
                                "Cải cách chế độ công vụ",
                                "Civil service",
                                leaf(
                                        "5.1",
                                        "Bố trí công chức theo vị trí việc làm",
                                        "Posts filled by job position",
                                        "4",
                                        Proportional.of(share("số công chức đúng vị trí", "tổng số công chức"))),
                                leaf(
                                        "5.2",
                                        "Chấp hành kỷ luật",
                                        "Discipline",
                                        "3",
                                        new ZeroEvent(
                                                "số người bị kỷ luật",
                                                Text.of("người bị kỷ luật", "person disciplined"),
                                                Award.FULL,
                                                Award.NOTHING)),
                                leaf(
                                        "5.3",
                                        "Chất lượng tham mưu",
                                        "Quality of advice",
                                        "2",
                                        new Judged(BigDecimal.ZERO, new BigDecimal("2"), new BigDecimal("0.25")))),
                        branch(
                                "6",
                                "Cải cách tài chính công",
                                "Public finance",
                                leaf(
                                        "6.1",
                                        "Đơn vị thực hiện tự chủ tài chính",
                                        "Units with financial autonomy",
                                        "3",
                                        Steps.of(
                                                share("số đơn vị tự chủ", "số đơn vị phải tự chủ"),
                                                Steps.Step.of(Interval.exactly("100"), "3"),
                                                Steps.Step.of(Interval.fromTo("80", "100"), "1.5"),
                                                Steps.Step.of(Interval.below("80"), "0"))),
                                leaf(
                                        "6.2",
                                        "Giải ngân vốn đầu tư theo chỉ tiêu",
                                        "Disbursement against target",
                                        "2",
                                        new Target(
                                                "tỷ lệ giải ngân",
                                                "chỉ tiêu giải ngân",
                                                Direction.HIGHER_IS_BETTER,
                                                Award.FULL,
                                                Award.NOTHING,
                                                Input.Kind.PERCENT)),
                                leaf(
                                        "6.3",
                                        "Thực hiện kiến nghị kiểm toán, thanh tra",
                                        "Audit findings settled",
                                        "2",
                                        new Formula(
                                                List.of(
                                                        Input.of("kien_nghi", Input.Kind.COUNT),
                                                        Input.of("da_xong", Input.Kind.COUNT),
                                                        Input.of("dang_lam", Input.Kind.COUNT)),
                                                List.of(
                                                        new Formula.Branch("da_xong == kien_nghi", "MAX_POINTS"),
                                                        new Formula.Branch(
                                                                "",
                                                                "MAX_POINTS * (da_xong + 0.5 * dang_lam) / kien_nghi")),
                                                Award.NOTHING,
                                                Award.FULL))),
                        digital("4", "4", "2", "2"),
                        survey("8", "10", "18"),
                        bonus("9"),
                        penalty("10"))
                .build();
    }

    static Scheme districts() {
        return start(
                        "mau-2020-cap-huyen",
                        UnitLevel.DISTRICT,
                        "Bộ tiêu chí Chỉ số CCHC cấp huyện năm 2020",
                        "Criterion set for districts, 2020")
                .add(
                        steering("1", "4", "3", "2"),
                        branch(
                                "2",
                                "Cải cách thể chế",
                                "Institutions",
                                leaf(
                                        "2.1",
                                        "Ban hành văn bản đúng thẩm quyền",
                                        "Texts issued within competence",
                                        "5",
                                        new ZeroEvent(
                                                "số văn bản trái quy định",
                                                Text.of("văn bản trái quy định", "irregular text"),
                                                Award.FULL,
                                                Award.share("0.4")))),
                        procedures(
                                "6",
                                "5",
                                "3",
                                "3",
                                atLeast(share("số hồ sơ đúng hạn", "số hồ sơ đã giải quyết"), "95")),
                        branch(
                                "4",
                                "Cải cách tổ chức bộ máy",
                                "Organisation",
                                leaf(
                                        "4.1",
                                        "Tinh giản biên chế so với năm 2015",
                                        "Staff against the 2015 baseline",
                                        "5",
                                        fullAt(
                                                new Measure.Change(
                                                        "số biên chế hiện nay",
                                                        "số biên chế năm 2015",
                                                        Direction.LOWER_IS_BETTER,
                                                        Input.Kind.COUNT),
                                                "10")),
                                leaf(
                                        "4.2",
                                        "Sắp xếp đơn vị sự nghiệp",
                                        "Service units merged",
                                        "4",
                                        new Linear(
                                                new Measure.Change(
                                                        "số đơn vị sự nghiệp hiện nay",
                                                        "số đơn vị sự nghiệp năm gốc",
                                                        Direction.LOWER_IS_BETTER,
                                                        Input.Kind.COUNT),
                                                List.of(
                                                        new Linear.Knot(BigDecimal.ZERO, Award.NOTHING),
                                                        new Linear.Knot(BigDecimal.TEN, Award.FULL))))),
                        branch(
                                "5",
                                "Cải cách chế độ công vụ",
                                "Civil service",
                                leaf(
                                        "5.1",
                                        "Bố trí công chức theo vị trí việc làm",
                                        "Posts filled by job position",
                                        "5",
                                        Proportional.of(share("số công chức đúng vị trí", "tổng số công chức"))),
                                leaf(
                                        "5.2",
                                        "Chấp hành kỷ luật",
                                        "Discipline",
                                        "3",
                                        new ZeroEvent(
                                                "số người bị kỷ luật",
                                                Text.of("người bị kỷ luật", "person disciplined"),
                                                Award.FULL,
                                                Award.NOTHING))),
                        branch(
                                "6",
                                "Cải cách tài chính công",
                                "Public finance",
                                leaf(
                                        "6.1",
                                        "Đơn vị thực hiện tự chủ tài chính",
                                        "Units with financial autonomy",
                                        "4",
                                        Proportional.of(share("số đơn vị tự chủ", "số đơn vị phải tự chủ"))),
                                leaf(
                                        "6.2",
                                        "Giải ngân vốn đầu tư theo chỉ tiêu",
                                        "Disbursement against target",
                                        "3",
                                        new Target(
                                                "tỷ lệ giải ngân",
                                                "chỉ tiêu giải ngân",
                                                Direction.HIGHER_IS_BETTER,
                                                Award.FULL,
                                                Award.NOTHING,
                                                Input.Kind.PERCENT))),
                        digital("4", "4", "2", "2"),
                        branch(
                                "8",
                                "Tác động của cải cách hành chính",
                                "Impact",
                                leaf(
                                        "8.1",
                                        "Thu ngân sách so với năm trước",
                                        "Revenue against last year",
                                        "3",
                                        new Compare(
                                                "thu ngân sách năm nay",
                                                "thu ngân sách năm trước",
                                                Direction.HIGHER_IS_BETTER,
                                                Award.FULL,
                                                Award.share("0.5"),
                                                Award.NOTHING,
                                                Input.Kind.AMOUNT)),
                                leaf(
                                                "8.2",
                                                "Chỉ số phục vụ theo Quyết định 766/QĐ-TTg",
                                                "Service index of Decision 766",
                                                "4",
                                                new ExternalPoints("điểm chỉ số phục vụ", new BigDecimal("100")))
                                        .in(Channel.EXTERNAL)),
                        survey("9", "10", "15"),
                        bonus("10"),
                        penalty("11"))
                .build();
    }

    static Scheme communes() {
        Map<String, ScoringRule> byRegion = new LinkedHashMap<>();
        byRegion.put("miền núi", fullAt(share("số hồ sơ trực tuyến", "tổng số hồ sơ tiếp nhận"), "30"));
        return start(
                        "mau-2020-cap-xa",
                        UnitLevel.COMMUNE,
                        "Bộ tiêu chí Chỉ số CCHC cấp xã năm 2020",
                        "Criterion set for communes, 2020")
                .add(
                        branch(
                                "1",
                                "Công tác chỉ đạo, điều hành",
                                "Steering",
                                leaf(
                                                "1.1",
                                                "Ban hành kế hoạch trong tháng 01",
                                                "Plan issued in January",
                                                "2",
                                                Options.of(
                                                        option("dung-han", "trong tháng 01", "in January", "2"),
                                                        option("cham", "từ tháng 02", "from February", "0")))
                                        .withEvidence(evidence("văn bản kế hoạch")),
                                leaf(
                                        "1.2",
                                        "Nội dung kế hoạch",
                                        "Contents of the plan",
                                        "3",
                                        new Parts(
                                                Combine.SUM,
                                                List.of(
                                                        Parts.Part.of(
                                                                "nhiệm vụ",
                                                                "1",
                                                                new Options(
                                                                        "đủ nhiệm vụ",
                                                                        List.of(
                                                                                option("co", "có", "yes", "1"),
                                                                                option("khong", "không", "no", "0")))),
                                                        Parts.Part.of(
                                                                "kết quả",
                                                                "1",
                                                                new Options(
                                                                        "rõ kết quả",
                                                                        List.of(
                                                                                option("co", "có", "yes", "1"),
                                                                                option("khong", "không", "no", "0")))),
                                                        Parts.Part.of(
                                                                "kinh phí",
                                                                "1",
                                                                new Options(
                                                                        "có kinh phí",
                                                                        List.of(
                                                                                option("co", "có", "yes", "1"),
                                                                                option("khong", "không", "no", "0"))))),
                                                null)),
                                leaf(
                                        "1.3",
                                        "Mức độ hoàn thành kế hoạch",
                                        "Plan completed",
                                        "5",
                                        atLeast(share("số nhiệm vụ hoàn thành", "số nhiệm vụ trong kế hoạch"), "80")),
                                leaf(
                                        "1.4",
                                        "Tuyên truyền cải cách hành chính",
                                        "Publicity",
                                        "4",
                                        PerItem.of("số hình thức tuyên truyền", "1"))),
                        branch(
                                "2",
                                "Cải cách thể chế",
                                "Institutions",
                                leaf(
                                        "2.1",
                                        "Văn bản ban hành đúng quy định",
                                        "Texts issued correctly",
                                        "6",
                                        Proportional.of(share("số văn bản đúng quy định", "số văn bản ban hành")))),
                        procedures(
                                "10",
                                "6",
                                "4",
                                "4",
                                new Steps(
                                        share("số hồ sơ đúng hạn", "số hồ sơ đã giải quyết"),
                                        List.of(
                                                new Steps.Step(Interval.atLeast("98"), Award.FULL),
                                                new Steps.Step(Interval.fromTo("95", "98"), Award.share("0.75")),
                                                new Steps.Step(Interval.fromTo("90", "95"), Award.share("0.5")),
                                                new Steps.Step(Interval.below("90"), Award.NOTHING)),
                                        Overlap.FIRST)),
                        branch(
                                "5",
                                "Cải cách chế độ công vụ",
                                "Civil service",
                                leaf(
                                        "5.1",
                                        "Cán bộ, công chức đạt chuẩn",
                                        "Qualified officials",
                                        "6",
                                        Proportional.of(
                                                share("số cán bộ, công chức đạt chuẩn", "tổng số cán bộ, công chức"))),
                                leaf(
                                        "5.2",
                                        "Chấp hành kỷ luật",
                                        "Discipline",
                                        "4",
                                        new ZeroEvent(
                                                "số người bị kỷ luật",
                                                Text.of("người bị kỷ luật", "person disciplined"),
                                                Award.FULL,
                                                Award.NOTHING))),
                        branch(
                                "6",
                                "Cải cách tài chính công",
                                "Public finance",
                                leaf(
                                        "6.1",
                                        "Công khai tài chính đúng hạn",
                                        "Budget published in time",
                                        "4",
                                        Options.of(
                                                option("dung-han", "đúng hạn", "in time", "4"),
                                                option("cham", "chậm", "late", "2"),
                                                option("khong", "không công khai", "not published", "0")))),
                        branch(
                                "7",
                                "Xây dựng chính quyền điện tử, chính quyền số",
                                "Digital government",
                                leaf(
                                        "7.1",
                                        "Hồ sơ giải quyết trực tuyến",
                                        "Dossiers handled online",
                                        "8",
                                        new ByAttribute(
                                                "vùng",
                                                byRegion,
                                                fullAt(share("số hồ sơ trực tuyến", "tổng số hồ sơ tiếp nhận"), "50"))),
                                leaf(
                                        "7.2",
                                        "Văn bản điện tử có chữ ký số",
                                        "Digitally signed documents",
                                        "6",
                                        fullAt(share("số văn bản ký số", "tổng số văn bản đi"), "90"))),
                        branch(
                                "8",
                                "Đo lường sự hài lòng",
                                "Satisfaction",
                                leaf(
                                                "8.1",
                                                "Mức độ hài lòng của người dân, tổ chức",
                                                "Satisfaction of citizens and organisations",
                                                "28",
                                                SurveyRate.of("tỷ lệ hài lòng"))
                                        .in(Channel.SURVEY)),
                        bonus("9"))
                .build();
    }
}
