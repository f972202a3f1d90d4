package org.parindex.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/** Text of another encoding as UTF-8. What stands before bytes that are none of the encoding is given, then it throws. */
final class Utf8Stream extends InputStream {

    private static final int PIECE = 1 << 14;

    private final InputStream source;
    private final CharsetDecoder decoder;
    private final ByteBuffer in = ByteBuffer.allocate(PIECE).limit(0);
    private final CharBuffer characters = CharBuffer.allocate(PIECE);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private boolean wrong;
    private boolean ended;

    private Utf8Stream(InputStream source, Charset charset) {
        this.source = source;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The same text in UTF-8; what is in UTF-8 already is given as it stands, unchecked. */
    static InputStream of(InputStream source, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? source : new Utf8Stream(source, charset);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!out.hasRemaining()) {
            if (wrong) {
                throw new MalformedInputException(1);
            }
            if (ended) {
                return -1;
            }
            more();
        }
        int given = Math.min(length, out.remaining());
        out.get(into, offset, given);
        return given;
    }

    private void more() throws IOException {
        in.compact();
        int got = source.read(in.array(), in.position(), in.remaining());
        in.position(in.position() + Math.max(0, got)).flip();
        characters.clear();
        CoderResult result = decoder.decode(in, characters, got < 0);
        wrong = result.isError();
        ended = got < 0 && result.isUnderflow();
        if (ended) {
            decoder.flush(characters);
        }
        out = StandardCharsets.UTF_8.encode(characters.flip());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
