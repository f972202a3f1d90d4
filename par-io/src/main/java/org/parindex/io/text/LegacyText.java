package org.parindex.io.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Vietnamese texts in the byte encodings of the time before Unicode, which files still hold as letters of western Europe:
 * TCVN3 (TCVN 5712:1993, fonts {@code .Vn…}) and VNI (fonts {@code VNI-…}). "Së Néi vô" and "Sôû Noäi vuï" are "Sở Nội
 * vụ". A text is taken for one only if it reads as Vietnamese after the conversion and not before.
 */
public final class LegacyText {

    /** A legacy encoding. */
    public enum Encoding {
        /** One byte for a letter with its marks. */
        TCVN3("TCVN3"),
        /** A letter, then a byte for its marks. */
        VNI("VNI");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        /**
         * Its name.
         *
         * @return the name
         */
        public String label() {
            return label;
        }
    }

    /** TCVN 5712:1993, VN3: bytes A1 to FE as letters of Windows-1252, and the Vietnamese letters that they mean. */
    private static final String TCVN3_BYTES =
            "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";

    private static final String TCVN3_LETTERS =
            "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    /** VNI: marks behind any vowel, behind a and e and o for those with a circumflex, and behind a for the breve. */
    private static final String VNI_TONES = "øùûõï";

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final String VNI_CIRCUMFLEX = "âàáåãä";
    private static final String VNI_BREVE = "êèéúüë";
    private static final String VNI_SINGLE = "ìíæóòîôöñ";
    private static final String VNI_SINGLE_LETTERS = "ìíỉĩịỵơưđ";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<Character, Character> TCVN3 = tcvn3();

    private LegacyText() {}

    private static Map<Character, Character> tcvn3() {
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < TCVN3_BYTES.length(); i++) {
            table.put(TCVN3_BYTES.charAt(i), TCVN3_LETTERS.charAt(i));
        }
        return Map.copyOf(table);
    }

    /**
     * The encoding that a text is in.
     *
     * @param text the text
     * @param font name of its font, empty if not known
     * @return the encoding, or empty for Unicode and for texts without a letter that tells
     */
    public static Optional<Encoding> detect(String text, String font) {
        if (!isSuspect(text)) {
            return Optional.empty();
        }
        String name = font.toLowerCase(Locale.ROOT);
        int before = VietnameseWords.misfits(text);
        // one odd word may be of any language, several that all become Vietnamese are not
        boolean several = VietnameseWords.marked(text) > 1;
        Encoding best = null;
        int fewest = before;
        for (Encoding encoding : Encoding.values()) {
            boolean named = encoding == Encoding.TCVN3 ? name.startsWith(".vn") : name.startsWith("vni");
            int after = VietnameseWords.misfits(decode(text, encoding, font));
            boolean better = named ? after < before : after == 0 && before > 0 && several;
            if (better && (best == null || after < fewest || named)) {
                best = encoding;
                fewest = after;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a text holds letters above ASCII, and none that only Unicode Vietnamese has. */
    private static boolean isSuspect(String text) {
        boolean above = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\u0102' && c <= '\u01b0')
                    || (c >= '\u1ea0' && c <= '\u1ef9')
                    || (c >= '\u0300' && c < '\u0370')) {
                return false;
            }
            above |= c >= '\u00a1' && c <= '\u00fe';
        }
        return above;
    }

    /**
     * A text converted to Unicode.
     *
     * @param text the text
     * @param encoding its encoding
     * @param font name of its font; fonts whose name ends in H show capitals
     * @return the text in composed letters (NFC)
     */
    public static String decode(String text, Encoding encoding, String font) {
        String letters = encoding == Encoding.TCVN3 ? fromTcvn3(text) : fromVni(text);
        boolean capitals =
                encoding == Encoding.TCVN3 && font.toLowerCase(Locale.ROOT).startsWith(".vn") && font.endsWith("H");
        String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return capitals
                ? composed.toUpperCase(Locale.ROOT)
                : encoding == Encoding.TCVN3 ? capitalWords(composed) : composed;
    }

    /** TCVN3 has no capitals with tones; words that are capitals but for those are capitals. */
    private static String capitalWords(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            String letters = word.group();
            long plain = letters.chars().filter(c -> c < 128).count();
            boolean capitals = plain > 1 && letters.chars().filter(c -> c < 128).allMatch(Character::isUpperCase);
            return Matcher.quoteReplacement(capitals ? letters.toUpperCase(Locale.ROOT) : letters);
        });
    }

    private static String fromTcvn3(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            letters.append(TCVN3.getOrDefault(c, c).charValue());
        }
        return letters.toString();
    }

    private static String fromVni(String text) {
        StringBuilder letters = new StringBuilder(text.length() + 8);
        for (char c : text.toCharArray()) {
            char lower = Character.toLowerCase(c);
            char before = letters.isEmpty() ? ' ' : Character.toLowerCase(last(letters));
            String marks = marks(lower, before);
            if (!marks.isEmpty()) {
                letters.append(marks);
            } else {
                int single = VNI_SINGLE.indexOf(lower);
                char letter = single < 0 ? lower : VNI_SINGLE_LETTERS.charAt(single);
                letters.append(c == lower ? letter : Character.toUpperCase(letter));
            }
        }
        return letters.toString();
    }

    /** The last letter, without the marks behind it. */
    private static char last(StringBuilder letters) {
        char last = letters.charAt(letters.length() - 1);
        return Character.getType(last) == Character.NON_SPACING_MARK ? ' ' : last;
    }

    private static String marks(char mark, char vowel) {
        int tone = VNI_TONES.indexOf(mark);
        if (tone >= 0 && "aeiouyơư".indexOf(vowel) >= 0) {
            return String.valueOf(TONES.charAt(tone));
        }
        int circumflex = VNI_CIRCUMFLEX.indexOf(mark);
        if (circumflex >= 0 && "aeo".indexOf(vowel) >= 0) {
            return "\u0302" + tone(circumflex);
        }
        int breve = VNI_BREVE.indexOf(mark);
        return breve >= 0 && vowel == 'a' ? "\u0306" + tone(breve) : "";
    }

    private static String tone(int position) {
        return position == 0 ? "" : String.valueOf(TONES.charAt(position - 1));
    }
}
