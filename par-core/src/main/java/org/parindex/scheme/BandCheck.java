package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.points.Points;
import org.parindex.rule.Interval;
import org.parindex.text.Text;

/** Checks the bands of a classification: order, gaps, overlaps, bands that nobody can reach. */
final class BandCheck {

    private final Place place;
    private final List<Band> bands;
    private final String unit;
    private final @Nullable Points most;
    private final List<Finding> findings = new ArrayList<>();

    private BandCheck(Scheme scheme, Classification classification, Points mostPoints) {
        boolean percent = classification.basis() == ValueBasis.INDEX_PERCENT;
        this.place = Place.ofScheme(scheme.id(), null);
        this.bands = classification.bands();
        this.unit = percent ? " %" : "";
        this.most = percent ? null : mostPoints;
    }

    static List<Finding> check(Scheme scheme, Points mostPoints) {
        List<Finding> findings = new ArrayList<>();
        List<Classification> all = new ArrayList<>(List.of(scheme.classification()));
        scheme.groups().stream()
                .map(PeerGroup::classification)
                .filter(one -> one != null)
                .forEach(all::add);
        for (Classification classification : all) {
            BandCheck check = new BandCheck(scheme, classification, mostPoints);
            check.run();
            findings.addAll(check.findings);
        }
        return findings;
    }

    private void run() {
        for (int i = 0; i < bands.size(); i++) {
            reachable(bands.get(i));
            for (int j = i + 1; j < bands.size(); j++) {
                pair(bands.get(i), bands.get(j), j == i + 1);
            }
        }
    }

    private void add(FindingCode code, Object... arguments) {
        findings.add(code.at(place, arguments));
    }

    private void reachable(Band band) {
        Interval values = band.values();
        Text why = null;
        if (values.isEmpty()) {
            why = Text.of("khoảng giá trị rỗng", "its interval is empty");
        } else if (most != null && values.lower() != null && isAbove(values, most)) {
            why = Text.fill("điểm cao nhất có thể là {0}", "the most points are {0}", most.show());
        }
        if (why != null) {
            add(SchemeFinding.BAND_UNREACHABLE, "band", band.label(), "values", values.describe(unit), "why", why);
        }
    }

    private static boolean isAbove(Interval values, Points most) {
        BigDecimal lower = values.lower();
        if (lower == null) {
            return false;
        }
        int order = Points.of(lower).compareTo(most);
        return order > 0 || (order == 0 && !values.lowerIncluded());
    }

    private void pair(Band first, Band second, boolean neighbours) {
        Interval upper = first.values();
        Interval lower = second.values();
        if (upper.isEmpty() || lower.isEmpty()) {
            return;
        }
        if (upper.overlaps(lower)) {
            overlap(first, second);
        } else if (neighbours
                && lower.lower() != null
                && upper.upper() != null
                && lower.lower().compareTo(upper.upper()) >= 0) {
            add(SchemeFinding.BANDS_ORDER, "first", first.label(), "second", second.label());
        } else if (neighbours && leavesGap(lower, upper)) {
            add(SchemeFinding.BANDS_GAP, "below", lower.describe(unit), "above", upper.describe(unit));
        }
    }

    private void overlap(Band first, Band second) {
        boolean hidden = covers(first.values(), second.values());
        if (hidden && first.gates().isEmpty() && first.quota() == null) {
            add(
                    SchemeFinding.BAND_UNREACHABLE,
                    "band",
                    second.label(),
                    "values",
                    second.values().describe(unit),
                    "why",
                    Text.fill("mức {0} đã bao trùm", "the band {0} covers it", first.label()));
            return;
        }
        add(
                SchemeFinding.BANDS_OVERLAP,
                "first",
                first.label(),
                "firstValues",
                first.values().describe(unit),
                "second",
                second.label(),
                "secondValues",
                second.values().describe(unit));
    }

    private static boolean covers(Interval outer, Interval inner) {
        boolean below = outer.lower() == null
                || (inner.lower() != null
                        && (outer.lower().compareTo(inner.lower()) < 0
                                || (outer.lower().compareTo(inner.lower()) == 0
                                        && (outer.lowerIncluded() || !inner.lowerIncluded()))));
        boolean above = outer.upper() == null
                || (inner.upper() != null
                        && (outer.upper().compareTo(inner.upper()) > 0
                                || (outer.upper().compareTo(inner.upper()) == 0
                                        && (outer.upperIncluded() || !inner.upperIncluded()))));
        return below && above;
    }

    private static boolean leavesGap(Interval lower, Interval upper) {
        if (lower.upper() == null || upper.lower() == null) {
            return false;
        }
        int order = lower.upper().compareTo(upper.lower());
        return order < 0 || (order == 0 && !lower.upperIncluded() && !upper.lowerIncluded());
    }
}
