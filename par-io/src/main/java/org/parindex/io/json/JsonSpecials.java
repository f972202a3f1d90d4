package org.parindex.io.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Source;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Condition;
import org.parindex.rule.Direction;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.WeightedFigure;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;
import org.parindex.unit.Succession;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** Types whose JSON form is not simply their components. */
final class JsonSpecials {

    private static final Set<Class<?>> TYPES = Set.of(
            Text.class,
            Award.class,
            Interval.class,
            Rounding.class,
            Stage.class,
            Source.class,
            Measure.class,
            Condition.class,
            ScoringRule.class,
            BandGate.class,
            TieKey.class,
            Binding.class,
            Node.class,
            Scheme.class,
            Answer.class,
            UnitRegister.class,
            Assessments.class);

    private static final Pattern BOUND = Pattern.compile("(>=|>|<=|<|=)\\s*(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern RANGE =
            Pattern.compile("(>?)\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*\\.\\.\\s*(<?)\\s*(-?[0-9]+(?:\\.[0-9]+)?)");

    private final JsonReader reader;

    JsonSpecials(JsonReader reader) {
        this.reader = reader;
    }

    boolean knows(Class<?> type) {
        return TYPES.contains(type);
    }

    @Nullable
    Object read(Json json, Class<?> type) {
        if (type == Text.class) {
            return text(json);
        }
        if (type == Award.class) {
            return award(json);
        }
        if (type == Interval.class) {
            return interval(json);
        }
        if (type == Rounding.class) {
            return rounding(json);
        }
        if (type == Stage.class) {
            return stage(json);
        }
        if (type == ScoringRule.class) {
            return tagged(json, Kinds.RULES);
        }
        if (type == BandGate.class) {
            return tagged(json, Kinds.GATES);
        }
        if (type == Node.class) {
            return json instanceof Json.Obj object && object.fields().containsKey("children")
                    ? reader.readRecord(json, Branch.class, Set.of())
                    : reader.readRecord(json, Leaf.class, Set.of());
        }
        return json instanceof Json.Obj object ? readObject(object, type) : reader.wrong(json, "an object");
    }

    private @Nullable Object readObject(Json.Obj json, Class<?> type) {
        if (type == Source.class) {
            return source(json);
        }
        if (type == Measure.class) {
            return measure(json);
        }
        if (type == Condition.class) {
            return condition(json);
        }
        if (type == TieKey.class) {
            return reader.readRecord(
                    json,
                    json.fields().containsKey("channel") ? TieKey.ByChannel.class : TieKey.ByNode.class,
                    Set.of());
        }
        if (type == Binding.class) {
            return binding(json);
        }
        if (type == Scheme.class) {
            return scheme(json);
        }
        if (type == Answer.class) {
            return answer(json);
        }
        return type == UnitRegister.class ? register(json) : assessments(json);
    }

    private @Nullable Text text(Json json) {
        if (json instanceof Json.Str string) {
            return Text.of(string.value());
        }
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, "a text or {\"vi\": …, \"en\": …}");
        }
        reader.checkNames(object, Set.of("vi", "en"));
        Json vi = object.fields().get("vi");
        Json en = object.fields().get("en");
        String first = vi == null ? null : reader.string(vi);
        String second = en == null ? null : reader.string(en);
        if (first == null && second == null) {
            return Text.EMPTY;
        }
        return Text.of(first == null ? String.valueOf(second) : first, second == null ? String.valueOf(first) : second);
    }

    private @Nullable Award award(Json json) {
        if (!(json instanceof Json.Obj object)) {
            BigDecimal points = reader.decimal(json);
            return points == null ? null : new Award(points, false);
        }
        reader.checkNames(object, Set.of("points", "share"));
        Json share = object.fields().get("share");
        Json points = share == null ? object.fields().get("points") : share;
        if (points == null) {
            return reader.wrong(json, "{\"points\": …} or {\"share\": …}");
        }
        BigDecimal amount = reader.decimal(points);
        return amount == null ? null : new Award(amount, share != null);
    }

    private @Nullable Interval interval(Json json) {
        if (!(json instanceof Json.Str string)) {
            return reader.wrong(json, "an interval such as \">=90\", \"70..<90\" or \"=100\"");
        }
        String text = string.value().strip();
        if (text.equals("any")) {
            return Interval.ALL;
        }
        Matcher bound = BOUND.matcher(text);
        if (bound.matches()) {
            return bounded(bound.group(1), bound.group(2));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new Interval(
                    new BigDecimal(range.group(2)), range.group(1).isEmpty(),
                    new BigDecimal(range.group(4)), range.group(3).isEmpty());
        }
        return reader.wrong(json, "an interval such as \">=90\", \"70..<90\" or \"=100\"");
    }

    private static Interval bounded(String sign, String bound) {
        return switch (sign) {
            case ">=" -> Interval.atLeast(bound);
            case ">" -> Interval.above(bound);
            case "<=" -> Interval.atMost(bound);
            case "<" -> Interval.below(bound);
            default -> Interval.exactly(bound);
        };
    }

    static String show(Interval interval) {
        BigDecimal lower = interval.lower();
        BigDecimal upper = interval.upper();
        if (lower != null && upper != null) {
            boolean one = lower.equals(upper) && interval.lowerIncluded() && interval.upperIncluded();
            return one
                    ? "=" + lower.toPlainString()
                    : (interval.lowerIncluded() ? "" : ">") + lower.toPlainString() + ".."
                            + (interval.upperIncluded() ? "" : "<") + upper.toPlainString();
        }
        if (lower != null) {
            return (interval.lowerIncluded() ? ">=" : ">") + lower.toPlainString();
        }
        return upper == null ? "any" : (interval.upperIncluded() ? "<=" : "<") + upper.toPlainString();
    }

    private @Nullable Rounding rounding(Json json) {
        if (json instanceof Json.Str string) {
            return string.value().equals("none")
                    ? Rounding.NONE
                    : reader.wrong(json, "\"none\" or {\"places\": …, \"mode\": …}");
        }
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, "\"none\" or {\"places\": …, \"mode\": …}");
        }
        reader.checkNames(object, Set.of("places", "mode"));
        Json places = object.fields().get("places");
        Json mode = object.fields().get("mode");
        Integer number = places == null ? null : (Integer) reader.read(places, int.class);
        if (number == null || number < 0 || number > 30) {
            return reader.wrong(json, "places from 0 to 30");
        }
        RoundingMode how = mode == null ? RoundingMode.HALF_UP : reader.as(mode, RoundingMode.class);
        return how == null ? null : Rounding.of(number, how);
    }

    private @Nullable Stage stage(Json json) {
        String id = reader.string(json);
        if (id == null) {
            return null;
        }
        try {
            return Stage.of(id);
        } catch (IllegalArgumentException unknown) {
            reader.unknownWord(
                    json, id, List.of("self", "appraised", "explained", "appraised-2", "explained-2", "final"));
            return null;
        }
    }

    private <T> @Nullable Object tagged(Json json, Map<String, Class<? extends T>> kinds) {
        if (!(json instanceof Json.Obj object) || !(object.fields().get("kind") instanceof Json.Str kind)) {
            return reader.wrong(json, "an object with a \"kind\"");
        }
        if (kinds == (Object) Kinds.RULES && kind.value().equals("custom")) {
            return custom(object);
        }
        Class<? extends T> type = kinds.get(kind.value());
        if (type == null) {
            reader.unknownWord(kind, kind.value(), List.copyOf(kinds.keySet()));
            return null;
        }
        return reader.readRecord(json, type, Set.of("kind"));
    }

    private @Nullable Object custom(Json.Obj json) {
        reader.checkNames(json, Set.of("kind", "name"));
        Json name = json.fields().get("name");
        String wanted = name == null ? null : reader.string(name);
        Object rule = wanted == null ? null : reader.customRules().apply(wanted).orElse(null);
        if (rule == null) {
            reader.unknownWord(json, String.valueOf(wanted), List.of("rules given by the caller"));
        }
        return rule;
    }

    private @Nullable Source source(Json.Obj json) {
        Class<?> type = json.fields().containsKey("sheet")
                ? Source.Cell.class
                : json.fields().containsKey("pointer") ? Source.Json.class : Source.Line.class;
        Json.Obj filled = json;
        for (String number : type == Source.Json.class ? List.of("line", "column") : List.of("line")) {
            if (type != Source.Cell.class && !filled.fields().containsKey(number)) {
                filled = filled.with(number, Json.of(BigDecimal.ZERO));
            }
        }
        return (Source) reader.readRecord(filled, type, Set.of());
    }

    private @Nullable Object measure(Json.Obj json) {
        Map<String, Json> fields = json.fields();
        if (fields.containsKey("figure")) {
            reader.checkNames(json, Set.of("figure", "kind"));
            String name = reader.string(fields.get("figure"));
            Input.Kind kind = kind(fields, Input.Kind.AMOUNT);
            return name == null || kind == null ? null : new Measure.Figure(name, kind);
        }
        if (fields.containsKey("share")) {
            return share(json);
        }
        if (fields.containsKey("complement")) {
            reader.checkNames(json, Set.of("complement"));
            Measure of = reader.as(fields.get("complement"), Measure.class);
            return of == null ? null : new Measure.Complement(of);
        }
        if (fields.containsKey("change")) {
            return change(json);
        }
        if (fields.containsKey("mean")) {
            reader.checkNames(json, Set.of("mean"));
            List<WeightedFigure> answers = weighted(fields.get("mean"));
            return answers.isEmpty() ? null : new Measure.WeightedMean(answers);
        }
        return reader.wrong(json, "a measure: \"figure\", \"share\", \"complement\", \"change\" or \"mean\"");
    }

    private Input.@Nullable Kind kind(Map<String, Json> fields, Input.Kind otherwise) {
        Json kind = fields.get("kind");
        return kind == null ? otherwise : reader.as(kind, Input.Kind.class);
    }

    private @Nullable Object share(Json.Obj json) {
        reader.checkNames(json, Set.of("share", "of", "excluded", "kind", "mayExceed"));
        Map<String, Json> fields = json.fields();
        Json share = fields.get("share");
        List<WeightedFigure> parts = share instanceof Json.Str one
                ? List.of(new WeightedFigure(one.value(), BigDecimal.ONE))
                : weighted(share);
        Json of = fields.get("of");
        if (of == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "of");
            return null;
        }
        String whole = reader.string(of);
        Json excluded = fields.get("excluded");
        Json mayExceed = fields.get("mayExceed");
        Input.Kind kind = kind(fields, Input.Kind.COUNT);
        boolean exceeds = mayExceed != null && Boolean.TRUE.equals(reader.read(mayExceed, boolean.class));
        return whole == null || kind == null || parts.isEmpty()
                ? null
                : new Measure.Share(parts, whole, excluded == null ? null : reader.string(excluded), kind, exceeds);
    }

    private List<WeightedFigure> weighted(Json json) {
        List<WeightedFigure> figures = new ArrayList<>();
        List<Object> items = reader.items(json, WeightedFigure.class);
        if (items != null) {
            items.forEach(item -> figures.add((WeightedFigure) item));
        }
        return figures;
    }

    private @Nullable Object change(Json.Obj json) {
        reader.checkNames(json, Set.of("change", "from", "direction", "kind"));
        Map<String, Json> fields = json.fields();
        Json from = fields.get("from");
        if (from == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "from");
            return null;
        }
        String current = reader.string(fields.get("change"));
        String reference = reader.string(from);
        Json way = fields.get("direction");
        Direction direction = way == null ? Direction.HIGHER_IS_BETTER : reader.as(way, Direction.class);
        Input.Kind kind = kind(fields, Input.Kind.AMOUNT);
        return current == null || reference == null || direction == null || kind == null
                ? null
                : new Measure.Change(current, reference, direction, kind);
    }

    private @Nullable Object condition(Json.Obj json) {
        Map<String, Json> fields = json.fields();
        if (fields.containsKey("measure")) {
            return reader.readRecord(json, Condition.Compares.class, Set.of());
        }
        if (fields.containsKey("option")) {
            Json.Obj named = fields.containsKey("input") ? json : json.with("input", Json.of("option"));
            return reader.readRecord(named, Condition.Chosen.class, Set.of());
        }
        for (String word : List.of("all", "any", "not")) {
            if (fields.containsKey(word)) {
                reader.checkNames(json, Set.of(word));
                return joined(word, fields.get(word));
            }
        }
        return reader.wrong(json, "a condition: \"measure\", \"option\", \"all\", \"any\" or \"not\"");
    }

    private @Nullable Object joined(String word, Json json) {
        if (word.equals("not")) {
            Condition inner = reader.as(json, Condition.class);
            return inner == null ? null : new Condition.Not(inner);
        }
        List<Object> items = reader.items(json, Condition.class);
        if (items == null || items.isEmpty()) {
            return items == null ? null : reader.wrong(json, "at least one condition");
        }
        List<Condition> conditions = items.stream().map(Condition.class::cast).toList();
        return word.equals("all") ? new Condition.All(conditions) : new Condition.Any(conditions);
    }

    private @Nullable Object binding(Json.Obj json) {
        reader.checkNames(json, Set.of("leaf", "figure", "points"));
        Json leaf = json.fields().get("leaf");
        Json figure = json.fields().get("figure");
        if (leaf == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "leaf");
            return null;
        }
        String id = reader.string(leaf);
        String name = figure == null ? null : reader.string(figure);
        if (id == null) {
            return null;
        }
        return name == null ? new Binding.PointsOf(id) : new Binding.FigureOf(id, name);
    }

    private @Nullable Object scheme(Json.Obj json) {
        Json.Obj identified = NodeIds.assign(json);
        Map<String, Json> fields = new LinkedHashMap<>(identified.fields());
        Json absent = Json.object(Map.of());
        Policies policies = (Policies)
                reader.readDefaulted(part(fields, "policies", absent), Policies.class, Policies.DEFAULTS, "policies");
        TotalPolicy total = (TotalPolicy)
                reader.readDefaulted(part(fields, "total", absent), TotalPolicy.class, TotalPolicy.DEFAULT, "total");
        RankingPolicy ranking = (RankingPolicy) reader.readDefaulted(
                part(fields, "ranking", absent), RankingPolicy.class, RankingPolicy.DEFAULT, "ranking");
        Classification classification = (Classification) reader.readDefaulted(
                part(fields, "classification", absent), Classification.class, Classification.NONE, "classification");
        SchemeParts parts =
                (SchemeParts) reader.readRecord(new Json.Obj(json.at(), fields), SchemeParts.class, Set.of("format"));
        if (parts == null || policies == null || total == null || ranking == null || classification == null) {
            return null;
        }
        List<String> defaulted = new ArrayList<>(parts.defaulted());
        reader.defaulted().stream().filter(name -> !defaulted.contains(name)).forEach(defaulted::add);
        try {
            return parts.scheme(policies, total, ranking, classification, defaulted);
        } catch (IllegalArgumentException refused) {
            reader.report(JsonFinding.REFUSED, json, "why", String.valueOf(refused.getMessage()));
            return null;
        }
    }

    private static Json part(Map<String, Json> fields, String name, Json absent) {
        Json part = fields.remove(name);
        return part == null || part instanceof Json.Nil ? absent : part;
    }

    private @Nullable Object register(Json.Obj json) {
        reader.checkNames(json, Set.of("format", "units", "lineage"));
        Json units = json.fields().get("units");
        Json lineage = json.fields().get("lineage");
        if (units == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "units");
            return null;
        }
        Map<String, Unit> byId = new LinkedHashMap<>();
        if (units instanceof Json.Arr array) {
            array.items().forEach(item -> enter(item, byId));
        } else {
            reader.wrong(units, "an array");
        }
        List<Object> lines = lineage == null ? List.of() : reader.items(lineage, Succession.class);
        return UnitRegister.of(
                List.copyOf(byId.values()),
                lines == null
                        ? List.of()
                        : lines.stream().map(Succession.class::cast).toList());
    }

    private void enter(Json item, Map<String, Unit> byId) {
        Unit unit = reader.as(item, Unit.class);
        if (unit != null && byId.putIfAbsent(unit.id(), unit) != null) {
            reader.report(
                    JsonFinding.REFUSED,
                    item,
                    "why",
                    Text.fill("mã đơn vị {0} có hai lần", "the unit id {0} stands twice", unit.id()));
        }
    }

    private @Nullable Object assessments(Json.Obj json) {
        reader.checkNames(json, Set.of("format", "round", "units", "lineage", "answers", "channelsNotHeld"));
        Map<String, Json> fields = json.fields();
        Round round = fields.containsKey("round") ? reader.as(fields.get("round"), Round.class) : null;
        if (!fields.containsKey("round")) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "round");
        }
        Map<String, Json> list = new LinkedHashMap<>();
        list.put("units", fields.getOrDefault("units", Json.of(List.of())));
        if (fields.containsKey("lineage")) {
            list.put("lineage", fields.get("lineage"));
        }
        UnitRegister units = reader.as(new Json.Obj(json.at(), list), UnitRegister.class);
        Map<String, UnitAssessment> byUnit = new LinkedHashMap<>();
        if (fields.get("answers") instanceof Json.Arr answers) {
            answers.items().forEach(item -> enterAnswers(item, byUnit));
        } else if (fields.containsKey("answers")) {
            reader.wrong(fields.get("answers"), "an array");
        }
        if (round == null || units == null) {
            return null;
        }
        Assessments all = Assessments.of(round, units, List.copyOf(byUnit.values()));
        List<Object> notHeld = fields.containsKey("channelsNotHeld")
                ? reader.items(fields.get("channelsNotHeld"), Channel.class)
                : null;
        for (Object channel : notHeld == null ? List.of() : notHeld) {
            all = all.notHeld((Channel) channel);
        }
        return all;
    }

    private void enterAnswers(Json item, Map<String, UnitAssessment> byUnit) {
        UnitAssessment one = reader.as(item, UnitAssessment.class);
        if (one != null && byUnit.putIfAbsent(one.unit(), one) != null) {
            reader.report(
                    JsonFinding.REFUSED,
                    item,
                    "why",
                    Text.fill(
                            "đơn vị {0} có hai bộ số liệu, đang lấy bộ đầu",
                            "the unit {0} has two sets of answers, the first is taken", one.unit()));
        }
    }

    private @Nullable Object answer(Json.Obj json) {
        reader.checkNames(
                json,
                Set.of(
                        "figures",
                        "choices",
                        "option",
                        "points",
                        "notApplicable",
                        "nothingArose",
                        "missing",
                        "evidence",
                        "remark",
                        "by",
                        "on",
                        "source"));
        Claim claim = claim(json);
        if (claim == null) {
            return null;
        }
        AnswerParts parts = (AnswerParts) reader.readRecord(
                json,
                AnswerParts.class,
                Set.of("figures", "choices", "option", "points", "notApplicable", "nothingArose", "missing"));
        if (parts == null) {
            return null;
        }
        Source source = parts.source() == null && reader.keepsPlaces() ? json.at() : parts.source();
        return new Answer(claim, parts.evidence(), parts.remark(), parts.by(), parts.on(), source);
    }

    /** The parts of an answer beside its claim. */
    public record AnswerParts(
            List<Evidence> evidence,
            String remark,
            String by,
            @Nullable LocalDate on,
            @Nullable Source source) {}

    private @Nullable Claim claim(Json.Obj json) {
        Map<String, Json> fields = json.fields();
        long states = List.of("notApplicable", "nothingArose", "missing").stream()
                .filter(fields::containsKey)
                .count();
        boolean given =
                List.of("figures", "choices", "option", "points").stream().anyMatch(fields::containsKey);
        if (states + (given ? 1 : 0) != 1) {
            return reader.wrong(
                    json, "either figures, option or points, or one of notApplicable, nothingArose, missing");
        }
        if (fields.containsKey("notApplicable")) {
            String reason = reader.string(fields.get("notApplicable"));
            return reason == null ? null : new Claim.NotApplicable(reason);
        }
        if (fields.containsKey("nothingArose")) {
            String reason = reader.string(fields.get("nothingArose"));
            return reason == null ? null : new Claim.NothingArose(reason);
        }
        return fields.containsKey("missing") ? new Claim.Missing() : given(fields, json);
    }

    private @Nullable Claim given(Map<String, Json> fields, Json.Obj json) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        if (fields.get("figures") instanceof Json.Obj given) {
            given.fields().forEach((name, value) -> put(figures, name, reader.decimal(value)));
        } else if (fields.containsKey("figures")) {
            reader.wrong(fields.get("figures"), "an object of numbers");
        }
        if (fields.get("choices") instanceof Json.Obj given) {
            given.fields().forEach((name, value) -> put(choices, name, reader.string(value)));
        }
        if (fields.containsKey("option")) {
            put(choices, "option", reader.string(fields.get("option")));
        }
        BigDecimal points = fields.containsKey("points") ? reader.decimal(fields.get("points")) : null;
        // everything that was given could not be read: that has been reported, and the answer counts as missing
        return figures.isEmpty() && choices.isEmpty() && points == null
                ? new Claim.Missing()
                : new Claim.Given(figures, choices, points);
    }

    private static <T> void put(Map<String, T> map, String name, @Nullable T value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    static String mode(RoundingMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
