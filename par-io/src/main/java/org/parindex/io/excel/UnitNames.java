package org.parindex.io.excel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parindex.io.text.VietnameseText;

/** Names of units as they are written: with or without "UBND", with the type of the unit in full, short or left out. */
final class UnitNames {

    private static final List<String> PREFIXES = List.of("ubnd", "đơn vị", "tên đơn vị", "cơ quan").stream()
            .map(VietnameseText::key)
            .toList();
    private static final List<String> TYPES =
            List.of("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh").stream()
                    .map(VietnameseText::key)
                    .toList();
    private static final String COMMITTEE = VietnameseText.key("ủy ban nhân dân");
    private static final String AND = VietnameseText.key("và");

    private UnitNames() {}

    /** The key of a name: "Ủy ban nhân dân" is UBND, and UBND in front says nothing. */
    static String key(String name) {
        String key = (" " + VietnameseText.key(name) + " ")
                .replace(" " + COMMITTEE + " ", " ubnd ")
                .strip();
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix + " ")) {
                key = key.substring(prefix.length() + 1);
            }
        }
        return key;
    }

    /** The key without the type of a territory; the whole key where it names none. */
    static String withoutType(String key) {
        for (String type : TYPES) {
            if (key.startsWith(type + " ")) {
                return key.substring(type.length() + 1);
            }
        }
        return key;
    }

    /** Whether a key starts with the type of a territory. */
    static boolean hasType(String key) {
        return !withoutType(key).equals(key);
    }

    /** The words of a full name, for {@link Written#isShortFor}. */
    static List<String> words(String full) {
        return List.of(key(full).split(" "));
    }

    /** A name as written, word by word: the key of each word, and its letters if it may be short for several. */
    record Written(List<String> keys, List<String> letters) {

        static Written of(String name) {
            List<String> tokens = tokens(name);
            return new Written(
                    tokens.stream().map(VietnameseText::key).toList(),
                    tokens.stream().map(UnitNames::letters).toList());
        }

        /**
         * Whether it may stand for a full name: each word is the same, or is the first letters of the next words
         * ("P. Hồng Bàng", "Sở KH&CN", "VP UBND tỉnh").
         */
        boolean isShortFor(List<String> words) {
            return !keys.isEmpty() && fits(0, words, 0);
        }

        private boolean fits(int token, List<String> words, int word) {
            if (token == keys.size() || word >= words.size()) {
                return token == keys.size() && word >= words.size();
            }
            if (keys.get(token).equals(words.get(word)) && fits(token + 1, words, word + 1)) {
                return true;
            }
            int next = behind(letters.get(token), words, word);
            return next > word && fits(token + 1, words, next);
        }
    }

    private static List<String> tokens(String written) {
        String text = VietnameseText.clean(written).replaceAll("\\s*&\\s*", "&").replaceAll("[.,()\\-–:;]+", " ");
        List<String> tokens = new ArrayList<>(List.of(text.strip().split(" +")));
        if (tokens.size() > 1 && tokens.get(0).equalsIgnoreCase("ubnd")) {
            tokens.remove(0);
        }
        return tokens.size() > 20 ? List.of() : tokens;
    }

    /** The letters of a word in capitals, without marks of tone; empty for any other word. */
    private static String letters(String written) {
        String capitals = written.replace("&", "");
        boolean isShort = !capitals.isEmpty()
                && capitals.length() <= 8
                && capitals.equals(capitals.toUpperCase(Locale.ROOT))
                && capitals.chars().allMatch(Character::isLetter);
        return isShort ? capitals.toLowerCase(Locale.ROOT).replace('ð', 'đ') : "";
    }

    /** The word behind those whose first letters are these; words "và" are passed over; 0 if they are not. */
    private static int behind(String letters, List<String> words, int from) {
        if (letters.isEmpty()) {
            return 0;
        }
        int word = from;
        for (char letter : letters.toCharArray()) {
            while (word < words.size() && word > from && words.get(word).equals(AND)) {
                word++;
            }
            if (word >= words.size() || first(words.get(word)) != letter) {
                return 0;
            }
            word++;
        }
        return word;
    }

    private static char first(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).charAt(0);
    }
}
