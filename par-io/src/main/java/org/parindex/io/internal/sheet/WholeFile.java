package org.parindex.io.internal.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: who opens it finds the old content or the new one. */
public final class WholeFile {

    /** Something that writes itself. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out where it goes; left open
         * @throws IOException if it cannot be written
         */
        void write(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /**
     * Writes to a temporary name beside the file and moves it there once it is on the disk.
     *
     * @param file the file, replaced if it is there
     * @param content what is written
     * @throws IOException if it cannot be written; the old file is untouched then
     */
    public static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path temporary = whole.resolveSibling("." + whole.getFileName() + ".parindex-tmp");
        // what a killed program left there
        Files.deleteIfExists(temporary);
        try {
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.write(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
