package org.parindex.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.scheme.Classification;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.TieKey;
import org.parindex.scheme.TieMethod;
import org.parindex.score.Scores;
import org.parindex.score.UnitScore;
import org.parindex.text.Text;

/** Ranks one peer group. */
final class GroupRanker {

    private final PeerGroup group;
    private final List<UnitScore> units;
    private final RankingPolicy policy;
    private final TieKeys keys;
    private final Classifier classifier;
    private final Classification classification;
    private final Consumer<Finding> findings;

    GroupRanker(
            Scores scores,
            PeerGroup group,
            List<UnitScore> units,
            SubordinateClasses subordinates,
            Consumer<Finding> findings) {
        this.group = group;
        this.units = units;
        this.policy = scores.scheme().ranking();
        this.keys = TieKeys.of(scores, findings);
        this.classification =
                group.classification() == null ? scores.scheme().classification() : group.classification();
        this.classifier = new Classifier(scores, group, classification, subordinates, findings);
        this.findings = findings;
    }

    GroupRanking rank() {
        List<Contender> contenders = new ArrayList<>();
        List<UnrankedUnit> unranked = new ArrayList<>();
        for (UnitScore score : units) {
            List<Text> reasons = reasons(score);
            if (reasons.isEmpty()) {
                Points exact = Contender.value(score, policy.basis()).orElseThrow();
                contenders.add(Contender.of(score, exact, policy, keys));
            } else {
                unranked.add(unranked(score, reasons));
            }
        }
        contenders.sort(keys.bestFirst());
        unranked.sort(Comparator.comparing(one -> one.unit().id()));
        List<RankedUnit> ranked = place(contenders);
        return new GroupRanking(group, ranked, unranked, summary(contenders, ranked, unranked.size()));
    }

    private List<Text> reasons(UnitScore score) {
        List<Text> reasons = new ArrayList<>(score.unrankedBecause());
        if (!group.ranked()) {
            reasons.add(Text.of("nhóm không xếp hạng", "the group is not ranked"));
        }
        if (reasons.isEmpty() && Contender.value(score, policy.basis()).isEmpty()) {
            reasons.add(Text.of("không có tiêu chí nào áp dụng", "nothing applies to the unit"));
        }
        return reasons;
    }

    private static UnrankedUnit unranked(UnitScore score, List<Text> reasons) {
        return score.isScored()
                ? new UnrankedUnit(
                        score.unit(),
                        score.points(),
                        score.maximum(),
                        score.indexPercent().orElse(null),
                        reasons)
                : new UnrankedUnit(score.unit(), null, null, null, reasons);
    }

    private List<RankedUnit> place(List<Contender> sorted) {
        Map<String, Classifier.Result> classes = classifier.classify(sorted);
        List<RankedUnit> ranked = new ArrayList<>();
        int dense = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = endOfTie(sorted, from);
            dense++;
            List<Contender> tied = sorted.subList(from, to);
            reportTie(tied);
            for (int i = from; i < to; i++) {
                ranked.add(ranked(sorted, i, rank(from, to, i, dense), shared(tied), classes));
            }
            from = to;
        }
        return ranked;
    }

    private int endOfTie(List<Contender> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && keys.byMerit().compare(sorted.get(from), sorted.get(to)) == 0) {
            to++;
        }
        return to;
    }

    /** The place of the unit at index i of a tie from index {@code from} to before {@code to}. */
    private Points rank(int from, int to, int i, int dense) {
        return switch (policy.ties()) {
            case COMPETITION -> Points.of(from + 1L);
            case DENSE -> Points.of(dense);
            case SEQUENTIAL -> Points.of(i + 1L);
            case AVERAGE -> Points.ratio(from + 1L + to, 2);
        };
    }

    private int shared(List<Contender> tied) {
        return policy.ties() == TieMethod.SEQUENTIAL ? 0 : tied.size() - 1;
    }

    private void reportTie(List<Contender> tied) {
        if (tied.size() > 1 && (policy.decideByHand() || policy.ties() == TieMethod.SEQUENTIAL)) {
            findings.accept(RankFinding.TIE_UNDECIDED.at(
                    Place.ofUnit(tied.get(0).id(), null),
                    "group",
                    group.label(),
                    "units",
                    String.join(
                            ", ",
                            tied.stream().map(one -> one.score().unit().name()).toList()),
                    "value",
                    tied.get(0).value().show()));
        }
    }

    private RankedUnit ranked(
            List<Contender> sorted, int i, Points rank, int shared, Map<String, Classifier.Result> classes) {
        Contender one = sorted.get(i);
        Classifier.Result result = classes.get(one.id());
        UnitScore score = one.score();
        return new RankedUnit(
                score.unit(),
                rank,
                one.value(),
                score.points(),
                score.maximum(),
                score.indexPercent().orElse(null),
                shared,
                decidedBy(sorted, i),
                result.band(),
                result.reasons());
    }

    /** The keys up to the one that told a unit apart from a neighbour of equal value. */
    private List<TieKey> decidedBy(List<Contender> sorted, int i) {
        int used = 0;
        for (int other : new int[] {i - 1, i + 1}) {
            if (other >= 0
                    && other < sorted.size()
                    && sorted.get(other).value().equals(sorted.get(i).value())) {
                used = Math.max(used, keysUsed(sorted.get(i), sorted.get(other)));
            }
        }
        return keys.keys().subList(0, used);
    }

    private static int keysUsed(Contender a, Contender b) {
        for (int key = 0; key < a.keys().size(); key++) {
            if (!a.keys().get(key).equals(b.keys().get(key))) {
                return key + 1;
            }
        }
        return a.keys().size();
    }

    private GroupSummary summary(List<Contender> contenders, List<RankedUnit> ranked, int unranked) {
        List<Points> values = contenders.stream().map(Contender::exact).sorted().toList();
        Optional<Points> mean =
                values.stream().reduce(Points::plus).map(sum -> sum.dividedBy(Points.of(values.size())));
        int above = (int) values.stream()
                .filter(value -> mean.isPresent() && value.compareTo(mean.get()) > 0)
                .count();
        Map<String, GroupSummary.ClassCount> counts = new LinkedHashMap<>();
        for (Band band : classification.bands()) {
            int count = (int) ranked.stream()
                    .filter(one -> one.band() != null && one.band().id().equals(band.id()))
                    .count();
            counts.put(band.id(), new GroupSummary.ClassCount(band, count));
        }
        return new GroupSummary(
                ranked.size(),
                unranked,
                mean.orElse(null),
                values.isEmpty() ? null : values.get(values.size() - 1),
                values.isEmpty() ? null : values.get(0),
                above,
                List.copyOf(counts.values()),
                (int) ranked.stream().filter(one -> one.band() == null).count());
    }
}
