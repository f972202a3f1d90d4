package org.parindex.io.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether words can be Vietnamese: an initial, a rhyme and at most one tone, as the spelling has them. */
public final class VietnameseWords {

    private static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "q", "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static final Set<String> RHYMES = new HashSet<>(
            Arrays.asList(("a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây "
                            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
                            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
                            + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt "
                            + "up ut uy uya uych uyên uyêt uynh uyt uyu uyn ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
                            + "y yêm yên yêng yêt yêu uao uai uan uang uanh uac uat uay uăng uăn uăt uên uêt uơn uen ue ueo ươ iê yê uô")
                    .split(" +")));

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\u00a1-\u00bf\u00d7\u00f7]+");
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

    private VietnameseWords() {}

    /**
     * How many words with a letter above ASCII, or an odd sign among letters, are no Vietnamese syllables.
     *
     * @param text any text
     * @return the number of such words
     */
    public static int misfits(String text) {
        return (int) words(text).filter(word -> !isSyllable(word)).count();
    }

    /**
     * How many words have a letter above ASCII or an odd sign among letters.
     *
     * @param text any text
     * @return the number of such words
     */
    public static int marked(String text) {
        return (int) words(text).count();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(SEPARATORS.split(text)).filter(word -> word.length() > 1 && !isAscii(word));
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    /**
     * Whether a word is spelled as a Vietnamese syllable.
     *
     * @param word letters only
     * @return whether it can be one
     */
    public static boolean isSyllable(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean mixed = !word.equals(lower)
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && !word.substring(1).equals(lower.substring(1));
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        int tones = 0;
        for (char c : decomposed.toCharArray()) {
            if (TONES.indexOf(c) >= 0) {
                tones++;
            } else {
                letters.append(c);
            }
        }
        return !mixed && tones <= 1 && fits(Normalizer.normalize(letters, Normalizer.Form.NFC));
    }

    private static boolean fits(String letters) {
        for (int initial = Math.min(3, letters.length() - 1); initial >= 0; initial--) {
            if (INITIALS.contains(letters.substring(0, initial)) && RHYMES.contains(letters.substring(initial))) {
                return true;
            }
        }
        // gi with its own vowel: gì, gìn
        return letters.startsWith("gi") && RHYMES.contains(letters.substring(1));
    }
}
