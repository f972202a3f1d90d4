package org.parindex.survey.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.parindex.survey.Vectors;

/** The synthetic household survey of the reference values: 264 people in four stages, 33 items, 9 for don't know. */
final class Household {

    final List<Map<String, String>> rows;

    private Household(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    static Household read() {
        return new Household(Vectors.data("household"));
    }

    static Household of(List<Map<String, String>> rows) {
        return new Household(rows);
    }

    Household without(Predicate<Map<String, String>> dropped) {
        return new Household(rows.stream().filter(dropped.negate()).toList());
    }

    String[] text(String column) {
        return rows.stream().map(row -> row.get(column)).toArray(String[]::new);
    }

    double[] number(String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(column)))
                .toArray();
    }

    boolean[] valid(String item) {
        boolean[] valid = new boolean[rows.size()];
        for (int i = 0; i < valid.length; i++) {
            String answer = rows.get(i).get(item);
            valid[i] = !answer.isEmpty() && !answer.equals("9");
        }
        return valid;
    }

    double[] score(String item, DoubleUnaryOperator score) {
        boolean[] valid = valid(item);
        double[] y = new double[valid.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = valid[i] ? score.applyAsDouble(Double.parseDouble(rows.get(i).get(item))) : 0;
        }
        return y;
    }

    static double top2(double level) {
        return level >= 4 ? 1 : 0;
    }

    Estimate mean(SurveyDesign design, String item, DoubleUnaryOperator score) {
        return design.mean(score(item, score), valid(item));
    }

    String[] items(String area) {
        return Vectors.data("item_map").stream()
                .filter(item -> area.isEmpty() || item.get("area").equals(area))
                .map(item -> item.get("item"))
                .toArray(String[]::new);
    }

    /** Row sums over items: scores and how many items were answered. */
    double[][] pooled(String[] items, DoubleUnaryOperator score) {
        double[] top = new double[rows.size()];
        double[] bottom = new double[rows.size()];
        for (String item : items) {
            double[] y = score(item, score);
            boolean[] valid = valid(item);
            for (int i = 0; i < top.length; i++) {
                top[i] += y[i];
                bottom[i] += valid[i] ? 1 : 0;
            }
        }
        return new double[][] {top, bottom};
    }

    Estimate pooled(SurveyDesign design, String area, DoubleUnaryOperator score) {
        double[][] sums = pooled(items(area), score);
        return design.ratio(sums[0], sums[1]);
    }

    SurveyDesign multistage() {
        return SurveyDesign.builder(number("w"))
                .strata(text("stratum"))
                .stage(text("district"), number("N_district"))
                .stage(text("commune"), number("N_commune"))
                .stage(text("village"), number("N_village"))
                .stage(text("hh"), number("N_hh"))
                .build();
    }

    SurveyDesign.Builder ultimate() {
        return SurveyDesign.builder(number("w")).strata(text("stratum")).stage(text("district"));
    }

    boolean[] where(String column, String value) {
        boolean[] in = new boolean[rows.size()];
        for (int i = 0; i < in.length; i++) {
            in[i] = rows.get(i).get(column).equals(value);
        }
        return in;
    }

    static boolean[] both(boolean[] a, boolean[] b) {
        boolean[] both = a.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= b[i];
        }
        return both;
    }

    static double[] indicator(boolean[] in) {
        double[] y = new double[in.length];
        Arrays.setAll(y, i -> in[i] ? 1 : 0);
        return y;
    }
}
