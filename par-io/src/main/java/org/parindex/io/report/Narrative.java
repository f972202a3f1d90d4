package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.ValueBasis;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * The sentences of a narrative report, in both languages, with the numbers filled in: number of units, mean, highest,
 * lowest, units above the mean, classes, changes on the year before, domains with the lowest index, criteria at which
 * nobody or everybody lost points. A draft for the author of the report.
 */
public final class Narrative {

    private static final int NAMED = 10;
    private static final int WORST = 5;

    /**
     * A part of the report.
     *
     * @param title its title
     * @param sentences its sentences, a paragraph each
     */
    public record Section(Text title, List<Text> sentences) {
        /** Copies. */
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    private final Report report;
    private final Scores scores;
    private final GroupRanking group;
    private final Shown vi;
    private final Shown en;

    private Narrative(Report report, GroupRanking group) {
        this.report = report;
        this.scores = report.scores();
        this.group = group;
        this.vi = new Shown(scores.scheme(), Language.VIETNAMESE);
        this.en = new Shown(scores.scheme(), Language.ENGLISH);
    }

    /**
     * What is said about a peer group.
     *
     * @param report the report
     * @param group one of its groups
     * @return the sections; those about which there is nothing to say are left out
     */
    public static List<Section> of(Report report, GroupRanking group) {
        Narrative narrative = new Narrative(report, group);
        return Stream.of(
                        new Section(Text.of("Kết quả chung", "Overall result"), narrative.overall()),
                        new Section(Text.of("Xếp loại", "Classes"), narrative.classes()),
                        new Section(Text.of("So với năm trước", "Change on the year before"), narrative.changes()),
                        new Section(Text.of("Kết quả theo lĩnh vực", "Domains"), narrative.domains()),
                        new Section(Text.of("Kết quả theo tiêu chí", "Criteria"), narrative.criteria()))
                .filter(section -> !section.sentences().isEmpty())
                .toList();
    }

    private Text number(@Nullable Points points) {
        return Text.of(vi.result(points), en.result(points));
    }

    private Text value(@Nullable Points points) {
        boolean percent = scores.scheme().ranking().basis() == ValueBasis.INDEX_PERCENT;
        return number(points).plus(percent ? Text.of(" %") : Text.of(" điểm", " points"));
    }

    private Text percent(int part, int whole) {
        return number(Points.ratio(100L * part, whole)).plus(" %");
    }

    private Points exact(RankedUnit one) {
        return GroupProfile.value(scores.scheme(), one);
    }

    private Text named(RankedUnit one) {
        return Text.of(one.unit().name() + " (").plus(value(exact(one))).plus(")");
    }

    private static Text list(List<Text> items) {
        if (items.size() < 2) {
            return items.isEmpty() ? Text.EMPTY : items.get(0);
        }
        return Text.join(", ", items.subList(0, items.size() - 1))
                .plus(Text.of(" và ", " and "))
                .plus(items.get(items.size() - 1));
    }

    private List<Text> overall() {
        List<Text> sentences = new ArrayList<>();
        GroupSummary summary = group.summary();
        sentences.add(Text.fill(
                "Năm {0}, nhóm {1} có {2} đơn vị được đánh giá, xếp hạng{3}.",
                "In {0}, {2} units of the group {1} were assessed and ranked{3}.",
                report.year(),
                group.group().label(),
                summary.ranked(),
                summary.unranked() == 0
                        ? Text.EMPTY
                        : Text.fill("; {0} đơn vị không xếp hạng", "; {0} units are not ranked", summary.unranked())));
        List<RankedUnit> ranked = group.ranked();
        if (ranked.isEmpty()) {
            return sentences;
        }
        sentences.add(Text.fill(
                "Kết quả trung bình của nhóm đạt {0}; cao nhất {1}, thấp nhất {2}, chênh lệch {3}.",
                "The mean of the group is {0}; the highest result is {1}, the lowest {2}, a gap of {3}.",
                value(summary.mean()),
                value(summary.best()),
                value(summary.lowest()),
                summary.best() == null || summary.lowest() == null
                        ? Text.EMPTY
                        : number(summary.best().minus(summary.lowest()))));
        places(ranked, sentences);
        sentences.add(Text.fill(
                "Có {0}/{1} đơn vị ({2}) có kết quả cao hơn trung bình của nhóm.",
                "{0} of {1} units ({2}) are above the mean of the group.",
                summary.aboveMean(),
                summary.ranked(),
                percent(summary.aboveMean(), summary.ranked())));
        return sentences;
    }

    private void places(List<RankedUnit> ranked, List<Text> sentences) {
        Points last = ranked.get(ranked.size() - 1).rank();
        List<Text> first = at(ranked.get(0).rank());
        List<Text> next = ranked.stream()
                .filter(one -> !one.rank().equals(ranked.get(0).rank())
                        && !one.rank().equals(last)
                        && one.rank().compareTo(Points.of(3)) <= 0)
                .limit(NAMED)
                .map(this::named)
                .toList();
        sentences.add(Text.fill(
                "Đứng đầu là {0}{1}.",
                "In first place: {0}{1}.",
                list(first),
                next.isEmpty() ? Text.EMPTY : Text.fill("; tiếp theo là {0}", "; followed by {0}", list(next))));
        if (!last.equals(ranked.get(0).rank())) {
            sentences.add(Text.fill(
                    "Xếp cuối (hạng {0}) là {1}.",
                    "In last place (place {2}): {1}.", vi.rank(last), list(at(last)), en.rank(last)));
        }
    }

    private List<Text> at(Points rank) {
        return group.ranked().stream()
                .filter(one -> one.rank().equals(rank))
                .limit(NAMED)
                .map(this::named)
                .toList();
    }

    private List<Text> classes() {
        GroupSummary summary = group.summary();
        if (summary.classes().isEmpty() || summary.ranked() == 0) {
            return List.of();
        }
        List<Text> counts = new ArrayList<>(summary.classes().stream()
                .map(count -> Text.fill(
                        "{0} đơn vị {1} ({2})",
                        "{0} units {1} ({2})",
                        count.units(),
                        count.band().label(),
                        percent(count.units(), summary.ranked())))
                .toList());
        if (summary.unclassified() > 0) {
            counts.add(Text.fill("{0} đơn vị chưa xếp loại", "{0} units without a class", summary.unclassified()));
        }
        List<Text> sentences = new ArrayList<>();
        sentences.add(Text.fill("Kết quả xếp loại: {0}.", "Classes: {0}.", Text.join("; ", counts)));
        List<Text> held = group.ranked().stream()
                .filter(one -> !one.classReasons().isEmpty())
                .limit(NAMED)
                .map(one -> Text.of(one.unit().name() + " (")
                        .plus(Text.join("; ", one.classReasons()))
                        .plus(")"))
                .toList();
        if (!held.isEmpty()) {
            sentences.add(Text.fill(
                    "Đơn vị không đạt mức tương ứng với điểm vì điều kiện kèm theo: {0}.",
                    "Units kept from the class of their points by a condition: {0}.", Text.join("; ", held)));
        }
        return sentences;
    }

    /** A unit and how much its index changed. */
    private record Change(RankedUnit unit, Points difference) {}

    private List<Text> changes() {
        PreviousYear previous = report.previous();
        if (previous == null) {
            return List.of();
        }
        List<Text> sentences = new ArrayList<>();
        Points mean = Means.index(group.ranked()).orElse(null);
        Points meanBefore = previous.groupMeans().get(group.group().id());
        if (mean != null && meanBefore != null) {
            sentences.add(Text.fill(
                    "Chỉ số trung bình của nhóm là {0} %, {1} so với năm {2} ({3} %).",
                    "The mean index of the group is {0} %, {1} on {2} ({3} %).",
                    number(mean),
                    change(mean.minus(meanBefore)),
                    previous.year(),
                    number(meanBefore)));
        }
        List<Change> changes = new ArrayList<>();
        for (RankedUnit one : group.ranked()) {
            Points before = previous.index().get(one.unit().id());
            if (one.indexPercent() != null && before != null) {
                changes.add(new Change(one, one.indexPercent().minus(before)));
            }
        }
        if (!changes.isEmpty()) {
            units(changes, previous, sentences);
        }
        return sentences;
    }

    private void units(List<Change> changes, PreviousYear previous, List<Text> sentences) {
        long up = changes.stream().filter(one -> one.difference().signum() > 0).count();
        long down =
                changes.stream().filter(one -> one.difference().signum() < 0).count();
        sentences.add(Text.fill(
                "So với năm {0}: {1}/{2} đơn vị tăng chỉ số, {3} đơn vị giảm, {4} đơn vị giữ nguyên.",
                "On {0}: the index of {1} of {2} units rose, that of {3} fell, that of {4} did not change.",
                previous.year(),
                up,
                changes.size(),
                down,
                changes.size() - up - down));
        Comparator<Change> bySize = Comparator.comparing(Change::difference);
        Change most = changes.stream().max(bySize).orElseThrow();
        Change least = changes.stream().min(bySize).orElseThrow();
        if (most.difference().signum() > 0) {
            sentences.add(Text.fill(
                    "Tăng nhiều nhất là {0}: {1}.",
                    "The largest rise: {0}, {1}.", most.unit().unit().name(), change(most.difference())));
        }
        if (least.difference().signum() < 0) {
            sentences.add(Text.fill(
                    "Giảm nhiều nhất là {0}: {1}.",
                    "The largest fall: {0}, {1}.", least.unit().unit().name(), change(least.difference())));
        }
    }

    private Text change(Points difference) {
        if (difference.isZero()) {
            return Text.of("không thay đổi", "unchanged");
        }
        Text size = number(difference.abs());
        return difference.signum() > 0
                ? Text.fill("tăng {0} điểm phần trăm", "up {0} percentage points", size)
                : Text.fill("giảm {0} điểm phần trăm", "down {0} percentage points", size);
    }

    /** A domain and its mean index. */
    record DomainMean(Node domain, Points mean) {}

    /** The domains with an index, the highest mean first. */
    static List<DomainMean> domains(Report report, GroupRanking group) {
        List<DomainMean> means = new ArrayList<>();
        for (Node domain : report.scores().scheme().roots()) {
            Optional<Points> mean = GroupProfile.isNormal(report.scores(), domain)
                    ? Means.ofNode(report.scores(), report.ranking(), group.ranked(), domain.id())
                    : Optional.empty();
            mean.ifPresent(value -> means.add(new DomainMean(domain, value)));
        }
        means.sort(Comparator.comparing(DomainMean::mean).reversed());
        return means;
    }

    private List<Text> domains() {
        List<DomainMean> means = domains(report, group);
        if (means.size() < 2) {
            return List.of();
        }
        List<Text> lowest = new ArrayList<>();
        for (int i = means.size() - 1; i >= Math.max(1, means.size() - 3); i--) {
            lowest.add(told(means.get(i)));
        }
        return List.of(
                Text.fill(
                        "Lĩnh vực có chỉ số trung bình cao nhất là {0}.",
                        "The domain with the highest mean index: {0}.", told(means.get(0))),
                Text.fill(
                        "Các lĩnh vực có chỉ số trung bình thấp nhất: {0}.",
                        "The domains with the lowest mean index: {0}.", list(lowest)));
    }

    private Text told(DomainMean one) {
        return Text.of("“")
                .plus(one.domain().title())
                .plus("” (")
                .plus(number(one.mean()))
                .plus(" %)");
    }

    private List<Text> criteria() {
        List<Unit> units = group.ranked().stream().map(RankedUnit::unit).toList();
        List<LostPoints> lost = scores.scheme().leaves().stream()
                .filter(leaf -> GroupProfile.isNormal(scores, leaf))
                .map(leaf -> LostPoints.of(scores, report.ranking().stage(), leaf, units))
                .filter(one -> one.units() > 0)
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        List<Text> sentences = new ArrayList<>();
        List<LostPoints> nobody = lost.stream().filter(one -> one.losing() == 0).toList();
        List<LostPoints> everybody =
                lost.stream().filter(one -> one.losing() == one.units()).toList();
        sentences.add(
                nobody.isEmpty()
                        ? Text.of(
                                "Không có tiêu chí nào mà mọi đơn vị đều đạt điểm tối đa.",
                                "There is no criterion at which all units have full points.")
                        : Text.fill(
                                "Có {0} tiêu chí không đơn vị nào mất điểm: {1}.",
                                "At {0} criteria nobody lost points: {1}.", nobody.size(), named(nobody)));
        sentences.add(
                everybody.isEmpty()
                        ? Text.of(
                                "Không có tiêu chí nào mà mọi đơn vị đều mất điểm.",
                                "There is no criterion at which all units lost points.")
                        : Text.fill(
                                "Có {0} tiêu chí mọi đơn vị đều mất điểm: {1}.",
                                "At {0} criteria everybody lost points: {1}.", everybody.size(), named(everybody)));
        List<Text> worst = lost.stream()
                .filter(one -> one.lost().signum() > 0)
                .sorted(Comparator.comparing(LostPoints::lost).reversed())
                .limit(WORST)
                .map(one -> told(one.leaf())
                        .plus(Text.fill(
                                " ({0} điểm, {1} đơn vị)",
                                " ({0} points, {1} units)", number(one.lost()), one.losing())))
                .toList();
        if (!worst.isEmpty()) {
            sentences.add(Text.fill(
                    "Các tiêu chí mất nhiều điểm nhất: {0}.",
                    "The criteria that cost the most points: {0}.", Text.join("; ", worst)));
        }
        return sentences;
    }

    private static Text told(Leaf leaf) {
        return Text.of(leaf.code() + " ").plus(leaf.title());
    }

    private static Text named(List<LostPoints> all) {
        Text names = Text.join(
                "; ", all.stream().limit(NAMED).map(one -> told(one.leaf())).toList());
        return all.size() <= NAMED
                ? names
                : names.plus(Text.fill("; và {0} tiêu chí khác", "; and {0} more", all.size() - NAMED));
    }
}
