package org.parindex.examples;

import static org.parindex.examples.SampleBranches.bonus;
import static org.parindex.examples.SampleBranches.digital;
import static org.parindex.examples.SampleBranches.penalty;
import static org.parindex.examples.SampleBranches.procedures;
import static org.parindex.examples.SampleBranches.steering;
import static org.parindex.examples.SampleBranches.survey;
import static org.parindex.examples.SampleCriteria.atLeast;
import static org.parindex.examples.SampleCriteria.branch;
import static org.parindex.examples.SampleCriteria.disbursement;
import static org.parindex.examples.SampleCriteria.discipline;
import static org.parindex.examples.SampleCriteria.fewerStaff;
import static org.parindex.examples.SampleCriteria.fewerUnits;
import static org.parindex.examples.SampleCriteria.leaf;
import static org.parindex.examples.SampleCriteria.posts;
import static org.parindex.examples.SampleCriteria.share;

import java.math.BigDecimal;
import java.util.List;
import org.parindex.rule.Award;
import org.parindex.rule.Formula;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Judged;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.rule.Steps;
import org.parindex.rule.WeightedFigure;
import org.parindex.scheme.Scheme;
import org.parindex.unit.UnitLevel;

/** The sample set of departments. */
final class SampleDepartments {

    private SampleDepartments() {}

    static Scheme scheme() {
        return SampleSchemes.start(
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
                                        fewerUnits()),
                                leaf(
                                        "4.2",
                                        "Tinh giản biên chế so với năm 2015",
                                        "Staff against the 2015 baseline",
                                        "4",
                                        fewerStaff()),
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
                                posts("4"),
                                discipline("3"),
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
                                disbursement("2"),
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
}
