package org.parindex.io.internal.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The end record of a zip file, which says where its directory is (PKWARE APPNOTE 6.3, sections 4.3.14 to 4.3.16).
 *
 * @param entries number of entries
 * @param offset where the directory starts
 * @param size how long the directory is
 */
record ZipEnd(long entries, long offset, long size) {

    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int LOCATOR_64 = 20;
    private static final int END_64 = 56;

    /** The one end record that ends exactly at the end of the file. */
    static ZipEnd find(FileBytes bytes) throws IOException, RefusedException {
        long size = bytes.size();
        int searched = (int) Math.min(size, LENGTH + LONGEST_COMMENT);
        ByteBuffer tail = little(bytes.piece(size - searched, searched));
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            boolean ends = tail.getInt(at) == 0x06054b50
                    && at + LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
            if (ends) {
                return at(bytes, tail, at, size - searched + at);
            }
        }
        throw RefusedException.damaged(
                "tệp bị cắt cụt hoặc có dữ liệu thừa ở cuối", "it is cut off or has spare bytes at its end");
    }

    private static ZipEnd at(FileBytes bytes, ByteBuffer tail, int at, long position)
            throws IOException, RefusedException {
        ZipEnd end = new ZipEnd(
                Short.toUnsignedLong(tail.getShort(at + 10)),
                Integer.toUnsignedLong(tail.getInt(at + 16)),
                Integer.toUnsignedLong(tail.getInt(at + 12)));
        long directoryEnd = position;
        ByteBuffer locator = little(bytes.piece(Math.max(0, position - LOCATOR_64), LOCATOR_64));
        if (position >= LOCATOR_64 && locator.getInt(0) == 0x07064b50) {
            directoryEnd = locator.getLong(8);
            end = zip64(bytes, directoryEnd);
        }
        if (end.offset < 0 || end.size < 0 || end.offset + end.size != directoryEnd) {
            throw RefusedException.damaged(
                    "có dữ liệu thừa trước hoặc giữa các phần (hai tệp ghép làm một?)",
                    "there are spare bytes before or among its parts (two files glued together?)");
        }
        return end;
    }

    private static ZipEnd zip64(FileBytes bytes, long position) throws IOException, RefusedException {
        ByteBuffer record = little(position < 0 ? new byte[0] : bytes.piece(position, END_64));
        if (record.limit() < END_64 || record.getInt(0) != 0x06064b50) {
            throw RefusedException.damaged("thư mục nén 64 bit bị hỏng", "its 64-bit directory is damaged");
        }
        return new ZipEnd(record.getLong(32), record.getLong(48), record.getLong(40));
    }

    static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
