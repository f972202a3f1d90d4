package org.parindex.io.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.zip.RefusedException;

/**
 * Splits the bytes of a text in UTF-8 into the cells of rows. A row is split where it lies in the buffer; if it does not
 * lie there whole, more is read and it is split again.
 */
final class TextLines implements Closeable {

    private static final int FIRST_BUFFER = 1 << 16;
    private static final int BYTES = 256;
    private static final int MORE = -1;
    /** A row may have as many characters as this many of the longest cells. */
    private static final long LONGEST_CELLS = 64;

    private static final int MOST_BYTES_OF_CHARACTER = 3;

    private final InputStream in;
    private final int columns;
    private final long textLength;
    /** Cells of the row in hand that hold quotes which are not part of them. */
    private final BitSet escaped = new BitSet();

    /** A line end follows what was read, so that every row has one. */
    private byte[] buffer = new byte[FIRST_BUFFER];

    private int at;
    private int limit;
    private boolean all;
    private @Nullable CharacterCodingException broken;
    /** The separator, the quote and line ends. */
    private final boolean[] special = new boolean[BYTES];

    private boolean ascii;
    private boolean beyond;
    private int lines;
    private int open;
    private int cells;

    TextLines(InputStream in, TableLimits limits) {
        this.in = in;
        columns = limits.columns();
        textLength = limits.textLength();
    }

    /** The next bytes, as many as there are up to a number, one character each; they stay. */
    String peek(int most) throws IOException {
        while (limit - at < most && !all) {
            fill();
        }
        return new String(buffer, at, Math.min(limit - at, most), StandardCharsets.ISO_8859_1);
    }

    void skip(int bytes) {
        at += bytes;
    }

    void separator(char between) {
        Arrays.fill(special, false);
        for (char c : new char[] {between, '"', '\n', '\r'}) {
            special[c] = true;
        }
    }

    /** Whether nothing is left. */
    boolean isEmpty() throws IOException {
        while (at == limit && !all) {
            fill();
        }
        if (at == limit && broken != null) {
            throw broken;
        }
        return at == limit;
    }

    /** Whether the last row has filled cells right of the last column. */
    boolean isBeyond() {
        return beyond;
    }

    /** How many line ends the quoted cells of the last row hold. */
    int linesWithin() {
        return lines;
    }

    /** How many line ends stand in the last row before the quote that is never closed; -1 if all are closed. */
    int openQuote() {
        return open;
    }

    /** Splits the next row. */
    void read(TextRow row) throws IOException, RefusedException {
        int end = split(row);
        while (end == MORE) {
            if (limit - at > MOST_BYTES_OF_CHARACTER * LONGEST_CELLS * textLength) {
                throw tooLong();
            }
            fill();
            end = split(row);
        }
        if (end == limit && broken != null) {
            throw broken;
        }
        check(row, end);
        for (int cell = escaped.nextSetBit(0); cell >= 0; cell = escaped.nextSetBit(cell + 1)) {
            unescape(row, cell);
        }
        row.show(buffer, cells);
        boolean pair = end + 1 < limit && buffer[end] == '\r' && buffer[end + 1] == '\n';
        at = Math.min(limit, end + (pair ? 2 : 1));
    }

    private void fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, limit - at);
            limit -= at;
            at = 0;
        }
        if (limit == buffer.length - 1) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        try {
            int got = in.read(buffer, limit, buffer.length - 1 - limit);
            all = got < 0;
            limit += Math.max(0, got);
        } catch (CharacterCodingException wrong) {
            // the rows before come first
            all = true;
            broken = wrong;
        }
        buffer[limit] = '\n';
    }

    /** Finds the cells of the row; gives the end of its line, or MORE if it may go on behind what was read. */
    private int split(TextRow row) {
        byte[] bytes = buffer;
        boolean[] stops = special;
        long[] into = row.cells();
        int column = 0;
        int start = at;
        int end = at;
        int seen = 0;
        begin();
        while (true) {
            byte b = bytes[end];
            while (!stops[b & 0xff]) {
                seen |= b;
                b = bytes[++end];
            }
            boolean last = b == '\n' || b == '\r';
            if (last || b != '"') {
                if (column < columns) {
                    into[column] = TextRow.cell(start, end);
                } else {
                    beyond |= end > start;
                }
                column++;
                if (last) {
                    cells = Math.min(column, columns);
                    ascii &= seen >= 0;
                    return isWhole(end) ? end : MORE;
                }
                start = ++end;
            } else if (end == start) {
                end = quoted(start, column);
                if (end == MORE) {
                    return MORE;
                }
            } else {
                end++;
            }
        }
    }

    /** Whether what was read is known to be enough for the line end at an index. */
    private boolean isWhole(int end) {
        return all || end + (buffer[end] == '\r' ? 1 : 0) < limit;
    }

    private void begin() {
        escaped.clear();
        ascii = true;
        beyond = false;
        lines = 0;
        open = -1;
    }

    /** Finds the end of a cell that starts with a quote: the separator or line end behind its closing quote. */
    private int quoted(int start, int column) {
        escaped.set(column);
        int opened = lines;
        int end = start + 1;
        while (end < limit) {
            byte b = buffer[end];
            ascii &= b >= 0;
            lines += b == '\n' ? 1 : 0;
            end++;
            if (b == '"') {
                if (end == limit && !all) {
                    return MORE;
                }
                if (end == limit || buffer[end] != '"') {
                    return plainEnd(end);
                }
                end++;
            }
        }
        open = opened;
        return all ? end : MORE;
    }

    private int plainEnd(int from) {
        int end = from;
        while (end < limit && (!special[buffer[end] & 0xff] || buffer[end] == '"')) {
            ascii &= buffer[end] >= 0;
            end++;
        }
        return end;
    }

    /** Takes the quotes off a cell, in its place. */
    private void unescape(TextRow row, int cell) {
        if (cell >= columns) {
            return;
        }
        int from = row.start(cell) + 1;
        int end = row.end(cell);
        int to = from;
        boolean inside = true;
        for (int i = from; i < end; i++) {
            boolean quote = inside && buffer[i] == '"';
            boolean doubled = quote && i + 1 < end && buffer[i + 1] == '"';
            inside &= !quote || doubled;
            i += doubled ? 1 : 0;
            if (!quote || doubled) {
                buffer[to++] = buffer[i];
            }
        }
        row.cells()[cell] = TextRow.cell(from, to);
    }

    /** Refuses rows and cells that are too long and what is no text; nearly all rows are short and plain. */
    private void check(TextRow row, int end) throws IOException, RefusedException {
        if (!ascii && !Utf8.isText(buffer, at, end)) {
            throw new MalformedInputException(1);
        }
        if (end - at <= textLength) {
            return;
        }
        if (Utf8.characters(buffer, at, end) > LONGEST_CELLS * textLength) {
            throw tooLong();
        }
        for (int cell = 0; cell < cells; cell++) {
            int quotes = escaped.get(cell) ? 2 : 0;
            if (Utf8.characters(buffer, row.start(cell), row.end(cell)) - quotes > textLength) {
                throw RefusedException.limit("số ký tự của một ô", "characters in a cell", textLength);
            }
        }
    }

    private RefusedException tooLong() {
        return RefusedException.limit("số ký tự của một dòng", "characters in a row", LONGEST_CELLS * textLength);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
