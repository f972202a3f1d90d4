package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.io.internal.chart.Chart;
import org.parindex.io.internal.chart.Figure;
import org.parindex.io.internal.chart.Histogram;
import org.parindex.io.internal.chart.Intervals;
import org.parindex.io.internal.chart.RankedBars;
import org.parindex.io.internal.chart.Slopes;
import org.parindex.io.internal.chart.Tone;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Band;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.score.Scores;
import org.parindex.text.Text;

/** The charts of a round. */
final class RoundCharts {

    private static final int MOST_BARS = 40;
    private static final int TOP = 20;
    private static final int BOTTOM = 10;
    private static final int LEAVES = 12;

    private final Report report;
    private final Scores scores;
    private final Scheme scheme;
    private final Shown shown;
    private final Text year;

    RoundCharts(Report report) {
        this.report = report;
        this.scores = report.scores();
        this.scheme = scores.scheme();
        this.shown = new Shown(scheme, report.language());
        this.year = scores.assessments().round().title();
    }

    /** The charts of a group, in the order in which they are looked at. */
    List<Chart> of(GroupProfile group) {
        return Stream.of(
                        ranked(group.group()),
                        spread(group.group()),
                        classes(group.group()),
                        change(group.group()),
                        domains(group),
                        lost(group))
                .filter(chart -> chart != null)
                .toList();
    }

    private Text titled(String vi, String en, GroupRanking group) {
        return Text.fill(vi, en, group.group().label(), year);
    }

    /** Bars by place; of a large group the first and the last ones. */
    @Nullable
    Chart ranked(GroupRanking group) {
        List<RankedUnit> units = group.ranked();
        if (units.isEmpty()) {
            return null;
        }
        boolean all = units.size() <= MOST_BARS;
        List<RankedUnit> drawn = all
                ? units
                : Stream.concat(units.stream().limit(TOP), units.stream().skip(units.size() - BOTTOM))
                        .toList();
        List<Band> bands = bands(group);
        List<RankedBars.Bar> bars = drawn.stream()
                .map(unit -> new RankedBars.Bar(
                        Text.of(shown.rank(unit.rank()) + ". " + unit.unit().name()),
                        shown.figure(GroupProfile.value(scheme, unit)),
                        tone(bands, unit.band())))
                .toList();
        Points mean = group.summary().mean();
        Text title = all
                ? titled("Kết quả xếp hạng: {0} – {1}", "Ranking: {0} – {1}", group)
                : titled(
                        "Hai mươi đơn vị đầu, mười đơn vị cuối: {0} – {1}",
                        "The first twenty and the last ten: {0} – {1}", group);
        return new RankedBars(
                title,
                rankedDescription(group),
                bars,
                mean == null ? null : shown.figure(mean),
                Text.of("Trung bình", "Mean"),
                bands.stream().map(Band::label).toList(),
                bands.stream().map(band -> tone(bands, band)).toList());
    }

    private Text rankedDescription(GroupRanking group) {
        RankedUnit first = group.ranked().get(0);
        RankedUnit last = group.ranked().get(group.ranked().size() - 1);
        return Text.fill(
                "Cao nhất {0} ({1}), thấp nhất {2} ({3}), trung bình {4}.",
                "Highest {0} ({1}), lowest {2} ({3}), mean {4}.",
                first.unit().name(),
                shown.result(GroupProfile.value(scheme, first)),
                last.unit().name(),
                shown.result(GroupProfile.value(scheme, last)),
                shown.result(group.summary().mean()));
    }

    private static List<Band> bands(GroupRanking group) {
        return group.summary().classes().stream()
                .map(GroupSummary.ClassCount::band)
                .toList();
    }

    private static Tone tone(List<Band> bands, @Nullable Band band) {
        return band == null ? Tone.QUIET : Tone.ofClass(bands.indexOf(band));
    }

    private @Nullable Chart spread(GroupRanking group) {
        if (group.ranked().size() < 3) {
            return null;
        }
        return new Histogram(
                titled("Phân bố kết quả: {0} – {1}", "How results are spread: {0} – {1}", group),
                Text.fill(
                        "{0} đơn vị xếp hạng, {1} đơn vị trên trung bình.",
                        "{0} ranked units, {1} of them above the mean.",
                        group.summary().ranked(),
                        group.summary().aboveMean()),
                Text.of("Kết quả", "Result").plus(GroupProfile.sign(scheme)).plus(Text.of(" (số đơn vị)", " (units)")),
                Histogram.bins(group.ranked().stream()
                        .mapToDouble(unit ->
                                shown.figure(GroupProfile.value(scheme, unit)).at())));
    }

    private @Nullable Chart classes(GroupRanking group) {
        List<Band> bands = bands(group);
        if (bands.isEmpty()) {
            return null;
        }
        List<RankedBars.Bar> bars = group.summary().classes().stream()
                .map(count -> new RankedBars.Bar(
                        count.band().label(), Figure.of(count.units(), 0), tone(bands, count.band())))
                .toList();
        return new RankedBars(
                titled("Số đơn vị theo xếp loại: {0} – {1}", "Units by class: {0} – {1}", group),
                Text.join(
                        ", ",
                        group.summary().classes().stream()
                                .map(count -> count.band().label().plus(" " + count.units()))
                                .toList()),
                bars,
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private List<Node> domains() {
        return scheme.roots().stream()
                .filter(root -> GroupProfile.isNormal(scores, root))
                .toList();
    }

    /** Mean, lowest and best index of each domain. */
    private @Nullable Chart domains(GroupProfile group) {
        List<Intervals.Item> items = new ArrayList<>();
        for (Node domain : domains()) {
            group.domainMean(domain, shown.places())
                    .ifPresent(mean -> items.add(new Intervals.Item(
                            name(domain),
                            shown.figure(group.domainLowest(domain).orElse(mean)),
                            shown.figure(mean),
                            shown.figure(group.domainBest(domain).orElse(mean)),
                            Tone.MAIN)));
        }
        if (items.isEmpty()) {
            return null;
        }
        return new Intervals(
                titled("Chỉ số theo lĩnh vực (%): {0} – {1}", "Index of domains (%): {0} – {1}", group.group()),
                Text.of(
                        "Chấm: trung bình của nhóm; hai đầu: thấp nhất và cao nhất.",
                        "Dot: mean of the group; ends: lowest and best."),
                items,
                null,
                Text.EMPTY);
    }

    /** From the year before to this one, where it is known and few enough units have both. */
    private @Nullable Chart change(GroupRanking group) {
        PreviousYear before = report.previous();
        if (before == null) {
            return null;
        }
        List<Slopes.Slope> lines = new ArrayList<>();
        for (RankedUnit unit : group.ranked()) {
            Points was = before.index().get(unit.unit().id());
            Points now = unit.indexPercent();
            if (was != null && now != null) {
                Tone tone = now.compareTo(was) < 0 ? Tone.LOW : Tone.GOOD;
                lines.add(new Slopes.Slope(Text.of(unit.unit().name()), shown.figure(was), shown.figure(now), tone));
            }
        }
        return lines.isEmpty() || lines.size() > MOST_BARS
                ? null
                : new Slopes(
                        titled(
                                "Thay đổi so với năm trước (%): {0} – {1}",
                                "Change on the year before (%): {0} – {1}", group),
                        Text.fill(
                                "{0} đơn vị tăng hoặc giữ nguyên, {1} đơn vị giảm.",
                                "{0} units rose or stayed, {1} fell.",
                                lines.stream()
                                        .filter(line -> line.tone() == Tone.GOOD)
                                        .count(),
                                lines.stream()
                                        .filter(line -> line.tone() == Tone.LOW)
                                        .count()),
                        Text.of("Năm " + before.year(), "Year " + before.year()),
                        year,
                        lines,
                        false);
    }

    private record LeafLoss(Leaf leaf, Points mean) {}

    /** The leaves that cost most points on average. */
    private @Nullable Chart lost(GroupProfile group) {
        List<LeafLoss> losses = new ArrayList<>();
        for (Leaf leaf : scheme.leaves()) {
            if (scores.index().roleOf(leaf.id()) == Role.NORMAL) {
                PrintedMean.of(group.lost(leaf), shown.places())
                        .filter(mean -> mean.signum() > 0)
                        .ifPresent(mean -> losses.add(new LeafLoss(leaf, mean)));
            }
        }
        if (losses.isEmpty()) {
            return null;
        }
        List<RankedBars.Bar> bars = losses.stream()
                .sorted(Comparator.comparing(LeafLoss::mean).reversed())
                .limit(LEAVES)
                .map(loss -> new RankedBars.Bar(name(loss.leaf()), shown.figure(loss.mean()), Tone.LOW))
                .toList();
        return new RankedBars(
                titled(
                        "Tiêu chí mất nhiều điểm nhất (điểm mất bình quân mỗi đơn vị): {0} – {1}",
                        "Leaves that cost most (mean points lost per unit): {0} – {1}", group.group()),
                Text.of("Chỉ tính đơn vị được áp dụng tiêu chí.", "Over the units to which the leaf applies."),
                bars,
                null,
                Text.EMPTY,
                List.of(),
                List.of());
    }

    private static Text name(Node node) {
        return Text.of(node.code() + " ").plus(node.title());
    }
}
