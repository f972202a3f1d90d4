package org.parindex.io.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Condition;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.scheme.Binding;
import org.parindex.survey.AbsenceRule;
import org.parindex.survey.Tally;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;

/** Writes the types whose JSON form is not simply their components. */
final class WrittenForms {

    private final JsonWriter writer;

    WrittenForms(JsonWriter writer) {
        this.writer = writer;
    }

    /** The value in its own form; null if it has none. */
    @Nullable
    Json write(Object value) {
        if (value instanceof Text text) {
            return text(text);
        }
        if (value instanceof Award award) {
            return award.ofMaximum() ? Json.object(Map.of("share", Json.of(award.amount()))) : Json.of(award.amount());
        }
        if (value instanceof Interval interval) {
            return Json.of(show(interval));
        }
        if (value instanceof Rounding rounding) {
            return rounding(rounding);
        }
        if (value instanceof Stage stage) {
            return Json.of(stage.id());
        }
        if (value instanceof Measure measure) {
            return measure(measure);
        }
        if (value instanceof Condition condition) {
            return condition(condition);
        }
        if (value instanceof Binding binding) {
            return binding(binding);
        }
        if (value instanceof Answer answer) {
            return answer(answer);
        }
        if (value instanceof UnitRegister register) {
            return register(register);
        }
        if (value instanceof AbsenceRule rule) {
            return SurveyForms.absence(rule);
        }
        if (value instanceof Tally tally) {
            return SurveyForms.tally(tally);
        }
        return value instanceof Assessments assessments ? assessments(assessments) : null;
    }

    private static Json text(Text text) {
        if (text.vi().equals(text.en())) {
            return Json.of(text.vi());
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("vi", Json.of(text.vi()));
        fields.put("en", Json.of(text.en()));
        return Json.object(fields);
    }

    private static Json rounding(Rounding rounding) {
        if (rounding.isNone()) {
            return Json.of("none");
        }
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("places", Json.of(BigDecimal.valueOf(rounding.places())));
        fields.put("mode", Json.of(Kinds.word(rounding.mode())));
        return Json.object(fields);
    }

    /** An interval in its short form. */
    private static String show(Interval interval) {
        BigDecimal lower = interval.lower();
        BigDecimal upper = interval.upper();
        if (lower != null && upper != null) {
            return between(interval, lower, upper);
        }
        if (lower != null) {
            return (interval.lowerIncluded() ? ">=" : ">") + lower.toPlainString();
        }
        return upper == null ? "any" : (interval.upperIncluded() ? "<=" : "<") + upper.toPlainString();
    }

    private static String between(Interval interval, BigDecimal lower, BigDecimal upper) {
        if (lower.equals(upper) && interval.lowerIncluded() && interval.upperIncluded()) {
            return "=" + lower.toPlainString();
        }
        return (interval.lowerIncluded() ? "" : ">") + lower.toPlainString() + ".."
                + (interval.upperIncluded() ? "" : "<") + upper.toPlainString();
    }

    private Json measure(Measure measure) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (measure instanceof Measure.Figure figure) {
            fields.put("figure", Json.of(figure.name()));
            fields.put("kind", writer.write(figure.kind()));
        } else if (measure instanceof Measure.Share share) {
            share(share, fields);
        } else if (measure instanceof Measure.Complement complement) {
            fields.put("complement", writer.write(complement.of()));
        } else if (measure instanceof Measure.Change change) {
            fields.put("change", Json.of(change.current()));
            fields.put("from", Json.of(change.reference()));
            fields.put("direction", writer.write(change.direction()));
            fields.put("kind", writer.write(change.kind()));
        } else if (measure instanceof Measure.WeightedMean mean) {
            fields.put("mean", writer.write(mean.answers()));
        }
        return Json.object(fields);
    }

    private void share(Measure.Share share, Map<String, Json> fields) {
        boolean plain =
                share.parts().size() == 1 && share.parts().get(0).weight().equals(BigDecimal.ONE);
        fields.put("share", plain ? Json.of(share.parts().get(0).figure()) : writer.write(share.parts()));
        fields.put("of", Json.of(share.whole()));
        if (share.excluded() != null) {
            fields.put("excluded", Json.of(share.excluded()));
        }
        fields.put("kind", writer.write(share.kind()));
        if (share.mayExceed()) {
            fields.put("mayExceed", Json.of(true));
        }
    }

    private Json condition(Condition condition) {
        if (condition instanceof Condition.All all) {
            return Json.object(Map.of("all", writer.write(all.conditions())));
        }
        if (condition instanceof Condition.Any any) {
            return Json.object(Map.of("any", writer.write(any.conditions())));
        }
        if (condition instanceof Condition.Not not) {
            return Json.object(Map.of("not", writer.write(not.condition())));
        }
        return writer.record(condition);
    }

    private static Json binding(Binding binding) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("leaf", Json.of(binding.leaf()));
        if (binding instanceof Binding.FigureOf figure) {
            fields.put("figure", Json.of(figure.figure()));
        } else {
            fields.put("points", Json.of(true));
        }
        return Json.object(fields);
    }

    private Json answer(Answer answer) {
        Map<String, Json> fields = new LinkedHashMap<>();
        if (answer.claim() instanceof Claim.Given given) {
            put(fields, "figures", given.figures().isEmpty() ? null : given.figures());
            put(fields, "choices", given.choices().isEmpty() ? null : given.choices());
            put(fields, "points", given.points());
        } else if (answer.claim() instanceof Claim.NotApplicable none) {
            put(fields, "notApplicable", none.reason());
        } else if (answer.claim() instanceof Claim.NothingArose none) {
            put(fields, "nothingArose", none.reason());
        } else {
            put(fields, "missing", true);
        }
        put(fields, "evidence", answer.evidence().isEmpty() ? null : answer.evidence());
        put(fields, "remark", answer.remark().isEmpty() ? null : answer.remark());
        put(fields, "by", answer.by().isEmpty() ? null : answer.by());
        put(fields, "on", answer.on());
        put(fields, "source", answer.source());
        return Json.object(fields);
    }

    private void put(Map<String, Json> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, writer.write(value));
        }
    }

    private Json register(UnitRegister register) {
        Map<String, Json> fields = new LinkedHashMap<>();
        put(fields, "units", register.units());
        put(fields, "lineage", register.lineage().isEmpty() ? null : register.lineage());
        return Json.object(fields);
    }

    private Json assessments(Assessments assessments) {
        Map<String, Json> fields = new LinkedHashMap<>();
        put(fields, "round", assessments.round());
        fields.putAll(((Json.Obj) register(assessments.units())).fields());
        put(fields, "channelsNotHeld", assessments.channelsNotHeld().isEmpty() ? null : assessments.channelsNotHeld());
        put(fields, "answers", List.copyOf(assessments.byUnit().values()));
        return Json.object(fields);
    }
}
