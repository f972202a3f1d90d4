package org.parindex.io.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parindex.io.table.CellCodes;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.Absence;
import org.parindex.survey.AbsentLabel;
import org.parindex.survey.AnswerCode;
import org.parindex.survey.Scale;
import org.parindex.survey.ScaleLevel;

/**
 * What a cell says on a scale: a code, a label in Vietnamese or English however it is typed, or both ("4. Hài lòng"). A
 * text without tones counts where only one label fits.
 */
final class AnswerWords {

    /** No answer of the scale. */
    static final byte UNKNOWN = -1;

    private static final int NUMBERS = 100;

    private final Scale scale;
    private final byte[] numbers = new byte[NUMBERS];
    private final Map<String, Byte> byCode = new HashMap<>();
    private final Map<String, Byte> byKey = new HashMap<>();
    private final Map<String, Byte> byPlainKey = new HashMap<>();
    private final CellCodes cells;

    AnswerWords(Scale scale) {
        this.scale = scale;
        Arrays.fill(numbers, UNKNOWN);
        Map<String, Byte> labels = new LinkedHashMap<>();
        for (int i = 0; i < scale.levels().size(); i++) {
            ScaleLevel level = scale.levels().get(i);
            byte code = AnswerCode.level(i + 1);
            code(level.code(), code);
            labels.put(level.label().vi(), code);
            labels.put(level.label().en(), code);
            level.spellings().forEach(spelling -> labels.put(spelling, code));
        }
        for (AbsentLabel absent : scale.absent()) {
            code(absent.code(), absent.reason().code());
            labels.put(absent.label().vi(), absent.reason().code());
            labels.put(absent.label().en(), absent.reason().code());
        }
        fold(labels, VietnameseText::key, byKey);
        fold(labels, VietnameseText::plainKey, byPlainKey);
        cells = new CellCodes(text -> read(VietnameseText.clean(text)));
    }

    private void code(String written, byte code) {
        byCode.put(written, code);
        if (written.matches("[0-9]{1,2}")) {
            numbers[Integer.parseInt(written)] = code;
        }
    }

    /** Labels that fold together though they mean different things are left out. */
    private static void fold(Map<String, Byte> labels, UnaryOperator<String> folding, Map<String, Byte> into) {
        Set<String> unclear = new HashSet<>();
        labels.forEach((label, code) -> {
            String key = folding.apply(label);
            Byte before = into.put(key, code);
            if (before != null && !before.equals(code)) {
                unclear.add(key);
            }
        });
        unclear.forEach(into::remove);
        into.remove("");
    }

    /** The answer that each cell means, or UNKNOWN. */
    CellCodes cells() {
        return cells;
    }

    private byte ofNumber(int number) {
        return number < NUMBERS ? numbers[number] : UNKNOWN;
    }

    private byte read(String text) {
        if (text.isEmpty()) {
            return Absence.BLANK.code();
        }
        Byte exact = byCode.get(text);
        if (exact != null) {
            return exact;
        }
        if (text.matches("[0-9]{1,9}")) {
            return ofNumber(Integer.parseInt(text));
        }
        if (text.matches("[0-9]{1,2}[.,]0+")) {
            return ofNumber(Integer.parseInt(text.split("[.,]")[0]));
        }
        byte whole = label(text);
        return whole == UNKNOWN ? both(text) : whole;
    }

    private byte label(String text) {
        Byte toned = byKey.get(VietnameseText.key(text));
        if (toned != null) {
            return toned;
        }
        String key = VietnameseText.key(text);
        String plain = VietnameseText.plainKey(text);
        // a text that has tones, but other ones, is another word
        Byte untoned = key.equals(plain) ? byPlainKey.get(plain) : null;
        return untoned == null ? UNKNOWN : untoned;
    }

    /** A code and a label together, in either order; they must say the same. */
    private byte both(String text) {
        java.util.regex.Matcher front = java.util.regex.Pattern.compile("([0-9]{1,2})\\s*[.):–—=-]?\\s*(\\D.*)")
                .matcher(text);
        java.util.regex.Matcher back = java.util.regex.Pattern.compile("(.*\\D)\\s*[(\\[]?\\s*([0-9]{1,2})\\s*[)\\]]?")
                .matcher(text);
        if (front.matches()) {
            return agreed(front.group(1), front.group(2));
        }
        return back.matches() ? agreed(back.group(2), back.group(1)) : UNKNOWN;
    }

    private byte agreed(String number, String words) {
        byte code = ofNumber(Integer.parseInt(number));
        String bare = words.replaceAll("[(\\[]\\s*$", "");
        return code != UNKNOWN && code == label(bare) ? code : UNKNOWN;
    }

    /** The answers of the scale, for messages. */
    String known() {
        return scale.levels().stream()
                .map(level -> level.code() + " " + level.label().vi())
                .collect(Collectors.joining(", "));
    }
}
