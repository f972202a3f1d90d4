package org.parindex.io.internal.grid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parindex.io.text.LegacyText;
import org.parindex.io.text.VietnameseWords;

/**
 * A text file in its encoding: Unicode by its mark or its form, otherwise the one of windows-1258, TCVN3 and VNI under
 * which it reads as Vietnamese.
 *
 * @param text the text
 * @param encoding name of the encoding
 */
record TextBytes(String text, String encoding) {

    private static final String UTF_8 = "UTF-8";
    private static final int LOOKED_AT = 100_000;

    /** The text of bytes; empty if no encoding makes sense of them. */
    static Optional<TextBytes> decode(byte[] bytes, @Nullable String declared) {
        Optional<TextBytes> unicode = unicode(bytes);
        if (unicode.isPresent()) {
            return unicode;
        }
        if (declared != null && declared.toLowerCase(Locale.ROOT).matches("windows-125[28]|iso-8859-1")) {
            Charset charset = Charset.forName(declared);
            return Optional.of(new TextBytes(composed(new String(bytes, charset)), declared));
        }
        return legacy(bytes);
    }

    private static Optional<TextBytes> unicode(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : 0;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if (first == 0xff && second == 0xfe) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (first == 0xfe && second == 0xff) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (first == 0xef && second == 0xbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        int[] zeros = {0, 0};
        int looked = Math.min(bytes.length, 4_000);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > looked / 8 && zeros[0] < looked / 50 + 1) {
            return strict(bytes, 0, StandardCharsets.UTF_16LE);
        }
        if (zeros[0] > looked / 8 && zeros[1] < looked / 50 + 1) {
            return strict(bytes, 0, StandardCharsets.UTF_16BE);
        }
        return strict(bytes, 0, StandardCharsets.UTF_8);
    }

    private static Optional<TextBytes> strict(byte[] bytes, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
            return Optional.of(new TextBytes(text, charset.name()));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<TextBytes> legacy(byte[] bytes) {
        String western = new String(bytes, StandardCharsets.ISO_8859_1);
        TextBytes best = new TextBytes(composed(new String(bytes, Charset.forName("windows-1258"))), "windows-1258");
        int fewest = misfits(best.text());
        for (LegacyText.Encoding encoding : LegacyText.Encoding.values()) {
            String text = LegacyText.decode(western, encoding, "");
            int misfits = misfits(text);
            if (misfits < fewest) {
                fewest = misfits;
                best = new TextBytes(text, encoding.label());
            }
        }
        boolean plausible = fewest * 4 <= VietnameseWords.marked(cut(best.text()));
        return plausible ? Optional.of(best) : Optional.empty();
    }

    private static int misfits(String text) {
        return VietnameseWords.misfits(cut(text));
    }

    private static String cut(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    boolean isUtf8() {
        return encoding.equals(UTF_8);
    }
}
