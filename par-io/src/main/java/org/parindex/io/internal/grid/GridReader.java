package org.parindex.io.internal.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.parindex.io.internal.zip.FileBytes;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;
import org.parindex.text.Text;

/** Reads a file by what it is, not by its name. Whatever it holds, nothing is thrown: what cannot be read is a finding. */
public final class GridReader {

    /** Largest content that is also given to POI, to compute formulas again. */
    private static final long COMPUTED_BYTES = 6L << 20;

    private final GridBudget budget;
    private final byte[] bytes;
    private final ParsedFormulas parsed;

    private GridReader(GridBudget budget, byte[] bytes, ParsedFormulas parsed) {
        this.budget = budget;
        this.bytes = bytes;
        this.parsed = parsed;
    }

    /**
     * Reads the sheets of a file.
     *
     * @param name name of the file, for findings
     * @param bytes its content
     * @param limits how much it may ask for
     * @return the sheets, with all findings
     */
    public static GridFile read(String name, byte[] bytes, GridLimits limits) {
        return read(name, bytes, limits, new ParsedFormulas());
    }

    /**
     * Reads the sheets of one of many files.
     *
     * @param name name of the file, for findings
     * @param bytes its content
     * @param limits how much it may ask for
     * @param parsed formulas of the other files
     * @return the sheets, with all findings
     */
    public static GridFile read(String name, byte[] bytes, GridLimits limits, ParsedFormulas parsed) {
        GridBudget budget = new GridBudget(name, limits);
        FileKind kind = FileKind.OTHER;
        List<GridSheet> sheets = List.of();
        if (bytes.length > limits.fileBytes()) {
            tooLarge(budget, limits);
        } else {
            kind = FileSniffer.kind(bytes);
            sheets = new GridReader(budget, bytes, parsed).guarded(kind);
        }
        List<GridSheet> ordered = new ArrayList<>(sheets);
        ordered.sort(Comparator.comparing(sheet -> sheet.visibility() != GridSheet.Visibility.VISIBLE));
        return new GridFile(kind, ordered, budget.findings());
    }

    private static void tooLarge(GridBudget budget, GridLimits limits) {
        Text what = Text.fill("dung lượng tệp ({0} byte)", "file size ({0} bytes)", limits.fileBytes());
        budget.report(GridFinding.TOO_LARGE.at(budget.whole(), "what", what));
    }

    /**
     * What is said of a file that is too large to be opened.
     *
     * @param name name of the file
     * @param limits the limits
     * @return no sheets and the finding
     */
    public static GridFile tooLarge(String name, GridLimits limits) {
        GridBudget budget = new GridBudget(name, limits);
        tooLarge(budget, limits);
        return new GridFile(FileKind.OTHER, List.of(), budget.findings());
    }

    /** The last line of defence: libraries throw anything for content that is hostile enough. */
    private List<GridSheet> guarded(FileKind kind) {
        try {
            return sheets(kind);
        } catch (RefusedException refused) {
            boolean limit = refused.kind() == RefusedException.Kind.LIMIT;
            budget.report(
                    limit
                            ? GridFinding.TOO_LARGE.at(budget.whole(), "what", refused.why())
                            : GridFinding.DAMAGED.at(budget.whole(), "why", refused.why()));
        } catch (EncryptedDocumentException locked) {
            refuse(FileKind.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            Text why = Text.of("nội dung hỏng hoặc bị cắt cụt", "its content is damaged or cut off");
            budget.report(GridFinding.DAMAGED.at(budget.whole(), "why", why));
        } catch (OutOfMemoryError large) {
            Text what = Text.of("bộ nhớ", "memory");
            budget.report(GridFinding.TOO_LARGE.at(budget.whole(), "what", what));
        }
        return List.of();
    }

    private List<GridSheet> sheets(FileKind kind) throws IOException, RefusedException {
        return switch (kind) {
            case ARCHIVE -> zip();
            case XLS -> ole(bytes);
            case SPREADSHEET_ML -> computed(new SpreadsheetMlReader(budget).read(new ByteArrayInputStream(bytes)));
            case HTML, CSV -> text(kind);
            default -> refuse(kind);
        };
    }

    private List<GridSheet> refuse(FileKind kind) {
        budget.report(GridFinding.NOT_A_WORKBOOK.at(budget.whole(), "kind", kind.label(), "how", kind.advice()));
        return List.of();
    }

    private List<GridSheet> text(FileKind kind) throws RefusedException {
        String start = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
        Optional<TextBytes> text = TextBytes.decode(bytes, kind == FileKind.HTML ? HtmlReader.declared(start) : null);
        if (text.isEmpty()) {
            budget.report(GridFinding.ENCODING_UNKNOWN.at(budget.whole()));
            return List.of();
        }
        if (!text.get().isUtf8()) {
            budget.report(GridFinding.ENCODING.at(
                    budget.whole(), "encoding", text.get().encoding()));
        }
        return kind == FileKind.HTML
                ? new HtmlReader(budget, text.get().text()).read()
                : new CsvReader(budget, text.get().text()).read();
    }

    private List<GridSheet> ole(byte[] content) throws IOException, RefusedException {
        OleFile ole = OleFile.of(content);
        if (ole.kind() == FileKind.XLS) {
            return new XlsReader(budget).read(content);
        }
        Optional<byte[]> opened = ole.kind() == FileKind.LOCKED ? ole.openedByDefault() : Optional.empty();
        return opened.isPresent() ? new GridReader(budget, opened.get(), parsed).zip() : refuse(ole.kind());
    }

    private List<GridSheet> zip() throws IOException, RefusedException {
        ZipParts parts = ZipParts.open(FileBytes.of(bytes), budget.limits().parts());
        FileKind kind = FileSniffer.inside(parts);
        if (kind != FileKind.XLSX && kind != FileKind.ODS) {
            return refuse(kind);
        }
        parts.check(budget.limits().inflatedBytes());
        return kind == FileKind.ODS ? computed(new OdsReader(parts, budget).read()) : xlsx(parts);
    }

    private List<GridSheet> computed(List<GridSheet> sheets) {
        GridEvaluation evaluation = new GridEvaluation(sheets, parsed);
        boolean small = evaluation.isSmall();
        if (small && evaluation.formulas() > 0) {
            new FormulaCheck(evaluation, false).complete(sheets, new Numbers(false));
        }
        int left = small ? evaluation.notUnderstood() : evaluation.formulas();
        if (left > 0) {
            budget.report(GridFinding.FORMULAS_NOT_CHECKED.at(budget.whole(), "count", left));
        }
        return sheets;
    }

    private List<GridSheet> xlsx(ZipParts parts) throws IOException, RefusedException {
        if (XlsxReader.hasMacros(parts)) {
            budget.report(GridFinding.MACROS.at(budget.whole()));
        }
        XlsxReader reader = new XlsxReader(parts, budget);
        List<GridSheet> sheets = reader.read();
        if (reader.formulas() > 0 && !isComputed(parts, reader, sheets)) {
            budget.report(GridFinding.FORMULAS_NOT_CHECKED.at(budget.whole(), "count", reader.formulas()));
        }
        return sheets;
    }

    /** Computes the formulas over the sheets that were read; where names, tables or areas are used, over POI's workbook. */
    private boolean isComputed(ZipParts parts, XlsxReader reader, List<GridSheet> sheets) {
        if (reader.formulas() > FormulaCheck.MOST) {
            return false;
        }
        GridEvaluation evaluation = new GridEvaluation(sheets, parsed);
        Numbers numbers = new Numbers(reader.isFrom1904());
        if (!evaluation.isSmall()) {
            return false;
        }
        if (reader.isPlain() && evaluation.notUnderstood() == 0) {
            new FormulaCheck(evaluation, reader.isRecalculated()).complete(sheets, numbers);
            return true;
        }
        try {
            parts.check(COMPUTED_BYTES);
        } catch (IOException | RefusedException tooLarge) {
            return false;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            new FormulaCheck(new PoiEvaluation(workbook, sheets), reader.isRecalculated()).complete(sheets, numbers);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError notComputed) {
            return false;
        }
    }
}
