package org.parindex.io.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Stage;
import org.parindex.finding.Source;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Condition;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.WeightedFigure;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TieKey;
import org.parindex.survey.AbsenceRule;
import org.parindex.survey.ItemScore;
import org.parindex.survey.Tally;
import org.parindex.text.Text;
import org.parindex.unit.UnitRegister;

/** Types whose JSON form is not simply their components. */
final class JsonSpecials {

    private final JsonReader reader;
    private final Map<Class<?>, Function<Json, @Nullable Object>> values = new HashMap<>();
    private final Map<Class<?>, Function<Json.Obj, @Nullable Object>> objects = new HashMap<>();

    JsonSpecials(JsonReader reader) {
        this.reader = reader;
        ShortForms forms = new ShortForms(reader);
        values.put(Text.class, forms::text);
        values.put(Award.class, forms::award);
        values.put(Interval.class, forms::interval);
        values.put(Rounding.class, forms::rounding);
        values.put(Stage.class, forms::stage);
        values.put(WeightedFigure.class, forms::weighted);
        MeasureForms measures = new MeasureForms(reader);
        objects.put(Measure.class, measures::measure);
        objects.put(Condition.class, measures::condition);
        SchemeForms schemes = new SchemeForms(reader);
        values.put(ScoringRule.class, schemes::rule);
        values.put(BandGate.class, schemes::gate);
        objects.put(Node.class, schemes::node);
        objects.put(TieKey.class, schemes::tieKey);
        objects.put(Binding.class, schemes::binding);
        objects.put(Scheme.class, schemes::scheme);
        AnswerForms answers = new AnswerForms(reader);
        objects.put(Source.class, answers::source);
        objects.put(Answer.class, answers::answer);
        objects.put(UnitRegister.class, answers::register);
        objects.put(Assessments.class, answers::assessments);
        SurveyForms surveys = new SurveyForms(reader);
        values.put(ItemScore.class, surveys::score);
        values.put(AbsenceRule.class, surveys::absence);
        objects.put(Tally.class, surveys::tally);
    }

    boolean knows(Class<?> type) {
        return values.containsKey(type) || objects.containsKey(type);
    }

    @Nullable
    Object read(Json json, Class<?> type) {
        Function<Json, @Nullable Object> value = values.get(type);
        if (value != null) {
            return value.apply(json);
        }
        Function<Json.Obj, @Nullable Object> object = objects.get(type);
        if (object == null) {
            throw new IllegalArgumentException("There is no special form of %s.".formatted(type));
        }
        return json instanceof Json.Obj fields ? object.apply(fields) : reader.wrong(json, Expected.OBJECT);
    }
}
