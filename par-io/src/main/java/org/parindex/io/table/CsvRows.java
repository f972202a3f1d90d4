package org.parindex.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.internal.zip.RefusedException;

/**
 * The rows of a text file (RFC 4180, with comma, semicolon or tab, told from the first line). A quoted cell may hold
 * separators and line ends; spaces belong to the cell.
 */
final class CsvRows implements TableRows {

    private static final int HEAD = 20_000;
    private static final String MARK = "\u00ef\u00bb\u00bf";

    private final String file;
    private final TextLines lines;
    private final TextRow row;
    private final TableLimits limits;
    private final Charset charset;
    private final Consumer<Finding> findings;
    private long line;
    private boolean started;
    private boolean beyond;
    private boolean ended;

    CsvRows(String file, InputStream bytes, Charset charset, TableLimits limits, Consumer<Finding> findings) {
        this.file = file;
        this.lines = new TextLines(Utf8Stream.of(bytes, charset), limits);
        this.row = new TextRow(file, limits.columns());
        this.limits = limits;
        this.charset = charset;
        this.findings = findings;
    }

    @Override
    public TableRow row() {
        return row;
    }

    @Override
    public boolean next() {
        try {
            if (!started) {
                start();
            }
            while (!ended && !lines.isEmpty()) {
                readRow();
                if (row.width() > 0) {
                    return true;
                }
            }
        } catch (CharacterCodingException wrong) {
            report(TableFinding.NOT_TEXT, Math.max(1, line), "encoding", charset.name());
        } catch (RefusedException refused) {
            TableFinding code =
                    refused.kind() == RefusedException.Kind.LIMIT ? TableFinding.TOO_LARGE : TableFinding.DAMAGED;
            report(code, line, code == TableFinding.TOO_LARGE ? "what" : "why", refused.why());
        } catch (IOException broken) {
            report(TableFinding.DAMAGED, line, "why", "I/O");
        }
        row.show(new byte[0], 0);
        ended = true;
        return false;
    }

    private void report(TableFinding code, long where, Object... arguments) {
        int shown = (int) Math.min(Math.max(0, where), Integer.MAX_VALUE);
        findings.accept(code.at(Place.of(new Source.Line(file, shown)), arguments));
    }

    /** Tells the separator from the first line; a line {@code sep=;} of Excel says it and is no data. */
    private void start() throws IOException {
        started = true;
        if (lines.peek(MARK.length()).equals(MARK)) {
            lines.skip(MARK.length());
        }
        String head = lines.peek(HEAD);
        if (head.regionMatches(true, 0, "sep=", 0, 4) && head.length() > 4 && isSeparator(head.charAt(4))) {
            lines.separator(head.charAt(4));
            int end = head.indexOf('\n');
            lines.skip(end < 0 ? head.length() : end + 1);
            line++;
            return;
        }
        int tabs = 0;
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                if ((c == '\n' || c == '\r') && tabs + semicolons + commas > 0) {
                    break;
                }
                tabs += c == '\t' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
            }
        }
        lines.separator(
                tabs >= Math.max(semicolons, commas) && tabs > 0
                        ? '\t'
                        : semicolons >= commas && semicolons > 0 ? ';' : ',');
    }

    private static boolean isSeparator(char c) {
        return c == '\t' || (c >= ' ' && c < 0x7f && c != '"');
    }

    private void readRow() throws IOException, RefusedException {
        line++;
        if (line > limits.rows()) {
            throw RefusedException.limit("số dòng", "rows", limits.rows());
        }
        row.number(line);
        lines.read(row);
        if (lines.isBeyond() && !beyond) {
            beyond = true;
            report(TableFinding.BEYOND_COLUMNS, line, "column", CellAddress.name(limits.columns() - 1));
        }
        if (lines.openQuote() >= 0) {
            report(TableFinding.QUOTE_OPEN, line + lines.openQuote());
        }
        line += lines.linesWithin();
    }

    @Override
    public void close() {
        ended = true;
        try {
            lines.close();
        } catch (IOException afterwards) {
            // what was read is read
        }
    }
}
