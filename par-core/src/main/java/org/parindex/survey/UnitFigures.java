package org.parindex.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Makes the figures of one unit. */
final class UnitFigures {

    private static final int MOST_PARTS_TOLD = 5;

    private final Wave wave;
    private final SatisfactionMethod method;
    private final CountedItems items;
    private final String unit;
    private final UnitSource source;
    private final UnitPrecision precision;
    private final Map<String, @Nullable Points> exact = new LinkedHashMap<>();
    private final Map<String, SatisfactionFigure> figures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Figures with a finding that is told once for the unit. */
    private final Map<SurveyFinding, List<String>> repeated = new TreeMap<>();
    /** Items with fewer answers than the method wants: told in one finding. */
    private final List<String> fewAnswers = new ArrayList<>();

    private long fewest = Long.MAX_VALUE;

    UnitFigures(
            Wave wave,
            SatisfactionMethod method,
            CountedItems items,
            String unit,
            UnitSource source,
            @Nullable ReplicatePrecision replicated) {
        this.wave = wave;
        this.method = method;
        this.items = items;
        this.unit = unit;
        this.source = source;
        this.precision = new UnitPrecision(method, items, source, replicated);
        boolean anybody = items.all().stream().anyMatch(item -> source.sums().answers(item) > 0);
        if (!anybody) {
            report(SurveyFinding.NO_ANSWER, Questionnaire.OVERALL, "what", wholeLabel());
        }
        make(anybody);
    }

    Map<String, SatisfactionFigure> figures() {
        return figures;
    }

    List<Finding> findings() {
        return findings;
    }

    private static Text wholeLabel() {
        return Text.of("cả phiếu", "the whole questionnaire");
    }

    private void make(boolean anybody) {
        Map<String, SatisfactionFigure> byItem = new LinkedHashMap<>();
        for (CountedItems.Counted item : items.all()) {
            byItem.put(item.item().id(), item(item, anybody));
        }
        if (!fewAnswers.isEmpty()) {
            few(Questionnaire.OVERALL, Text.of(told(fewAnswers)), fewest);
        }
        Map<String, SatisfactionFigure> byFactor = new LinkedHashMap<>();
        Map<String, SatisfactionFigure> byArea = new LinkedHashMap<>();
        for (Node node : rolledUp(wave.questionnaire(), method, items)) {
            Map<String, SatisfactionFigure> level = switch (node.level()) {
                case FACTOR -> byFactor;
                case AREA -> byArea;
                default -> figures;
            };
            level.put(node.id(), rolledUp(node, anybody));
        }
        figures.putAll(byArea);
        figures.putAll(byFactor);
        figures.putAll(byItem);
        tellRepeated();
    }

    /** What the index does not say of itself is told of its parts. */
    private void tellRepeated() {
        repeated.forEach((kind, parts) -> {
            boolean told = findings.stream().anyMatch(finding -> finding.code().equals(kind.code()));
            if (!told) {
                report(kind, Questionnaire.OVERALL, "what", Text.of(told(parts)), "value", "", "method", "");
            }
        });
    }

    /** A figure that comes out of others. */
    record Node(FigureLevel level, String id, Text label, Step step, List<CountedItems.Counted> items) {}

    /** All figures that come out of others, each after those that it is made of. */
    static List<Node> rolledUp(Questionnaire questionnaire, SatisfactionMethod method, CountedItems items) {
        RollUp steps = method.rollUp();
        List<Node> nodes = new ArrayList<>();
        for (Area area : questionnaire.areas()) {
            for (Factor factor : area.factors()) {
                nodes.add(new Node(
                        FigureLevel.FACTOR, factor.id(), factor.label(), steps.factor(), items.ofFactor(factor.id())));
            }
            nodes.add(new Node(FigureLevel.AREA, area.id(), area.label(), steps.area(), items.ofArea(area.id())));
        }
        nodes.removeIf(node -> node.items().isEmpty());
        nodes.add(new Node(
                FigureLevel.OVERALL, Questionnaire.OVERALL, FigureLevel.OVERALL.label(), steps.overall(), items.all()));
        return nodes;
    }

    private SatisfactionFigure item(CountedItems.Counted item, boolean anybody) {
        long answers = source.sums().answers(item);
        Points value = source.sums().pooled(List.of(item));
        if (anybody && answers == 0) {
            boolean asked = source.sums().asked(item) > 0;
            report(
                    asked ? SurveyFinding.NO_ANSWER : SurveyFinding.ITEM_NOT_ASKED,
                    item.item().id(),
                    "what",
                    item.item().label());
        }
        exact.put(
                item.item().id(),
                value == null ? null : value.round(method.rounding().item()));
        Node node = new Node(FigureLevel.ITEM, item.item().id(), item.item().label(), Step.POOLED, List.of(item));
        return figure(node, value, answers, answers, source.sums().levels(item));
    }

    private SatisfactionFigure rolledUp(Node node, boolean anybody) {
        long answers = node.items().stream()
                .mapToLong(item -> source.sums().answers(item))
                .sum();
        Points value = anybody ? value(node) : null;
        exact.put(
                node.id(), value == null ? null : value.round(method.rounding().at(node.level())));
        return figure(node, value, answers, precision.respondents(node.items()), null);
    }

    private @Nullable Points value(Node node) {
        return switch (node.step()) {
            case POOLED -> source.sums().pooled(node.items());
            case RESPONDENT_FIRST, ALL_ITEMS -> byRespondent(node);
            default -> mean(node);
        };
    }

    private @Nullable Points byRespondent(Node node) {
        Answers answers = source.answers();
        if (answers == null) {
            return null;
        }
        boolean all = node.step() == Step.ALL_ITEMS;
        return new RespondentMeans(answers, node.items(), all, method.smallNumbers()).mean(source.rows());
    }

    private @Nullable Points mean(Node node) {
        Parts parts = Parts.of(node, method);
        if (!parts.withoutWeight().isEmpty()) {
            report(
                    SurveyFinding.WEIGHT_MISSING,
                    node.id(),
                    "method",
                    method.id(),
                    "parts",
                    told(parts.withoutWeight()));
        }
        List<String> empty = new ArrayList<>();
        Points sum = Points.ZERO;
        Points weights = Points.ZERO;
        for (Map.Entry<String, Points> part : parts.weights().entrySet()) {
            Points value = exact.get(part.getKey());
            if (value == null) {
                empty.add(part.getKey());
            } else {
                sum = sum.plus(value.times(part.getValue()));
                weights = weights.plus(part.getValue());
            }
        }
        boolean gone = weights.isZero() || method.rollUp().emptyPart() == EmptyPart.NO_FIGURE;
        if (!empty.isEmpty()) {
            SurveyFinding kind = gone ? SurveyFinding.PART_EMPTY : SurveyFinding.PART_LEFT_OUT;
            report(kind, node.id(), "what", node.label(), "parts", told(empty));
        }
        return weights.isZero() || (gone && !empty.isEmpty()) ? null : sum.dividedBy(weights);
    }

    private static String told(List<String> parts) {
        String some = String.join(", ", parts.subList(0, Math.min(MOST_PARTS_TOLD, parts.size())));
        return parts.size() > MOST_PARTS_TOLD ? some + " … (" + parts.size() + ")" : some;
    }

    private SatisfactionFigure figure(
            Node node, @Nullable Points value, long answers, long respondents, @Nullable LevelCounts counts) {
        Points index = value == null ? null : value.round(method.rounding().at(node.level()));
        SmallNumbers small = method.smallNumbers();
        if (value != null && answers < small.answers()) {
            boolean suppress = small.action() == SmallNumbers.Action.SUPPRESS;
            if (node.level() == FigureLevel.ITEM) {
                fewAnswers.add(node.id());
                fewest = Math.min(fewest, answers);
            } else {
                few(node.id(), node.label(), answers);
            }
            index = suppress ? null : index;
        }
        Precision exactness = Precision.UNKNOWN;
        if (value != null && index != null) {
            UnitPrecision.Found found = precision.of(node, value, respondents);
            exactness = found.precision();
            SurveyFinding finding = found.finding();
            if (finding != null && isRepeated(node, finding)) {
                repeated.computeIfAbsent(finding, kind -> new ArrayList<>()).add(node.id());
            } else if (finding != null) {
                report(
                        finding,
                        node.id(),
                        "what",
                        node.label(),
                        "value",
                        value.show(),
                        "method",
                        exactness.interval() == null
                                ? Text.of("–")
                                : StatisticsText.interval(exactness.interval().method()));
            }
        }
        Basis basis = new Basis(method.id(), wave.questionnaire().id(), wave.population(), wave.id());
        return new SatisfactionFigure(
                unit,
                node.level(),
                node.id(),
                node.label(),
                basis,
                value,
                index,
                respondents,
                answers,
                exactness,
                counts);
    }

    private void few(String id, Text what, long answers) {
        SmallNumbers small = method.smallNumbers();
        boolean suppress = small.action() == SmallNumbers.Action.SUPPRESS;
        report(
                suppress ? SurveyFinding.SUPPRESSED : SurveyFinding.FEW_ANSWERS,
                id,
                "what",
                what,
                "answers",
                answers,
                "least",
                small.answers());
    }

    /** What is odd about the design, or about one respondent, is told once for the unit. */
    private static boolean isRepeated(Node node, SurveyFinding finding) {
        return node.level() != FigureLevel.OVERALL
                && (finding == SurveyFinding.LONELY_PSU
                        || finding == SurveyFinding.NO_DEGREE_OF_FREEDOM
                        || finding == SurveyFinding.ONE_ANSWER);
    }

    private void report(SurveyFinding code, String node, Object... arguments) {
        findings.add(code.at(Place.ofUnit(unit, node), arguments));
    }
}
