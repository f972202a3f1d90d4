package org.parindex.survey.stat;

import org.apache.commons.math3.special.Gamma;

/** The incomplete beta function, with x and 1 − x given apart so that neither loses digits near an end. */
final class BetaFunction {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int TERMS = 1_000_000;
    private static final double TINY = 1e-300;

    private BetaFunction() {}

    /** The regularised function I_x(a, b), where y = 1 − x. */
    static double lower(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        double off = off(x, y, a, b);
        return off >= 0
                ? power(x, y, a, b) * fraction(x, y, a, b, off)
                : 1 - power(y, x, b, a) * fraction(y, x, b, a, -off);
    }

    /** a − (a + b) x, without losing digits where x is near 1. */
    private static double off(double x, double y, double a, double b) {
        return x <= 0.5 ? a - (a + b) * x : (a + b) * y - b;
    }

    /** x^a y^b / B(a, b), by Loader's (2000) saddle point. */
    static double power(double x, double y, double a, double b) {
        if (x <= 0 || y <= 0) {
            return 0;
        }
        double n = a + b;
        double off = off(x, y, a, b);
        double log = stirlingError(n)
                - stirlingError(a)
                - stirlingError(b)
                - deviance(a, n * x, off)
                - deviance(b, n * y, -off);
        return Math.sqrt(a / n * b / (2 * Math.PI)) * Math.exp(log);
    }

    /** What Stirling's formula leaves: ln n! − ln(√(2πn) (n/e)^n). */
    private static double stirlingError(double n) {
        if (n < 15) {
            return Gamma.logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
        }
        double s = 1 / (n * n);
        return (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691 / 360360)))))
                / n;
    }

    /** x ln(x/m) + m − x, where off = x − m. */
    private static double deviance(double x, double m, double off) {
        if (Math.abs(off) >= 0.1 * (x + m)) {
            return x * Math.log(x / m) - off;
        }
        double v = off / (x + m);
        double sum = off * v;
        double term = 2 * x * v;
        for (int j = 1; j < 1000; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }

    /** The continued fraction of Didonato and Morris (1992), by Lentz's method; off = a − (a + b) x is not negative. */
    private static double fraction(double x, double y, double a, double b, double off) {
        double c = kept(a / (a + 1) * (off + 1));
        double d = 1 / c;
        double value = d;
        c = Double.POSITIVE_INFINITY;
        for (int n = 1; n < TERMS; n++) {
            double at = a + 2.0 * n;
            double numerator = (a + n - 1) / (at - 1) * ((a + b + n - 1) / (at - 1)) * n * (b - n) * x * x;
            double denominator = n + n * (b - n) * x / (at - 1) + (a + n) / (at + 1) * (off + 1 + n * (1 + y));
            d = 1 / kept(denominator + numerator * d);
            c = kept(denominator + numerator / c);
            double step = c * d;
            value *= step;
            if (Math.abs(step - 1) <= 2.3e-16) {
                break;
            }
        }
        return value;
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
