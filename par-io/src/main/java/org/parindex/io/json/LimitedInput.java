package org.parindex.io.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives out no more bytes than allowed. Closing it leaves the stream below open. */
final class LimitedInput extends FilterInputStream {

    /** There were more bytes than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    private long left;

    LimitedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return one < 0 ? one : counted(1, one);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int number = super.read(bytes, offset, length);
        return number < 0 ? number : counted(number, number);
    }

    private int counted(int number, int result) throws TooLarge {
        left -= number;
        if (left < 0) {
            throw new TooLarge();
        }
        return result;
    }

    @Override
    public void close() {
        // the caller opened it and closes it
    }
}
