package org.parindex.io.internal.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of markup when one token grows beyond all measure: a parser would collect such a text, attribute or
 * comment whole, however large. Whoever reads tells it of each token.
 */
public final class TokenGuard extends FilterInputStream {

    /** Says that the limit is met; a parser lets it through. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long most) {
            super("one token of more than " + most + " bytes");
        }
    }

    private final long most;
    private long sinceToken;

    /**
     * Guards a stream.
     *
     * @param in the stream
     * @param most most bytes of one token, apart from what a parser reads ahead
     */
    public TokenGuard(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** A token was read. */
    public void token() {
        sinceToken = 0;
    }

    @Override
    public int read() throws IOException {
        check();
        int one = in.read();
        sinceToken++;
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        check();
        int got = in.read(into, offset, length);
        sinceToken += Math.max(0, got);
        return got;
    }

    private void check() throws TooLong {
        if (sinceToken > most) {
            throw new TooLong(most);
        }
    }
}
