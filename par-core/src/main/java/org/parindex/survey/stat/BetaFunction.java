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
        return x <= (a + 1) / (a + b + 2)
                ? power(x, y, a, b) / a * fraction(x, a, b)
                : 1 - power(y, x, b, a) / b * fraction(y, b, a);
    }

    /** x^a y^b / B(a, b), by Loader's (2000) saddle point. */
    static double power(double x, double y, double a, double b) {
        if (x <= 0 || y <= 0) {
            return 0;
        }
        double n = a + b;
        double off = x <= 0.5 ? a - n * x : n * y - b;
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

    /** Lentz's method for the continued fraction. */
    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m < TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = kept(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = kept(1 + odd / c);
            double step = d * c;
            value *= step;
            if (Math.abs(step - 1) <= 2.3e-16) {
                break;
            }
        }
        return value;
    }

    private static double inverse(double value) {
        return 1 / kept(value);
    }

    private static double kept(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
