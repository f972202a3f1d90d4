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
import org.parindex.rule.Award;
import org.parindex.rule.Compare;
import org.parindex.rule.Direction;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Input;
import org.parindex.rule.Proportional;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** The sample set of districts. */
final class SampleDistricts {

    private SampleDistricts() {}

    static Scheme scheme() {
        return SampleSchemes.start(
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
                                        fewerStaff()),
                                leaf("4.2", "Sắp xếp đơn vị sự nghiệp", "Service units merged", "4", fewerUnits())),
                        branch("5", "Cải cách chế độ công vụ", "Civil service", posts("5"), discipline("3")),
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
                                disbursement("3")),
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
}
