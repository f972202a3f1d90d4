package org.parindex.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parindex.Worlds;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.PerItem;
import org.parindex.rule.Proportional;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/** A random set with random answers, and the same totals by plain rational arithmetic that shares no code with the engine. */
public final class RandomRound {

    private final Random random;
    private final Scheme scheme;
    private final List<Unit> units = new ArrayList<>();
    private final List<UnitAssessment> answers = new ArrayList<>();
    private final Map<String, Points> totals = new HashMap<>();
    private final Map<String, Points> maxima = new HashMap<>();
    private final Map<String, Map<String, Points>> leafPoints = new HashMap<>();
    private int next;

    public RandomRound(int seed) {
        this(seed, 25);
    }

    public RandomRound(int seed, int count) {
        this.random = new Random(seed);
        Node[] roots = new Node[2 + random.nextInt(4)];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = branch(1);
        }
        this.scheme = Worlds.scheme().add(roots).build();
        for (int i = 0; i < count; i++) {
            unit("u%03d".formatted(i));
        }
    }

    public Scheme scheme() {
        return scheme;
    }

    public List<Unit> units() {
        return units;
    }

    public List<UnitAssessment> answers() {
        return answers;
    }

    public Assessments assessments() {
        return Assessments.of(Round.of(2025), UnitRegister.of(units), answers);
    }

    public Scores score() {
        return Scorer.of(scheme).score(assessments());
    }

    Points plainTotal(String unit) {
        return totals.get(unit);
    }

    /** The points of a unit by leaf, before any rounding; nothing for leaves that are missing or not applicable. */
    Map<String, Points> plainLeaves(String unit) {
        return leafPoints.get(unit);
    }

    Points plainMaximum(String unit) {
        return maxima.get(unit);
    }

    private Node branch(int level) {
        String code = "n" + next++;
        Node[] children = new Node[1 + random.nextInt(4)];
        for (int i = 0; i < children.length; i++) {
            children[i] = level < 4 && random.nextInt(3) == 0 ? branch(level + 1) : leaf();
        }
        return Branch.of(code, Text.of(code), children);
    }

    private Leaf leaf() {
        String code = "n" + next++;
        String maximum =
                new BigDecimal(25 * (1 + random.nextInt(12))).movePointLeft(2).toPlainString();
        ScoringRule rule = switch (random.nextInt(5)) {
            case 0 ->
                Options.of(
                        Options.Option.of("a", Text.of("a"), maximum),
                        Options.Option.of("b", Text.of("b"), "0.1"),
                        Options.Option.of("c", Text.of("c"), "0"));
            case 1 -> Proportional.of(Measure.Share.of("part", "whole"));
            case 2 -> PerItem.of("count", "0.05");
            case 3 ->
                Steps.of(
                        Measure.Share.of("part", "whole"),
                        Steps.Step.of(Interval.atLeast("90"), maximum),
                        Steps.Step.of(Interval.fromTo("50", "90"), "0.2"),
                        Steps.Step.of(Interval.below("50"), "0"));
            default -> null;
        };
        return Leaf.of(code, Text.of(code), maximum, rule);
    }

    private void unit(String id) {
        UnitAssessment.Builder builder = UnitAssessment.builder(id);
        Points total = Points.ZERO;
        Points maximum = Points.ZERO;
        for (Leaf leaf : scheme.leaves()) {
            Points most = Points.of(leaf.maximum());
            int luck = random.nextInt(20);
            if (luck == 0) {
                builder.answer(leaf.id(), Stage.SELF, Answer.notApplicable("x"));
            } else if (luck == 1) {
                maximum = maximum.plus(most);
            } else {
                maximum = maximum.plus(most);
                Points points = given(leaf, most, builder);
                leafPoints.computeIfAbsent(id, key -> new HashMap<>()).put(leaf.id(), points);
                total = total.plus(points);
            }
        }
        units.add(Worlds.unit(id));
        answers.add(builder.build());
        totals.put(id, total);
        maxima.put(id, maximum);
    }

    private Points given(Leaf leaf, Points most, UnitAssessment.Builder builder) {
        int whole = 1 + random.nextInt(40);
        int part = random.nextInt(whole + 1);
        Answer share = Answer.figure("part", String.valueOf(part)).andFigure("whole", String.valueOf(whole));
        if (leaf.rule() instanceof Options) {
            String option = List.of("a", "b", "c").get(random.nextInt(3));
            builder.answer(leaf.id(), Stage.SELF, Answer.option(option));
            return option.equals("a") ? most : Points.of(option.equals("b") ? "0.1" : "0");
        }
        if (leaf.rule() instanceof Proportional) {
            builder.answer(leaf.id(), Stage.SELF, share);
            return most.times(Points.ratio(part, whole));
        }
        if (leaf.rule() instanceof PerItem) {
            builder.answer(leaf.id(), Stage.SELF, Answer.figure("count", String.valueOf(part)));
            return most.min(Points.of("0.05").times(Points.of(part)));
        }
        if (leaf.rule() instanceof Steps) {
            builder.answer(leaf.id(), Stage.SELF, share);
            return part * 10 >= whole * 9 ? most : part * 2 >= whole ? Points.of("0.2") : Points.ZERO;
        }
        BigDecimal points =
                leaf.maximum().multiply(BigDecimal.valueOf(random.nextInt(101))).movePointLeft(2);
        builder.answer(leaf.id(), Stage.SELF, Answer.points(points.toPlainString()));
        return Points.of(points);
    }
}
