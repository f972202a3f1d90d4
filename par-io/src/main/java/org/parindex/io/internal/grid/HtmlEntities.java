package org.parindex.io.internal.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that HTML writes with an ampersand (HTML 4.01, section 24). */
final class HtmlEntities {

    private static final Pattern ENTITY =
            Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,8});?");
    private static final String LATIN_1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
                    + "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml "
                    + "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
                    + "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
                    + "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc "
                    + "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
    private static final Map<String, String> NAMES = names();

    private HtmlEntities() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>(Map.of(
                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "ndash", "–", "mdash", "—", "hellip",
                "…"));
        names.putAll(Map.of("lsquo", "‘", "rsquo", "’", "ldquo", "“", "rdquo", "”", "bull", "•", "minus", "−"));
        char letter = '\u00a0';
        for (String name : LATIN_1.split(" ")) {
            names.put(name, String.valueOf(letter++));
        }
        return Map.copyOf(names);
    }

    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher entity = ENTITY.matcher(text);
        return entity.replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMES.getOrDefault(name, whole);
        }
        boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : whole;
    }
}
