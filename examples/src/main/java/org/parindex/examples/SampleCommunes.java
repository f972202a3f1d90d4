package org.parindex.examples;

import static org.parindex.examples.SampleBranches.bonus;
import static org.parindex.examples.SampleBranches.procedures;
import static org.parindex.examples.SampleCriteria.atLeast;
import static org.parindex.examples.SampleCriteria.branch;
import static org.parindex.examples.SampleCriteria.discipline;
import static org.parindex.examples.SampleCriteria.evidence;
import static org.parindex.examples.SampleCriteria.fullAt;
import static org.parindex.examples.SampleCriteria.leaf;
import static org.parindex.examples.SampleCriteria.option;
import static org.parindex.examples.SampleCriteria.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.rule.Award;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Combine;
import org.parindex.rule.Interval;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Scheme;
import org.parindex.unit.UnitLevel;

/** The sample set of communes. */
final class SampleCommunes {

    private SampleCommunes() {}

    static Scheme scheme() {
        Map<String, ScoringRule> byRegion = new LinkedHashMap<>();
        byRegion.put("miền núi", fullAt(share("số hồ sơ trực tuyến", "tổng số hồ sơ tiếp nhận"), "30"));
        return SampleSchemes.start(
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
                                                        part("nhiệm vụ", "đủ nhiệm vụ"),
                                                        part("kết quả", "rõ kết quả"),
                                                        part("kinh phí", "có kinh phí")),
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
                                discipline("4")),
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

    private static Parts.Part part(String label, String input) {
        return Parts.Part.of(
                label,
                "1",
                new Options(input, List.of(option("co", "có", "yes", "1"), option("khong", "không", "no", "0"))));
    }
}
