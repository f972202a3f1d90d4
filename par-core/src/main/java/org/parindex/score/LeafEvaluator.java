package org.parindex.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rule.Deductions;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Judged;
import org.parindex.rule.Options;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.Trace;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Channel;
import org.parindex.scheme.ChannelPolicy;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.NotAppraisedPolicy;
import org.parindex.scheme.NothingArosePolicy;
import org.parindex.scheme.OutOfRangePolicy;
import org.parindex.scheme.Precedence;
import org.parindex.scheme.Role;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.score.UnitAnswers.Effective;
import org.parindex.text.Text;

/** Computes one leaf for one unit at one stage, exactly. Batch and explanation both go through here. */
final class LeafEvaluator {

    private final CompiledScheme scheme;
    private final UnitAnswers answers;
    private final Stage stage;
    private final CompiledLeaf leaf;
    private final LeafResults done;
    private final GroupValues group;
    private final Trace trace;
    private final Consumer<Finding> findings;
    private @Nullable Effective effective;

    LeafEvaluator(
            CompiledScheme scheme,
            UnitAnswers answers,
            Stage stage,
            CompiledLeaf leaf,
            LeafResults done,
            GroupValues group,
            Trace trace,
            Consumer<Finding> findings) {
        this.scheme = scheme;
        this.answers = answers;
        this.stage = stage;
        this.leaf = leaf;
        this.done = done;
        this.group = group;
        this.trace = trace;
        this.findings = findings;
    }

    LeafResult evaluate() {
        LeafResult result = rounded(withEvidence(treated()));
        trace.findings().forEach(finding -> findings.accept(finding.at(place())));
        return result;
    }

    /** The answer that counted; null if there is none. */
    @Nullable
    Effective effective() {
        return effective;
    }

    private LeafResult treated() {
        if (!answers.isHeld(leaf.leaf().channel())) {
            return notHeld();
        }
        effective = choose();
        if (effective == null && isFullyBound()) {
            return fromOutcome(compute(leaf.rule(), input(Map.of(), Map.of(), null, "")));
        }
        if (effective == null) {
            return missing(ScoreFinding.MISSING_ANSWER, "code", code(), "policy", policyText());
        }
        checkDates(effective);
        Claim claim = effective.answer().claim();
        if (claim instanceof Claim.NotApplicable none) {
            return notApplicable(none);
        }
        if (claim instanceof Claim.NothingArose) {
            return nothingArose();
        }
        if (claim instanceof Claim.Given given) {
            return given(given, effective.answer());
        }
        return missing(ScoreFinding.MISSING_ANSWER, "code", code(), "policy", policyText());
    }

    /** Whether other leaves supply all that the rule needs. */
    private boolean isFullyBound() {
        return leaf.rule() != null
                && !leaf.bindings().isEmpty()
                && leaf.rule().inputs().stream()
                        .allMatch(input -> !input.required() || leaf.bindings().containsKey(input.name()));
    }

    private LeafResult notHeld() {
        if (answers.latest(leaf.leaf(), leaf.leaf().channel(), stage) != null) {
            find(ScoreFinding.NOT_HELD_ANSWERED, "code", code());
        }
        ChannelPolicy policy = leaf.policies().channelNotHeld();
        if (policy == ChannelPolicy.ZERO) {
            return LeafResult.of(Points.ZERO, counted(), Treatment.NOT_HELD_ZERO);
        }
        LeafResult removed = removed();
        return policy == ChannelPolicy.REMOVE ? removed : removed.owing(counted(), CompiledScheme.TOTAL);
    }

    /** The answer that counts: the leaf's own, or the state that a branch above sets for it. */
    private @Nullable Effective choose() {
        Channel channel = leaf.leaf().channel();
        Effective own = answers.latest(leaf.leaf(), channel, stage);
        Effective above = answers.inherited(scheme, leaf.node(), stage);
        if (own == null) {
            return above;
        }
        if (above != null && own.answer().claim() instanceof Claim.Given) {
            find(
                    ScoreFinding.BRANCH_STATE_DIFFERS,
                    "branch",
                    above.at().code(),
                    "state",
                    AnswerText.of(above.answer().claim()),
                    "code",
                    code());
        }
        return channel == Channel.ASSESSED ? appraised(own) : own;
    }

    private @Nullable Effective appraised(Effective own) {
        if (own.stage().kind() == Stage.Kind.EXPLAINED && stage.equals(Stage.FINAL)) {
            find(ScoreFinding.EXPLANATION_UNDECIDED, "code", code());
        }
        if (!own.stage().equals(Stage.SELF) || !answers.isAppraised(stage)) {
            return own;
        }
        NotAppraisedPolicy policy = leaf.policies().notAppraised();
        find(
                ScoreFinding.NOT_APPRAISED,
                "code",
                code(),
                "stage",
                Stage.APPRAISED.label(),
                "policy",
                PolicyText.of(policy));
        return policy == NotAppraisedPolicy.TAKE_PREVIOUS ? own : null;
    }

    private void checkDates(Effective counting) {
        var on = counting.answer().on();
        var end = leaf.leaf().periodEnd();
        if (on != null && end != null && on.isBefore(end)) {
            find(ScoreFinding.SCORED_BEFORE_PERIOD_END, "code", code(), "on", on, "end", end);
        }
    }

    private LeafResult notApplicable(Claim.NotApplicable claim) {
        if (claim.reason().isBlank()) {
            find(ScoreFinding.REASON_MISSING, "code", code());
        }
        return notApplicable();
    }

    private LeafResult notApplicable() {
        return switch (leaf.policies().notApplicable()) {
            case REMOVE -> removed();
            case FULL_POINTS -> full(Treatment.NOT_APPLICABLE_FULL);
            case RESCALE_BLOCK -> removed().owing(counted(), leaf.block());
            case ZERO -> LeafResult.of(Points.ZERO, counted(), Treatment.NOT_APPLICABLE_ZERO);
            case UNRANKED ->
                removed()
                        .unrankedBecause(
                                Text.fill("tiêu chí {0} không áp dụng", "criterion {0} is not applicable", code()));
        };
    }

    private LeafResult nothingArose() {
        NothingArosePolicy policy = leaf.policies().nothingArose();
        return switch (policy) {
            case FULL -> full(Treatment.NOTHING_AROSE_FULL);
            case ZERO -> LeafResult.of(Points.ZERO, counted(), Treatment.NOTHING_AROSE_ZERO);
            case NOT_APPLICABLE -> notApplicable();
        };
    }

    private LeafResult full(Treatment how) {
        Points points = leaf.role() == Role.PENALTY || leaf.role() == Role.BONUS ? Points.ZERO : leaf.maximum();
        return LeafResult.of(points, counted(), how);
    }

    private LeafResult removed() {
        return LeafResult.of(Points.ZERO, Points.ZERO, Treatment.REMOVED);
    }

    /** What the leaf adds to the maximum: nothing for bonus and penalty. */
    private Points counted() {
        return leaf.role() == Role.NORMAL ? leaf.maximum() : Points.ZERO;
    }

    private LeafResult missing(@Nullable FindingCode code, Object... arguments) {
        if (code != null) {
            find(code, arguments);
        }
        LeafResult zero = LeafResult.of(Points.ZERO, counted(), Treatment.MISSING);
        MissingPolicy policy = leaf.policies().missing();
        Text why = Text.fill("tiêu chí {0} chưa có số liệu dùng được", "criterion {0} has no usable answer", code());
        return switch (policy) {
            case ZERO -> zero;
            case EXCLUDE_UNIT -> zero.unrankedBecause(why);
            case FAIL -> zero.unrankedBecause(why).failing();
        };
    }

    private LeafResult given(Claim.Given given, Answer answer) {
        RuleInput input = input(given, answer);
        checkFigures(given, input);
        ScoringRule rule = leaf.rule();
        boolean computes = rule != null
                && (rule instanceof Judged
                        || !given.figures().isEmpty()
                        || !given.choices().isEmpty()
                        || (given.points() == null && !leaf.bindings().isEmpty()));
        if (!computes) {
            return given.points() == null
                    ? missing(
                            ScoreFinding.INPUTS_MISSING,
                            "code",
                            code(),
                            "inputs",
                            Text.of("điểm", "points"),
                            "policy",
                            policyText())
                    : awarded(Points.of(given.points()));
        }
        Outcome outcome = compute(rule, input);
        if (given.points() == null || rule instanceof Judged) {
            return fromOutcome(outcome);
        }
        return bothGiven(outcome, Points.of(given.points()));
    }

    private Outcome compute(@Nullable ScoringRule rule, RuleInput input) {
        if (scheme.isCircular(leaf)) {
            find(ScoreFinding.CIRCULAR_REFERENCE, "code", code());
            return new Outcome.Invalid(Text.of("tham chiếu vòng", "circular reference"));
        }
        if (leaf.broken() != null || rule == null) {
            return new Outcome.Invalid(leaf.broken() == null ? Text.EMPTY : leaf.broken());
        }
        return rule.evaluate(input, trace);
    }

    private LeafResult bothGiven(Outcome outcome, Points points) {
        boolean takesRule = leaf.policies().precedence() == Precedence.RULE;
        if (outcome instanceof Outcome.Value value) {
            Points computed = value.value();
            if (!computed.equals(points) && effective != null) {
                find(
                        ScoreFinding.AWARDED_DIFFERS,
                        "code",
                        code(),
                        "stage",
                        effective.stage().label(),
                        "awarded",
                        points.show(),
                        "computed",
                        computed.show(),
                        "taken",
                        (takesRule ? computed : points).show());
            }
        }
        return takesRule ? fromOutcome(outcome) : awarded(points);
    }

    private LeafResult fromOutcome(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return byRule(value.value());
        }
        if (outcome instanceof Outcome.NothingArose none) {
            trace.step(() -> Text.of("không phát sinh: ", "nothing arose: ").plus(none.why()), null);
            return nothingArose();
        }
        if (outcome instanceof Outcome.Incomplete incomplete) {
            return missing(
                    ScoreFinding.INPUTS_MISSING,
                    "code",
                    code(),
                    "inputs",
                    String.join(", ", incomplete.inputs()),
                    "policy",
                    policyText());
        }
        Text why = ((Outcome.Invalid) outcome).why();
        trace.step(() -> Text.of("không tính được: ", "cannot be computed: ").plus(why), null);
        return trace.findings().isEmpty() && !scheme.isCircular(leaf)
                ? missing(ScoreFinding.INPUTS_MISSING, "code", code(), "inputs", why, "policy", policyText())
                : missing(null);
    }

    private LeafResult byRule(Points computed) {
        Points amount = leaf.role() == Role.PENALTY ? computed.abs() : computed;
        LeafResult raw = LeafResult.of(signed(amount), counted(), Treatment.RULE);
        if (amount.compareTo(leaf.maximum()) > 0) {
            var policy = leaf.policies().aboveMaximum();
            find(
                    ScoreFinding.RULE_ABOVE_MAXIMUM,
                    "code",
                    code(),
                    "points",
                    amount.show(),
                    "maximum",
                    leaf.maximum().show(),
                    "policy",
                    PolicyText.of(policy));
            return switch (policy) {
                case CAP ->
                    raw.adjusted(
                            signed(leaf.maximum()),
                            Treatment.RULE,
                            Text.of("không quá điểm tối đa", "not above the maximum"));
                case KEEP -> raw;
            };
        }
        if (amount.compareTo(lowest()) < 0 && !(leaf.rule() instanceof Deductions)) {
            find(
                    ScoreFinding.RULE_BELOW_MINIMUM,
                    "code",
                    code(),
                    "points",
                    amount.show(),
                    "minimum",
                    leaf.minimum().show());
        }
        return raw;
    }

    private LeafResult awarded(Points points) {
        Points amount = leaf.role() == Role.PENALTY ? points.abs() : points;
        if (amount.compareTo(leaf.maximum()) > 0 || amount.compareTo(lowest()) < 0) {
            return outOfRange(amount);
        }
        checkOptions(amount);
        return LeafResult.of(signed(amount), counted(), Treatment.AWARDED);
    }

    private LeafResult outOfRange(Points amount) {
        OutOfRangePolicy policy = leaf.policies().outOfRange();
        find(
                ScoreFinding.POINTS_OUT_OF_RANGE,
                "code",
                code(),
                "points",
                amount.show(),
                "minimum",
                lowest().show(),
                "maximum",
                leaf.maximum().show(),
                "policy",
                PolicyText.of(policy));
        LeafResult raw = LeafResult.of(signed(amount), counted(), Treatment.AWARDED);
        return switch (policy) {
            case TREAT_AS_MISSING -> missing(null);
            case CAP ->
                raw.adjusted(
                        signed(amount.max(lowest()).min(leaf.maximum())),
                        Treatment.AWARDED,
                        Text.of("đưa về giới hạn", "brought to the bound"));
            case KEEP -> raw;
        };
    }

    private Points signed(Points amount) {
        return leaf.role() == Role.PENALTY ? amount.negate() : amount;
    }

    /** The fewest points: the declared minimum, or lower where the rule itself says so. */
    private Points lowest() {
        Points least = leaf.minimum();
        for (Points worth : worths()) {
            least = least.min(worth);
        }
        return leaf.rule() instanceof Deductions deductions ? least.min(fewest(deductions)) : least;
    }

    /** The floor of deductions; without one, the maximum counted the other way is taken as the limit of awarded points. */
    private Points fewest(Deductions deductions) {
        return deductions.floor() == null
                ? leaf.maximum().negate()
                : deductions.floor().of(leaf.maximum());
    }

    private List<Points> worths() {
        if (leaf.rule() instanceof Options options) {
            return options.options().stream()
                    .map(option -> option.award().of(leaf.maximum()))
                    .toList();
        }
        if (leaf.rule() instanceof Steps steps) {
            return steps.steps().stream()
                    .map(step -> step.award().of(leaf.maximum()))
                    .toList();
        }
        return List.of();
    }

    private void checkOptions(Points amount) {
        List<Points> worths = worths();
        if (!worths.isEmpty() && !worths.contains(amount)) {
            Text known =
                    Text.join("; ", worths.stream().distinct().map(Points::show).toList());
            find(ScoreFinding.POINTS_NO_OPTION, "code", code(), "points", amount.show(), "options", known);
        }
    }

    private void checkFigures(Claim.Given given, RuleInput input) {
        for (String name : given.figures().keySet()) {
            if (!leaf.inputs().contains(name)) {
                find(ScoreFinding.FIGURE_UNKNOWN, "code", code(), "input", name);
            }
        }
        for (String name : given.choices().keySet()) {
            if (!leaf.inputs().contains(name)) {
                find(ScoreFinding.FIGURE_UNKNOWN, "code", code(), "input", name);
            }
        }
        leaf.leaf()
                .checks()
                .forEach(check -> check.check(input.figures())
                        .ifPresent(detail -> find(ScoreFinding.FIGURES_DISAGREE, "code", code(), "detail", detail)));
    }

    private RuleInput input(Claim.Given given, Answer answer) {
        Map<String, Points> figures = new HashMap<>();
        given.figures().forEach((name, value) -> figures.put(name, Points.of(value)));
        Points points = given.points() == null ? null : Points.of(given.points());
        return input(figures, given.choices(), points, answer.remark());
    }

    private RuleInput input(
            Map<String, Points> own, Map<String, String> choices, @Nullable Points points, String reason) {
        Map<String, Points> figures = new HashMap<>(own);
        leaf.bindings().forEach((name, binding) -> bound(binding, figures, name));
        return new RuleInput(
                leaf.maximum(),
                figures,
                choices,
                points,
                reason.isBlank() ? null : reason,
                answers.unit().attributes(),
                group,
                leaf.policies().invalidFigures());
    }

    /** What the rule sees of the answer that counts; null where there are no figures to look at. */
    @Nullable
    RuleInput input() {
        Effective counting = effective == null ? chooseQuietly() : effective;
        if (counting != null && counting.answer().claim() instanceof Claim.Given given) {
            return input(given, counting.answer());
        }
        return counting == null && isFullyBound() ? input(Map.of(), Map.of(), null, "") : null;
    }

    private @Nullable Effective chooseQuietly() {
        if (!answers.isHeld(leaf.leaf().channel())) {
            return null;
        }
        Effective own = answers.latest(leaf.leaf(), leaf.leaf().channel(), stage);
        return own == null ? answers.inherited(scheme, leaf.node(), stage) : own;
    }

    private void bound(Binding binding, Map<String, Points> figures, String name) {
        CompiledLeaf other = scheme.leaf(binding.leaf()).orElse(null);
        if (other == null) {
            return;
        }
        if (binding instanceof Binding.PointsOf) {
            LeafResult result = done.of(other);
            if (result != null) {
                figures.put(name, result.points());
            }
        } else if (binding instanceof Binding.FigureOf from) {
            Claim.Given there = answers.figures(other.leaf(), other.leaf().channel(), stage);
            if (there != null && there.figures().containsKey(from.figure())) {
                figures.put(name, Points.of(there.figures().get(from.figure())));
            }
        }
    }

    private LeafResult withEvidence(LeafResult result) {
        boolean earns = result.treatment() == Treatment.RULE || result.treatment() == Treatment.AWARDED;
        if (!leaf.leaf().evidence().required()
                || !earns
                || result.points().signum() <= 0
                || !answers.evidence(leaf.leaf(), stage).isEmpty()) {
            return result;
        }
        boolean withheld = leaf.leaf().evidence().whenAbsent() == EvidencePolicy.WITHHOLD;
        find(
                ScoreFinding.EVIDENCE_MISSING,
                "code",
                code(),
                "consequence",
                withheld
                        ? Text.of("Không tính điểm cho đến khi có tài liệu.", "No points until there is evidence.")
                        : Text.of("Vẫn tính điểm; hãy bổ sung tài liệu.", "The points stay; supply the evidence."));
        return withheld ? result.adjusted(Points.ZERO, Treatment.WITHHELD, Treatment.WITHHELD.label()) : result;
    }

    private LeafResult rounded(LeafResult result) {
        var rounding = leaf.policies().leafRounding();
        Points after = result.points().round(rounding);
        return after.equals(result.points())
                ? result
                : result.adjusted(
                        after,
                        result.treatment(),
                        Text.fill("làm tròn {0} chữ số", "rounded to {0} places", rounding.places()));
    }

    private Text policyText() {
        return PolicyText.of(leaf.policies().missing());
    }

    private String code() {
        return leaf.leaf().code();
    }

    private Place place() {
        Place place = Place.ofUnit(answers.unit().id(), leaf.leaf().id());
        return effective == null
                ? place
                : place.withStage(effective.stage().id())
                        .withSource(effective.answer().source());
    }

    private void find(FindingCode code, Object... arguments) {
        findings.accept(code.at(place(), arguments));
    }
}
