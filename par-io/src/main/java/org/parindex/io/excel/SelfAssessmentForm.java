package org.parindex.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.internal.sheet.OfficeFile;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.io.internal.sheet.WholeFile;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.Options;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/**
 * A self-assessment form (layout L1) for one unit: the criteria with their rules, a row for each figure that a rule asks
 * for, columns for points, evidence and notes. {@link AssessmentWorkbooks} reads it back.
 */
public final class SelfAssessmentForm {

    private static final String[] HEADER = {
        "STT",
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "Điểm tối đa",
        "Số liệu",
        "Tự đánh giá",
        "Thẩm định",
        "ĐTXHH",
        "Tài liệu kiểm chứng",
        "Giải trình/Ghi chú",
        "Cách tính điểm"
    };
    private static final int HEADER_ROW = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final Scheme scheme;
    private final @Nullable UnitAssessment filled;
    private final Styles styles;
    private final XSSFSheet sheet;
    private int next = HEADER_ROW + 2;

    private SelfAssessmentForm(XSSFWorkbook workbook, Scheme scheme, @Nullable UnitAssessment filled) {
        this.scheme = scheme;
        this.filled = filled;
        this.styles = new Styles(workbook, 2);
        this.sheet = workbook.createSheet("Phiếu tự đánh giá");
    }

    /**
     * Writes a form to a file.
     *
     * @param scheme the scheme
     * @param unit the unit
     * @param round the round
     * @param filled answers to fill in, or null for a blank form
     * @param file the file, replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, Unit unit, Round round, @Nullable UnitAssessment filled, Path file)
            throws IOException {
        WholeFile.write(file, out -> write(scheme, unit, round, filled, out));
    }

    /**
     * Writes a form.
     *
     * @param scheme the scheme
     * @param unit the unit
     * @param round the round
     * @param filled answers to fill in, or null for a blank form
     * @param out where it goes; left open
     * @throws IOException if it cannot be written
     */
    public static void write(Scheme scheme, Unit unit, Round round, @Nullable UnitAssessment filled, OutputStream out)
            throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SelfAssessmentForm form = new SelfAssessmentForm(workbook, scheme, filled);
            form.head(unit, round);
            scheme.roots().forEach(form::node);
            form.foot();
            form.fitRows();
            OfficeFile.write(workbook, unit.name(), round.year(), out);
        }
    }

    private void head(Unit unit, Round round) {
        text(0, 0, "UBND TỈNH", Look.PLAIN);
        text(0, 5, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Look.PLAIN);
        text(1, 5, "Độc lập - Tự do - Hạnh phúc", Look.PLAIN);
        text(3, 0, "PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM " + round.year(), Look.TITLE);
        text(4, 0, "Đơn vị: " + unit.name(), Look.PLAIN);
        if (filled != null && filled.submittedOn() != null) {
            text(4, 7, "Ngày gửi: " + DAY.format(filled.submittedOn()), Look.PLAIN);
        }
        styles.header(sheet, HEADER_ROW, HEADER);
        Row numbers = sheet.createRow(HEADER_ROW + 1);
        for (int i = 0; i < HEADER.length; i++) {
            styles.put(numbers, i, i + 1, Look.WHOLE);
        }
        Styles.page(sheet, HEADER_ROW, 2);
        Styles.widths(sheet, 8, 52, 10, 14, 11, 11, 10, 30, 30, 48);
        sheet.addMergedRegion(new CellRangeAddress(3, 3, 0, HEADER.length - 1));
    }

    private void text(int at, int column, String text, Look look) {
        Row row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
        styles.put(row, column, text, look);
    }

    private void node(Node node) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < HEADER.length; i++) {
            styles.put(row, i, null, Look.TEXT);
        }
        boolean leaf = node instanceof Leaf;
        styles.put(row, 0, node.code(), leaf ? Look.TEXT : Look.BOLD);
        styles.put(row, 1, node.title().vi(), leaf ? Look.TEXT : Look.BOLD);
        if (node instanceof Leaf one) {
            leaf(one, row);
        } else {
            answer(node, row, Stage.SELF, 4);
            node.children().forEach(this::node);
        }
    }

    private void leaf(Leaf leaf, Row row) {
        styles.put(row, 2, leaf.maximum(), Look.NUMBER);
        ScoringRule rule = leaf.rule();
        if (rule != null) {
            styles.put(row, 9, rule.describe(Points.of(leaf.maximum())).vi(), Look.TEXT);
        }
        boolean survey = leaf.channel() == Channel.SURVEY;
        answer(leaf, row, survey ? Stage.FINAL : Stage.SELF, survey ? 6 : 4);
        answer(leaf, row, Stage.APPRAISED, 5);
        if (filled != null) {
            Answer self = filled.answer(leaf.id(), Stage.SELF).orElse(null);
            if (self != null) {
                styles.put(
                        row,
                        7,
                        String.join(
                                "\n",
                                self.evidence().stream()
                                        .map(SelfAssessmentForm::show)
                                        .toList()),
                        Look.TEXT);
                styles.put(row, 8, self.remark(), Look.TEXT);
            }
        }
        if (rule != null) {
            figures(leaf, rule, row);
        }
    }

    private void fitRows() {
        for (Row row : sheet) {
            if (row.getRowNum() >= HEADER_ROW) {
                Styles.fit(row);
            }
        }
    }

    private static String show(Evidence evidence) {
        return (evidence.number() + " " + evidence.title() + " " + evidence.section()).strip();
    }

    private void figures(Leaf leaf, ScoringRule rule, Row leafRow) {
        Claim.Given given = given(leaf);
        for (Input input : rule.inputs()) {
            if (input.kind() == Input.Kind.POINTS || leaf.bindings().containsKey(input.name())) {
                continue;
            }
            if (rule instanceof Options options) {
                option(options, given, leafRow);
                continue;
            }
            Row row = sheet.createRow(next++);
            for (int i = 0; i < HEADER.length; i++) {
                styles.put(row, i, null, Look.TEXT);
            }
            styles.put(row, 1, "- " + input.label().vi(), Look.TEXT);
            Object value = given == null
                    ? null
                    : input.kind() == Input.Kind.CHOICE
                            ? given.choices().get(input.name())
                            : given.figures().get(input.name());
            styles.put(row, 3, value, Look.WHOLE);
        }
    }

    private void option(Options options, Claim.@Nullable Given given, Row row) {
        String chosen = given == null ? null : given.choices().get(options.input());
        options.options().stream()
                .filter(option -> option.id().equals(chosen))
                .forEach(option -> styles.put(row, 3, option.label().vi(), Look.TEXT));
    }

    private Claim.@Nullable Given given(Leaf leaf) {
        if (filled == null) {
            return null;
        }
        Stage stage = leaf.channel() == Channel.SURVEY ? Stage.FINAL : Stage.SELF;
        return filled.answer(leaf.id(), stage).map(Answer::claim).orElse(null) instanceof Claim.Given given
                ? given
                : null;
    }

    private void answer(Node node, Row row, Stage stage, int column) {
        Answer answer = filled == null ? null : filled.answer(node.id(), stage).orElse(null);
        if (answer == null) {
            return;
        }
        if (answer.claim() instanceof Claim.Given given && given.points() != null) {
            BigDecimal points = given.points();
            styles.put(row, column, points, Look.NUMBER);
        } else if (answer.claim() instanceof Claim.NotApplicable none) {
            styles.put(
                    row,
                    column,
                    none.reason().isBlank() ? "Không áp dụng" : "Không áp dụng: " + none.reason(),
                    Look.TEXT);
        } else if (answer.claim() instanceof Claim.NothingArose none) {
            styles.put(
                    row,
                    column,
                    none.reason().isBlank() ? "Không phát sinh" : "Không phát sinh: " + none.reason(),
                    Look.TEXT);
        }
    }

    private void foot() {
        Row total = sheet.createRow(next++);
        for (int i = 0; i < HEADER.length; i++) {
            styles.put(total, i, null, Look.BOLD);
        }
        styles.put(total, 1, "Tổng cộng", Look.BOLD);
        styles.put(
                total,
                2,
                scheme.leaves().stream().map(Leaf::maximum).reduce(BigDecimal.ZERO, BigDecimal::add),
                Look.BOLD_NUMBER);
        text(next + 1, 7, "THỦ TRƯỞNG ĐƠN VỊ", Look.PLAIN);
        text(next + 2, 7, "(Ký và ghi rõ họ tên)", Look.MUTED);
    }
}
