package org.parindex.io.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Stage;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Interval;
import org.parindex.rule.WeightedFigure;
import org.parindex.text.Text;

/** Small values that may be written shorter than their components. */
final class ShortForms {

    private static final String NUMBER = "(-?[0-9]++(?:\\.[0-9]++)?)";
    private static final Pattern BOUND = Pattern.compile("(>=|>|<=|<|=)\\s*" + NUMBER);
    private static final Pattern RANGE = Pattern.compile("(>?)\\s*" + NUMBER + "\\s*\\.\\.\\s*(<?)\\s*" + NUMBER);
    private static final int MOST_PLACES = 30;

    private final JsonReader reader;

    ShortForms(JsonReader reader) {
        this.reader = reader;
    }

    @Nullable
    Text text(Json json) {
        if (json instanceof Json.Str string) {
            return Text.of(string.value());
        }
        if (!(json instanceof Json.Obj object) || object.fields().isEmpty()) {
            return reader.wrong(json, Expected.TEXT);
        }
        reader.checkNames(object, Set.of("vi", "en"));
        String vi = reader.optional(object, "vi", String.class, null);
        String en = reader.optional(object, "en", String.class, null);
        if (vi == null) {
            return en == null ? null : Text.of(en);
        }
        return Text.of(vi, en == null ? vi : en);
    }

    @Nullable
    Award award(Json json) {
        if (json instanceof Json.Num || json instanceof Json.Str) {
            BigDecimal points = reader.decimal(json);
            return points == null ? null : new Award(points, false);
        }
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, Expected.AWARD);
        }
        reader.checkNames(object, Set.of("points", "share"));
        boolean ofMaximum = object.fields().containsKey("share");
        if (ofMaximum == object.fields().containsKey("points")) {
            return reader.wrong(json, Expected.AWARD);
        }
        BigDecimal amount = reader.required(object, ofMaximum ? "share" : "points", BigDecimal.class);
        return amount == null ? null : new Award(amount, ofMaximum);
    }

    @Nullable
    Interval interval(Json json) {
        if (json instanceof Json.Obj object) {
            return longInterval(object);
        }
        if (!(json instanceof Json.Str string)) {
            return reader.wrong(json, Expected.INTERVAL);
        }
        String text = string.value().strip();
        if (text.equals("any")) {
            return Interval.ALL;
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            BigDecimal at = reader.scalars().decimal(json, bound.group(2));
            return at == null ? null : bounded(bound.group(1), at);
        }
        Matcher range = RANGE.matcher(text);
        return range.matches() ? range(json, range) : reader.wrong(json, Expected.INTERVAL);
    }

    private @Nullable Interval range(Json json, Matcher range) {
        BigDecimal from = reader.scalars().decimal(json, range.group(2));
        BigDecimal to = reader.scalars().decimal(json, range.group(4));
        return from == null || to == null
                ? null
                : nonEmpty(
                        json,
                        new Interval(
                                from,
                                range.group(1).isEmpty(),
                                to,
                                range.group(3).isEmpty()));
    }

    private @Nullable Interval longInterval(Json.Obj json) {
        reader.checkNames(json, Set.of("from", "to", "fromIncluded", "toIncluded"));
        BigDecimal from = reader.optional(json, "from", BigDecimal.class, null);
        BigDecimal to = reader.optional(json, "to", BigDecimal.class, null);
        Boolean fromIncluded = reader.optional(json, "fromIncluded", Boolean.class, true);
        Boolean toIncluded = reader.optional(json, "toIncluded", Boolean.class, false);
        if (isUnread(json, "from", from) || isUnread(json, "to", to) || fromIncluded == null || toIncluded == null) {
            return null;
        }
        return nonEmpty(json, new Interval(from, from != null && fromIncluded, to, to != null && toIncluded));
    }

    private static boolean isUnread(Json.Obj json, String field, @Nullable BigDecimal value) {
        Json given = json.fields().get(field);
        return value == null && given != null && !(given instanceof Json.Nil);
    }

    private @Nullable Interval nonEmpty(Json json, Interval interval) {
        if (interval.isEmpty()) {
            reader.report(
                    JsonFinding.REFUSED,
                    json,
                    "why",
                    Text.of("khoảng này không chứa giá trị nào", "no value lies in this interval"));
            return null;
        }
        return interval;
    }

    private static Interval bounded(String sign, BigDecimal bound) {
        return switch (sign) {
            case ">=" -> new Interval(bound, true, null, false);
            case ">" -> new Interval(bound, false, null, false);
            case "<=" -> new Interval(null, false, bound, true);
            case "<" -> new Interval(null, false, bound, false);
            default -> new Interval(bound, true, bound, true);
        };
    }

    @Nullable
    Rounding rounding(Json json) {
        if (json instanceof Json.Str string && string.value().equals("none")) {
            return Rounding.NONE;
        }
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, Expected.ROUNDING);
        }
        reader.checkNames(object, Set.of("places", "mode"));
        Integer places = reader.required(object, "places", Integer.class);
        RoundingMode mode = reader.optional(object, "mode", RoundingMode.class, RoundingMode.HALF_UP);
        if (places == null || mode == null) {
            return null;
        }
        return places < 0 || places > MOST_PLACES ? reader.wrong(json, Expected.PLACES) : Rounding.of(places, mode);
    }

    @Nullable
    Stage stage(Json json) {
        String id = reader.string(json);
        if (id == null) {
            return null;
        }
        try {
            return Stage.of(id);
        } catch (IllegalArgumentException unknown) {
            reader.scalars()
                    .unknownWord(
                            json, id, List.of("self", "appraised", "explained", "appraised-2", "explained-2", "final"));
            return null;
        }
    }

    @Nullable
    Object weighted(Json json) {
        return json instanceof Json.Str name
                ? new WeightedFigure(name.value(), BigDecimal.ONE)
                : reader.records().read(json, WeightedFigure.class, Set.of());
    }
}
