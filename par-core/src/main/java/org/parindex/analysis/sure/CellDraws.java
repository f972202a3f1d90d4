package org.parindex.analysis.sure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.analysis.draw.CounterRandom;
import org.parindex.scheme.Channel;
import org.parindex.score.Treatment;

/** Draws the points of single leaves of single units: survey error, appraisal error, missing answers. */
final class CellDraws {

    private static final Set<Treatment> EARNED = Set.of(Treatment.RULE, Treatment.AWARDED);

    private final RoundTree tree;
    private final Optional<SurveyError> survey;
    private final Optional<AppraisalError> appraisal;
    private final Optional<MissingAnswers> missing;
    private final DrawPlan plan;
    private final long[] unitKeys;
    private final long[] leafKeys;
    private final SurveyError.@Nullable Law[][] laws;

    CellDraws(RoundTree tree, List<String> ids, List<Uncertainty> sources, DrawPlan plan) {
        this.tree = tree;
        this.plan = plan;
        this.survey = RoundModel.find(sources, SurveyError.class, plan);
        this.appraisal = RoundModel.find(sources, AppraisalError.class, plan);
        this.missing = RoundModel.find(sources, MissingAnswers.class, plan);
        this.unitKeys = ids.stream().mapToLong(CounterRandom::key).toArray();
        this.leafKeys = new long[tree.leaves()];
        this.laws = new SurveyError.Law[tree.leaves()][ids.size()];
        for (int leaf = 0; leaf < leafKeys.length; leaf++) {
            leafKeys[leaf] = CounterRandom.key(tree.leaf(leaf).id());
            for (int unit = 0; unit < ids.size(); unit++) {
                laws[leaf][unit] = law(leaf, ids.get(unit));
            }
        }
    }

    private SurveyError.@Nullable Law law(int leaf, String unit) {
        if (survey.isEmpty()) {
            return null;
        }
        Map<String, SurveyError.Law> own = survey.get().errors().getOrDefault(unit, Map.of());
        SurveyError.Law law = own.get(tree.leaf(leaf).id());
        boolean otherwise =
                tree.leaf(leaf).channel() == Channel.SURVEY && survey.get().otherwise() > 0;
        return law != null || !otherwise
                ? law
                : new SurveyError.Normal(survey.get().otherwise()
                        / 100
                        * tree.leaf(leaf).maximum().doubleValue());
    }

    boolean isEmpty() {
        return survey.isEmpty() && appraisal.isEmpty() && missing.isEmpty();
    }

    /** The drawn points of one thread. */
    static final class Buffers {
        private final double[][] columns;
        private final double[][] own;

        Buffers(int leaves, int units) {
            columns = new double[leaves][];
            own = new double[leaves][units];
        }
    }

    Buffers buffers(int units) {
        return new Buffers(isEmpty() ? 0 : tree.leaves(), units);
    }

    /** Points by leaf and unit; columns in which nothing is drawn are those of the table. */
    double[][] draw(LeafTable table, long draw, Buffers buffers) {
        long surveyState = survey.map(source -> plan.state(source, draw)).orElse(0L);
        long appraisalState = appraisal.map(source -> plan.state(source, draw)).orElse(0L);
        long missingState = missing.map(source -> plan.state(source, draw)).orElse(0L);
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            double[] plain = table.points[leaf];
            double[] drawn = buffers.own[leaf];
            boolean assessed = appraisal.isPresent() && tree.isAssessed(leaf);
            double least = tree.leaf(leaf).minimum().doubleValue() * table.scale;
            double most = tree.leaf(leaf).maximum().doubleValue() * table.scale;
            boolean changed = false;
            for (int unit = 0; unit < drawn.length; unit++) {
                Treatment treatment = table.treatments[leaf][unit];
                long cell = CounterRandom.key(unitKeys[unit], leafKeys[leaf]);
                double value = plain[unit];
                SurveyError.@Nullable Law law = laws[leaf][unit];
                if (law != null && EARNED.contains(treatment)) {
                    double inError = Errors.draw(law, value / table.scale, surveyState, unitKeys[unit], cell);
                    value = Math.max(least, Math.min(most, inError * table.scale));
                } else if (assessed && EARNED.contains(treatment)) {
                    value = appraised(value, least, most, appraisalState, cell);
                } else if (missing.isPresent() && treatment == Treatment.MISSING) {
                    value = filled(missing.get(), table, leaf, unit, missingState, cell);
                }
                drawn[unit] = value;
                changed |= value != plain[unit];
            }
            buffers.columns[leaf] = changed ? drawn : plain;
        }
        return buffers.columns;
    }

    private double appraised(double value, double least, double most, long state, long cell) {
        AppraisalError error = appraisal.orElseThrow();
        if (CounterRandom.uniform(state, cell) >= error.probability()) {
            return value;
        }
        double off = (2 * CounterRandom.uniform(state, ~cell) - 1) * error.percent() / 100 * most;
        return Math.max(least, Math.min(most, value + off));
    }

    private static double filled(MissingAnswers source, LeafTable table, int leaf, int unit, long state, long cell) {
        double maximum = table.maxima[leaf][unit];
        double random = CounterRandom.uniform(state, cell);
        if (source.fill() == MissingAnswers.Fill.EVENLY) {
            return random * maximum;
        }
        int peers = 0;
        for (int other = 0; other < table.patternOf.length; other++) {
            peers += isPeer(table, leaf, other) ? 1 : 0;
        }
        int chosen = (int) (random * peers);
        for (int other = 0; other < table.patternOf.length; other++) {
            if (isPeer(table, leaf, other) && chosen-- == 0) {
                return table.points[leaf][other] / table.maxima[leaf][other] * maximum;
            }
        }
        return random * maximum;
    }

    private static boolean isPeer(LeafTable table, int leaf, int unit) {
        return EARNED.contains(table.treatments[leaf][unit]) && table.maxima[leaf][unit] > 0;
    }
}
