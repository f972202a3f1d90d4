package org.parindex.analysis.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parindex.analysis.draw.Shown;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.points.Points;
import org.parindex.scheme.Node;
import org.parindex.score.NodeScore;
import org.parindex.survey.stat.TestResult;

/** Looks at units that rate themselves and at appraisers who decide. */
final class PeopleReviews {

    private static final double NO_SPREAD = 1e-24;

    private final ReviewData data;

    PeopleReviews(ReviewData data) {
        this.data = data;
    }

    List<UnitReview> units() {
        List<UnitReview> reviews = new ArrayList<>();
        for (int unit = 0; unit < data.units.size(); unit++) {
            double inflation = 0;
            double maxima = 0;
            int[] counts = new int[3];
            for (int leaf = 0; leaf < data.leaves.size(); leaf++) {
                if (data.isComparable(leaf, unit)) {
                    Points difference = data.inflation(leaf, unit);
                    inflation += Shown.toDouble(difference);
                    maxima += data.maximum(leaf);
                    counts[difference.signum() + 1]++;
                }
            }
            if (maxima > 0) {
                reviews.add(new UnitReview(
                        data.units.get(unit).id(),
                        data.units.get(unit).name(),
                        inflation / maxima,
                        counts[2],
                        counts[0],
                        counts[1]));
            }
        }
        reviews.sort(Comparator.comparingDouble((UnitReview review) -> -review.inflation())
                .thenComparing(UnitReview::unit));
        return reviews;
    }

    private record Decision(String appraiser, int leaf, int unit, double cut) {}

    List<AppraiserReview> appraisers() {
        List<Decision> decisions = decisions();
        Map<Integer, double[]> means = new HashMap<>();
        Map<Integer, Set<String>> appraisers = new HashMap<>();
        for (Decision decision : decisions) {
            double[] sum = means.computeIfAbsent(decision.leaf(), leaf -> new double[2]);
            sum[0] += decision.cut();
            sum[1]++;
            appraisers.computeIfAbsent(decision.leaf(), leaf -> new HashSet<>()).add(decision.appraiser());
        }
        SortedMap<String, List<Decision>> byName = new TreeMap<>();
        decisions.forEach(decision -> byName.computeIfAbsent(decision.appraiser(), name -> new ArrayList<>())
                .add(decision));
        List<AppraiserReview> reviews = new ArrayList<>();
        byName.forEach((name, own) -> {
            double[] residuals = own.stream()
                    .filter(decision -> appraisers.get(decision.leaf()).size() > 1)
                    .mapToDouble(
                            decision -> decision.cut() - means.get(decision.leaf())[0] / means.get(decision.leaf())[1])
                    .toArray();
            reviews.add(new AppraiserReview(
                    name,
                    own.size(),
                    (int) own.stream().map(Decision::unit).distinct().count(),
                    own.stream().mapToDouble(Decision::cut).average().orElse(0),
                    java.util.Arrays.stream(residuals).average().orElse(0),
                    probability(residuals, byName.size())));
        });
        return reviews;
    }

    private static OptionalDouble probability(double[] residuals, int appraisers) {
        double variance = LeafReviews.covariance(residuals, residuals);
        if (residuals.length < 2 || variance < NO_SPREAD) {
            return OptionalDouble.empty();
        }
        double mean = java.util.Arrays.stream(residuals).average().orElse(0);
        double t = mean / Math.sqrt(variance / residuals.length);
        return OptionalDouble.of(Math.min(
                1,
                appraisers
                        * TestResult.student("appraiser", t, residuals.length - 1.0)
                                .pValue()));
    }

    /** The last decision of a named appraiser on each self-assessed answer. */
    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (int unit = 0; unit < data.units.size(); unit++) {
            UnitAssessment answers =
                    data.scores.assessments().byUnit().get(data.units.get(unit).id());
            Map<String, SortedMap<Stage, Answer>> byLeaf = byLeaf(answers);
            for (int leaf = 0; leaf < data.leaves.size(); leaf++) {
                SortedMap<Stage, Answer> stages =
                        byLeaf.getOrDefault(data.leaves.get(leaf).id(), new TreeMap<>());
                Optional<Stage> last = stages.keySet().stream()
                        .filter(stage -> stage.kind() == Stage.Kind.APPRAISED
                                && !stages.get(stage).by().isBlank())
                        .max(Comparator.naturalOrder());
                if (last.isPresent() && data.isComparable(leaf, unit)) {
                    NodeScore decided = data.scores
                            .of(data.units.get(unit).id(), last.get())
                            .node(data.leaves.get(leaf).id());
                    double cut =
                            Shown.toDouble(data.self(leaf, unit).points().minus(decided.points())) / data.maximum(leaf);
                    decisions.add(new Decision(stages.get(last.get()).by().strip(), leaf, unit, cut));
                }
            }
        }
        return decisions;
    }

    private Map<String, SortedMap<Stage, Answer>> byLeaf(@org.jspecify.annotations.Nullable UnitAssessment answers) {
        Map<String, SortedMap<Stage, Answer>> byLeaf = new HashMap<>();
        if (answers != null) {
            answers.answers()
                    .forEach((name, stages) ->
                            data.scores.index().find(name).map(Node::id).ifPresent(id -> byLeaf.put(id, stages)));
        }
        return byLeaf;
    }
}
