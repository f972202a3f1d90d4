package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.GroupSummary;
import org.parindex.rank.RankedUnit;
import org.parindex.scheme.Node;
import org.parindex.score.Scores;
import org.parindex.text.Text;

/**
 * The sentences of a narrative report, in both languages, with the numbers filled in: number of units, mean, highest,
 * lowest, units above the mean, classes, changes on the year before, domains with the lowest index, criteria at which
 * nobody or everybody lost points. A draft for the author of the report.
 */
public final class Narrative {

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
    private final NarrativeWords words;

    private Narrative(Report report, GroupRanking group) {
        this.report = report;
        this.scores = report.scores();
        this.group = group;
        this.words = NarrativeWords.of(scores.scheme());
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
                        new Section(
                                Text.of("So với năm trước", "Change on the year before"),
                                new ChangeSentences(group, narrative.words).of(report.previous())),
                        new Section(Text.of("Kết quả theo lĩnh vực", "Domains"), narrative.domains()),
                        new Section(
                                Text.of("Kết quả theo tiêu chí", "Criteria"),
                                new CriterionSentences(report, group, narrative.words).sentences()))
                .filter(section -> !section.sentences().isEmpty())
                .toList();
    }

    private Points exact(RankedUnit one) {
        return GroupProfile.value(scores.scheme(), one);
    }

    private Text named(RankedUnit one) {
        return Text.of(one.unit().name() + " (").plus(words.value(exact(one))).plus(")");
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
                words.value(summary.mean()),
                words.value(summary.best()),
                words.value(summary.lowest()),
                summary.best() == null || summary.lowest() == null
                        ? Text.EMPTY
                        : words.number(summary.best().minus(summary.lowest()))));
        places(ranked, sentences);
        sentences.add(Text.fill(
                "Có {0}/{1} đơn vị ({2}) có kết quả cao hơn trung bình của nhóm.",
                "{0} of {1} units ({2}) are above the mean of the group.",
                summary.aboveMean(),
                summary.ranked(),
                words.percent(summary.aboveMean(), summary.ranked())));
        return sentences;
    }

    private void places(List<RankedUnit> ranked, List<Text> sentences) {
        Points last = ranked.get(ranked.size() - 1).rank();
        List<Text> first = at(ranked.get(0).rank());
        List<Text> next = ranked.stream()
                .filter(one -> !one.rank().equals(ranked.get(0).rank())
                        && !one.rank().equals(last)
                        && one.rank().compareTo(Points.of(3)) <= 0)
                .limit(NarrativeWords.NAMED)
                .map(this::named)
                .toList();
        sentences.add(Text.fill(
                "Đứng đầu là {0}{1}.",
                "In first place: {0}{1}.",
                NarrativeWords.list(first),
                next.isEmpty()
                        ? Text.EMPTY
                        : Text.fill("; tiếp theo là {0}", "; followed by {0}", NarrativeWords.list(next))));
        if (!last.equals(ranked.get(0).rank())) {
            sentences.add(Text.fill(
                    "Xếp cuối (hạng {0}) là {1}.",
                    "In last place (place {2}): {1}.",
                    words.vi().rank(last),
                    NarrativeWords.list(at(last)),
                    words.en().rank(last)));
        }
    }

    private List<Text> at(Points rank) {
        return group.ranked().stream()
                .filter(one -> one.rank().equals(rank))
                .limit(NarrativeWords.NAMED)
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
                        words.percent(count.units(), summary.ranked())))
                .toList());
        if (summary.unclassified() > 0) {
            counts.add(Text.fill("{0} đơn vị chưa xếp loại", "{0} units without a class", summary.unclassified()));
        }
        List<Text> sentences = new ArrayList<>();
        sentences.add(Text.fill("Kết quả xếp loại: {0}.", "Classes: {0}.", Text.join("; ", counts)));
        List<Text> held = group.ranked().stream()
                .filter(one -> !one.classReasons().isEmpty())
                .limit(NarrativeWords.NAMED)
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
                        "The domains with the lowest mean index: {0}.", NarrativeWords.list(lowest)));
    }

    private Text told(DomainMean one) {
        return Text.of("“")
                .plus(one.domain().title())
                .plus("” (")
                .plus(words.number(one.mean()))
                .plus(" %)");
    }
}
