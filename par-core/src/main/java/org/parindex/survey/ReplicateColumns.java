package org.parindex.survey;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.survey.design.Replicates;

/**
 * The columns of which all figures of a unit are made: one per item, and one per figure that goes by respondent. Of each
 * column two numbers per respondent are summed: what the answer is worth (100 % as 1), and whether there is one.
 */
final class ReplicateColumns {

    private static final double PERCENT = 100;

    private final SatisfactionMethod method;
    private final Answers answers;
    private final List<CountedItems.Counted> items;
    private final List<double[]> worth = new ArrayList<>();
    private final List<UnitFigures.Node> byRespondent;
    private final Map<String, Integer> ofItem = new HashMap<>();
    private final Map<String, Integer> ofNode = new HashMap<>();

    ReplicateColumns(Questionnaire questionnaire, SatisfactionMethod method, CountedItems counted, Answers answers) {
        this.method = method;
        this.answers = answers;
        this.items = counted.all();
        this.byRespondent = UnitFigures.rolledUp(questionnaire, method, counted).stream()
                .filter(node -> node.step() == Step.RESPONDENT_FIRST || node.step() == Step.ALL_ITEMS)
                .toList();
        for (CountedItems.Counted item : items) {
            ofItem.put(item.item().id(), ofItem.size());
            double[] codes = new double[AnswerCode.CODES];
            for (int code = 0; code < codes.length; code++) {
                codes[code] = share(item.worth()[code]);
            }
            worth.add(codes);
        }
        byRespondent.forEach(node -> ofNode.put(node.level() + node.id(), items.size() + ofNode.size()));
    }

    int of(CountedItems.Counted item) {
        return ofItem.get(item.item().id());
    }

    int of(UnitFigures.Node node) {
        return ofNode.get(node.level() + node.id());
    }

    /** Two numbers per column. */
    int width() {
        return 2 * (items.size() + byRespondent.size());
    }

    Replicates.Part of(List<Integer> rows) {
        int width = width();
        double[] values = new double[rows.size() * width];
        for (int j = 0; j < items.size(); j++) {
            byte[] column = answers.column(items.get(j).column());
            for (int n = 0; n < rows.size(); n++) {
                put(values, n * width + 2 * j, worth.get(j)[column[rows.get(n)]]);
            }
        }
        for (UnitFigures.Node node : byRespondent) {
            RespondentMeans means =
                    new RespondentMeans(answers, node.items(), node.step() == Step.ALL_ITEMS, method.smallNumbers());
            for (int n = 0; n < rows.size(); n++) {
                put(values, n * width + 2 * of(node), share(means.of(rows.get(n))));
            }
        }
        return new Replicates.Part(rows.stream().mapToInt(Integer::intValue).toArray(), width, values);
    }

    private static void put(double[] values, int at, double share) {
        boolean counts = !Double.isNaN(share);
        values[at] = counts ? share : 0;
        values[at + 1] = counts ? 1 : 0;
    }

    private static double share(@Nullable Points worth) {
        return worth == null
                ? Double.NaN
                : worth.toDecimal(20, RoundingMode.HALF_EVEN).doubleValue() / PERCENT;
    }
}
