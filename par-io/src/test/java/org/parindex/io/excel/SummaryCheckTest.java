package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parindex.assessment.Round;
import org.parindex.finding.Source;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/** What the figures of a summary contradict is told at the cell. */
class SummaryCheckTest {

    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("tt", "Thanh tra thành phố", UnitLevel.DEPARTMENT),
            Unit.of("vp", "Văn phòng UBND thành phố", UnitLevel.DEPARTMENT),
            Unit.of("nv", "Sở Nội vụ", UnitLevel.DEPARTMENT)));
    private static final Scheme SCHEME = Scheme.builder("s", UnitLevel.DEPARTMENT)
            .add(Branch.of("1", Text.of("Cải cách thể chế"), Leaf.of("1.1", Text.of("Rà soát văn bản"), "10", null)))
            .build();

    @TempDir
    private Path folder;

    /** Layout L6; the totals 94.71 and 94.4 are those that Hải Phòng published for 2025. */
    private static List<Object[]> ranking() {
        return new ArrayList<>(Arrays.asList(
                new Object[] {"Xếp hạng", "Tên đơn vị", "Điểm thẩm định", "SIPAS", "KSCB", "Tổng điểm đạt được"},
                new Object[] {1, "Thanh tra thành phố", 76.21, 9.6, 8.9, 94.71},
                new Object[] {2, "Văn phòng UBND thành phố", 75.9, 9.6, 8.9, 94.4},
                new Object[] {3, "Sở Nội vụ", 75, 9.5, 8.25, 92.75},
                new Object[] {null, "Trung bình", 75.7, 9.57, 8.68, 93.95}));
    }

    /** Layout L5. */
    private static List<Object[]> wide() {
        return new ArrayList<>(Arrays.asList(
                new Object[] {"TT", "Đơn vị", "Chỉ số CCHC", null, null, null, "THỂ CHẾ", null, null, null, "NHÂN SỰ"},
                new Object[] {null, "Điểm tối đa", null, null, 30.5, null, null, null, 20.5, null, null, null, 10},
                new Object[] {
                    null,
                    "Điểm đánh giá",
                    "Thẩm định",
                    "ĐTXHH",
                    "Tổng điểm",
                    "Chỉ số (%)",
                    "ĐTXHH",
                    "Thẩm định",
                    "Tổng điểm",
                    "Chỉ số(%)",
                    "ĐTXHH",
                    "Thẩm định",
                    "Tổng điểm",
                    "Chỉ số(%)"
                },
                new Object[] {
                    1, "Thanh tra thành phố", 20.75, 5.7, 26.45, 86.72, 4.1, 13.25, 17.35, 84.63, 1.6, 7.5, 9.1, 91
                },
                new Object[] {2, "Sở Nội vụ", 21, 6, 27, 88.52, 4, 14, 18, 87.8, 2, 7, 9, 90}));
    }

    private List<String> told(List<Object[]> rows, Consumer<List<Object[]>> change) throws IOException {
        change.accept(rows);
        Book book = Book.sheet("TH").row("TỔNG HỢP ĐIỂM NĂM 2025");
        rows.forEach(book::row);
        if (rows.get(0).length > 6) {
            book.merge("C2:F2").merge("G2:J2").merge("K2:N2");
        }
        book.write(folder.resolve("a.xlsx"));
        return AssessmentWorkbooks.read(folder, SCHEME, UNITS, Round.of(2025)).findings().stream()
                .filter(finding -> !List.of("summary-kept", "unit-missing").contains(finding.code()))
                .map(finding -> finding.code() + " "
                        + (finding.place().source() instanceof Source.Cell cell ? cell.cell() : ""))
                .toList();
    }

    @Test
    void tables_that_agree_are_not_told() throws IOException {
        assertThat(told(ranking(), rows -> {})).isEmpty();
        assertThat(told(wide(), rows -> {})).isEmpty();
    }

    @Test
    void wrong_totals_are_told_at_their_cells() throws IOException {
        assertThat(told(ranking(), rows -> rows.get(2)[5] = 94.45)).contains("published-total-differs F4");
        assertThat(told(ranking(), rows -> rows.get(3)[4] = 8.52)).contains("published-total-differs F5");
        assertThat(told(wide(), rows -> rows.get(3)[8] = 17.53)).contains("published-total-differs I5");
        assertThat(told(wide(), rows -> rows.get(4)[2] = 12)).contains("published-total-differs C6");
    }

    @Test
    void wrong_indexes_maxima_and_means_are_told_at_their_cells() throws IOException {
        assertThat(told(wide(), rows -> rows.get(3)[5] = 86.27)).containsExactly("published-index-differs F5");
        assertThat(told(wide(), rows -> rows.get(4)[13] = 9)).containsExactly("published-index-differs N6");
        assertThat(told(wide(), rows -> rows.get(3)[12] = 10.1)).contains("points-above-maximum M5");
        assertThat(told(ranking(), rows -> rows.get(4)[5] = 93.59)).containsExactly("published-mean-differs F6");
    }

    @Test
    void places_that_contradict_the_points_are_told() throws IOException {
        assertThat(told(ranking(), rows -> {
                    rows.get(1)[0] = 2;
                    rows.get(2)[0] = 1;
                }))
                .containsExactly("published-rank-wrong A4");
        assertThat(told(ranking(), rows -> rows.get(2)[0] = 1)).containsExactly("published-rank-wrong A3");
        assertThat(told(ranking(), rows -> {
                    rows.add(1, new Object[] {null, "Khối tham mưu"});
                    rows.add(3, new Object[] {null, "Khối chuyên môn"});
                    rows.get(4)[0] = 1;
                    rows.get(5)[0] = 2;
                }))
                .isEmpty();
    }

    @Test
    void unknown_and_repeated_units_are_told() throws IOException {
        assertThat(told(ranking(), rows -> rows.get(3)[1] = "Sở Thủy lợi")).containsExactly("unit-not-found B5");
        assertThat(told(ranking(), rows -> rows.get(3)[1] = "Thanh tra thành phố"))
                .containsExactly("unit-rows B5");
    }
}
