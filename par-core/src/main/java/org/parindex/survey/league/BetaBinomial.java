package org.parindex.survey.league;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parindex.survey.internal.Sum;
import org.parindex.survey.stat.ConfidenceInterval;
import org.parindex.survey.stat.Distributions;

/**
 * Small units lean on all: true shares follow a beta distribution over the units, answers a binomial one (empirical
 * Bayes). A unit with x of n answers gets the posterior beta(x + a, n − x + b).
 *
 * @param method {@code beta-binomial-moments} or {@code beta-binomial-ml}
 * @param mean the mean a/(a + b) of the shares
 * @param correlation ρ = 1/(a + b + 1): how far units differ; 0 where they do not differ at all (full pooling)
 * @param priorAnswers a + b: how many answers the other units are worth; empty under full pooling, where it is infinite
 * @param answers the answers of all units together
 * @param logLikelihood of the counts, binomial coefficients included; empty for moments and full pooling
 */
public record BetaBinomial(
        String method,
        double mean,
        double correlation,
        OptionalDouble priorAnswers,
        long answers,
        OptionalDouble logLikelihood) {

    private static final double POOLED = 1e8;

    /**
     * The first shape of the beta distribution.
     *
     * @return mean · (a + b); empty under full pooling
     */
    public OptionalDouble a() {
        return priorAnswers.isPresent() ? OptionalDouble.of(mean * priorAnswers.getAsDouble()) : priorAnswers;
    }

    /**
     * The second shape of the beta distribution.
     *
     * @return (1 − mean) · (a + b); empty under full pooling
     */
    public OptionalDouble b() {
        return priorAnswers.isPresent() ? OptionalDouble.of((1 - mean) * priorAnswers.getAsDouble()) : priorAnswers;
    }

    /**
     * Fits by moments (Kleinman 1973, weights n): ρ = [S − p(1 − p) Σ(1 − n/N)] / [p(1 − p) Σ(n − 1)(1 − n/N)] with S = Σ
     * n(x/n − p)², p = Σx/N; a negative ρ means full pooling.
     *
     * @param x answers that count, per unit
     * @param n answers, per unit; units without answers add nothing
     * @return the fit; empty without answers
     */
    public static Optional<BetaBinomial> moments(long[] x, long[] n) {
        requireCounts(x, n);
        double all = Arrays.stream(n).sum();
        if (all == 0) {
            return Optional.empty();
        }
        double p = Arrays.stream(x).sum() / all;
        Sum squares = new Sum();
        Sum expected = new Sum();
        Sum extra = new Sum();
        for (int i = 0; i < n.length; i++) {
            double share = n[i] == 0 ? p : (double) x[i] / n[i];
            squares.add(n[i] * (share - p) * (share - p));
            expected.add(n[i] == 0 ? 0 : 1 - n[i] / all);
            extra.add(n[i] == 0 ? 0 : (n[i] - 1) * (1 - n[i] / all));
        }
        double below = p * (1 - p) * extra.value();
        double rho = below > 0 ? (squares.value() - p * (1 - p) * expected.value()) / below : 0;
        return Optional.of(
                rho > 0
                        ? new BetaBinomial(
                                "beta-binomial-moments",
                                p,
                                Math.min(1, rho),
                                OptionalDouble.of(Math.max(1e-6, 1 / rho - 1)),
                                (long) all,
                                OptionalDouble.empty())
                        : pooled("beta-binomial-moments", p, (long) all));
    }

    private static BetaBinomial pooled(String method, double p, long all) {
        return new BetaBinomial(method, p, 0, OptionalDouble.empty(), all, OptionalDouble.empty());
    }

    private static void requireCounts(long[] x, long[] n) {
        for (int i = 0; i < Math.max(x.length, n.length); i++) {
            if (x.length != n.length || x[i] < 0 || x[i] > n[i]) {
                throw new IllegalArgumentException(
                        "Counts %s of %s are no shares.".formatted(Arrays.toString(x), Arrays.toString(n)));
            }
        }
    }

    /**
     * Fits by maximum likelihood: Newton steps on the logs of a and b.
     *
     * @param x answers that count, per unit
     * @param n answers, per unit; units without answers add nothing
     * @return the fit, fully pooled where the likelihood rises without end; empty without answers
     */
    public static Optional<BetaBinomial> maximumLikelihood(long[] x, long[] n) {
        return moments(x, n).map(start -> {
            BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(x, n);
            double[] ab = start.mean > 0 && start.mean < 1
                    ? likelihood.highest(start.mean, start.priorAnswers.orElse(1000), POOLED)
                    : new double[0];
            if (ab.length == 0) {
                return pooled("beta-binomial-ml", start.mean, start.answers);
            }
            double sum = ab[0] + ab[1];
            return new BetaBinomial(
                    "beta-binomial-ml",
                    ab[0] / sum,
                    1 / (sum + 1),
                    OptionalDouble.of(sum),
                    start.answers,
                    OptionalDouble.of(likelihood.at(ab[0], ab[1])));
        });
    }

    /**
     * The figure of one unit under the model.
     *
     * @param unit the id of the unit
     * @param x its answers that count, 0 to n
     * @param n its answers, 0 or more
     * @param level the probability of the equal-tailed posterior interval, such as 0.95
     * @return the posterior mean (x + a)/(n + a + b); under full pooling the common share, with the posterior of Jeffreys'
     *     prior over all answers
     */
    public Modelled estimate(String unit, long x, long n, double level) {
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("Unit %s: %d of %d is no share.".formatted(unit, x, n));
        }
        boolean pools = priorAnswers.isEmpty();
        double first = pools ? mean * answers + 0.5 : x + a().getAsDouble();
        double second = pools ? (1 - mean) * answers + 0.5 : n - x + b().getAsDouble();
        double sum = first + second;
        double half = (1 - level) / 2;
        return new Modelled(
                unit,
                pools ? mean : first / sum,
                Math.sqrt(first / sum * (second / sum) / (sum + 1)),
                new ConfidenceInterval(
                        Distributions.betaQuantile(half, first, second),
                        Distributions.betaQuantile(1 - half, first, second),
                        level,
                        "posterior"),
                pools ? 0 : n / (n + priorAnswers.getAsDouble()),
                method);
    }
}
