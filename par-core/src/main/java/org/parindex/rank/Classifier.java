package org.parindex.rank;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.scheme.BandGate;
import org.parindex.scheme.Classification;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.Quota;
import org.parindex.score.Scores;
import org.parindex.text.Text;

/** Gives units their classes: bands, then gates, then quotas from the best class down. */
final class Classifier {

    /** The class of a unit with the reasons that kept it from better ones. */
    record Result(@Nullable Band band, List<Text> reasons) {}

    private final PeerGroup group;
    private final Classification classification;
    private final Gates gates;
    private final Consumer<Finding> findings;

    Classifier(
            Scores scores,
            PeerGroup group,
            Classification classification,
            SubordinateClasses subordinates,
            Consumer<Finding> findings) {
        this.group = group;
        this.classification = classification;
        this.gates = new Gates(scores, subordinates, findings);
        this.findings = findings;
    }

    /** The classes of units that stand from best to worst, by unit id. */
    Map<String, Result> classify(List<Contender> sorted) {
        List<Band> bands = classification.bands();
        Map<String, Integer> placed = new HashMap<>();
        Map<String, List<Text>> reasons = new HashMap<>();
        for (Contender one : sorted) {
            List<Text> why = new ArrayList<>();
            reasons.put(one.id(), why);
            placed.put(one.id(), bands.isEmpty() ? 0 : first(one, value(one), why));
        }
        applyQuotas(sorted, placed, reasons);
        Map<String, Result> results = new HashMap<>();
        for (Contender one : sorted) {
            int band = placed.get(one.id());
            results.put(one.id(), new Result(band < bands.size() ? bands.get(band) : null, reasons.get(one.id())));
        }
        return results;
    }

    private Points value(Contender one) {
        return Contender.value(one.score(), classification.basis())
                .map(value -> value.round(classification.rounding()))
                .orElse(Points.ZERO);
    }

    /** The number of the first band that holds the value and whose gates pass; the number of bands if there is none. */
    private int first(Contender one, Points value, List<Text> why) {
        List<Band> bands = classification.bands();
        int band = 0;
        while (band < bands.size() && !bands.get(band).values().contains(value)) {
            band++;
        }
        if (band == bands.size()) {
            findings.accept(RankFinding.NO_CLASS.at(
                    Place.ofUnit(one.id(), null), "unit", one.score().unit().name(), "value", value.show()));
            return band;
        }
        return throughGates(one, band, why);
    }

    private int throughGates(Contender one, int from, List<Text> why) {
        List<Band> bands = classification.bands();
        for (int band = from; band < bands.size(); band++) {
            Text failed = failedGate(one, bands.get(band));
            if (failed == null) {
                return band;
            }
            why.add(Text.fill(
                    "không đạt {0}: {1}", "not {0}: {1}", bands.get(band).label(), failed));
        }
        return bands.size();
    }

    private @Nullable Text failedGate(Contender one, Band band) {
        for (BandGate gate : band.gates()) {
            Text failed = gates.failure(gate, band, one.score());
            if (failed != null) {
                return failed;
            }
        }
        return null;
    }

    private void applyQuotas(List<Contender> sorted, Map<String, Integer> placed, Map<String, List<Text>> reasons) {
        List<Band> bands = classification.bands();
        int[] limits = new int[bands.size()];
        for (int band = 0; band < bands.size(); band++) {
            Quota quota = bands.get(band).quota();
            limits[band] = quota == null ? Integer.MAX_VALUE : limit(quota, sorted.size(), placed);
        }
        for (int band = 0; band < bands.size(); band++) {
            int at = band;
            List<Contender> in =
                    sorted.stream().filter(one -> placed.get(one.id()) == at).toList();
            if (in.size() > limits[band]) {
                shorten(in, limits[band], band, placed, reasons);
            }
        }
    }

    /** The number of units a quota allows; its base is counted before any quota is applied. */
    private int limit(Quota quota, int ranked, Map<String, Integer> placed) {
        long base = quota.ofBands().isEmpty()
                ? ranked
                : placed.values().stream()
                        .filter(band -> band < classification.bands().size())
                        .filter(band -> quota.ofBands()
                                .contains(classification.bands().get(band).id()))
                        .count();
        return Points.of(quota.percent())
                .times(Points.of(base))
                .dividedBy(Points.HUNDRED)
                .round(Rounding.of(0, RoundingMode.FLOOR))
                .numerator()
                .intValueExact();
    }

    private void shorten(
            List<Contender> in, int limit, int band, Map<String, Integer> placed, Map<String, List<Text>> reasons) {
        int keep = limit;
        while (keep > 0 && equal(in.get(keep - 1), in.get(limit))) {
            keep--;
        }
        Band full = classification.bands().get(band);
        if (keep < limit) {
            reportTie(in, keep, limit, full);
        }
        for (Contender one : in.subList(keep, in.size())) {
            List<Text> why = reasons.get(one.id());
            why.add(Text.fill("mức {0} đã đủ {1} đơn vị", "{0} takes only {1} units", full.label(), limit));
            placed.put(one.id(), throughGates(one, band + 1, why));
        }
    }

    private static boolean equal(Contender a, Contender b) {
        return a.value().equals(b.value()) && a.keys().equals(b.keys());
    }

    private void reportTie(List<Contender> in, int keep, int limit, Band full) {
        List<String> names = in.stream()
                .skip(keep)
                .filter(one -> equal(one, in.get(limit)))
                .map(one -> one.score().unit().name())
                .toList();
        findings.accept(RankFinding.QUOTA_TIE.at(
                Place.ofUnit(in.get(limit).id(), null),
                "group",
                group.label(),
                "band",
                full.label(),
                "limit",
                limit,
                "units",
                String.join(", ", names)));
    }
}
