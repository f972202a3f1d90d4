package org.parindex.io.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Measures in one line; those that need more stay JSON. */
final class MeasureForm extends Form {

    private static final String COMPLEMENT = "100% - ";
    /** What files take where they say nothing. */
    private static final String FIGURE_KIND = "amount";

    private static final String SHARE_KIND = "count";
    private static final Map<String, String> KINDS =
            Map.of("count", "số đếm", "amount", "số lượng", "number", "số bất kỳ", "percent", "%");
    private static final Pattern KIND = Pattern.compile("(?su)(.*\\S)\\s*\\[(số đếm|số lượng|số bất kỳ|%)\\]");

    @Override
    @Nullable
    Object cell(Object json) {
        return json instanceof Map<?, ?> fields ? show(fields) : null;
    }

    private static @Nullable String show(Map<?, ?> fields) {
        if (fields.get("complement") instanceof Map<?, ?> inner) {
            String shown = fields.size() == 1 ? show(inner) : null;
            return shown == null ? null : COMPLEMENT + shown;
        }
        String kind = String.valueOf(fields.get("kind"));
        if (!KINDS.containsKey(kind)) {
            return null;
        }
        if (fields.get("figure") instanceof String figure && fields.size() == 2) {
            return figure + suffix(kind, FIGURE_KIND);
        }
        boolean share =
                fields.get("share") instanceof String && fields.get("of") instanceof String && fields.size() == 3;
        return share ? fields.get("share") + " / " + fields.get("of") + suffix(kind, SHARE_KIND) : null;
    }

    private static String suffix(String kind, String usual) {
        return kind.equals(usual) ? "" : " [" + KINDS.get(kind) + "]";
    }

    @Override
    Object json(SheetCell cell) {
        String text = cell.shown();
        if (text.startsWith("{")) {
            return PlainJson.parse(text).orElse(text);
        }
        return parse(
                text.replace("100 %", "100%").replace("100% − ", COMPLEMENT).replace("100% – ", COMPLEMENT));
    }

    private static Map<String, Object> parse(String text) {
        Map<String, Object> measure = new LinkedHashMap<>();
        if (text.startsWith(COMPLEMENT)) {
            measure.put("complement", parse(text.substring(COMPLEMENT.length())));
            return measure;
        }
        Matcher kinded = KIND.matcher(text);
        String rest = kinded.matches() ? kinded.group(1) : text;
        int slash = rest.indexOf(" / ");
        if (slash > 0) {
            measure.put("share", rest.substring(0, slash).strip());
            measure.put("of", rest.substring(slash + 3).strip());
        } else {
            measure.put("figure", rest);
        }
        measure.put("kind", slash > 0 ? SHARE_KIND : FIGURE_KIND);
        if (kinded.matches()) {
            KINDS.forEach((word, shown) -> {
                if (shown.equals(kinded.group(2))) {
                    measure.put("kind", word);
                }
            });
        }
        return measure;
    }
}
