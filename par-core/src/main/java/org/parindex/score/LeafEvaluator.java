package org.parindex.score;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Judged;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Trace;
import org.parindex.scheme.EvidencePolicy;
import org.parindex.scheme.Precedence;
import org.parindex.score.CompiledScheme.CompiledLeaf;
import org.parindex.score.UnitAnswers.Effective;
import org.parindex.text.Text;

/** Computes one leaf for one unit at one stage, exactly. Batch and explanation both go through here. */
final class LeafEvaluator {

    private final CompiledScheme scheme;
    private final UnitAnswers answers;
    private final Stage stage;
    private final CompiledLeaf leaf;
    private final LeafStates states;
    private final LeafPoints points;
    private final AnswerChoice choice;
    private final RuleInputs inputs;
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
        this.states = new LeafStates(leaf);
        this.points = new LeafPoints(leaf, states, new LeafRange(leaf), this::find);
        this.choice = new AnswerChoice(scheme, answers, stage, leaf, findings);
        this.inputs = new RuleInputs(scheme, answers, stage, leaf, done, group);
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
        effective = choice.choose();
        if (effective == null && inputs.isFullyBound()) {
            return fromOutcome(compute(leaf.rule(), inputs.bound()));
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
            return states.nothingArose();
        }
        if (claim instanceof Claim.Given given) {
            return given(given, effective.answer());
        }
        return missing(ScoreFinding.MISSING_ANSWER, "code", code(), "policy", policyText());
    }

    private LeafResult notHeld() {
        if (answers.latest(leaf.leaf(), leaf.leaf().channel(), stage) != null) {
            find(ScoreFinding.NOT_HELD_ANSWERED, "code", code());
        }
        return states.notHeld();
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
        return states.notApplicable();
    }

    private LeafResult missing(@Nullable FindingCode code, Object... arguments) {
        if (code != null) {
            find(code, arguments);
        }
        return states.missing();
    }

    private LeafResult given(Claim.Given given, Answer answer) {
        RuleInput input = inputs.of(given, answer);
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
                    : points.awarded(Points.of(given.points()));
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

    private LeafResult bothGiven(Outcome outcome, Points given) {
        boolean takesRule = leaf.policies().precedence() == Precedence.RULE;
        if (outcome instanceof Outcome.Value value) {
            Points computed = value.value();
            if (!computed.equals(given) && effective != null) {
                find(
                        ScoreFinding.AWARDED_DIFFERS,
                        "code",
                        code(),
                        "stage",
                        effective.stage().label(),
                        "awarded",
                        given.show(),
                        "computed",
                        computed.show(),
                        "taken",
                        (takesRule ? computed : given).show());
            }
        }
        return takesRule ? fromOutcome(outcome) : points.awarded(given);
    }

    private LeafResult fromOutcome(Outcome outcome) {
        if (outcome instanceof Outcome.Value value) {
            return points.byRule(value.value());
        }
        if (outcome instanceof Outcome.NothingArose none) {
            trace.step(() -> Text.of("không phát sinh: ", "nothing arose: ").plus(none.why()), null);
            return states.nothingArose();
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

    /** What the rule sees of the answer that counts; null where there are no figures to look at. */
    @Nullable
    RuleInput input() {
        Effective counting = effective == null ? choice.quietly() : effective;
        if (counting != null && counting.answer().claim() instanceof Claim.Given given) {
            return inputs.of(given, counting.answer());
        }
        return counting == null && inputs.isFullyBound() ? inputs.bound() : null;
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
