package org.parindex.analysis.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.parindex.analysis.draw.Shown;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.survey.stat.Correlation;
import org.parindex.survey.stat.Reliability;

/** Looks at the leaves and domains of a round. */
final class LeafReviews {

    private static final double USUAL = 0.8;
    private static final double KELLEY = 0.27;
    private static final int FEWEST = 4;

    private final ReviewData data;
    private final int size;
    private final Map<String, DomainReview> domains = new LinkedHashMap<>();
    private final Map<Integer, OptionalDouble> alphaWithout = new LinkedHashMap<>();
    private final double variance;

    LeafReviews(ReviewData data) {
        this.data = data;
        this.size = data.units.size();
        this.variance = covariance(data.totals, data.totals);
        new java.util.LinkedHashSet<>(data.domains).forEach(domain -> domains.put(domain, domain(domain)));
    }

    List<DomainReview> domains() {
        return List.copyOf(domains.values());
    }

    List<LeafReview> leaves() {
        double all = IntStream.range(0, data.leaves.size())
                .filter(data::counts)
                .mapToDouble(data::maximum)
                .sum();
        List<LeafReview> reviews = new ArrayList<>();
        for (int leaf = 0; leaf < data.leaves.size(); leaf++) {
            reviews.add(leaf(leaf, all));
        }
        return reviews;
    }

    private LeafReview leaf(int number, double all) {
        Leaf leaf = data.leaves.get(number);
        int[] applying = IntStream.range(0, size)
                .filter(unit -> data.applies(number, unit))
                .toArray();
        double maximum = data.maximum(number);
        double[] shares = Arrays.stream(applying)
                .mapToDouble(unit -> maximum == 0 ? 0 : data.points[number][unit] / maximum)
                .toArray();
        return new LeafReview(
                leaf.id(),
                leaf.code(),
                leaf.title(),
                data.domains.get(number),
                maximum,
                applying.length,
                (double) applying.length / size,
                share(applying, unit -> data.treatments[number][unit] == org.parindex.score.Treatment.MISSING),
                Arrays.stream(shares).average().orElse(0),
                Math.sqrt(Math.max(0, covariance(shares, shares))),
                share(applying, unit -> Math.abs(data.points[number][unit]) >= maximum - 1e-12),
                share(applying, unit -> data.points[number][unit] == 0 && maximum > 0),
                all == 0 || !data.counts(number) ? 0 : maximum / all,
                varianceShare(data.points[number]),
                withRest(number, applying),
                separation(number, applying),
                alphaWithout.getOrDefault(number, OptionalDouble.empty()),
                evidence(number, applying),
                inflation(number, applying));
    }

    private static double share(int[] units, java.util.function.IntPredicate of) {
        return units.length == 0 ? 0 : (double) Arrays.stream(units).filter(of).count() / units.length;
    }

    static double covariance(double[] a, double[] b) {
        if (a.length < 2) {
            return 0;
        }
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }

    private OptionalDouble varianceShare(double[] points) {
        return variance > 1e-18
                ? OptionalDouble.of(covariance(points, data.totals) / variance)
                : OptionalDouble.empty();
    }

    /** The index of a unit on everything but a leaf. */
    private double rest(int leaf, int unit) {
        double maximum = data.allMaxima[unit] - data.maxima[leaf][unit];
        return maximum <= 0 ? Double.NaN : (data.totals[unit] - data.points[leaf][unit]) / maximum;
    }

    private OptionalDouble withRest(int leaf, int[] applying) {
        int[] usable = Arrays.stream(applying)
                .filter(unit -> !Double.isNaN(rest(leaf, unit)))
                .toArray();
        double[] own = Arrays.stream(usable)
                .mapToDouble(unit -> data.points[leaf][unit])
                .toArray();
        double[] rest =
                Arrays.stream(usable).mapToDouble(unit -> rest(leaf, unit)).toArray();
        return usable.length < 2
                ? OptionalDouble.empty()
                : Correlation.of(own, rest).pearson();
    }

    private OptionalDouble separation(int leaf, int[] applying) {
        if (applying.length < FEWEST || data.maximum(leaf) == 0) {
            return OptionalDouble.empty();
        }
        List<Integer> best = Arrays.stream(applying)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) ->
                                -data.totals[unit] / Math.max(data.allMaxima[unit], Double.MIN_NORMAL))
                        .thenComparing(unit -> data.units.get(unit).id()))
                .toList();
        int third = Math.max(1, (int) Math.round(KELLEY * best.size()));
        double difference = 0;
        for (int i = 0; i < third; i++) {
            difference += data.points[leaf][best.get(i)] - data.points[leaf][best.get(best.size() - 1 - i)];
        }
        return OptionalDouble.of(difference / third / data.maximum(leaf));
    }

    private OptionalDouble evidence(int leaf, int[] applying) {
        if (!data.leaves.get(leaf).evidence().required()) {
            return OptionalDouble.empty();
        }
        int[] earning = Arrays.stream(applying)
                .filter(unit -> data.points[leaf][unit] > 0 || data.lacksEvidence(leaf, unit))
                .toArray();
        return earning.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(share(earning, unit -> data.lacksEvidence(leaf, unit)));
    }

    private OptionalDouble inflation(int leaf, int[] applying) {
        return Arrays.stream(applying)
                .filter(unit -> data.isComparable(leaf, unit))
                .mapToDouble(unit -> Shown.toDouble(data.inflation(leaf, unit)) / data.maximum(leaf))
                .average();
    }

    private DomainReview domain(String id) {
        Node node = data.scores.index().find(id).orElseThrow();
        int[] usual = IntStream.range(0, data.leaves.size())
                .filter(leaf -> data.domains.get(leaf).equals(id))
                .filter(leaf -> share(IntStream.range(0, size).toArray(), unit -> data.applies(leaf, unit)) >= USUAL)
                .toArray();
        int[] complete = IntStream.range(0, size)
                .filter(unit -> Arrays.stream(usual).allMatch(leaf -> data.applies(leaf, unit)))
                .toArray();
        double[][] columns = Arrays.stream(usual)
                .mapToObj(leaf -> Arrays.stream(complete)
                        .mapToDouble(unit -> data.points[leaf][unit])
                        .toArray())
                .toArray(double[][]::new);
        Optional<Reliability> alpha = columns.length == 0 ? Optional.empty() : Reliability.of(columns);
        alpha.ifPresent(found -> {
            for (int i = 0; i < usual.length; i++) {
                alphaWithout.put(usual[i], found.alphaIfDropped().get(i));
            }
        });
        double[] sums = new double[size];
        for (int leaf = 0; leaf < data.leaves.size(); leaf++) {
            for (int unit = 0; unit < size && data.domains.get(leaf).equals(id); unit++) {
                sums[unit] += data.points[leaf][unit];
            }
        }
        return new DomainReview(
                id,
                node.code(),
                node.title(),
                usual.length,
                complete.length,
                alpha.map(found -> OptionalDouble.of(found.alpha())).orElse(OptionalDouble.empty()),
                alpha.map(Reliability::meanCorrelation).orElse(OptionalDouble.empty()),
                varianceShare(sums));
    }
}
