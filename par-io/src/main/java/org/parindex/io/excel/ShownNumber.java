package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * What a number format makes of a number where that is another number: scaled by thousands ({@code 0.00,}), digits that the
 * format itself holds ({@code "3,00"}), or the sign of a negative number left out ({@code 0.00;0.00}).
 */
final class ShownNumber {

    /** Text of the format itself: quoted, or one letter behind a stroke. */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)");
    /** A colour, a condition, a currency, or a filler that takes the width of a letter. */
    private static final Pattern ASIDE = Pattern.compile("\\[[^\\]]*\\]|[_*].");

    private static final Pattern SCALED = Pattern.compile("[0#?](,+)(?=[^0#?.,]|\\.|$)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    /** Stands for text of the format where it holds digits, and where not. */
    private static final char DIGITS = '\uE000';

    private static final char WORDS = '\uE001';

    private ShownNumber() {}

    /** What the sheet shows instead of a number; empty where it shows that number, rounding apart. */
    static Optional<Text> of(BigDecimal number, String format) {
        List<String> parts = parts(format);
        int part = number.signum() < 0 && parts.size() > 1 ? 1 : number.signum() == 0 && parts.size() > 2 ? 2 : 0;
        String code = parts.get(part);
        List<String> literals = new ArrayList<>();
        String bare = bare(code, literals);
        boolean digits = bare.matches(".*[0#?].*");
        boolean text = bare.isBlank() || bare.contains("General") || bare.contains("@") || bare.contains("E");
        if (!digits) {
            String shown = String.join("", literals).strip();
            return !text && DIGIT.matcher(shown).find() ? Optional.of(Text.of(shown)) : Optional.empty();
        }
        if (bare.matches(".*" + DIGITS + "[0#?.].*|.*[0#?]" + DIGITS + ".*") && touches(code)) {
            return Optional.of(Text.of(code));
        }
        Matcher scaled = SCALED.matcher(bare);
        BigDecimal shown = number;
        if (scaled.find() && !bare.contains("%")) {
            shown = number.divide(THOUSAND.pow(scaled.group(1).length()));
        }
        boolean unsigned = part == 1
                && !bare.contains("-")
                && !bare.contains("(")
                && literals.stream().noneMatch(literal -> literal.contains("-") || literal.contains("("))
                && !code.contains("[");
        shown = unsigned ? shown.abs() : shown;
        return shown.compareTo(number) == 0
                ? Optional.empty()
                : Optional.of(Points.of(shown).show());
    }

    /** "/100" or " m2" behind a number is no part of it, "3" right beside its digits is. */
    private static boolean touches(String code) {
        return code.matches(".*[0-9][.,]?\"[0#?.].*|.*[0#?]\"[.,]?[0-9].*|.*\\\\[0-9][0#?.].*|.*[0#?]\\\\[0-9].*");
    }

    private static String bare(String code, List<String> literals) {
        Matcher literal = LITERAL.matcher(code);
        StringBuilder bare = new StringBuilder();
        while (literal.find()) {
            String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
            literals.add(text);
            literal.appendReplacement(bare, String.valueOf(DIGIT.matcher(text).find() ? DIGITS : WORDS));
        }
        literal.appendTail(bare);
        return ASIDE.matcher(bare).replaceAll("");
    }

    /** The parts for positive, negative, zero and text; a semicolon inside quotes parts nothing. */
    private static List<String> parts(String format) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : format.toCharArray()) {
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
