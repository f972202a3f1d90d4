package org.parindex.io.internal.grid;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops a stream of markup in which no tag ends for very long: a parser would collect such a text, attribute or comment
 * whole, however large.
 */
final class MarkupGuard extends FilterInputStream {

    private static final int LONGEST = 1 << 20;

    /** Says that the limit is met; a parser lets it through. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a text of more than a million characters");
        }
    }

    private int since;

    MarkupGuard(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count((byte) one);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        for (int i = 0; i < got; i++) {
            count(into[offset + i]);
        }
        return got;
    }

    private void count(byte one) throws IOException {
        since = one == '<' || one == '>' ? 0 : since + 1;
        if (since > LONGEST) {
            throw new TooLong();
        }
    }
}
