package org.parindex.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** The slips of typing that would turn a figure inside a range into the printed one. */
final class Misprints {

    /** A figure that may have been meant. */
    record Meant(BigDecimal value, int edits, Text how) {}

    private static final Text DIGIT = Text.of("gõ nhầm một chữ số", "one digit mistyped");
    private static final Text SWAPPED = Text.of("đảo hai chữ số", "two digits swapped");
    private static final Text LOST = Text.of("thiếu một chữ số", "one digit left out");
    private static final Text SURPLUS = Text.of("thừa một chữ số", "one digit too many");
    private static final Text POINT = Text.of("đặt sai dấu thập phân", "decimal sign misplaced");
    private static final Text RECOMPUTED = Text.of("tính lại", "recomputed");

    private Misprints() {}

    /**
     * The figures in the range that one slip makes of the printed one, and the recomputed one; the most likely first.
     *
     * @param places the most decimals that a figure of this column has
     */
    static List<Meant> of(BigDecimal printed, Range target, int places) {
        if (target.isEmpty()) {
            return List.of();
        }
        Map<BigDecimal, Meant> found = new LinkedHashMap<>();
        String text = printed.toPlainString();
        replaced(text, target, found);
        swapped(text, target, found);
        shifted(printed, target, found);
        inserted(text, target, places, found);
        removed(text, target, found);
        recomputed(printed, target, found);
        return found.values().stream()
                .sorted(Comparator.comparingInt(Meant::edits)
                        .thenComparing(meant -> meant.value().subtract(printed).abs()))
                .limit(3)
                .toList();
    }

    private static void offer(String text, Range target, Text how, Map<BigDecimal, Meant> found) {
        if (text.isEmpty() || text.startsWith(".") || text.endsWith(".") || text.equals("-")) {
            return;
        }
        BigDecimal value = new BigDecimal(text);
        if (target.contains(Points.of(value))) {
            found.putIfAbsent(value, new Meant(value, 1, how));
        }
    }

    private static void replaced(String text, Range target, Map<BigDecimal, Meant> found) {
        for (int i = 0; i < text.length(); i++) {
            for (char digit = '0'; digit <= '9' && Character.isDigit(text.charAt(i)); digit++) {
                if (digit != text.charAt(i)) {
                    offer(text.substring(0, i) + digit + text.substring(i + 1), target, DIGIT, found);
                }
            }
        }
    }

    private static void swapped(String text, Range target, Map<BigDecimal, Meant> found) {
        String digits = text.replace(".", "");
        int point = text.indexOf('.');
        for (int i = 1; i < digits.length(); i++) {
            char[] turned = digits.toCharArray();
            char first = turned[i - 1];
            turned[i - 1] = turned[i];
            turned[i] = first;
            String swapped = new String(turned);
            if (first != turned[i - 1] && Character.isDigit(first) && Character.isDigit(turned[i - 1])) {
                offer(
                        point < 0 ? swapped : swapped.substring(0, point) + "." + swapped.substring(point),
                        target,
                        SWAPPED,
                        found);
            }
        }
    }

    private static void shifted(BigDecimal printed, Range target, Map<BigDecimal, Meant> found) {
        for (int shift : new int[] {-2, -1, 1, 2}) {
            offer(printed.scaleByPowerOfTen(shift).toPlainString(), target, POINT, found);
        }
    }

    private static void inserted(String text, Range target, int places, Map<BigDecimal, Meant> found) {
        int point = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        int last = text.length() - point - 1 < places && point < text.length() ? text.length() - 1 : point;
        for (int i = text.startsWith("-") ? 1 : 0; i <= last; i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (i > 0 || digit > '0') {
                    offer(text.substring(0, i) + digit + text.substring(i), target, LOST, found);
                }
            }
        }
    }

    private static void removed(String text, Range target, Map<BigDecimal, Meant> found) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                offer(text.substring(0, i) + text.substring(i + 1), target, SURPLUS, found);
            }
        }
    }

    private static void recomputed(BigDecimal printed, Range target, Map<BigDecimal, Meant> found) {
        for (int places = Math.max(0, printed.scale()); places <= Math.max(0, printed.scale()) + 2; places++) {
            BigDecimal value = target.middle().toDecimal(places, RoundingMode.HALF_UP);
            if (target.contains(Points.of(value))) {
                found.putIfAbsent(value, new Meant(value, edits(printed, value), RECOMPUTED));
                return;
            }
        }
    }

    /** How many characters differ when both are written one below the other, decimal signs aligned. */
    private static int edits(BigDecimal printed, BigDecimal value) {
        int places = Math.max(0, Math.max(printed.scale(), value.scale()));
        String a = printed.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
        String b = value.setScale(places, RoundingMode.UNNECESSARY).toPlainString();
        int width = Math.max(a.length(), b.length());
        int edits = 0;
        for (int i = 1; i <= width; i++) {
            char left = i <= a.length() ? a.charAt(a.length() - i) : ' ';
            char right = i <= b.length() ? b.charAt(b.length() - i) : ' ';
            edits += left == right ? 0 : 1;
        }
        return Math.max(1, edits);
    }
}
