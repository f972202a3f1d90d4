package org.parindex.io.internal.grid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What an OLE2 container holds.
 *
 * @param kind the kind of document
 * @param content the file
 */
record OleFile(FileKind kind, byte[] content) {

    /** Excel and LibreOffice write 100,000; more only costs time. */
    private static final int MOST_ROUNDS = 1_000_000;

    static OleFile of(byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            FileKind kind = FileKind.OTHER;
            for (Entry entry : container.getRoot()) {
                kind = switch (entry.getName().toLowerCase(Locale.ROOT)) {
                    case "encryptedpackage", "encryptioninfo" -> FileKind.LOCKED;
                    case "workbook" -> FileKind.XLS;
                    case "book" -> kind == FileKind.XLS ? kind : FileKind.OLD_XLS;
                    case "worddocument" -> FileKind.WORD;
                    case "powerpoint document" -> FileKind.POWERPOINT;
                    default -> kind;
                };
            }
            return new OleFile(kind, content);
        }
    }

    /** The workbook inside, if it is locked by nothing but the password that Excel itself tries. */
    Optional<byte[]> openedByDefault() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            EncryptionInfo info = new EncryptionInfo(container);
            if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
                return Optional.empty();
            }
            Decryptor decryptor = Decryptor.getInstance(info);
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return Optional.empty();
            }
            try (InputStream in = decryptor.getDataStream(container)) {
                return Optional.of(in.readNBytes(content.length));
            }
        } catch (GeneralSecurityException | RuntimeException locked) {
            return Optional.empty();
        }
    }
}
