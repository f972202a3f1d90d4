package org.parindex.io.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.Absence;
import org.parindex.survey.AbsenceRule;
import org.parindex.survey.ItemScore;
import org.parindex.survey.LevelCounts;
import org.parindex.survey.Tally;
import org.parindex.survey.TallyBuilder;
import org.parindex.text.Text;

/** The parts of survey documents whose JSON form is not simply their components. */
final class SurveyForms {

    static final Map<String, Class<? extends ItemScore>> SCORES = new LinkedHashMap<>();

    private static final String LEVELS = "levels";

    static {
        SCORES.put("top-box", ItemScore.TopBox.class);
        SCORES.put("top-levels", ItemScore.TopLevels.class);
        SCORES.put("mean-of-maximum", ItemScore.MeanOfMaximum.class);
        SCORES.put("mean-rescaled", ItemScore.MeanRescaled.class);
        SCORES.put("net", ItemScore.Net.class);
        SCORES.put("table", ItemScore.Table.class);
    }

    private final JsonReader reader;

    SurveyForms(JsonReader reader) {
        this.reader = reader;
    }

    @Nullable
    Object score(Json json) {
        boolean named = json instanceof Json.Obj object && object.fields().get("kind") instanceof Json.Str;
        if (!named) {
            return reader.wrong(json, Expected.KIND);
        }
        Json kind = ((Json.Obj) json).fields().get("kind");
        Class<? extends ItemScore> type = SCORES.get(((Json.Str) kind).value());
        if (type == null) {
            reader.scalars().unknownWord(kind, ((Json.Str) kind).value(), List.copyOf(SCORES.keySet()));
            return null;
        }
        return reader.records().read(json, type, Set.of("kind"));
    }

    /** {@code "out"}, {@code "zero"}, {@code "midpoint"}, or a number of percent. */
    @Nullable
    Object absence(Json json) {
        if (json instanceof Json.Num number) {
            return new AbsenceRule(AbsenceRule.Treatment.FIXED, number.value());
        }
        String word = reader.string(json);
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "out" -> AbsenceRule.OUT;
            case "zero" -> AbsenceRule.ZERO;
            case "midpoint" -> AbsenceRule.MIDPOINT;
            default -> {
                reader.scalars().unknownWord(json, word, List.of("out", "zero", "midpoint"));
                yield null;
            }
        };
    }

    static Json absence(AbsenceRule rule) {
        BigDecimal percent = rule.percent();
        return percent == null ? Json.of(Kinds.word(rule.treatment())) : Json.of(percent);
    }

    /** An item and the levels of its scale. */
    record Counted(String item, int levels) {}

    @Nullable
    Object tally(Json.Obj json) {
        reader.checkNames(json, Set.of("questionnaire", "items", "cells"));
        int before = reader.reported();
        String questionnaire = reader.required(json, "questionnaire", String.class);
        LinkedHashMap<String, Integer> levels = levels(json);
        if (questionnaire == null || levels == null || reader.reported() > before) {
            return null;
        }
        TallyBuilder builder = Tally.builder(questionnaire, levels);
        Json cells = json.fields().get("cells");
        if (cells != null && !(cells instanceof Json.Arr)) {
            return reader.wrong(cells, Expected.ARRAY);
        }
        Set<String> seen = new HashSet<>();
        if (cells instanceof Json.Arr all) {
            all.items().forEach(cell -> cell(cell, levels, builder, seen));
        }
        return builder.build();
    }

    private @Nullable LinkedHashMap<String, Integer> levels(Json.Obj json) {
        Json items = json.fields().get("items");
        if (items == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", "items");
            return null;
        }
        List<Counted> counted = reader.listOf(items, Counted.class);
        if (counted == null) {
            return null;
        }
        LinkedHashMap<String, Integer> levels = new LinkedHashMap<>();
        for (Counted one : counted) {
            if (one.levels() < 1 || one.levels() > 11 || levels.put(one.item(), one.levels()) != null) {
                reader.report(
                        JsonFinding.REFUSED,
                        items,
                        "why",
                        Text.fill(
                                "câu hỏi “{0}” lặp lại hoặc có số mức không hợp lệ ({1})",
                                "the item “{0}” stands twice or has an impossible number of levels ({1})",
                                one.item(),
                                one.levels()));
            }
        }
        return levels;
    }

    private void cell(Json json, Map<String, Integer> levels, TallyBuilder builder, Set<String> seen) {
        if (!(json instanceof Json.Obj cell)) {
            reader.wrong(json, Expected.OBJECT);
            return;
        }
        int before = reader.reported();
        reader.checkNames(cell, Set.of("unit", "group", "respondents", "counts"));
        String unit = reader.required(cell, "unit", String.class);
        String group = reader.optional(cell, "group", String.class, "");
        Long respondents = count(cell, "respondents");
        Json counts = cell.fields().get("counts");
        List<LevelCounts> byItem = counts instanceof Json.Obj object ? counts(object, levels) : List.of();
        if (counts != null && !(counts instanceof Json.Obj)) {
            reader.wrong(counts, Expected.OBJECT);
        }
        if (unit == null || group == null || respondents == null || reader.reported() > before) {
            return;
        }
        if (!seen.add(unit + '\u0000' + group)) {
            refuse(cell, Text.fill("đơn vị “{0}” lặp lại", "the unit “{0}” stands twice", unit));
            return;
        }
        builder.addCounts(unit, group, respondents, byItem.isEmpty() ? none(levels) : byItem);
    }

    private static List<LevelCounts> none(Map<String, Integer> levels) {
        return levels.values().stream()
                .map(size -> new LevelCounts(java.util.Collections.nCopies(size, 0L), Map.of()))
                .toList();
    }

    private void refuse(Json at, Text why) {
        reader.report(JsonFinding.REFUSED, at, "why", why);
    }

    private List<LevelCounts> counts(Json.Obj json, Map<String, Integer> levels) {
        reader.checkNames(json, levels.keySet());
        List<LevelCounts> all = new ArrayList<>();
        levels.forEach((item, size) -> {
            Json counts = json.fields().get(item);
            if (counts instanceof Json.Obj object) {
                all.add(counts(object, size));
            } else {
                if (counts != null) {
                    reader.wrong(counts, Expected.OBJECT);
                }
                all.add(new LevelCounts(java.util.Collections.nCopies(size, 0L), Map.of()));
            }
        });
        return all;
    }

    private LevelCounts counts(Json.Obj json, int size) {
        Set<String> names = new HashSet<>(Set.of(LEVELS));
        Map<Absence, Long> absent = new EnumMap<>(Absence.class);
        for (Absence absence : Absence.values()) {
            String name = Kinds.word(absence);
            names.add(name);
            Long count = json.fields().containsKey(name) ? count(json, name) : Long.valueOf(0);
            absent.put(absence, count == null ? 0 : count);
        }
        reader.checkNames(json, names);
        List<Long> levels = new ArrayList<>();
        if (json.fields().get(LEVELS) instanceof Json.Arr array) {
            for (Json one : array.items()) {
                Long count = count(one);
                levels.add(count == null ? 0 : count);
            }
        }
        if (levels.size() != size) {
            refuse(json, Text.fill("cần {0} số đếm trong “levels”", "“levels” needs {0} counts", size));
            levels = new ArrayList<>(java.util.Collections.nCopies(size, 0L));
        }
        return new LevelCounts(levels, absent);
    }

    private @Nullable Long count(Json.Obj json, String field) {
        Json found = json.fields().get(field);
        if (found == null) {
            reader.report(JsonFinding.MISSING_FIELD, json, "field", field);
            return null;
        }
        return count(found);
    }

    private @Nullable Long count(Json json) {
        BigDecimal value = reader.decimal(json);
        if (value == null) {
            return null;
        }
        // far below the range of long, so that merging a thousand tallies does not leave it
        if (value.signum() < 0 || value.stripTrailingZeros().scale() > 0 || value.precision() - value.scale() > 15) {
            return reader.wrong(json, Expected.WHOLE_NUMBER);
        }
        return value.longValueExact();
    }

    static Json tally(Tally tally) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("questionnaire", Json.of(tally.questionnaire()));
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < tally.items().size(); i++) {
            Map<String, Json> item = new LinkedHashMap<>();
            item.put("item", Json.of(tally.items().get(i)));
            item.put(LEVELS, Json.of(BigDecimal.valueOf(tally.levels(i))));
            items.add(Json.object(item));
        }
        fields.put("items", Json.of(items));
        fields.put(
                "cells",
                Json.of(tally.cells().stream().map(cell -> cell(tally, cell)).toList()));
        return Json.object(fields);
    }

    private static Json cell(Tally tally, Tally.Cell cell) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("unit", Json.of(cell.unit()));
        if (!cell.group().isEmpty()) {
            fields.put("group", Json.of(cell.group()));
        }
        fields.put("respondents", Json.of(BigDecimal.valueOf(tally.respondents(cell))));
        Map<String, Json> counts = new LinkedHashMap<>();
        for (String item : tally.items()) {
            LevelCounts own = tally.counts(cell, item);
            Map<String, Json> count = new LinkedHashMap<>();
            count.put(
                    LEVELS,
                    Json.of(own.levels().stream()
                            .map(one -> Json.of(BigDecimal.valueOf(one)))
                            .toList()));
            own.absent().forEach((absence, number) -> {
                if (number > 0) {
                    count.put(Kinds.word(absence), Json.of(BigDecimal.valueOf(number)));
                }
            });
            counts.put(item, Json.object(count));
        }
        fields.put("counts", Json.object(counts));
        return Json.object(fields);
    }
}
