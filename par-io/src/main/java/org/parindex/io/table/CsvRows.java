package org.parindex.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
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

    private static final int END = -1;

    private final String file;
    private final Reader in;
    private final TableRow row;
    private final TableLimits limits;
    private final Charset charset;
    private final Consumer<Finding> findings;
    private final char[] buffer = new char[1 << 15];
    private int at;
    private int limit;
    private long line;
    private char separator;
    private boolean started;
    private boolean beyond;
    private boolean ended;

    CsvRows(
            String file,
            InputStream bytes,
            Charset charset,
            TableRow row,
            TableLimits limits,
            Consumer<Finding> findings) {
        this.file = file;
        this.in = new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.row = row;
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
            while (!ended) {
                boolean more = readRow();
                if (row.width() > 0) {
                    return true;
                }
                ended |= !more;
            }
        } catch (CharacterCodingException wrong) {
            report(TableFinding.NOT_TEXT, line + 1, "encoding", charset.name());
        } catch (RefusedException refused) {
            TableFinding code =
                    refused.kind() == RefusedException.Kind.LIMIT ? TableFinding.TOO_LARGE : TableFinding.DAMAGED;
            report(code, line, code == TableFinding.TOO_LARGE ? "what" : "why", refused.why());
        } catch (IOException broken) {
            report(TableFinding.DAMAGED, line, "why", "I/O");
        }
        row.begin(line);
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
        fill();
        if (at < limit && buffer[at] == '\ufeff') {
            at++;
        }
        String head = new String(buffer, at, Math.min(limit - at, 20_000));
        if (head.regionMatches(true, 0, "sep=", 0, 4) && head.length() > 4) {
            separator = head.charAt(4);
            int end = head.indexOf('\n');
            at += end < 0 ? head.length() : end + 1;
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
                if (c == '\n' || c == '\r') {
                    if (tabs + semicolons + commas > 0) {
                        break;
                    }
                }
                tabs += c == '\t' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
            }
        }
        separator = tabs >= Math.max(semicolons, commas) && tabs > 0
                ? '\t'
                : semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    private boolean fill() throws IOException {
        int got = in.read(buffer, 0, buffer.length);
        at = 0;
        limit = Math.max(0, got);
        return got > 0;
    }

    private int read() throws IOException {
        return at < limit || fill() ? buffer[at++] : END;
    }

    private int peek() throws IOException {
        return at < limit || fill() ? buffer[at] : END;
    }

    /** Reads one row; whether more may follow. */
    private boolean readRow() throws IOException, RefusedException {
        line++;
        row.begin(line);
        if (line > limits.rows()) {
            throw RefusedException.limit("số dòng", "rows", limits.rows());
        }
        if (plainRow()) {
            return endOf(read()) != END;
        }
        int column = 0;
        while (true) {
            int start = row.filled();
            int next = peek();
            int after = next == '"' ? quoted() : plain();
            int length = row.filled() - start;
            if (length > limits.textLength()) {
                throw RefusedException.limit("số ký tự của một ô", "characters in a cell", limits.textLength());
            }
            put(column++, start, length);
            if (after != separator) {
                return after != END;
            }
        }
    }

    /**
     * Reads a row that lies in the buffer as a whole, without quotes and within the limit of a single cell, as nearly all
     * do: its characters are copied at once. False, and nothing read, if it is not such a row.
     */
    private boolean plainRow() {
        int most = Math.min(limit, at + limits.textLength());
        int base = row.filled() - at;
        int start = at;
        int column = 0;
        int end = at;
        for (; end < most; end++) {
            char c = buffer[end];
            if (c == separator) {
                put(column++, base + start, end - start);
                start = end + 1;
            } else if (c == '\n' || c == '\r') {
                break;
            } else if (c == '"') {
                end = most;
            }
        }
        if (end >= most) {
            row.begin(line);
            return false;
        }
        put(column, base + start, end - start);
        int length = end - at;
        char[] into = row.room(length);
        System.arraycopy(buffer, at, into, base + at, length);
        row.filled(base + end);
        at = end;
        return true;
    }

    private void put(int column, int start, int length) {
        if (length == 0) {
            return;
        }
        if (column < limits.columns()) {
            row.slice(column, start, length);
        } else {
            row.filled(start);
            if (!beyond) {
                beyond = true;
                report(TableFinding.BEYOND_COLUMNS, line, "column", CellAddress.name(limits.columns() - 1));
            }
        }
    }

    /** Reads up to a separator or the end of the line; gives which. */
    private int plain() throws IOException, RefusedException {
        while (true) {
            int from = at;
            int end = at;
            while (end < limit && buffer[end] != separator && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            append(from, end - from);
            at = end;
            if (end < limit) {
                return endOf(read());
            }
            if (!fill()) {
                return END;
            }
        }
    }

    private int endOf(int c) throws IOException {
        if (c == '\r') {
            if (peek() == '\n') {
                at++;
            }
            return '\n';
        }
        return c;
    }

    private void append(int from, int length) throws RefusedException {
        if (length > 0) {
            if (row.filled() + length > limits.textLength() * 64L) {
                throw RefusedException.limit("số ký tự của một dòng", "characters in a row", limits.textLength() * 64L);
            }
            char[] into = row.room(length);
            System.arraycopy(buffer, from, into, row.filled(), length);
            row.filled(row.filled() + length);
        }
    }

    private int quoted() throws IOException, RefusedException {
        long opened = line;
        read();
        while (true) {
            int from = at;
            int end = at;
            while (end < limit && buffer[end] != '"') {
                if (buffer[end] == '\n') {
                    line++;
                }
                end++;
            }
            append(from, end - from);
            at = end;
            if (end < limit) {
                read();
                if (peek() != '"') {
                    return plain();
                }
                append(at, 1);
                at++;
            } else if (!fill()) {
                report(TableFinding.QUOTE_OPEN, opened);
                return END;
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            in.close();
        } catch (IOException afterwards) {
            // what was read is read
        }
    }
}
