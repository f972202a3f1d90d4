package org.parindex.io.internal.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, read at any position; on disk or in memory. */
public abstract class FileBytes implements Closeable {

    private FileBytes() {}

    /**
     * The bytes of a file on disk, which must not change meanwhile.
     *
     * @param file the file
     * @return its bytes; close them
     * @throws IOException if the file cannot be opened
     */
    public static FileBytes of(Path file) throws IOException {
        return new OnDisk(FileChannel.open(file, StandardOpenOption.READ));
    }

    /**
     * Bytes in memory.
     *
     * @param bytes the bytes, not copied
     * @return the same bytes
     */
    public static FileBytes of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /**
     * How many bytes there are.
     *
     * @return the size
     * @throws IOException if the file cannot be asked
     */
    public abstract long size() throws IOException;

    /** Reads at a position; as many bytes as fit, or fewer at the end. */
    abstract int read(long position, byte[] into, int offset, int length) throws IOException;

    /**
     * Reads a piece.
     *
     * @param position where it starts
     * @param length how long it is at most
     * @return the bytes; fewer than asked for at the end of the file
     * @throws IOException if the file cannot be read
     */
    public byte[] piece(long position, int length) throws IOException {
        int size = (int) Math.max(0, Math.min(length, size() - position));
        byte[] piece = new byte[size];
        int filled = 0;
        while (filled < size) {
            int got = read(position + filled, piece, filled, size - filled);
            if (got <= 0) {
                return java.util.Arrays.copyOf(piece, filled);
            }
            filled += got;
        }
        return piece;
    }

    /**
     * A stream over a part of the bytes.
     *
     * @param position where it starts
     * @param length how long it is
     * @return the stream; closing it leaves the bytes open
     */
    public InputStream stream(long position, long length) {
        return new Slice(this, position, length);
    }

    private static final class Slice extends InputStream {
        private final FileBytes bytes;
        private final long end;
        private long at;

        Slice(FileBytes bytes, long position, long length) {
            this.bytes = bytes;
            this.at = position;
            this.end = position + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (at >= end) {
                return -1;
            }
            int got = bytes.read(at, into, offset, (int) Math.min(length, end - at));
            if (got > 0) {
                at += got;
            }
            return got;
        }
    }

    private static final class OnDisk extends FileBytes {
        private final FileChannel channel;

        OnDisk(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        int read(long position, byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length), position);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class InMemory extends FileBytes {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        int read(long position, byte[] into, int offset, int length) {
            if (position >= bytes.length) {
                return -1;
            }
            int got = (int) Math.min(length, bytes.length - position);
            System.arraycopy(bytes, (int) position, into, offset, got);
            return got;
        }

        @Override
        public void close() {
            // memory needs no closing
        }
    }
}
