package org.parindex.io.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Compare;
import org.parindex.rule.Deductions;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Formula;
import org.parindex.rule.Gate;
import org.parindex.rule.Judged;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Options;
import org.parindex.rule.Parts;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.RelativeToGroup;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.SurveyRate;
import org.parindex.rule.Target;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.BandGate;

/** The words by which files tell alternatives apart, and how enum constants are written. */
final class Kinds {

    static final Map<String, Class<? extends ScoringRule>> RULES = new LinkedHashMap<>();
    static final Map<String, Class<? extends BandGate>> GATES = new LinkedHashMap<>();

    static {
        RULES.put("options", Options.class);
        RULES.put("steps", Steps.class);
        RULES.put("proportional", Proportional.class);
        RULES.put("linear", Linear.class);
        RULES.put("per-item", PerItem.class);
        RULES.put("ladder", Ladder.class);
        RULES.put("deductions", Deductions.class);
        RULES.put("zero-event", ZeroEvent.class);
        RULES.put("target", Target.class);
        RULES.put("compare", Compare.class);
        RULES.put("parts", Parts.class);
        RULES.put("gate", Gate.class);
        RULES.put("survey-rate", SurveyRate.class);
        RULES.put("external", ExternalPoints.class);
        RULES.put("judged", Judged.class);
        RULES.put("relative", RelativeToGroup.class);
        RULES.put("by-attribute", ByAttribute.class);
        RULES.put("formula", Formula.class);

        GATES.put("no-leaf-at-zero", BandGate.NoLeafAtZero.class);
        GATES.put("node-within", BandGate.NodeWithin.class);
        GATES.put("self-assessment-submitted", BandGate.SelfAssessmentSubmitted.class);
        GATES.put("subordinate-classes", BandGate.SubordinateClasses.class);
        GATES.put("attribute-not", BandGate.AttributeNot.class);
    }

    private Kinds() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
