package org.parindex.survey.design;

/**
 * Normalised Hadamard matrices (first row and column all ones), as true for +1: doubled where half the order has one
 * (Sylvester 1867), from quadratic residues where the order less one is a prime of the form 4k + 3 (Paley 1933).
 */
final class Hadamard {

    private Hadamard() {}

    /** The smallest matrix of more than a number of rows that these two ways give. */
    static boolean[][] above(int rows) {
        int order = rows < 2 ? rows + 1 : rows + 4 - rows % 4;
        while (!exists(order)) {
            order++;
        }
        return of(order);
    }

    private static boolean exists(int order) {
        return order == 1 || order == 2 || order % 4 == 0 && (exists(order / 2) || isPaley(order));
    }

    private static boolean isPaley(int order) {
        int q = order - 1;
        for (int factor = 2; factor * factor <= q; factor++) {
            if (q % factor == 0) {
                return false;
            }
        }
        return q % 4 == 3;
    }

    private static boolean[][] of(int order) {
        if (order == 1) {
            return new boolean[][] {{true}};
        }
        return order == 2 || order % 4 == 0 && exists(order / 2) ? doubled(of(order / 2)) : paley(order - 1);
    }

    private static boolean[][] doubled(boolean[][] half) {
        int n = half.length;
        boolean[][] whole = new boolean[2 * n][2 * n];
        for (int i = 0; i < 2 * n; i++) {
            for (int j = 0; j < 2 * n; j++) {
                whole[i][j] = half[i % n][j % n] != (i >= n && j >= n);
            }
        }
        return whole;
    }

    private static boolean[][] paley(int q) {
        boolean[] square = new boolean[q];
        for (long i = 0; i < q; i++) {
            square[(int) (i * i % q)] = true;
        }
        boolean[][] matrix = new boolean[q + 1][q + 1];
        for (int i = 0; i <= q; i++) {
            for (int j = 0; j <= q; j++) {
                matrix[i][j] = i == 0 || j == 0 || !square[(i + j - 2) % q];
            }
        }
        return matrix;
    }
}
