package org.parindex.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * Looks at how answers came about: forms that stand twice or are identical, one level throughout, impossible times,
 * devices and surveyors with odd answers. Findings are reasons to look, never proofs; no answer is changed or left out.
 */
public final class AnswerScreen {

    private static final int IDS_TOLD = 4;
    private static final double PERCENT = 100;

    private final Answers answers;
    private final ScreenLimits limits;
    private final List<Integer> items = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private AnswerScreen(Answers answers, ScreenLimits limits) {
        this.answers = answers;
        this.limits = limits;
        List<Item> all = answers.questionnaire().items();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == ItemKind.SATISFACTION || all.get(i).kind() == ItemKind.ASSESSMENT) {
                items.add(i);
            }
        }
    }

    /**
     * Screens answers.
     *
     * @param answers the answers
     * @param limits when something looks odd
     * @return the findings, sorted
     */
    public static List<Finding> screen(Answers answers, ScreenLimits limits) {
        AnswerScreen screen = new AnswerScreen(answers, limits);
        screen.ids();
        screen.identical();
        screen.straight();
        screen.times();
        screen.devices();
        screen.surveyors();
        return screen.findings.stream().sorted(Finding.ORDER).toList();
    }

    private SortedMap<String, List<Integer>> rowsBy(Function<SurveyCase, String> key) {
        SortedMap<String, List<Integer>> rows = new TreeMap<>();
        for (int row = 0; row < answers.size(); row++) {
            String value = key.apply(answers.cases().get(row));
            if (!value.isEmpty()) {
                rows.computeIfAbsent(value, one -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }

    private String ids(List<Integer> rows) {
        List<String> ids = rows.stream()
                .limit(IDS_TOLD)
                .map(row -> answers.cases().get(row).id())
                .toList();
        return String.join(", ", ids) + (rows.size() > IDS_TOLD ? " …" : "");
    }

    private void ids() {
        rowsBy(SurveyCase::id).forEach((id, rows) -> {
            if (rows.size() > 1) {
                findings.add(ScreenFinding.ID_TWICE.at(Place.NOWHERE, "id", id, "count", rows.size()));
            }
        });
    }

    private int answered(int row) {
        return (int) items.stream()
                .filter(item -> AnswerCode.isLevel(answers.code(row, item)))
                .count();
    }

    private byte[] codes(int row) {
        byte[] codes = new byte[items.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = answers.code(row, items.get(i));
        }
        return codes;
    }

    /** One level throughout is a finding of its own, so such forms are not told again as identical. */
    private boolean isStraight(int row) {
        byte[] levels = codes(row);
        byte first = 0;
        for (byte code : levels) {
            if (AnswerCode.isLevel(code)) {
                if (first != 0 && code != first) {
                    return false;
                }
                first = code;
            }
        }
        return answered(row) >= limits.leastAnswers();
    }

    private void identical() {
        rowsBy(SurveyCase::unit).forEach((unit, rows) -> {
            SortedMap<String, List<Integer>> alike = new TreeMap<>();
            rows.stream()
                    .filter(row -> answered(row) >= limits.leastAnswers() && !isStraight(row))
                    .forEach(row -> alike.computeIfAbsent(Arrays.toString(codes(row)), one -> new ArrayList<>())
                            .add(row));
            alike.values().stream()
                    .filter(same -> same.size() > 1)
                    .forEach(same -> findings.add(ScreenFinding.IDENTICAL_FORMS.at(
                            Place.ofUnit(unit, null), "count", same.size(), "unit", unit, "ids", ids(same))));
        });
    }

    private void straight() {
        rowsBy(SurveyCase::unit).forEach((unit, rows) -> {
            long count = rows.stream().filter(this::isStraight).count();
            if (count > 0) {
                findings.add(ScreenFinding.STRAIGHT_LINES.at(
                        Place.ofUnit(unit, null), "unit", unit, "count", count, "all", rows.size()));
            }
        });
    }

    private void times() {
        List<Integer> backwards = new ArrayList<>();
        List<Integer> fast = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
            SurveyCase one = answers.cases().get(row);
            if (one.started() != null && one.finished() != null) {
                Duration took = Duration.between(one.started(), one.finished());
                if (took.isNegative()) {
                    backwards.add(row);
                } else if (took.toMillis() < 1000 * limits.secondsPerAnswer() * answered(row)) {
                    fast.add(row);
                }
            }
        }
        if (!backwards.isEmpty()) {
            findings.add(ScreenFinding.ENDS_BEFORE_START.at(
                    Place.NOWHERE, "count", backwards.size(), "ids", ids(backwards)));
        }
        if (!fast.isEmpty()) {
            findings.add(ScreenFinding.TOO_FAST.at(
                    Place.NOWHERE,
                    "count",
                    fast.size(),
                    "seconds",
                    shown(limits.secondsPerAnswer(), 1),
                    "ids",
                    ids(fast)));
        }
    }

    private void devices() {
        rowsBy(SurveyCase::device).forEach((device, rows) -> {
            if (rows.size() > limits.perDevice()) {
                findings.add(ScreenFinding.DEVICE.at(
                        Place.NOWHERE, "device", device, "count", rows.size(), "limit", limits.perDevice()));
            }
        });
    }

    /** The respondent's mean level stretched to 0 … 1; NaN without answers, and then left out. */
    private double mean(int row) {
        double sum = 0;
        int count = 0;
        for (int item : items) {
            byte code = answers.code(row, item);
            if (AnswerCode.isLevel(code)) {
                int size = answers.questionnaire()
                        .scaleOf(answers.questionnaire().items().get(item))
                        .size();
                sum += (code - 1.0) / (size - 1.0);
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private void surveyors() {
        SortedMap<String, List<Integer>> bySurveyor = rowsBy(SurveyCase::surveyor);
        SortedMap<String, double[]> values = new TreeMap<>();
        bySurveyor.forEach((surveyor, rows) -> {
            double[] own = rows.stream()
                    .mapToDouble(this::mean)
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (own.length > 0) {
                values.put(surveyor, own);
            }
        });
        if (values.size() < 2) {
            return;
        }
        double[] all = values.values().stream()
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double total = Arrays.stream(all).sum();
        effect(values.values().stream().toList(), all.length, total / all.length);
        oddOnes(new TreeMap<>(values));
    }

    /** The surveyor furthest from the others is told and set aside, then the next: an odd one makes no other look odd. */
    private void oddOnes(SortedMap<String, double[]> left) {
        while (left.size() > 1) {
            Odd odd = null;
            for (String surveyor : left.keySet()) {
                Odd one = odd(surveyor, left);
                odd = odd == null || Math.abs(one.z()) > Math.abs(odd.z()) ? one : odd;
            }
            if (odd == null || Math.abs(odd.z()) <= limits.surveyorZ()) {
                return;
            }
            findings.add(ScreenFinding.SURVEYOR.at(
                    Place.NOWHERE,
                    "surveyor",
                    odd.surveyor(),
                    "count",
                    left.get(odd.surveyor()).length,
                    "mean",
                    shown(PERCENT * odd.mean(), 1),
                    "others",
                    shown(PERCENT * odd.others(), 1),
                    "z",
                    shown(odd.z(), 1)));
            left.remove(odd.surveyor());
        }
    }

    private record Odd(String surveyor, double mean, double others, double z) {}

    private Odd odd(String surveyor, SortedMap<String, double[]> left) {
        double[] own = left.get(surveyor);
        double[] others = left.entrySet().stream()
                .filter(one -> !one.getKey().equals(surveyor))
                .flatMapToDouble(one -> Arrays.stream(one.getValue()))
                .toArray();
        double mean = Arrays.stream(own).average().orElse(0);
        double rest = Arrays.stream(others).average().orElse(0);
        int degrees = own.length + others.length - 2;
        if (own.length < limits.perSurveyor() || others.length < limits.perSurveyor()) {
            return new Odd(surveyor, mean, rest, 0);
        }
        double squares = Arrays.stream(own).map(x -> (x - mean) * (x - mean)).sum()
                + Arrays.stream(others).map(x -> (x - rest) * (x - rest)).sum();
        double error = Math.sqrt(squares / degrees * (1.0 / own.length + 1.0 / others.length));
        return new Odd(surveyor, mean, rest, error == 0 ? 0 : (mean - rest) / error);
    }

    /** Intra-class correlation by one-way analysis of variance, and 1 + (m − 1)ρ for the average load m. */
    private void effect(List<double[]> groups, int n, double mean) {
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (double[] own : groups) {
            double average = Arrays.stream(own).average().orElse(0);
            between += own.length * (average - mean) * (average - mean);
            within += Arrays.stream(own).map(x -> (x - average) * (x - average)).sum();
            squaredSizes += (double) own.length * own.length;
        }
        int k = groups.size();
        if (n <= k || within + between <= 0) {
            return;
        }
        double msb = between / (k - 1);
        double msw = within / (n - k);
        double load = (n - squaredSizes / n) / (k - 1);
        double denominator = msb + (load - 1) * msw;
        if (denominator > 0 && msb > msw) {
            double icc = (msb - msw) / denominator;
            double effect = 1 + ((double) n / k - 1) * icc;
            findings.add(
                    ScreenFinding.SURVEYOR_EFFECT.at(Place.NOWHERE, "icc", shown(icc, 3), "effect", shown(effect, 2)));
        }
    }

    private static Text shown(double value, int places) {
        return Points.of(BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP))
                .show();
    }
}
