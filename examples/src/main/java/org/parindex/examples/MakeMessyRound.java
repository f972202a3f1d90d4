package org.parindex.examples;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.examples.MessyFiles.Page;
import org.parindex.io.excel.AssessmentWorkbooks;
import org.parindex.io.json.SchemeJson;
import org.parindex.io.json.UnitsJson;
import org.parindex.rule.Input;
import org.parindex.rule.Options;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the nine districts of the sample round again as offices would send them: another kind of file and another layout
 * from each, with what goes wrong in such files. The answers are those of the clean round.
 */
@Command(
        name = "MakeMessyRound",
        description = {
            "Tạo lại đợt mẫu “lộn xộn”: mỗi huyện một loại tệp, một dạng bảng, kèm lỗi thường gặp.",
            "Makes the messy sample round: another kind of file and layout from each district, with usual mistakes."
        })
public final class MakeMessyRound extends Example {

    private static final int SELF = 4;

    /** The row of a form in which its table begins. */
    private static final int TABLE = 4;

    @Option(
            names = "--out",
            required = true,
            description = {"Thư mục ghi.", "Folder to write to."})
    private Path out;

    private Scheme scheme;
    private UnitRegister units;
    private Map<String, UnitAssessment> answers;
    private Path folder;

    /**
     * Runs the example.
     *
     * @param args options, see {@code --help}
     */
    public static void main(String[] args) {
        run(new MakeMessyRound(), args);
    }

    @Override
    public Integer call() throws IOException {
        Path clean = SampleData.folder().resolve("thai-nguyen-2020");
        scheme = SchemeJson.read(clean.resolve("2-cap-huyen.scheme.json")).orElseThrow();
        units = UnitsJson.read(clean.resolve("units.json")).orElseThrow().only(scheme.level());
        answers = AssessmentWorkbooks.read(clean.resolve("2-cap-huyen"), scheme, units, Round.of(2020))
                .assessments()
                .byUnit();
        folder = Files.createDirectories(out.resolve("2-cap-huyen"));
        Files.copy(
                clean.resolve("2-cap-huyen.scheme.json"),
                out.resolve("2-cap-huyen.scheme.json"),
                StandardCopyOption.REPLACE_EXISTING);
        UnitsJson.write(units, out.resolve("units.json"));
        oldFont("164");
        MessyFiles.csv(folder.resolve("song-cong.csv"), form("165", "UBND TP. Sông Công"));
        MessyFiles.ods(folder.resolve("dinh hoa.ods"), form("167", "Uỷ ban nhân dân huyện Định Hoá"));
        MessyFiles.xml2003(folder.resolve("Phu Luong.xls"), form("168", "H. Phú Lương"));
        MessyFiles.html(folder.resolve("export_169.xls"), form("169", "huyện Ðồng Hỷ"));
        flattened("170");
        hazards("171");
        sheets("172", "173");
        figures("170");
        matrix();
        summaries();
        others();
        return OK;
    }

    private Unit unit(String id) {
        return units.find(id).orElseThrow();
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    /** Layout L1: one unit, figures in rows below their criterion. */
    private List<Object[]> form(String id, String name) {
        List<Object[]> rows = new ArrayList<>(List.of(
                row("UBND TỈNH THÁI NGUYÊN", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                row(null, null, null, null, "Độc lập - Tự do - Hạnh phúc"),
                row("PHIẾU TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2020"),
                row("Đơn vị: " + name),
                row("STT", "Lĩnh vực/Tiêu chí", "Điểm tối đa", "Số liệu", "Tự đánh giá", "ĐTXHH", "TLKC", "Ghi chú"),
                row(1, 2, 3, 4, 5, 6, 7, 8)));
        for (Node node : scheme.nodes()) {
            rows.addAll(
                    node instanceof Leaf leaf
                            ? leaf(leaf, answers.get(id))
                            : List.<Object[]>of(row(node.code(), node.title().vi())));
        }
        rows.add(row("Nơi nhận:", null, null, null, "CHỦ TỊCH"));
        return rows;
    }

    private List<Object[]> leaf(Leaf leaf, UnitAssessment unit) {
        Answer self = unit.answer(leaf.id(), Stage.SELF)
                .or(() -> unit.answer(leaf.id(), Stage.FINAL))
                .orElse(null);
        String evidence = self == null
                ? null
                : self.evidence().stream().map(Evidence::title).collect(Collectors.joining("; "));
        Object claimed = null;
        String note = null;
        List<Object[]> below = new ArrayList<>();
        if (self != null && self.claim() instanceof Claim.Given given) {
            claimed = given.points();
            for (Input input :
                    leaf.rule() == null ? List.<Input>of() : leaf.rule().inputs()) {
                below.add(row(null, "- " + input.label().vi(), null, value(leaf, given, input)));
            }
        } else if (self != null && self.claim() instanceof Claim.NotApplicable none) {
            claimed = "Không áp dụng";
            note = none.reason();
        }
        List<Object[]> rows = new ArrayList<>();
        rows.add(row(leaf.code(), leaf.title().vi(), leaf.maximum(), null, claimed, null, evidence, note));
        rows.addAll(below);
        return rows;
    }

    private static Object value(Leaf leaf, Claim.Given given, Input input) {
        BigDecimal figure = given.figures().get(input.name());
        String choice = given.choices().get(input.name());
        if (choice != null && leaf.rule() instanceof Options options) {
            return options.options().stream()
                    .filter(option -> option.id().equals(choice))
                    .map(option -> (Object) option.label().vi())
                    .findFirst()
                    .orElse(choice);
        }
        return figure == null ? choice : figure;
    }

    /** A workbook of Excel 97 in a font of the time before Unicode. */
    private void oldFont(String id) throws IOException {
        List<Object[]> rows = form(id, unit(id).name());
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] instanceof String text ? MessyFiles.tcvn3(text) : row[i];
            }
        }
        MessyFiles.excel(
                new HSSFWorkbook(), folder.resolve("TP_TN.xls"), List.of(new Page("Bieu 1", rows)), (book, sheet) -> {
                    Font font = book.createFont();
                    font.setFontName(".VnTime");
                    CellStyle style = book.createCellStyle();
                    style.setFont(font);
                    for (Row row : sheet) {
                        row.forEach(cell -> cell.setCellStyle(style));
                    }
                });
    }

    /** Layout L2: the tree in one column, only the tree and the points; its figures come in another file. */
    private void flattened(String id) throws IOException {
        List<Object[]> rows = new ArrayList<>(List.of(
                row(unit(id).name()),
                row("BÁO CÁO TỰ CHẤM ĐIỂM CCHC NĂM 2020"),
                row(
                        "Nội dung",
                        "Điểm chuẩn",
                        "Tự chấm",
                        "Tài liệu kiểm chứng/Giải trình",
                        "Điểm chấm thực tế",
                        "Ý kiến")));
        for (Node node : scheme.nodes()) {
            String indent = "     ".repeat(node.code().split("\\.").length - 1);
            Object claimed = node instanceof Leaf
                    ? answers.get(id)
                            .answer(node.id(), Stage.SELF)
                            .map(Answer::claim)
                            .map(claim -> claim instanceof Claim.NotApplicable ? "KAD" : null)
                            .orElse(null)
                    : null;
            rows.add(row(indent + node.code() + ". " + node.title().vi(), node.maximum(), claimed));
        }
        MessyFiles.excel(
                new XSSFWorkbook(),
                folder.resolve("Bao_cao_15_12_2020.xlsx"),
                List.of(new Page("Bao_cao_15_12_2020", rows)),
                (book, sheet) -> {});
    }

    /** Layout L10: a tidy table of figures, with a row of another year. */
    private void figures(String id) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("Mã đơn vị", "Mã tiêu chí", "Tên số liệu", "Giá trị", "Kỳ"));
        for (Leaf leaf : scheme.leaves()) {
            Answer self = answers.get(id).answer(leaf.id(), Stage.SELF).orElse(null);
            if (self != null && self.claim() instanceof Claim.Given given && leaf.rule() != null) {
                for (Input input : leaf.rule().inputs()) {
                    Object value = value(leaf, given, input);
                    if (value != null) {
                        rows.add(row(id, leaf.code(), input.name(), value, "2020"));
                    }
                }
            }
        }
        rows.add(row(id, "3.1", "số hồ sơ đúng hạn", 1, "2019"));
        MessyFiles.excel(
                new XSSFWorkbook(),
                folder.resolve("so-lieu.xlsx"),
                List.of(new Page("Số liệu", rows)),
                (book, sheet) -> {});
    }

    /**
     * A form with what goes wrong in cells: dates, errors, letters, marks, two ways of writing numbers, values struck out
     * or unseen, merged and hidden parts, an old copy.
     */
    private void hazards(String id) throws IOException {
        List<Page> pages =
                List.of(new Page("Phiếu", form(id, unit(id).name())), new Page("ban cu", form(id, unit(id).name())));
        MessyFiles.excel(new XSSFWorkbook(), folder.resolve("171 dai tu.xlsx"), pages, (book, sheet) -> {
            if (sheet.getSheetName().equals("ban cu")) {
                book.setSheetHidden(1, true);
                return;
            }
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            self(sheet, "1.2").setCellValue(43952);
            self(sheet, "1.2").setCellStyle(day);
            self(sheet, "1.3").setCellErrorValue((byte) 7);
            self(sheet, "2.1").setCellValue("5,0 (đã trừ 0,5)");
            self(sheet, "3.3").setCellValue("2.O");
            self(sheet, "5.2").setCellValue(3.5);
            self(sheet, "6.2").setCellValue("-");
            self(sheet, "10.1").setCellFormula("1+0.5");
            self(sheet, "6.1").setCellValue("3.5");
            struckOut(book, self(sheet, "7.2"));
            unseen(book, self(sheet, "7.3"));
            at(sheet, "4.1").getCell(0).setCellValue("4 .1.");
            at(sheet, "7.1").getCell(2).setCellValue(5);
            at(sheet, "8.1").setZeroHeight(true);
            at(sheet, "3.4").getCell(1).setCellValue("Xử lý phản ánh, kiến nghị\u00a0 của người dân");
            Row extra = sheet.createRow(sheet.getLastRowNum() + 3);
            extra.createCell(0).setCellValue("12.1");
            extra.createCell(1).setCellValue("Tiêu chí của năm trước");
            extra.createCell(SELF).setCellValue(2);
        });
    }

    private static void struckOut(Workbook book, Cell cell) {
        Font font = book.createFont();
        font.setStrikeout(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
        cell.setCellValue(1);
    }

    private static void unseen(Workbook book, Cell cell) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(";;;"));
        cell.setCellStyle(style);
        cell.setCellValue(1);
    }

    private static Row at(Sheet sheet, String code) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null && cell.toString().equals(code)) {
                return row;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static Cell self(Sheet sheet, String code) {
        Row row = at(sheet, code);
        Cell cell = row.getCell(SELF);
        return cell == null ? row.createCell(SELF) : cell;
    }

    /** Layout L12: one sheet for each unit; one has last year's table below, the other has lost its codes. */
    private void sheets(String first, String second) throws IOException {
        List<Object[]> twice = form(first, unit(first).name());
        twice.add(row());
        twice.add(row("Kết quả tự đánh giá năm 2019 để đối chiếu"));
        List<Object[]> again = form(first, "");
        again.stream()
                .filter(row -> row.length > 3 && row[3] instanceof BigDecimal)
                .forEach(row -> row[3] = BigDecimal.ONE);
        twice.addAll(again.subList(TABLE, again.size() - 1));
        List<Object[]> uncoded = form(second, "Huyện Phú Bình");
        uncoded.subList(TABLE + 2, uncoded.size() - 1).forEach(row -> row[0] = null);
        MessyFiles.excel(
                new XSSFWorkbook(),
                folder.resolve("Tong hop 2 don vi.xlsx"),
                List.of(new Page("Phổ Yên", twice), new Page("Phú Bình", uncoded)),
                (book, sheet) -> {});
    }

    /** Layout L3: what the appraisers gave, criteria down and units across, with a unit that nobody knows. */
    private void matrix() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("KẾT QUẢ THẨM ĐỊNH NĂM 2020"));
        rows.add(row("STT", "Nội dung", "Điểm tối đa", "UBND huyện Định Hóa", "TP Phổ Yên", "Huyện Chợ Mới"));
        for (Leaf leaf : scheme.leaves()) {
            rows.add(row(
                    leaf.code(), leaf.title().vi(), leaf.maximum(), appraised("167", leaf), appraised("172", leaf), 1));
        }
        MessyFiles.excel(
                new XSSFWorkbook(),
                folder.resolve("ket_qua_tham_dinh.xlsx"),
                List.of(new Page("ket_qua_tham_dinh", rows)),
                (book, sheet) -> {});
    }

    private Object appraised(String id, Leaf leaf) {
        return answers.get(id)
                .answer(leaf.id(), Stage.APPRAISED)
                .map(Answer::claim)
                .map(claim -> claim instanceof Claim.Given given ? given.points() : null)
                .orElse(null);
    }

    /** Layouts L4, L6, L7, L8 and L9 in one workbook: nothing to score, all to be told apart. */
    private void summaries() throws IOException {
        List<Page> pages = List.of(
                new Page(
                        "Linh_vuc",
                        List.of(
                                row("STT", "Tên đơn vị", "Cải cách thể chế (5 điểm)", null, null, null, "Tổng điểm"),
                                row(null, null, "TC", "TĐ", "Bị trừ", "Tổng", "TC", "TĐ", "Bị trừ", "Tổng"),
                                row(1, "UBND huyện Đại Từ", 5, 5, 0.5, 4.5, 5, 5, 0.5, 4.5))),
                new Page(
                        "Xep_hang",
                        List.of(
                                row("Xếp hạng", "Tên đơn vị", "Điểm thẩm định", "SIPAS", "Tổng điểm đạt được"),
                                row(1, "UBND huyện Đại Từ", "76,21", "9,6", 85.81),
                                row(2, "UBND huyện Phú Bình", "75,9", 9.6, 85.5))),
                new Page(
                        "Dac_thu",
                        List.of(
                                row(
                                        "STT",
                                        "Đơn vị",
                                        "Điểm thẩm định thực tế",
                                        "Tỷ lệ % thực hiện nhiệm vụ",
                                        "Tổng điểm"),
                                row(1, "UBND huyện Võ Nhai", "62,5/70", "89,29", 89.23))),
                new Page(
                        "Tong quan",
                        List.of(
                                row("Đơn vị", "2. Cải cách thể chế", "Tổng"),
                                row("UBND huyện Phú Lương"),
                                row("  ĐTC", "KP", null),
                                row("  TĐ1", "KP", null))),
                new Page(
                        "Bo tieu chi",
                        List.of(
                                row("STT", "Tiêu chí", "Thang điểm", "Điểm", "Điểm tối đa"),
                                row("1.1.1", "Ban hành kế hoạch kịp thời", "kịp thời", 1, 1),
                                row(null, null, "không kịp thời", 0.5))));
        MessyFiles.excel(new XSSFWorkbook(), folder.resolve("Tong_hop.xlsx"), pages, (book, sheet) -> {
            if (sheet.getSheetName().equals("Linh_vuc")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf("C1:F1"));
                sheet.addMergedRegion(CellRangeAddress.valueOf("G1:J1"));
                sheet.setColumnHidden(SELF, true);
            }
        });
    }

    /** Files that are no workbooks. */
    private void others() throws IOException {
        Files.writeString(folder.resolve("bien-ban.pdf"), "%PDF-1.4\n% chỉ là một tệp PDF giả\n");
        Files.write(folder.resolve("rong.xlsx"), new byte[0]);
        Files.writeString(folder.resolve("~$171 dai tu.xlsx"), "lock");
    }
}
