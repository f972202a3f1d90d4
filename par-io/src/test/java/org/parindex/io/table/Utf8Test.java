package org.parindex.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the decoder of the JDK takes as text. */
class Utf8Test {

    private static boolean isTextByJdk(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }

    private static void assertSame(byte... bytes) {
        boolean text = isTextByJdk(bytes);
        assertThat(Utf8.isText(bytes, 0, bytes.length))
                .as(ByteBuffer.wrap(bytes).toString())
                .isEqualTo(text);
        if (text) {
            assertThat(Utf8.characters(bytes, 0, bytes.length))
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8).length());
        }
    }

    @Test
    void every_two_bytes_are_judged_as_the_decoder_does() {
        for (int first = 0; first < 256; first++) {
            for (int second = 0; second < 256; second++) {
                assertSame((byte) first, (byte) second);
                assertSame((byte) first, (byte) second, (byte) 0x80);
                assertSame((byte) first, (byte) second, (byte) 0xbf, (byte) 0x80);
                assertSame((byte) first, (byte) second, (byte) 'a', (byte) 0x80);
            }
        }
    }

    @Test
    void texts_with_a_byte_changed_are_judged_as_the_decoder_does() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = "Rất hài lòng 😀 ế".getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertSame(bytes);
        }
    }
}
