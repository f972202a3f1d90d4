package org.parindex.examples;

import java.time.LocalDate;
import java.util.List;
import org.parindex.points.Rounding;
import org.parindex.rule.Direction;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Document;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.RankingPolicy;
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
        return List.of(SampleDepartments.scheme(), SampleDistricts.scheme(), SampleCommunes.scheme());
    }

    /** What all sets share but their criteria. */
    static Scheme.Builder start(String id, UnitLevel level, String vi, String en) {
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
}
