package org.parindex.io.json;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Evidence;
import org.parindex.io.excel.MappingProfile;
import org.parindex.io.text.NumberGrammar;
import org.parindex.rule.Award;
import org.parindex.rule.Combine;
import org.parindex.rule.Direction;
import org.parindex.rule.FigureCheck;
import org.parindex.rule.Formula;
import org.parindex.rule.Input;
import org.parindex.rule.Overlap;
import org.parindex.rule.Partial;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Document;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.LeafNotes;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.scheme.ValueBasis;
import org.parindex.survey.ItemKind;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/**
 * What a field that is left out means. The writer leaves out exactly those fields whose omission reads back equal, because
 * it asks here too. The policies of a scheme are not here: they are always written in full.
 */
final class Defaults {

    /** Records whose texts may all be empty. */
    private static final Set<Class<?>> LOOSE = Set.of(Document.class, LeafNotes.class, Evidence.class);

    /** Strings elsewhere that may be empty. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("remark", "by", "file", "cell", "listHash");

    private static final Map<String, Object> VALUES = new HashMap<>();

    static {
        rules();
        scheme();
        VALUES.put("Item.kind", ItemKind.SATISFACTION);
        VALUES.put("MappingProfile.numbers", NumberGrammar.Habit.ANY);
        VALUES.put("TableMapping.layout", MappingProfile.Layout.FORM);
        VALUES.put("ColumnMapping.of", "");
        VALUES.put("Unit.ranked", true);
        VALUES.put("Unit.level", UnitLevel.OTHER);
        VALUES.put("Round.title", Text.EMPTY);
        VALUES.put("Explanation.node", "");
        VALUES.put("Explanation.code", "");
        VALUES.put("Line.line", 0);
        VALUES.put("Json.line", 0);
        VALUES.put("Json.column", 0);
    }

    private Defaults() {}

    private static void rules() {
        VALUES.put("Options.input", "option");
        VALUES.put("Steps.overlap", Overlap.FIRST);
        VALUES.put("Proportional.fullAt", BigDecimal.valueOf(100));
        VALUES.put("Proportional.otherwise", Award.NOTHING);
        VALUES.put("SurveyRate.fullAt", BigDecimal.valueOf(100));
        VALUES.put("ExternalPoints.outOf", BigDecimal.valueOf(100));
        VALUES.put("PerItem.base", Award.NOTHING);
        VALUES.put("Ladder.partial", Partial.FLOOR);
        VALUES.put("Deductions.base", Award.FULL);
        VALUES.put("Deductions.combine", Combine.SUM);
        VALUES.put("ZeroEvent.none", Award.FULL);
        VALUES.put("ZeroEvent.any", Award.NOTHING);
        VALUES.put("Target.direction", Direction.HIGHER_IS_BETTER);
        VALUES.put("Target.met", Award.FULL);
        VALUES.put("Target.missed", Award.NOTHING);
        VALUES.put("Target.figures", Input.Kind.AMOUNT);
        VALUES.put("Compare.direction", Direction.HIGHER_IS_BETTER);
        VALUES.put("Compare.better", Award.FULL);
        VALUES.put("Compare.worse", Award.NOTHING);
        VALUES.put("Compare.figures", Input.Kind.AMOUNT);
        VALUES.put("Parts.combine", Combine.SUM);
        VALUES.put("Part.nothingArose", Award.FULL);
        VALUES.put("Gate.otherwise", Award.NOTHING);
        VALUES.put("Chosen.input", "option");
        VALUES.put("Judged.lowest", BigDecimal.ZERO);
        VALUES.put("Judged.step", BigDecimal.ZERO);
        VALUES.put("RelativeToGroup.direction", Direction.HIGHER_IS_BETTER);
        VALUES.put("RelativeToGroup.low", BigDecimal.ONE);
        VALUES.put("RelativeToGroup.high", BigDecimal.TEN);
        VALUES.put("WeightedFigure.weight", BigDecimal.ONE);
        VALUES.put("Input.kind", Input.Kind.AMOUNT);
        VALUES.put("Input.required", true);
    }

    private static void scheme() {
        VALUES.put("Scheme.version", "1");
        VALUES.put("SchemeParts.version", "1");
        VALUES.put("Leaf.minimum", BigDecimal.ZERO);
        VALUES.put("Leaf.channel", Channel.ASSESSED);
        VALUES.put("Leaf.evidence", EvidenceRule.NONE);
        VALUES.put("Leaf.policies", PolicyOverrides.NONE);
        VALUES.put("Leaf.notes", LeafNotes.NONE);
        VALUES.put("Branch.role", Role.NORMAL);
        VALUES.put("Branch.policies", PolicyOverrides.NONE);
        VALUES.put("EvidenceRule.whenAbsent", EvidencePolicy.WARN);
        VALUES.put("NodeWithin.basis", ValueBasis.INDEX_PERCENT);
        VALUES.put("ByNode.basis", ValueBasis.POINTS);
        VALUES.put("ByNode.direction", Direction.HIGHER_IS_BETTER);
        VALUES.put("ByChannel.direction", Direction.HIGHER_IS_BETTER);
        VALUES.put("PeerGroup.ranked", true);
    }

    /**
     * What a component means that is left out.
     *
     * @param type the record
     * @param component the component
     * @param first value of the first component, which is the label of a record that gives none
     * @return its value; null if it is nullable, or if it must be there
     */
    static @Nullable Object of(Class<?> type, RecordComponent component, @Nullable Object first) {
        Object known = VALUES.get(type.getSimpleName() + "." + component.getName());
        if (known != null || isNullable(component)) {
            return known;
        }
        Class<?> raw = component.getType();
        if (raw == String.class) {
            return mayBeEmpty(type, component.getName()) ? "" : null;
        }
        if (raw == Text.class) {
            return text(component.getName(), first);
        }
        if (raw == boolean.class) {
            return false;
        }
        return isNeeded(type, component.getName()) ? null : empty(raw);
    }

    private static boolean mayBeEmpty(Class<?> type, String name) {
        return LOOSE.contains(type)
                || MAY_BE_EMPTY.contains(name)
                || (type == Formula.Branch.class && name.equals("condition"));
    }

    private static @Nullable Text text(String name, @Nullable Object first) {
        if (name.equals("label") && first instanceof String named) {
            return Text.of(named);
        }
        return name.equals("title") ? null : Text.EMPTY;
    }

    private static boolean isNeeded(Class<?> type, String name) {
        boolean rule = ScoringRule.class.isAssignableFrom(type) && type != Formula.class;
        return rule
                || (type == Formula.class && name.equals("branches"))
                || type == FigureCheck.class
                || type == Classification.class
                || BandGate.class.isAssignableFrom(type)
                || type == Branch.class
                || (type == SchemeParts.class && name.equals("roots"));
    }

    private static @Nullable Object empty(Class<?> raw) {
        if (raw == List.class) {
            return List.of();
        }
        return raw == Set.class ? Set.of() : raw == Map.class ? Map.of() : null;
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
