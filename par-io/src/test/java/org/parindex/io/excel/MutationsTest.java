package org.parindex.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.Packages;
import org.parindex.rule.Measure;
import org.parindex.rule.Proportional;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * Good forms, changed at random: cells, rows, columns, tables. What is imported is what the changed sheet says, or a
 * finding names the criterion, the row or the sheet. Nothing is different in silence. Seeded.
 */
class MutationsTest {

    private static final int HEADER = 4;
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int MAXIMUM = 2;
    private static final int FIGURES = 3;
    private static final int SELF = 4;
    private static final int APPRAISED = 5;
    private static final UnitRegister UNITS = UnitRegister.of(List.of(
            Unit.of("hb", "UBND xã Hòa Bình", UnitLevel.COMMUNE), Unit.of("tl", "UBND xã Tân Lập", UnitLevel.COMMUNE)));
    private static final String[] TITLES = {
        "Ban hành kế hoạch kịp thời",
        "Hoàn thành nhiệm vụ trong kế hoạch",
        "Báo cáo định kỳ đầy đủ",
        "Kiểm tra đơn vị trực thuộc",
        "Tuyên truyền cải cách hành chính",
        "Sáng kiến được công nhận",
        "Rà soát văn bản quy phạm",
        "Xử lý văn bản trái luật",
        "Công khai thủ tục hành chính",
        "Giải quyết hồ sơ đúng hạn",
        "Tiếp nhận phản ánh, kiến nghị",
        "Số hóa kết quả giải quyết"
    };

    private final Scheme scheme = scheme();
    private final Set<String> kinds = new HashSet<>();

    private static Scheme scheme() {
        List<Node> leaves = new ArrayList<>();
        for (int i = 0; i < TITLES.length; i++) {
            boolean counted = i == 1 || i == 9;
            leaves.add(Leaf.of(
                    "1." + (i + 1),
                    Text.of(TITLES[i]),
                    String.valueOf(2 + i % 3),
                    counted ? Proportional.of(Measure.Share.of("số xong " + i, "số giao " + i)) : null));
        }
        return Scheme.builder("s", UnitLevel.COMMUNE)
                .add(Branch.of("I", Text.of("Chỉ đạo điều hành"), leaves.toArray(Node[]::new)))
                .build();
    }

    /** A good form: rows of cells. */
    private List<Object[]> good(Random random) {
        List<Object[]> rows = new ArrayList<>(List.of(
                cells("UBND TỈNH A"),
                cells("PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025"),
                cells("Đơn vị: UBND xã Hòa Bình"),
                cells(),
                cells("STT", "Tiêu chí", "Điểm tối đa", "Số liệu", "Tự đánh giá", "Thẩm định", "Ghi chú"),
                cells(1, 2, 3, 4, 5, 6, 7),
                cells("I", "Chỉ đạo điều hành")));
        for (Leaf leaf : scheme.leaves()) {
            Object self = leaf.rule() == null ? quarter(random, leaf) : null;
            Object appraised = random.nextBoolean() ? quarter(random, leaf) : null;
            rows.add(cells(leaf.code(), leaf.title().vi(), leaf.maximum(), null, self, appraised));
            if (leaf.rule() != null) {
                int all = 20 + random.nextInt(30);
                leaf.rule()
                        .inputs()
                        .forEach(input -> rows.add(cells(
                                null,
                                input.label().vi(),
                                null,
                                input.name().startsWith("số giao") ? all : random.nextInt(20))));
            }
        }
        return rows;
    }

    private static BigDecimal quarter(Random random, Leaf leaf) {
        return BigDecimal.valueOf(random.nextInt(leaf.maximum().intValue() * 4 + 1), 0)
                .multiply(new BigDecimal("0.25"));
    }

    private static Object[] cells(Object... cells) {
        return Arrays.copyOf(cells, 8);
    }

    private AssessmentImport read(List<Object[]> rows) {
        byte[] bytes = Packages.zip(Packages.workbook(Packages.sheet(rows.toArray(Object[][]::new))));
        return AssessmentWorkbooks.read(
                Map.of("a.xlsx", bytes), scheme, UNITS, Round.of(2025), MappingProfile.NONE, ReadLimits.DEFAULT);
    }

    /** Numbers by criterion, stage and figure, as they were imported. */
    private static Map<String, BigDecimal> numbers(AssessmentImport in) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (UnitAssessment unit : in.assessments().byUnit().values()) {
            unit.answers()
                    .forEach((node, stages) -> stages.forEach((stage, answer) -> {
                        if (answer.claim() instanceof Claim.Given given) {
                            String key = unit.unit() + " " + node + " " + stage;
                            if (given.points() != null) {
                                numbers.put(key, given.points().stripTrailingZeros());
                            }
                            given.figures()
                                    .forEach(
                                            (name, value) -> numbers.put(key + " " + name, value.stripTrailingZeros()));
                        }
                    }));
        }
        return numbers;
    }

    @Test
    void nothing_is_different_in_silence() {
        int changed = 0;
        for (int seed = 0; seed < 1_200; seed++) {
            Random random = new Random(seed);
            List<Object[]> rows = good(random);
            Map<String, BigDecimal> before = numbers(read(rows));
            Map<String, BigDecimal> expected = new TreeMap<>(before);
            String what = mutate(rows, random, expected);
            kinds.add(what.split(" ")[0]);
            AssessmentImport in = read(rows);
            Map<String, BigDecimal> now = numbers(in);
            changed += now.equals(before) ? 0 : 1;
            for (String key : keys(expected, now)) {
                boolean same = expected.get(key) == null
                        ? now.get(key) == null
                        : now.get(key) != null && expected.get(key).compareTo(now.get(key)) == 0;
                assertThat(same || isNamed(in, key, what))
                        .as(
                                "seed %d, %s: %s was %s, is %s; %s",
                                seed, what, key, expected.get(key), now.get(key), in.findings())
                        .isTrue();
            }
        }
        assertThat(changed).isGreaterThan(300);
        assertThat(kinds).hasSizeGreaterThan(20);
    }

    private static Set<String> keys(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        Set<String> keys = new HashSet<>(a.keySet());
        keys.addAll(b.keySet());
        return keys;
    }

    /** Whether a finding names the criterion or the changed row, or says that a column or the whole form is not taken. */
    private static boolean isNamed(AssessmentImport in, String key, String what) {
        String node = key.split(" ")[1];
        String row = what.replaceAll(".* ", "");
        Set<String> whole =
                Set.of("no-header", "unit-not-found", "wrong-year", "wrong-set", "column-absent", "column-unused");
        for (Finding finding : in.findings()) {
            boolean here = finding.place().source() instanceof Source.Cell cell
                    && cell.cell().matches("[A-Z]+" + row)
                    && finding.severity() != Severity.INFO;
            boolean noForm = finding.code().equals("unit-missing")
                    && "hb".equals(finding.place().unit());
            if (here || noForm || node.equals(finding.place().node()) || whole.contains(finding.code())) {
                return true;
            }
        }
        return false;
    }

    private int leafRow(List<Object[]> rows, Random random) {
        List<Integer> leaves = new ArrayList<>();
        for (int i = HEADER + 3; i < rows.size(); i++) {
            if (rows.get(i)[CODE] != null) {
                leaves.add(i);
            }
        }
        return leaves.get(random.nextInt(leaves.size()));
    }

    /** Changes the rows, and what is expected where the change is itself a proper entry. */
    private String mutate(List<Object[]> rows, Random random, Map<String, BigDecimal> expected) {
        int row = leafRow(rows, random);
        Object[] cells = rows.get(row);
        String code = String.valueOf(cells[CODE]);
        Leaf leaf = scheme.leaves().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        int column = random.nextBoolean() ? SELF : APPRAISED;
        String key = "hb " + code + " " + (column == SELF ? Stage.SELF : Stage.APPRAISED);
        int kind = random.nextInt(34);
        switch (kind) {
            case 0 -> number(cells, column, quarter(random, leaf), key, expected);
            case 1 -> {
                BigDecimal value = quarter(random, leaf);
                cells[column] = value.toPlainString().replace('.', ',');
                expected.put(key, value);
            }
            case 2 -> {
                cells[column] = null;
                expected.remove(key);
            }
            case 3 ->
                cells[column] = List.of("2.O", "abc", "-", "x", "#REF!", "1/2", "≈1", "1.5.2")
                        .get(random.nextInt(8));
            case 4 -> number(cells, column, new BigDecimal("99"), key, expected);
            case 5 -> number(cells, column, new BigDecimal("-1"), key, expected);
            case 6 -> cells[CODE] = "1." + (1 + random.nextInt(12));
            case 7 -> cells[CODE] = "9.9";
            case 8 -> cells[CODE] = null;
            case 9 -> cells[CODE] = new BigDecimal("1.1");
            case 10 -> cells[NAME] = "Một tiêu chí hoàn toàn khác";
            case 11 -> cells[NAME] = TITLES[random.nextInt(TITLES.length)];
            case 12 -> cells[NAME] = null;
            case 13 -> cells[MAXIMUM] = 7;
            case 14 -> rows.remove(row);
            case 15 -> rows.add(HEADER + 3 + random.nextInt(rows.size() - HEADER - 3), cells.clone());
            case 16 -> rows.add(row, cells());
            case 17 -> rows.add(row, cells(null, "Dòng lạ", null, null, 1));
            case 18 -> {
                Object[] other = rows.get(leafRow(rows, random));
                Object swap = other[CODE];
                other[CODE] = cells[CODE];
                cells[CODE] = swap;
            }
            case 19 -> {
                rows.remove(row);
                rows.add(cells);
                // figure rows stay where they were, below another criterion or none
            }
            case 20 -> {
                int dropped = random.nextInt(7);
                dropColumn(rows, dropped);
                if (dropped == APPRAISED) {
                    // a form before its appraisal looks just so
                    expected.keySet().removeIf(one -> one.endsWith(" appraised"));
                }
            }
            case 21 -> moveColumn(rows, random.nextInt(7), random.nextInt(7));
            case 22 -> rows.get(HEADER)[random.nextInt(6)] = "Cột lạ";
            case 23 -> rows.get(HEADER)[random.nextInt(6)] = null;
            case 24 ->
                rows.get(2)[0] = List.of("Đơn vị: UBND xã Lạ Hoắc", "", "Đơn vị: xã Tân Lập")
                        .get(random.nextInt(2));
            case 25 -> rows.get(1)[0] = "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CCHC NĂM 2024";
            case 26 -> rows.add(row, rows.get(HEADER).clone());
            case 27 -> row = figure(rows, random);
            case 28 -> {
                rows.add(cells());
                rows.add(cells(null, "Tổng cộng", null, null, 5));
                rows.add(cells("1.3", TITLES[2], 4, null, 1));
            }
            case 29 -> copyBelow(rows, HEADER);
            case 30 -> copyBelow(rows, HEADER + 2);
            case 31 -> rows.subList(HEADER + 2, rows.size()).forEach(one -> one[CODE] = null);
            case 32 -> {
                for (Object[] one : rows.subList(HEADER + 2, rows.size())) {
                    boolean comma = random.nextBoolean();
                    one[SELF] = one[SELF] == null ? null : one[SELF].toString().replace('.', comma ? ',' : '.');
                }
            }
            default -> cells[6] = "2";
        }
        return kind + " at row " + (row + 1);
    }

    private static void number(
            Object[] cells, int column, BigDecimal value, String key, Map<String, BigDecimal> expected) {
        cells[column] = value;
        expected.put(key, value.stripTrailingZeros());
    }

    /** The table again below itself with other points, as last year's, perhaps without its header. */
    private static void copyBelow(List<Object[]> rows, int from) {
        List<Object[]> again =
                rows.subList(from, rows.size()).stream().map(Object[]::clone).toList();
        again.stream().filter(one -> one[SELF] instanceof Number).forEach(one -> one[SELF] = new BigDecimal("0.1"));
        again.stream()
                .filter(one -> one[APPRAISED] instanceof Number && one[SELF] != null)
                .forEach(one -> one[APPRAISED] = 0);
        rows.add(cells());
        rows.addAll(again);
    }

    private static void dropColumn(List<Object[]> rows, int column) {
        for (Object[] row : rows.subList(HEADER, rows.size())) {
            System.arraycopy(row, column + 1, row, column, row.length - column - 1);
            row[row.length - 1] = null;
        }
    }

    private static void moveColumn(List<Object[]> rows, int from, int to) {
        rows.subList(HEADER, rows.size()).replaceAll(row -> {
            List<Object> cells = new ArrayList<>(Arrays.asList(row));
            cells.add(to, cells.remove(from));
            return cells.toArray();
        });
    }

    /** A figure row loses its name, is doubled, or gets a letter. */
    private static int figure(List<Object[]> rows, Random random) {
        List<Integer> figures = new ArrayList<>();
        for (int i = HEADER + 3; i < rows.size(); i++) {
            if (rows.get(i)[CODE] == null && rows.get(i)[FIGURES] != null) {
                figures.add(i);
            }
        }
        int row = figures.get(random.nextInt(figures.size()));
        switch (random.nextInt(4)) {
            case 0 -> rows.get(row)[NAME] = "Tên số liệu lạ";
            case 1 -> rows.add(row, rows.get(row).clone());
            case 2 -> rows.get(row)[FIGURES] = "l2";
            default -> rows.remove(row);
        }
        return row;
    }

    @Test
    void a_clean_form_has_no_findings_but_blanks() {
        Map<String, Integer> codes = new HashMap<>();
        for (int seed = 0; seed < 20; seed++) {
            AssessmentImport in = read(good(new Random(seed)));
            in.findings().forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
            assertThat(in.assessments()
                            .byUnit()
                            .get("hb")
                            .answer("1.1", Stage.SELF)
                            .map(Answer::claim))
                    .isPresent();
        }
        assertThat(codes.keySet()).containsExactly("unit-missing");
    }
}
