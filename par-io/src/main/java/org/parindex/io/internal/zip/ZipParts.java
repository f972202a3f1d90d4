package org.parindex.io.internal.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The parts of a zipped office document. A container that two programs could read differently is refused: bytes before
 * the first part or behind the end record, names that repeat, headers that contradict the directory, content that
 * misses its checksum.
 */
public final class ZipParts {

    private static final int BUFFER = 1 << 16;

    private final FileBytes bytes;
    private final Map<String, ZipPart> parts;
    private final Map<String, Long> contents = new LinkedHashMap<>();

    private ZipParts(FileBytes bytes, Map<String, ZipPart> parts) {
        this.bytes = bytes;
        this.parts = parts;
    }

    /**
     * Reads the directory and checks it.
     *
     * @param bytes the file; stays open as long as parts are read
     * @param mostParts how many parts there may be
     * @return the parts
     * @throws IOException if the file cannot be read
     * @throws RefusedException if it is damaged or beyond the limit
     */
    public static ZipParts open(FileBytes bytes, int mostParts) throws IOException, RefusedException {
        ZipEnd end = ZipEnd.find(bytes);
        if (end.entries() > mostParts || end.size() > mostParts * 1_024L + BUFFER) {
            throw RefusedException.limit("số phần trong tệp nén", "parts in the container", mostParts);
        }
        ByteBuffer directory = ZipEnd.little(bytes.piece(end.offset(), (int) end.size()));
        Map<String, ZipPart> parts = new LinkedHashMap<>();
        long first = end.offset();
        while (directory.hasRemaining()) {
            ZipPart part = ZipPart.read(directory);
            checkName(part);
            first = Math.min(first, part.header());
            if (parts.put(part.key(), part) != null) {
                throw RefusedException.damaged(
                        "có hai phần tên “" + part.name() + "”", "it has two parts named “" + part.name() + "”");
            }
        }
        if (parts.size() != end.entries() || first != 0) {
            throw RefusedException.damaged(
                    "thư mục nén không khớp nội dung (hai tệp ghép làm một?)",
                    "its directory does not fit its content (two files glued together?)");
        }
        ZipParts all = new ZipParts(bytes, parts);
        for (ZipPart part : parts.values()) {
            all.contents.put(part.key(), all.locate(part, end.offset()));
        }
        return all;
    }

    private static void checkName(ZipPart part) throws RefusedException {
        String name = part.name();
        boolean unsafe = name.startsWith("/") || name.contains(":") || ("/" + name + "/").contains("/../");
        if (unsafe) {
            throw RefusedException.damaged("tên phần “" + name + "” không an toàn", "the part name “" + name + "”");
        }
        if ((part.flags() & 1) != 0) {
            throw RefusedException.damaged("phần “" + name + "” bị mã hóa", "its part “" + name + "” is encrypted");
        }
        if (part.method() != 0 && part.method() != 8) {
            throw RefusedException.damaged(
                    "phần “" + name + "” nén bằng cách lạ", "its part “" + name + "” is packed in an unknown way");
        }
    }

    private long locate(ZipPart part, long directory) throws IOException, RefusedException {
        long content = part.content(ZipEnd.little(bytes.piece(part.header(), 30 + part.rawName().length)));
        if (part.packed() < 0 || content + part.packed() > directory) {
            throw RefusedException.damaged(
                    "phần “" + part.name() + "” bị cắt cụt", "its part “" + part.name() + "” is cut off");
        }
        return content;
    }

    /**
     * The names of the parts.
     *
     * @return the names, in the order of the directory
     */
    public List<String> names() {
        return parts.values().stream().map(ZipPart::name).toList();
    }

    /**
     * Whether there is a part.
     *
     * @param name its name, in any case
     * @return whether there is one
     */
    public boolean has(String name) {
        return parts.containsKey(ZipPart.key(name));
    }

    /**
     * Opens a part.
     *
     * @param name its name, in any case
     * @return the content; close it
     * @throws RefusedException if there is no such part
     */
    public InputStream open(String name) throws RefusedException {
        ZipPart part = parts.get(ZipPart.key(name));
        if (part == null) {
            throw RefusedException.damaged("thiếu phần “" + name + "”", "its part “" + name + "” is missing");
        }
        InputStream packed = bytes.stream(contents.getOrDefault(part.key(), 0L), part.packed());
        return part.method() == 0 ? packed : new Inflating(packed);
    }

    /**
     * Unpacks all parts once, comparing size and checksum of each.
     *
     * @param most bytes that all parts together may unpack to
     * @throws IOException if the file cannot be read
     * @throws RefusedException if a part is damaged, or the parts are beyond the limit
     */
    public void check(long most) throws IOException, RefusedException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (ZipPart part : parts.values()) {
            CRC32 crc = new CRC32();
            long size = 0;
            try (InputStream in = open(part.name())) {
                for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
                    crc.update(buffer, 0, got);
                    size += got;
                    total += got;
                    if (total > most) {
                        throw RefusedException.limit("số byte sau giải nén", "bytes when unpacked", most);
                    }
                }
            } catch (ZipException | EOFException broken) {
                throw damaged(part);
            }
            if ((int) crc.getValue() != part.crc() || size != part.size()) {
                throw damaged(part);
            }
        }
    }

    private static RefusedException damaged(ZipPart part) {
        return RefusedException.damaged(
                "phần “" + part.name() + "” bị hỏng (sai mã kiểm tra)",
                "its part “" + part.name() + "” is damaged (wrong checksum)");
    }

    /** Ends its inflater, which a plain stream leaves to the garbage collector. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
