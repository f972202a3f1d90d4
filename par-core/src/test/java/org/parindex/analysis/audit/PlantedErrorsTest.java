package org.parindex.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.analysis.PublishedTable;
import org.parindex.analysis.PublishedTable.PublishedPart;
import org.parindex.analysis.PublishedTable.PublishedRow;
import org.parindex.points.Rounding;
import org.parindex.rule.Interval;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;

/** Tables published rightly are never accused, whatever they round; one wrong figure is found and put right. */
class PlantedErrorsTest {

    private static final Classification BANDS = new Classification(
            ValueBasis.INDEX_PERCENT,
            Rounding.NONE,
            List.of(
                    Band.of("a", Text.of("Tốt"), Interval.atLeast("80")),
                    Band.of("b", Text.of("Khá"), Interval.fromTo("60", "80")),
                    Band.of("c", Text.of("Yếu"), Interval.below("60"))));

    /** Units with unrounded parts; everything is computed from these and rounded one by one when it is printed. */
    private static PublishedTable right(Random random, int units, int places) {
        record Exact(String unit, BigDecimal maximum, List<BigDecimal> parts, BigDecimal total, BigDecimal index) {}
        List<Exact> exact = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            List<BigDecimal> parts = IntStream.range(0, 4)
                    .mapToObj(part -> BigDecimal.valueOf(random.nextInt(2_000_000), 5))
                    .toList();
            BigDecimal maximum = random.nextInt(3) == 0 ? new BigDecimal("87.5") : new BigDecimal("100");
            BigDecimal total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            exact.add(new Exact(
                    "đơn vị " + i,
                    maximum,
                    parts,
                    total,
                    total.multiply(BigDecimal.valueOf(100)).divide(maximum, 12, RoundingMode.HALF_UP)));
        }
        exact.sort(Comparator.comparing(Exact::index).reversed());
        List<PublishedRow> rows = new ArrayList<>();
        for (Exact one : exact) {
            String label = one.index().compareTo(BigDecimal.valueOf(80)) >= 0
                    ? "Tốt"
                    : one.index().compareTo(BigDecimal.valueOf(60)) >= 0 ? "Khá" : "Yếu";
            rows.add(new PublishedRow(
                    one.unit(),
                    one.maximum(),
                    one.parts().stream()
                            .map(part -> new PublishedPart("p", null, part.setScale(places, RoundingMode.HALF_UP)))
                            .toList(),
                    one.total().setScale(places, RoundingMode.HALF_UP),
                    one.index().setScale(places, RoundingMode.HALF_UP),
                    BigDecimal.valueOf(rows.size() + 1L),
                    label));
        }
        BigDecimal mean = exact.stream()
                .map(Exact::index)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(units), places, RoundingMode.HALF_UP);
        return new PublishedTable("bảng", "", rows, mean);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void right_tables_are_not_accused(long seed) {
        Random random = new Random(seed);
        PublishedTable table = right(random, 3 + random.nextInt(40), 1 + random.nextInt(3));
        assertThat(PublishedAudit.of(table).withClasses(BANDS).run().impossible())
                .as("seed %d", seed)
                .isEmpty();
        assertThat(PublishedAudit.of(table).run().impossible())
                .as("seed %d", seed)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void one_wrong_figure_is_found_and_put_right(long seed) {
        Random random = new Random(seed);
        PublishedTable table = right(random, 5 + random.nextInt(30), 2);
        int row = random.nextInt(table.rows().size());
        Field field = List.of(Field.TOTAL, Field.INDEX, Field.PART, Field.RANK).get(random.nextInt(4));
        Cell cell = new Cell(row, field, 0);
        BigDecimal true_ = cell.number(table);
        BigDecimal wrong = field == Field.RANK
                ? true_.add(BigDecimal.valueOf(true_.intValue() > 3 ? -3 : 3))
                : true_.add(new BigDecimal(random.nextBoolean() ? "3" : "0.3"));
        Audit audit = PublishedAudit.of(cell.with(table, wrong))
                .withUnits(table.rows().size())
                .run();
        assertThat(audit.impossible()).as("seed %d, %s", seed, field).isNotEmpty();
        assertThat(audit.corrections())
                .as("seed %d, %s of %s: %s → %s", seed, field, cell.unit(table), true_, wrong)
                .anyMatch(one -> one.unit().equals(cell.unit(table)) && one.field() == field && one.left() == 0);
    }

    /** Two units with different figures on one place: the lower one moves, and no correction leaves things as they are. */
    @Test
    void one_place_for_two_different_figures() {
        Audit audit = PublishedAudit.of(Printed.table(
                        "",
                        List.of(
                                Printed.value("A", "95.10", "1"),
                                Printed.value("B", "89.42", "2"),
                                Printed.value("C", "88.21", "2"),
                                Printed.value("D", "80.05", "4"))))
                .run();
        assertThat(audit.impossible()).hasSize(1);
        assertThat(audit.corrections())
                .isNotEmpty()
                .allMatch(one -> one.left() == 0 && !one.printed().equals(one.corrected()))
                .anyMatch(one -> one.unit().equals("C") && one.corrected().equals("3"));
    }

    /** A figure that was cut off is put right by rounding it; its maximum is not accused. */
    @Test
    void a_cut_index_is_rounded_and_shown_with_a_comma_in_vietnamese() {
        Audit audit = PublishedAudit.of(Printed.table(
                        "",
                        List.of(
                                Printed.row("A", "96.5", "", "91.50", "94.81", "1"),
                                Printed.row("B", "100", "", "80.00", "80.00", "2"))))
                .run();
        assertThat(audit.canBeTrue()).isTrue();
        assertThat(audit.corrections()).extracting(Correction::field).containsOnly(Field.INDEX);
        Text first = audit.corrections().get(0).toText();
        assertThat(first.vi()).startsWith("A, chỉ số: 94,81 → 94,82");
        assertThat(first.en()).contains("94.81 → 94.82");
    }
}
