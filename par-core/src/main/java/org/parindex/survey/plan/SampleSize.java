package org.parindex.survey.plan;

import org.parindex.survey.stat.Distributions;

/**
 * How many answers a survey needs, step by step.
 *
 * <pre>{@code
 * int forms = SampleSize.cochran(0.05, 0.5, 0.95)   // ± 5 points at 95 %
 *         .designEffect(2)                          // clusters
 *         .population(2600)                         // of the unit
 *         .responseRate(0.8)
 *         .rounded();
 * }</pre>
 *
 * @param exact the number before rounding, not negative
 */
public record SampleSize(double exact) {

    /** Refuses what is no number. */
    public SampleSize {
        if (!(exact >= 0) || Double.isInfinite(exact)) {
            throw new IllegalArgumentException("A sample of %s is none.".formatted(exact));
        }
    }

    /**
     * Slovin's formula n = N/(1 + N e²), as in the guide of the Ministry of Home Affairs of 2013: about Cochran's with p = ½
     * and z = 2, for a simple random sample.
     *
     * @param population how many there are, at least 1
     * @param margin the margin as a share, above 0, such as 0.05
     * @return the size
     */
    public static SampleSize slovin(long population, double margin) {
        requireMargin(margin);
        return new SampleSize(requirePopulation(population) / (1 + population * margin * margin));
    }

    /**
     * Cochran's formula n = z² p(1 − p)/e² for a wished interval p ± e, for a simple random sample from very many.
     *
     * @param margin the half-width e as a share, above 0
     * @param p the share that is expected, 0 to 1; 0.5 is the most careful
     * @param level the confidence of the interval, such as 0.95
     * @return the size
     */
    public static SampleSize cochran(double margin, double p, double level) {
        requireMargin(margin);
        double z = Distributions.normalCritical(level);
        return new SampleSize(z * z * spread(p) / (margin * margin));
    }

    /**
     * The size of each of two samples so that a difference is found: n = (z₁₋α/₂ + z₁₋β)² · (p₁q₁ + p₂q₂)/(p₁ − p₂)².
     *
     * @param p1 the share on one side
     * @param p2 the share on the other, different
     * @param level the confidence of the two-sided test, such as 0.95
     * @param power how often the difference shall be found, such as 0.8
     * @return the size of each side
     */
    public static SampleSize forDifference(double p1, double p2, double level, double power) {
        double difference = p1 - p2;
        if (difference == 0) {
            throw new IllegalArgumentException("No sample finds a difference of 0 (%s and %s).".formatted(p1, p2));
        }
        double z = factors(level, power);
        return new SampleSize(z * z * (spread(p1) + spread(p2)) / (difference * difference));
    }

    /**
     * More answers for a design that is less exact than a simple sample. Comes before {@link #population}.
     *
     * @param effect the design effect, above 0
     * @return n · effect
     */
    public SampleSize designEffect(double effect) {
        return new SampleSize(exact * requireEffect(effect));
    }

    /**
     * Fewer answers where the population is small (finite population correction).
     *
     * @param population how many there are, at least 1
     * @return n/(1 + (n − 1)/N), at most N
     */
    public SampleSize population(long population) {
        return new SampleSize(Math.min(requirePopulation(population), exact / (1 + (exact - 1) / population)));
    }

    /**
     * More forms where not everybody answers.
     *
     * @param rate the share that answers, above 0 and at most 1
     * @return n / rate
     */
    public SampleSize responseRate(double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("A response rate lies above 0 and not above 1, not " + rate + ".");
        }
        return new SampleSize(exact / rate);
    }

    /**
     * The number of answers or forms.
     *
     * @return rounded up
     */
    public int rounded() {
        return Math.toIntExact((long) Math.ceil(exact - 1e-9));
    }

    /**
     * The half-width of the interval p ± e that a sample will have.
     *
     * @param n answers, at least 1
     * @param p the share that is expected
     * @param level the confidence
     * @param effect the design effect, 1 for a simple sample
     * @return z √(p(1 − p) · effect/n)
     */
    public static double halfWidth(double n, double p, double level, double effect) {
        return Distributions.normalCritical(level) * Math.sqrt(spread(p) * requireEffect(effect) / requireAnswers(n));
    }

    /**
     * The half-width where much of a small population answers.
     *
     * @param n answers, at least 1 and at most the population
     * @param p the share that is expected
     * @param level the confidence
     * @param effect the design effect, 1 for a simple sample
     * @param population how many there are, at least 1
     * @return z √(p(1 − p) · effect/n · (N − n)/(N − 1)); 0 where all answer
     */
    public static double halfWidth(double n, double p, double level, double effect, long population) {
        if (n > requirePopulation(population)) {
            throw new IllegalArgumentException("%s answers out of %d.".formatted(n, population));
        }
        double left = population == 1 ? 0 : (population - n) / (population - 1);
        return halfWidth(n, p, level, effect) * Math.sqrt(left);
    }

    /**
     * The smallest difference that two samples of the same size find.
     *
     * @param n answers on each side, at least 1
     * @param p the share that is expected on both
     * @param level the confidence of the two-sided test, such as 0.95
     * @param power how often the difference shall be found, such as 0.8
     * @param effect the design effect, 1 for a simple sample
     * @return (z₁₋α/₂ + z₁₋β) √(2 p(1 − p) · effect/n)
     */
    public static double detectableDifference(double n, double p, double level, double power, double effect) {
        return factors(level, power) * Math.sqrt(2 * spread(p) * requireEffect(effect) / requireAnswers(n));
    }

    private static double factors(double level, double power) {
        return Distributions.normalCritical(level) + Distributions.normalQuantile(power);
    }

    private static double spread(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A share lies between 0 and 1, not " + p + ".");
        }
        return p * (1 - p);
    }

    private static void requireMargin(double margin) {
        if (!(margin > 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "A margin lies between 0 and 1, not " + margin + ". Maybe 0.05 for 5 %.");
        }
    }

    private static double requireEffect(double effect) {
        if (!(effect > 0) || Double.isInfinite(effect)) {
            throw new IllegalArgumentException("A design effect of " + effect + " is none.");
        }
        return effect;
    }

    private static double requireAnswers(double n) {
        if (!(n >= 1)) {
            throw new IllegalArgumentException("Fewer than one answer: " + n + ".");
        }
        return n;
    }

    private static double requirePopulation(long population) {
        if (population < 1) {
            throw new IllegalArgumentException("A population of " + population + " is none.");
        }
        return population;
    }
}
