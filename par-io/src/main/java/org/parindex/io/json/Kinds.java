package org.parindex.io.json;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.Award;
import org.parindex.rule.ByAttribute;
import org.parindex.rule.Combine;
import org.parindex.rule.Compare;
import org.parindex.rule.Deductions;
import org.parindex.rule.Direction;
import org.parindex.rule.ExternalPoints;
import org.parindex.rule.Formula;
import org.parindex.rule.Gate;
import org.parindex.rule.Input;
import org.parindex.rule.Judged;
import org.parindex.rule.Ladder;
import org.parindex.rule.Linear;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.Partial;
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
import org.parindex.scheme.Channel;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.LeafNotes;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.scheme.ValueBasis;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** The words by which files tell alternatives apart, and what a file may leave out. */
final class Kinds {

    static final Map<String, Class<? extends ScoringRule>> RULES = new LinkedHashMap<>();
    static final Map<String, Class<? extends BandGate>> GATES = new LinkedHashMap<>();
    private static final Map<String, Object> DEFAULTS = new HashMap<>();

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

        DEFAULTS.put("Options.input", "option");
        DEFAULTS.put("Steps.overlap", Overlap.FIRST);
        DEFAULTS.put("Proportional.fullAt", BigDecimal.valueOf(100));
        DEFAULTS.put("Proportional.otherwise", Award.NOTHING);
        DEFAULTS.put("SurveyRate.fullAt", BigDecimal.valueOf(100));
        DEFAULTS.put("ExternalPoints.outOf", BigDecimal.valueOf(100));
        DEFAULTS.put("PerItem.base", Award.NOTHING);
        DEFAULTS.put("Ladder.partial", Partial.FLOOR);
        DEFAULTS.put("Deductions.base", Award.FULL);
        DEFAULTS.put("Deductions.combine", Combine.SUM);
        DEFAULTS.put("ZeroEvent.none", Award.FULL);
        DEFAULTS.put("ZeroEvent.any", Award.NOTHING);
        DEFAULTS.put("Target.direction", Direction.HIGHER_IS_BETTER);
        DEFAULTS.put("Target.met", Award.FULL);
        DEFAULTS.put("Target.missed", Award.NOTHING);
        DEFAULTS.put("Target.figures", Input.Kind.AMOUNT);
        DEFAULTS.put("Compare.direction", Direction.HIGHER_IS_BETTER);
        DEFAULTS.put("Compare.better", Award.FULL);
        DEFAULTS.put("Compare.worse", Award.NOTHING);
        DEFAULTS.put("Compare.figures", Input.Kind.AMOUNT);
        DEFAULTS.put("Parts.combine", Combine.SUM);
        DEFAULTS.put("Part.nothingArose", Award.FULL);
        DEFAULTS.put("Gate.otherwise", Award.NOTHING);
        DEFAULTS.put("Judged.lowest", BigDecimal.ZERO);
        DEFAULTS.put("Judged.step", BigDecimal.ZERO);
        DEFAULTS.put("RelativeToGroup.direction", Direction.HIGHER_IS_BETTER);
        DEFAULTS.put("RelativeToGroup.low", BigDecimal.ONE);
        DEFAULTS.put("RelativeToGroup.high", BigDecimal.TEN);
        DEFAULTS.put("Input.kind", Input.Kind.AMOUNT);
        DEFAULTS.put("Input.required", true);
        DEFAULTS.put("Leaf.minimum", BigDecimal.ZERO);
        DEFAULTS.put("Leaf.channel", Channel.ASSESSED);
        DEFAULTS.put("Leaf.evidence", EvidenceRule.NONE);
        DEFAULTS.put("Leaf.policies", PolicyOverrides.NONE);
        DEFAULTS.put("Leaf.notes", LeafNotes.NONE);
        DEFAULTS.put("Branch.role", Role.NORMAL);
        DEFAULTS.put("Branch.policies", PolicyOverrides.NONE);
        DEFAULTS.put("EvidenceRule.whenAbsent", EvidencePolicy.WARN);
        DEFAULTS.put("NodeWithin.basis", ValueBasis.INDEX_PERCENT);
        DEFAULTS.put("ByNode.basis", ValueBasis.POINTS);
        DEFAULTS.put("ByNode.direction", Direction.HIGHER_IS_BETTER);
        DEFAULTS.put("ByChannel.direction", Direction.HIGHER_IS_BETTER);
        DEFAULTS.put("PeerGroup.ranked", true);
        DEFAULTS.put("Unit.ranked", true);
        DEFAULTS.put("Unit.level", UnitLevel.OTHER);
        DEFAULTS.put("Scheme.version", "1");
        DEFAULTS.put("Round.title", Text.EMPTY);
    }

    private Kinds() {}

    static @Nullable Object defaultOf(Class<?> type, String component) {
        return DEFAULTS.get(type.getSimpleName() + "." + component);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
