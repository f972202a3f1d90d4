package org.parindex.io.internal.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.parindex.text.Text;

/** One chart of every kind, with a name that tries to break out. */
final class SampleCharts {

    static final Text EVIL = Text.of("<script>alert('x')</script> & Xã Ea Kar");

    private SampleCharts() {}

    private static Figure n(double value) {
        return Figure.of(value, 2);
    }

    private static Text t(String text) {
        return Text.of(text);
    }

    static List<Chart> all() {
        Text title = Text.of("Chỉ số cải cách hành chính năm 2020", "PAR INDEX of 2020");
        Text says = Text.of("Điểm của từng đơn vị", "Points of each unit");
        return List.of(
                new RankedBars(
                        title,
                        says,
                        List.of(
                                new RankedBars.Bar(t("Sở Nội vụ"), n(94.71), Tone.GOOD),
                                new RankedBars.Bar(
                                        t("Sở Lao động, Thương binh và Xã hội tỉnh Thái Nguyên"), n(88.5), Tone.FAIR),
                                new RankedBars.Bar(EVIL, n(61.005), Tone.LOW)),
                        n(81.41),
                        Text.of("Trung bình", "Mean"),
                        List.of(Text.of("Tốt", "Good"), Text.of("Khá", "Fair"), Text.of("Yếu", "Weak")),
                        List.of(Tone.GOOD, Tone.FAIR, Tone.LOW)),
                new Intervals(
                        title,
                        says,
                        List.of(
                                new Intervals.Item(t("Cấp xã"), n(80.1), n(84.2), n(88.9), Tone.MAIN),
                                new Intervals.Item(EVIL, n(70.2), n(73), n(79), Tone.MAIN)),
                        n(80),
                        Text.of("Mục tiêu", "Target")),
                new Slopes(
                        title,
                        says,
                        t("2023"),
                        t("2024"),
                        List.of(
                                new Slopes.Slope(t("Sở Tư pháp"), n(80), n(91.25), Tone.GOOD),
                                new Slopes.Slope(t("Sở Xây dựng"), n(80.1), n(78), Tone.LOW),
                                new Slopes.Slope(EVIL, n(92), n(92), Tone.QUIET)),
                        false),
                new Waterfall(
                        title,
                        says,
                        t("Năm 2023"),
                        n(84.1),
                        List.of(
                                new Waterfall.Step(t("Cải cách thể chế"), n(1.25)),
                                new Waterfall.Step(EVIL, n(-2.5)),
                                new Waterfall.Step(t("Tài chính công"), n(0))),
                        t("Năm 2024"),
                        n(82.85)),
                new HeatMap(
                        title,
                        says,
                        List.of(t("Chỉ đạo, điều hành"), t("Cải cách thủ tục hành chính"), EVIL),
                        List.of(
                                new HeatMap.Row(t("Sở Nội vụ"), Arrays.asList(n(50), n(95), null)),
                                new HeatMap.Row(EVIL, List.of(n(61.2), n(82), n(100)))),
                        50,
                        100),
                new Histogram(
                        title,
                        says,
                        Text.of("điểm", "points"),
                        Histogram.bins(DoubleStream.of(61, 70, 70.5, 71, 79.99, 80, 80, 88, 93, 100))));
    }
}
