package org.parindex.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.zip.FileBytes;
import org.parindex.io.internal.zip.RefusedException;
import org.parindex.io.internal.zip.ZipParts;
import org.parindex.text.Text;

/**
 * A file with tall tables, .xlsx or text separated by comma, semicolon or tab, told by content and not by name. Rows are
 * read one by one; the memory needed does not grow with their number, but for the different texts of a workbook.
 *
 * <p>An .xlsx file is checked as a container before its first row is given: a damaged or doubtful one gives no rows.
 * Nothing in a file throws: what is wrong is a finding, and a table that breaks off ends with one. Whoever reads must
 * therefore look at the findings before using the rows.
 *
 * <pre>{@code
 * try (TableFile file = TableFile.open(path, TableLimits.DEFAULT, findings::add);
 *         TableRows rows = file.rows()) {
 *     while (rows.next()) {
 *         TableRow row = rows.row();
 *         ...
 *     }
 * }
 * }</pre>
 */
public final class TableFile implements AutoCloseable {

    private static final String WHOLE_FILE = "";

    private final String name;
    private final FileBytes bytes;
    private final TableLimits limits;
    private final Charset charset;
    private final Consumer<Finding> findings;
    private @Nullable ZipParts parts;
    private @Nullable XlsxParts workbook;
    private @Nullable CellStore cells;
    private boolean text;
    private int start;

    private TableFile(String name, FileBytes bytes, Charset charset, TableLimits limits, Consumer<Finding> findings) {
        this.name = name;
        this.bytes = bytes;
        this.charset = charset;
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Opens a file; text without a mark of its encoding is taken as UTF-8.
     *
     * @param file the file, which must not change while it is open
     * @param limits how much it may ask for
     * @param findings is told what is wrong with it, now and while rows are read
     * @return the file; without sheets if it cannot be used
     * @throws IOException if it cannot be opened or read at all
     */
    public static TableFile open(Path file, TableLimits limits, Consumer<Finding> findings) throws IOException {
        return open(file, StandardCharsets.UTF_8, limits, findings);
    }

    /**
     * Opens a file.
     *
     * @param file the file, which must not change while it is open
     * @param charset encoding of text that has no mark of its own
     * @param limits how much it may ask for
     * @param findings is told what is wrong with it, now and while rows are read
     * @return the file; without sheets if it cannot be used
     * @throws IOException if it cannot be opened or read at all
     */
    public static TableFile open(Path file, Charset charset, TableLimits limits, Consumer<Finding> findings)
            throws IOException {
        return opened(String.valueOf(file.getFileName()), FileBytes.of(file), charset, limits, findings);
    }

    /**
     * Opens a file whose bytes are in memory.
     *
     * @param name name under which findings speak of it
     * @param content the bytes, which must not change while it is open
     * @param charset encoding of text that has no mark of its own
     * @param limits how much it may ask for
     * @param findings is told what is wrong with it, now and while rows are read
     * @return the file; without sheets if it cannot be used
     */
    public static TableFile open(
            String name, byte[] content, Charset charset, TableLimits limits, Consumer<Finding> findings) {
        try {
            return opened(name, FileBytes.of(content), charset, limits, findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static TableFile opened(
            String name, FileBytes bytes, Charset charset, TableLimits limits, Consumer<Finding> findings)
            throws IOException {
        TableFile file = new TableFile(name, bytes, charset, limits, findings);
        try {
            file.open();
        } catch (RefusedException refused) {
            file.refuse(refused);
        } catch (IOException | RuntimeException | Error broken) {
            bytes.close();
            throw broken;
        }
        return file;
    }

    private void open() throws IOException, RefusedException {
        if (bytes.size() > limits.fileBytes()) {
            throw RefusedException.limit("số byte của tệp", "bytes of the file", limits.fileBytes());
        }
        byte[] head = bytes.piece(0, 1_024);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            openWorkbook();
            return;
        }
        Optional<Text> other = otherKind(head);
        if (other.isPresent()) {
            findings.accept(TableFinding.NOT_A_TABLE.at(whole(), "kind", other.get()));
        } else {
            text = true;
        }
    }

    private void openWorkbook() throws IOException, RefusedException {
        ZipParts all = ZipParts.open(bytes, limits.parts());
        Optional<Text> other = otherPackage(all);
        if (other.isPresent()) {
            findings.accept(TableFinding.NOT_A_TABLE.at(whole(), "kind", other.get()));
            return;
        }
        all.check(limits.inflatedBytes());
        parts = all;
        workbook = new XlsxParts(all, limits);
    }

    private static Optional<Text> otherPackage(ZipParts all) {
        if (all.has("xl/workbook.bin")) {
            return Optional.of(Text.of("bảng tính nhị phân .xlsb", "a binary workbook (.xlsb)"));
        }
        if (all.has("content.xml") && all.has("mimetype")) {
            return Optional.of(Text.of("tài liệu OpenDocument (.ods)", "an OpenDocument file (.ods)"));
        }
        if (all.has("word/document.xml")) {
            return Optional.of(Text.of("văn bản Word", "a Word document"));
        }
        return all.has("_rels/.rels")
                ? Optional.empty()
                : Optional.of(Text.of("tệp nén thông thường", "an ordinary zip file"));
    }

    private static Optional<Text> otherKind(byte[] head) {
        if (head.length == 0) {
            return Optional.of(Text.of("tệp rỗng", "an empty file"));
        }
        String start = new String(head, StandardCharsets.ISO_8859_1);
        String plain = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return Optional.of(Text.of(
                    "bảng tính .xls đời cũ hoặc bảng tính có mật khẩu", "an old .xls workbook or one with a password"));
        }
        if (plain.startsWith("%pdf")) {
            return Optional.of(Text.of("tệp PDF", "a PDF file"));
        }
        if (plain.startsWith("<")) {
            return Optional.of(
                    plain.contains("<html") || plain.contains("<table")
                            ? Text.of("bảng HTML đổi tên", "an HTML table under another name")
                            : Text.of("tài liệu XML", "an XML document"));
        }
        return Optional.empty();
    }

    private Place whole() {
        return Place.of(new Source.Line(name, 0));
    }

    private void refuse(RefusedException refused) {
        boolean limit = refused.kind() == RefusedException.Kind.LIMIT;
        findings.accept((limit ? TableFinding.TOO_LARGE : TableFinding.DAMAGED)
                .at(whole(), limit ? "what" : "why", refused.why()));
    }

    /**
     * The sheets that hold cells, shown ones first, each in the order of the workbook.
     *
     * @return their names; one blank name for a text file; none if the file cannot be used
     */
    public List<String> sheets() {
        if (workbook == null) {
            return text ? List.of(WHOLE_FILE) : List.of();
        }
        List<XlsxParts.Sheet> all = workbook.sheets();
        return java.util.stream.Stream.concat(
                        all.stream().filter(XlsxParts.Sheet::shown),
                        all.stream().filter(sheet -> !sheet.shown()))
                .map(XlsxParts.Sheet::name)
                .toList();
    }

    /**
     * The rows of the first sheet.
     *
     * @return the rows; none if the file cannot be used
     */
    public TableRows rows() {
        return sheets().isEmpty() ? none() : rows(sheets().get(0));
    }

    /**
     * The rows of a sheet.
     *
     * @param sheet its name, as {@link #sheets} gives it
     * @return the rows
     * @throws IllegalArgumentException if there is no such sheet
     */
    public TableRows rows(String sheet) {
        if (!sheets().contains(sheet)) {
            throw new IllegalArgumentException(
                    "The file '%s' has no sheet '%s'. Maybe one of %s.".formatted(name, sheet, sheets()));
        }
        if (workbook == null || parts == null) {
            return textRows();
        }
        try {
            if (cells == null) {
                cells = new CellStore(workbook.texts(), workbook.formats(), workbook.since1904());
            }
            String part = workbook.sheets().stream()
                    .filter(one -> one.name().equals(sheet))
                    .findFirst()
                    .orElseThrow()
                    .part();
            return new XlsxRows(
                    new XmlPart(parts, part, limits),
                    new SheetRow(name, sheet, limits.columns()),
                    cells,
                    limits,
                    new Source.Cell(name, sheet, ""),
                    findings,
                    this::refuse);
        } catch (RefusedException refused) {
            refuse(refused);
            return none();
        }
    }

    private TableRows textRows() {
        try {
            Charset marked = marked(bytes.piece(0, 3));
            InputStream in = bytes.stream(start, bytes.size() - start);
            return new CsvRows(name, in, marked, limits, findings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Charset marked(byte[] head) {
        boolean utf8 = head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb;
        boolean little = head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe;
        boolean big = head.length > 1 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff;
        start = utf8 ? 3 : little || big ? 2 : 0;
        return utf8
                ? StandardCharsets.UTF_8
                : little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : charset;
    }

    private TableRows none() {
        TableRow blank = new SheetRow(name, WHOLE_FILE, 1);
        return new TableRows() {
            @Override
            public boolean next() {
                return false;
            }

            @Override
            public TableRow row() {
                return blank;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
