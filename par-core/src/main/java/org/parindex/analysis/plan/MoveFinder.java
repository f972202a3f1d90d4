package org.parindex.analysis.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.plan.Settings.Setting;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Evidence;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.rule.GroupValues;
import org.parindex.rule.Outcome;
import org.parindex.rule.RuleInput;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.rule.Target;
import org.parindex.rule.Trace;
import org.parindex.rule.ZeroEvent;
import org.parindex.scheme.Binding;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Policies;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.NodeScore;
import org.parindex.score.Scorer;
import org.parindex.score.Scores;
import org.parindex.score.Treatment;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/**
 * Finds the moves of a unit: settings of what it can change about its answers, of which its rules make more points. What
 * each is worth is not derived but scored: by {@link Scorer}, on copies of the unit that differ in one answer.
 */
final class MoveFinder {

    private static final int MOST_COMBINED = 600;
    private static final int MOST_PER_LEVER = 6;

    private final Scores scores;
    private final Scorer scorer;
    private final UnitScore unit;
    private final ValueBasis basis;
    private final Limits limits;
    private final Map<String, SortedMap<Stage, Answer>> answers = new HashMap<>();

    MoveFinder(Scores scores, Scorer scorer, UnitScore unit, ValueBasis basis, Limits limits) {
        this.scores = scores;
        this.scorer = scorer;
        this.unit = unit;
        this.basis = basis;
        this.limits = limits;
        UnitAssessment assessment =
                scores.assessments().byUnit().get(unit.unit().id());
        if (assessment != null) {
            assessment
                    .answers()
                    .forEach((key, stages) ->
                            scores.index().find(key).ifPresent(node -> answers.put(node.id(), stages)));
        }
    }

    /** The moves by leaf, in the order of the scheme; leaves without moves are left out. */
    Map<String, LeafMoves> find() {
        List<Candidate> candidates = new ArrayList<>();
        for (Leaf leaf : scores.scheme().leaves()) {
            NodeScore now = unit.node(leaf.id());
            boolean open = now.isApplicable() && MoveScorer.lost(now).signum() > 0 && !isFixed(leaf);
            if (open) {
                candidates.addAll(candidates(leaf, now));
            }
        }
        return new MoveScorer(scores, scorer, unit, basis, limits).moves(candidates);
    }

    private boolean isFixed(Leaf leaf) {
        return scores.index().pathTo(leaf.id()).stream()
                .anyMatch(node -> limits.fixed().contains(node.id()));
    }

    private List<Candidate> candidates(Leaf leaf, NodeScore now) {
        ScoringRule rule = leaf.rule();
        Optional<Claim.Given> given = given(leaf);
        Map<String, Points> figures = new HashMap<>();
        given.ifPresent(claim -> claim.figures().forEach((name, value) -> figures.put(name, Points.of(value))));
        leaf.bindings().forEach((name, binding) -> {
            Points bound = bound(binding);
            if (bound != null) {
                figures.put(name, bound);
            }
        });
        Map<String, String> choices = given.map(Claim.Given::choices).orElse(Map.of());
        List<Candidate> found = new ArrayList<>();
        if (now.treatment() == Treatment.WITHHELD) {
            latest(leaf)
                    .ifPresent(answer -> found.add(new Candidate(
                            leaf,
                            Setting.UNCHANGED.with(new Setting(
                                    Map.of(),
                                    Map.of(),
                                    null,
                                    Text.of("bổ sung tài liệu kiểm chứng", "supply the evidence"),
                                    Points.ZERO)),
                            proven(answer),
                            true)));
        }
        if (rule != null && rule.groupMeasures().isEmpty()) {
            List<Lever> levers = Lever.of(rule, figures).stream()
                    .filter(lever -> !isBound(leaf, lever))
                    .toList();
            found.addAll(better(leaf, rule, levers, figures, choices, now));
        }
        if (rule != null && found.isEmpty() && rule.groupMeasures().isEmpty()) {
            found.addAll(levels(leaf, rule, now));
        }
        boolean byHand =
                rule == null || (found.isEmpty() && rule.groupMeasures().isEmpty());
        if (byHand) {
            Lever.Awarded lever = new Lever.Awarded(Points.of(leaf.maximum()), BigDecimal.ZERO);
            Settings.of(lever, figures, choices, now.points())
                    .settings()
                    .forEach(
                            setting -> found.add(new Candidate(leaf, setting, answer(leaf, setting, Map.of()), false)));
        }
        return found;
    }

    /** Where no figures are known: the steps of a table, or what a met target is worth. */
    private static List<Candidate> levels(Leaf leaf, ScoringRule rule, NodeScore now) {
        Points maximum = Points.of(leaf.maximum());
        TreeSet<Points> levels = new TreeSet<>();
        if (rule instanceof Steps steps) {
            steps.steps().forEach(step -> levels.add(step.award().of(maximum)));
        } else if (rule instanceof ZeroEvent zero) {
            levels.add(zero.none().of(maximum));
        } else if (rule instanceof Target target) {
            levels.add(target.met().of(maximum));
        }
        List<Candidate> found = new ArrayList<>();
        for (Points level : levels) {
            if (level.compareTo(now.points()) > 0 && level.compareTo(maximum) <= 0) {
                Text what = Text.fill(
                        "báo cáo số liệu, đạt bậc {0} điểm",
                        "report figures that reach the step of {0} points", level.show());
                Setting setting = new Setting(Map.of(), Map.of(), level, what, Points.ZERO);
                BigDecimal points = level.toDecimal().orElseGet(() -> level.toDecimal(12, RoundingMode.DOWN));
                Claim claim = new Claim.Given(Map.of(), Map.of(), points);
                found.add(new Candidate(leaf, setting, proven(Answer.of(claim).withRemark("kế hoạch")), true));
            }
        }
        return found;
    }

    private static boolean isBound(Leaf leaf, Lever lever) {
        return lever instanceof Lever.Figure figure && leaf.bindings().containsKey(figure.name());
    }

    private @Nullable Points bound(Binding binding) {
        Node node = scores.index().find(binding.leaf()).orElse(null);
        if (!(node instanceof Leaf other)) {
            return null;
        }
        if (binding instanceof Binding.FigureOf figure) {
            return given(other)
                    .map(claim -> claim.figures().get(figure.figure()))
                    .map(Points::of)
                    .orElse(null);
        }
        return unit.node(other.id()).points();
    }

    private Optional<Answer> latest(Leaf leaf) {
        SortedMap<Stage, Answer> stages = answers.get(leaf.id());
        return stages == null || stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.lastKey()));
    }

    /** The latest figures or options; a later decision in points does not take them away. */
    private Optional<Claim.Given> given(Leaf leaf) {
        Claim.Given latest = null;
        for (Answer answer :
                answers.getOrDefault(leaf.id(), Collections.emptySortedMap()).values()) {
            if (answer.claim() instanceof Claim.Given claim
                    && !(claim.figures().isEmpty() && claim.choices().isEmpty())) {
                latest = claim;
            }
        }
        return Optional.ofNullable(latest);
    }

    /** Settings that the rule makes more points of, nearest first: of one lever all, of several their combinations. */
    private List<Candidate> better(
            Leaf leaf,
            ScoringRule rule,
            List<Lever> levers,
            Map<String, Points> figures,
            Map<String, String> choices,
            NodeScore now) {
        boolean complete = true;
        List<Setting> combined = new ArrayList<>(List.of(Setting.UNCHANGED));
        for (Lever lever : levers) {
            Settings settings = Settings.of(lever, figures, choices, now.points());
            List<Setting> taken = settings.settings();
            complete &= settings.complete();
            if (levers.size() > 1) {
                taken = few(leaf, rule, taken, figures, choices);
                complete &= taken.size() == settings.settings().size();
            }
            List<Setting> more = new ArrayList<>();
            for (Setting before : combined) {
                for (Setting setting : taken) {
                    more.add(before.with(setting));
                }
            }
            combined.addAll(more);
            if (combined.size() > MOST_COMBINED && levers.size() > 1) {
                combined = new ArrayList<>(combined.subList(0, MOST_COMBINED));
                complete = false;
            }
        }
        combined.sort(Comparator.comparing(Setting::items));
        return kept(leaf, rule, combined, figures, choices, now, complete);
    }

    private List<Candidate> kept(
            Leaf leaf,
            ScoringRule rule,
            List<Setting> combined,
            Map<String, Points> figures,
            Map<String, String> choices,
            NodeScore now,
            boolean complete) {
        List<Candidate> found = new ArrayList<>();
        Map<Points, Points> nearest = new LinkedHashMap<>();
        for (Setting setting : combined) {
            Points points = points(leaf, rule, setting, figures, choices);
            boolean gains = points != null && points.compareTo(now.points()) > 0;
            if (gains && nearest.putIfAbsent(points, setting.items()) == null) {
                Map<String, Points> given = new HashMap<>(figures);
                leaf.bindings().keySet().forEach(given::remove);
                found.add(new Candidate(leaf, setting, answer(leaf, setting, given), complete));
            }
        }
        return found;
    }

    /** Of many settings of one lever those where the points change, the nearest first. */
    private List<Setting> few(
            Leaf leaf,
            ScoringRule rule,
            List<Setting> settings,
            Map<String, Points> figures,
            Map<String, String> choices) {
        if (settings.size() <= MOST_PER_LEVER) {
            return settings;
        }
        Map<String, Setting> byPoints = new LinkedHashMap<>();
        settings.forEach(setting ->
                byPoints.putIfAbsent(String.valueOf(points(leaf, rule, setting, figures, choices)), setting));
        List<Setting> all = new ArrayList<>(byPoints.values());
        int step = Math.max(1, all.size() / MOST_PER_LEVER);
        List<Setting> few = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            few.add(all.get(i));
        }
        return few;
    }

    private @Nullable Points points(
            Leaf leaf, ScoringRule rule, Setting setting, Map<String, Points> figures, Map<String, String> choices) {
        Map<String, Points> all = new HashMap<>(figures);
        all.putAll(setting.figures());
        Map<String, String> chosen = new HashMap<>(choices);
        chosen.putAll(setting.choices());
        Policies policies = scores.index().policiesOf(leaf.id());
        Points maximum = Points.of(leaf.maximum());
        RuleInput input = new RuleInput(
                maximum,
                all,
                chosen,
                setting.awarded(),
                "–",
                unit.unit().attributes(),
                GroupValues.NONE,
                policies.invalidFigures());
        Outcome outcome = rule.evaluate(input, Trace.silent());
        return outcome instanceof Outcome.Value value ? value.value().min(maximum) : null;
    }

    private Answer answer(Leaf leaf, Setting setting, Map<String, Points> figures) {
        Map<String, Points> all = new HashMap<>(figures);
        all.putAll(setting.figures());
        Map<String, BigDecimal> decimals = new HashMap<>();
        all.forEach((name, value) ->
                decimals.put(name, value.toDecimal().orElseGet(() -> value.toDecimal(12, RoundingMode.HALF_UP))));
        Map<String, String> choices =
                new HashMap<>(given(leaf).map(Claim.Given::choices).orElse(Map.of()));
        choices.putAll(setting.choices());
        Points awarded = setting.awarded();
        BigDecimal points =
                awarded == null ? null : awarded.toDecimal().orElseGet(() -> awarded.toDecimal(12, RoundingMode.DOWN));
        Claim claim =
                new Claim.Given(points == null ? decimals : Map.of(), points == null ? choices : Map.of(), points);
        return proven(Answer.of(claim).withRemark("kế hoạch"));
    }

    /** With evidence: a plan presumes that what it asks for will be proven. */
    private static Answer proven(Answer answer) {
        return answer.evidence().isEmpty() ? answer.withEvidence(Evidence.of("tài liệu kiểm chứng dự kiến")) : answer;
    }
}
