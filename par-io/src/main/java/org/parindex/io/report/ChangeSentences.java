package org.parindex.io.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.rank.GroupRanking;
import org.parindex.rank.RankedUnit;
import org.parindex.text.Text;

/** What a narrative says of the changes on the year before. */
final class ChangeSentences {

    /** A unit and how much its index changed. */
    private record Change(RankedUnit unit, Points difference) {}

    private final GroupRanking group;
    private final NarrativeWords words;

    ChangeSentences(GroupRanking group, NarrativeWords words) {
        this.group = group;
        this.words = words;
    }

    List<Text> of(@Nullable PreviousYear previous) {
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
                    words.number(mean),
                    change(mean.minus(meanBefore)),
                    previous.year(),
                    words.number(meanBefore)));
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
        Text size = words.number(difference.abs());
        return difference.signum() > 0
                ? Text.fill("tăng {0} điểm phần trăm", "up {0} percentage points", size)
                : Text.fill("giảm {0} điểm phần trăm", "down {0} percentage points", size);
    }
}
