package org.parindex.io.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.text.Text;

/** Opens a file by what it is, not by its name, and reads its sheets; what it cannot read is a finding. */
final class WorkbookFile {

    private WorkbookFile() {}

    static List<SheetGrid> read(Path file, ReadLimits limits, Consumer<Finding> findings) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > limits.fileBytes()) {
            findings.accept(ExcelFinding.TOO_LARGE.at(
                    whole(name),
                    "what",
                    Text.of("dung lượng tệp", "file size"),
                    "limit",
                    limits.fileBytes() + " bytes"));
            return List.of();
        }
        return read(name, Files.readAllBytes(file), limits, findings);
    }

    static List<SheetGrid> read(String name, byte[] bytes, ReadLimits limits, Consumer<Finding> findings) {
        Optional<Text> other = otherKind(bytes);
        if (other.isPresent()) {
            findings.accept(ExcelFinding.NOT_A_WORKBOOK.at(whole(name), "kind", other.get()));
            return List.of();
        }
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return sheets(name, workbook, limits, findings);
        } catch (EncryptedDocumentException locked) {
            findings.accept(ExcelFinding.NOT_A_WORKBOOK.at(
                    whole(name), "kind", Text.of("bảng tính có mật khẩu", "a workbook with a password")));
        } catch (IOException | RuntimeException damaged) {
            String why = damaged.getMessage() == null ? damaged.getClass().getSimpleName() : damaged.getMessage();
            findings.accept(ExcelFinding.DAMAGED.at(
                    whole(name), "why", why.lines().findFirst().orElse("")));
        }
        return List.of();
    }

    private static Place whole(String name) {
        return Place.of(new Source.Line(name, 0));
    }

    /** What a file is that is neither an OOXML nor a BIFF workbook. */
    private static Optional<Text> otherKind(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Text.of("tệp rỗng", "an empty file"));
        }
        boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean ole = bytes.length > 7 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf;
        if (zip || ole) {
            return zip ? insideZip(bytes) : Optional.empty();
        }
        String start =
                new String(bytes, 0, Math.min(bytes.length, 600), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (start.contains("<html") || start.contains("<table")) {
            return Optional.of(Text.of("bảng HTML đổi tên", "an HTML table under another name"));
        }
        if (start.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return Optional.of(Text.of("bảng tính XML 2003", "a spreadsheet in XML of 2003"));
        }
        return Optional.of(
                start.startsWith("%pdf")
                        ? Text.of("tệp PDF", "a PDF file")
                        : Text.of("văn bản hoặc CSV", "text or CSV"));
    }

    private static Optional<Text> insideZip(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        if (raw.contains("xl/workbook.bin")) {
            return Optional.of(Text.of("bảng tính nhị phân .xlsb", "a binary workbook (.xlsb)"));
        }
        if (raw.contains("opendocument.spreadsheet")) {
            return Optional.of(Text.of("bảng tính OpenDocument .ods", "an OpenDocument spreadsheet (.ods)"));
        }
        return raw.contains("word/document.xml")
                ? Optional.of(Text.of("văn bản Word", "a Word document"))
                : Optional.empty();
    }

    private static List<SheetGrid> sheets(
            String name, Workbook workbook, ReadLimits limits, Consumer<Finding> findings) {
        CellReader reader = new CellReader(workbook);
        List<SheetGrid> visible = new ArrayList<>();
        List<SheetGrid> hidden = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (sheet.getLastRowNum() >= limits.rows()) {
                findings.accept(ExcelFinding.TOO_LARGE.at(
                        Place.of(new Source.Cell(name, sheet.getSheetName(), "")),
                        "what",
                        Text.of("số dòng", "rows"),
                        "limit",
                        limits.rows()));
            }
            SheetGrid grid = SheetGrid.of(name, sheet, reader, limits);
            boolean shown = workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE;
            (shown ? visible : hidden).add(grid);
            if (!shown && grid.rows() > 0) {
                hidden(findings, grid, Text.of("Trang", "The sheet"));
            }
        }
        visible.addAll(hidden);
        return visible;
    }

    private static void hidden(Consumer<Finding> findings, SheetGrid grid, Text what) {
        findings.accept(ExcelFinding.HIDDEN.at(Place.of(grid.source()), "what", what));
    }
}
