package org.parindex.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
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
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * Units × 100 leaves in 8 domains and 38 criteria (three levels), with the same figures as plain arrays for the baselines.
 * Of ten leaves four are options, two shares, two steps on a share, one a count and one awarded points; one answer in
 * forty is not applicable.
 */
final class ProvinceData {

    static final int LEAVES = 100;
    private static final int CRITERIA = 38;
    private static final int DOMAINS = 8;

    final Scheme scheme;
    final Assessments assessments;
    final int units;
    /** Leaf by leaf: kind of rule 0 to 4. */
    final int[] kinds = new int[LEAVES];

    final double[] maxima = new double[LEAVES];
    /** Numerator, count, option number or points; −1 for not applicable. */
    final double[][] first = new double[LEAVES][];

    final double[][] second = new double[LEAVES][];
    final int[] criterionOf = new int[LEAVES];
    final int[] domainOf = new int[CRITERIA];

    ProvinceData(int units) {
        this.units = units;
        Random random = new Random(2020);
        Leaf[] leaves = new Leaf[LEAVES];
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            kinds[leaf] = new int[] {0, 0, 0, 0, 1, 1, 2, 2, 3, 4}[leaf % 10];
            maxima[leaf] = 0.25 * (2 + leaf % 5);
            criterionOf[leaf] = leaf * CRITERIA / LEAVES;
            leaves[leaf] = leaf(leaf);
            first[leaf] = new double[units];
            second[leaf] = new double[units];
        }
        this.scheme = scheme(leaves);
        List<Unit> all = new ArrayList<>();
        List<UnitAssessment> answers = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            String id = "u%05d".formatted(unit);
            UnitAssessment.Builder builder = UnitAssessment.builder(id);
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                builder.answer(leaves[leaf].id(), Stage.SELF, answer(leaf, unit, random));
            }
            all.add(Unit.of(id, id, UnitLevel.COMMUNE));
            answers.add(builder.build());
        }
        this.assessments = Assessments.of(Round.of(2020), UnitRegister.of(all), answers);
    }

    private Leaf leaf(int leaf) {
        String most = BigDecimal.valueOf(maxima[leaf]).toPlainString();
        ScoringRule rule = switch (kinds[leaf]) {
            case 0 ->
                Options.of(
                        Options.Option.of("0", Text.of("a"), most),
                        Options.Option.of("1", Text.of("b"), "0.25"),
                        Options.Option.of("2", Text.of("c"), "0"));
            case 1 -> Proportional.of(Measure.Share.of("part", "whole"));
            case 2 ->
                Steps.of(
                        Measure.Share.of("part", "whole"),
                        Steps.Step.of(Interval.atLeast("95"), most),
                        Steps.Step.of(Interval.fromTo("80", "95"), "0.25"),
                        Steps.Step.of(Interval.below("80"), "0"));
            case 3 -> PerItem.of("count", "0.05");
            default -> null;
        };
        return Leaf.of("L" + leaf, Text.of("L" + leaf), most, rule);
    }

    private Scheme scheme(Leaf[] leaves) {
        List<List<Node>> criteria = new ArrayList<>();
        List<List<Node>> domains = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            criteria.add(new ArrayList<>());
            domainOf[i] = i * DOMAINS / CRITERIA;
        }
        for (int i = 0; i < DOMAINS; i++) {
            domains.add(new ArrayList<>());
        }
        for (int leaf = 0; leaf < LEAVES; leaf++) {
            criteria.get(criterionOf[leaf]).add(leaves[leaf]);
        }
        for (int i = 0; i < CRITERIA; i++) {
            domains.get(domainOf[i])
                    .add(Branch.of("C" + i, Text.of("C" + i), criteria.get(i).toArray(Node[]::new)));
        }
        Scheme.Builder builder = Scheme.builder("bench", UnitLevel.COMMUNE);
        for (int i = 0; i < DOMAINS; i++) {
            builder.add(Branch.of("D" + i, Text.of("D" + i), domains.get(i).toArray(Node[]::new)));
        }
        return builder.build();
    }

    private Answer answer(int leaf, int unit, Random random) {
        if (random.nextInt(40) == 0) {
            first[leaf][unit] = -1;
            second[leaf][unit] = 1;
            return Answer.notApplicable("x");
        }
        int whole = 1 + random.nextInt(500);
        int part = whole - random.nextInt(1 + whole / 4);
        second[leaf][unit] = whole;
        switch (kinds[leaf]) {
            case 0 -> {
                first[leaf][unit] = random.nextInt(3);
                return Answer.option(String.valueOf((int) first[leaf][unit]));
            }
            case 1, 2 -> {
                first[leaf][unit] = part;
                return Answer.figure("part", String.valueOf(part)).andFigure("whole", String.valueOf(whole));
            }
            case 3 -> {
                first[leaf][unit] = random.nextInt(30);
                return Answer.figure("count", String.valueOf((int) first[leaf][unit]));
            }
            default -> {
                first[leaf][unit] = 0.25 * random.nextInt(2 + leaf % 5);
                return Answer.points(BigDecimal.valueOf(first[leaf][unit]).toPlainString());
            }
        }
    }
}
