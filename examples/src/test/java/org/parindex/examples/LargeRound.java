package org.parindex.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Source;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Band;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** As many communes as there are since July 2025, under 120 leaves, with evidence, appraisals and cells; and hostile names. */
final class LargeRound {

    static final int UNITS = 3_321;
    static final int LEAVES = 120;
    static final String HOSTILE = "Xã <script>document.title='x'</script><img src=x onerror=\"document.title='y'\">";

    private LargeRound() {}

    static Scheme scheme() {
        List<Node> domains = new ArrayList<>();
        for (int domain = 1; domain <= 8; domain++) {
            List<Node> leaves = new ArrayList<>();
            for (int leaf = 1; leaf <= LEAVES / 8; leaf++) {
                String code = domain + "." + leaf;
                leaves.add(Leaf.of(
                        code,
                        Text.of("Tiêu chí thành phần số " + code, "Leaf " + code),
                        "1",
                        Proportional.from(Measure.Share.of("số đã xong", "số được giao"), Interval.atLeast("0"))));
            }
            domains.add(Branch.of(
                    String.valueOf(domain),
                    Text.of("Lĩnh vực " + domain, "Domain " + domain),
                    leaves.toArray(new Node[0])));
        }
        return Scheme.builder("lon", UnitLevel.COMMUNE)
                .title(Text.of("Bộ thử lớn", "Large trial set"))
                .add(domains.toArray(new Node[0]))
                .classification(new Classification(
                        ValueBasis.INDEX_PERCENT,
                        Rounding.halfUp(2),
                        List.of(
                                Band.of("tot", Text.of("Tốt", "Good"), Interval.atLeast("76")),
                                Band.of("kha", Text.of("Khá", "Fair"), Interval.below("76")))))
                .build();
    }

    static Scores scores() {
        Scheme scheme = scheme();
        Random random = new Random(3321);
        List<Unit> units = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            String id = "%05d".formatted(i + 1);
            String name = i == 0 ? HOSTILE : (i % 3 == 0 ? "Phường Đông Ngạc " : "Xã Ea Kar ") + id;
            units.add(Unit.of(id, name, UnitLevel.COMMUNE).inGroup(i % 3 == 0 ? "phuong" : "xa"));
            UnitAssessment.Builder unit = UnitAssessment.builder(id);
            for (Leaf leaf : scheme.leaves()) {
                answer(unit, leaf, id, random);
            }
            answers.add(unit.build());
        }
        return Scorer.of(scheme).score(Assessments.of(Round.of(2025), UnitRegister.of(units), answers));
    }

    private static void answer(UnitAssessment.Builder unit, Leaf leaf, String id, Random random) {
        int assigned = 5 + random.nextInt(60);
        int done = assigned / 2 + random.nextInt(assigned / 2 + 1);
        Answer self = Answer.figure("số đã xong", String.valueOf(done))
                .andFigure("số được giao", String.valueOf(assigned))
                .from(new Source.Cell(id + ".xlsx", "Phiếu tự đánh giá", "F" + (8 + random.nextInt(120))));
        if (random.nextInt(4) == 0) {
            self = self.withEvidence(new Evidence(
                    random.nextInt(300) + "/BC-UBND", LocalDate.of(2025, 1, 15), "UBND xã", "Báo cáo", "", "", ""));
        }
        unit.answer(leaf.id(), Stage.SELF, self);
        if (random.nextInt(10) == 0) {
            unit.answer(
                    leaf.id(),
                    Stage.APPRAISED,
                    Answer.figure("số đã xong", String.valueOf(done - 1))
                            .andFigure("số được giao", String.valueOf(assigned))
                            .withRemark("Một việc chưa có kết quả"));
        }
    }
}
