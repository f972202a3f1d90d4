package org.parindex.io.excel;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.io.internal.sheet.RowHeight;
import org.parindex.io.internal.sheet.SheetText;
import org.parindex.io.internal.sheet.Styles;
import org.parindex.io.internal.sheet.Styles.Look;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.Options;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;

/** One form on one sheet (layout L1). */
final class FormSheet {

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

    /** Columns of {@link #HEADER} that are filled in. */
    private static final int FIGURES = 3;

    private static final int SELF = 4;
    private static final int EVIDENCE = 7;
    private static final int NOTE = 8;

    private final Scheme scheme;
    private final @Nullable UnitAssessment filled;
    private final FormBook book;
    private final Styles styles;
    private final XSSFSheet sheet;
    private final FormInputs inputs;
    private final int firstPoints;
    private int next = HEADER_ROW + 2;

    FormSheet(FormBook book, String name, Scheme scheme, @Nullable UnitAssessment filled) {
        this.scheme = scheme;
        this.filled = filled;
        this.book = book;
        this.styles = book.looks().styles();
        this.sheet = book.workbook().createSheet(name);
        this.inputs = new FormInputs(sheet, book);
        this.firstPoints = book.nextPoints();
    }

    /** The columns that every form is printed with and that people fill in, or check by. */
    static Set<Column> columns() {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        for (String header : HEADER) {
            Column.of(header).ifPresent(columns::add);
        }
        columns.removeAll(EnumSet.of(Column.CODE, Column.RULE));
        return columns;
    }

    void write(Unit unit, Round round) {
        head(unit, round);
        scheme.roots().forEach(this::node);
        foot();
        fitRows();
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
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
            styles.put(row, i, null, i > FIGURES && i < EVIDENCE ? Look.NUMBER : Look.TEXT);
        }
        boolean leaf = node instanceof Leaf;
        styles.put(row, 0, node.code(), leaf ? Look.TEXT : Look.BOLD);
        styles.put(row, 1, node.title().vi(), leaf ? Look.TEXT : Look.BOLD);
        if (node instanceof Leaf one) {
            leaf(one, row);
            return;
        }
        int first = book.nextPoints();
        node.children().forEach(this::node);
        boolean said = filled != null && filled.answer(node.id(), Stage.SELF).isPresent();
        if (said) {
            answer(node, row, Stage.SELF, SELF);
        } else if (book.nextPoints() > first) {
            int last = book.nextPoints() - 1;
            styles.formula(row, SELF, FormBook.sum(first, last, true), book.sumOf(first, last, true), Look.BOLD_NUMBER);
        }
    }

    private void leaf(Leaf leaf, Row row) {
        styles.put(row, 2, leaf.maximum(), Look.NUMBER);
        ScoringRule rule = leaf.rule();
        if (rule != null) {
            styles.put(row, 9, rule.describe(Points.of(leaf.maximum())).vi(), Look.TEXT);
        }
        boolean survey = leaf.channel() == Channel.SURVEY;
        if (!survey) {
            open(row, SELF, FormLooks.Open.POINTS);
            open(row, EVIDENCE, FormLooks.Open.TEXT);
            open(row, NOTE, FormLooks.Open.TEXT);
            inputs.points(leaf, row.getRowNum(), SELF);
            Claim.Given given = given(leaf);
            book.points(sheet.getSheetName(), row.getRowNum(), SELF, given == null ? null : given.points());
        }
        answer(leaf, row, survey ? Stage.FINAL : Stage.SELF, survey ? 6 : SELF);
        answer(leaf, row, Stage.APPRAISED, 5);
        proof(leaf, row);
        if (rule != null) {
            figures(leaf, rule, row, survey);
        }
    }

    private void open(Row row, int column, FormLooks.Open look) {
        row.getCell(column).setCellStyle(book.looks().of(look));
    }

    /** Puts a value into a cell that keeps its look. */
    private static void fill(Row row, int column, @Nullable Object value) {
        Cell cell = row.getCell(column);
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value != null && !value.toString().isEmpty()) {
            String text = SheetText.clean(value.toString());
            cell.setCellValue(text);
            if (SheetText.looksLikeFormula(text)) {
                CellStyle literal = cell.getSheet().getWorkbook().createCellStyle();
                literal.cloneStyleFrom(cell.getCellStyle());
                literal.setQuotePrefixed(true);
                cell.setCellStyle(literal);
            }
        }
    }

    private void proof(Leaf leaf, Row row) {
        Answer self =
                filled == null ? null : filled.answer(leaf.id(), Stage.SELF).orElse(null);
        if (self != null) {
            List<String> documents =
                    self.evidence().stream().map(FormSheet::show).toList();
            fill(row, EVIDENCE, String.join("\n", documents));
            fill(row, NOTE, self.remark());
        }
    }

    private void fitRows() {
        for (Row row : sheet) {
            if (row.getRowNum() >= HEADER_ROW) {
                RowHeight.fit(row);
            }
        }
    }

    private static String show(Evidence evidence) {
        return (evidence.number() + " " + evidence.title() + " " + evidence.section()).strip();
    }

    private void figures(Leaf leaf, ScoringRule rule, Row leafRow, boolean survey) {
        Claim.Given given = given(leaf);
        for (Input input : rule.inputs()) {
            if (input.kind() == Input.Kind.POINTS || leaf.bindings().containsKey(input.name())) {
                continue;
            }
            Row row = rule instanceof Options ? leafRow : figureRow(input);
            if (input.kind() == Input.Kind.CHOICE) {
                choice(rule, input, given, row, survey);
                continue;
            }
            if (!survey) {
                open(row, FIGURES, FormLooks.Open.FIGURE);
                inputs.figure(input, row.getRowNum(), FIGURES);
            }
            fill(row, FIGURES, given == null ? null : given.figures().get(input.name()));
        }
    }

    private Row figureRow(Input input) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < HEADER.length; i++) {
            styles.put(row, i, null, i == FIGURES ? Look.WHOLE : Look.TEXT);
        }
        styles.put(row, 1, "- " + input.label().vi(), Look.TEXT);
        return row;
    }

    private void choice(ScoringRule rule, Input input, Claim.@Nullable Given given, Row row, boolean survey) {
        List<Options.Option> options = FigureCells.options(rule, input.name());
        if (!survey) {
            open(row, FIGURES, FormLooks.Open.OPTION);
            inputs.options(options.stream().map(option -> option.label().vi()).toList(), row.getRowNum(), FIGURES);
        }
        String chosen = given == null ? null : given.choices().get(input.name());
        if (chosen != null) {
            fill(
                    row,
                    FIGURES,
                    options.stream()
                            .filter(option -> option.id().equals(chosen))
                            .map(option -> option.label().vi())
                            .findFirst()
                            .orElse(chosen));
        }
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
            fill(row, column, given.points());
        } else if (answer.claim() instanceof Claim.NotApplicable none) {
            fill(row, column, none.reason().isBlank() ? "Không áp dụng" : "Không áp dụng: " + none.reason());
        } else if (answer.claim() instanceof Claim.NothingArose none) {
            fill(row, column, none.reason().isBlank() ? "Không phát sinh" : "Không phát sinh: " + none.reason());
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
        if (book.nextPoints() > firstPoints) {
            int last = book.nextPoints() - 1;
            styles.formula(
                    total,
                    SELF,
                    FormBook.sum(firstPoints, last, false),
                    book.sumOf(firstPoints, last, false),
                    Look.BOLD_NUMBER);
        }
        text(next + 1, 7, "THỦ TRƯỞNG ĐƠN VỊ", Look.PLAIN);
        text(next + 2, 7, "(Ký và ghi rõ họ tên)", Look.MUTED);
    }
}
