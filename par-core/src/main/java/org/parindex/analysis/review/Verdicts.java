package org.parindex.analysis.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.parindex.analysis.draw.Shown;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.scheme.Scheme;

/** Turns figures into verdicts. */
final class Verdicts {

    private static final int FEWEST_UNITS = 8;
    private static final int FEWEST_ANSWERS = 10;

    private final Scheme scheme;
    private final ReviewLimits limits;
    private final int units;
    private final List<Finding> findings = new ArrayList<>();

    Verdicts(Scheme scheme, ReviewLimits limits, int units) {
        this.scheme = scheme;
        this.limits = limits;
        this.units = units;
    }

    List<Finding> of(
            List<LeafReview> leaves,
            List<DomainReview> domains,
            List<UnitReview> selfAssessment,
            List<AppraiserReview> appraisers) {
        leaves.stream().filter(leaf -> leaf.units() > 0 && leaf.maximum() > 0).forEach(this::spread);
        if (units >= FEWEST_UNITS) {
            leaves.forEach(this::correlation);
            domains.forEach(this::alpha);
        }
        leaves.forEach(this::answers);
        selfAssessment.forEach(this::unit);
        appraisers.forEach(this::appraiser);
        return findings;
    }

    private Place at(String node) {
        return Place.ofScheme(scheme.id(), node);
    }

    private static boolean below(OptionalDouble value, double limit) {
        return value.isPresent() && value.getAsDouble() < limit;
    }

    private void spread(LeafReview leaf) {
        ReviewFinding code = leaf.full() == 1
                ? ReviewFinding.ALL_FULL
                : leaf.none() == 1
                        ? ReviewFinding.ALL_NONE
                        : leaf.full() >= limits.nearlyAll()
                                ? ReviewFinding.NEARLY_ALL_FULL
                                : leaf.none() >= limits.nearlyAll() ? ReviewFinding.NEARLY_ALL_NONE : null;
        if (code != null && leaf.units() > 1) {
            findings.add(code.at(
                    at(leaf.node()),
                    "code",
                    leaf.code(),
                    "units",
                    leaf.units(),
                    "maximum",
                    Shown.number(leaf.maximum(), 4),
                    "share",
                    Shown.percent(Math.max(leaf.full(), leaf.none()))));
        }
    }

    private void correlation(LeafReview leaf) {
        if (below(leaf.correlation(), limits.loose())) {
            ReviewFinding code =
                    below(leaf.correlation(), limits.against()) ? ReviewFinding.AGAINST_THE_REST : ReviewFinding.LOOSE;
            findings.add(code.at(
                    at(leaf.node()),
                    "code",
                    leaf.code(),
                    "correlation",
                    Shown.number(leaf.correlation().getAsDouble(), 2)));
        }
        if (leaf.weight() > 0 && !below(leaf.variance(), limits.decisive() * leaf.weight())) {
            leaf.variance()
                    .ifPresent(share -> findings.add(ReviewFinding.DECISIVE.at(
                            at(leaf.node()),
                            "code",
                            leaf.code(),
                            "weight",
                            Shown.percent(leaf.weight()),
                            "variance",
                            Shown.percent(share))));
        }
    }

    private void answers(LeafReview leaf) {
        if (leaf.applicable() < limits.applicable()) {
            share(ReviewFinding.RARELY_APPLICABLE, leaf, leaf.applicable());
        }
        if (leaf.missing() >= limits.missing() && leaf.none() < 1) {
            share(ReviewFinding.MUCH_MISSING, leaf, leaf.missing());
        }
        leaf.evidenceMissing().stream()
                .filter(share -> share >= limits.evidence())
                .forEach(share -> share(ReviewFinding.MUCH_EVIDENCE_MISSING, leaf, share));
        leaf.inflation().stream()
                .filter(share -> share >= limits.inflation())
                .forEach(share -> findings.add(ReviewFinding.LEAF_INFLATED.at(
                        at(leaf.node()), "code", leaf.code(), "inflation", Shown.percent(share))));
    }

    private void share(ReviewFinding code, LeafReview leaf, double share) {
        findings.add(code.at(at(leaf.node()), "code", leaf.code(), "share", Shown.percent(share)));
    }

    private void alpha(DomainReview domain) {
        if (below(domain.alpha(), limits.alpha())) {
            findings.add(ReviewFinding.LOW_ALPHA.at(
                    at(domain.node()),
                    "code",
                    domain.code(),
                    "alpha",
                    Shown.number(domain.alpha().getAsDouble(), 2)));
        }
    }

    private void unit(UnitReview unit) {
        if (unit.inflation() >= limits.inflation()) {
            findings.add(ReviewFinding.UNIT_INFLATES.at(
                    Place.ofUnit(unit.unit(), null),
                    "unit",
                    unit.name(),
                    "inflation",
                    Shown.percent(unit.inflation()),
                    "lowered",
                    unit.lowered(),
                    "raised",
                    unit.raised()));
        }
    }

    private void appraiser(AppraiserReview appraiser) {
        boolean differs =
                below(appraiser.probability(), limits.significance()) && appraiser.answers() >= FEWEST_ANSWERS;
        if (differs) {
            ReviewFinding code =
                    appraiser.difference() > 0 ? ReviewFinding.APPRAISER_STRICT : ReviewFinding.APPRAISER_LENIENT;
            findings.add(code.at(
                    Place.NOWHERE,
                    "appraiser",
                    appraiser.name(),
                    "difference",
                    Shown.percent(Math.abs(appraiser.difference())),
                    "answers",
                    appraiser.answers(),
                    "p",
                    Shown.number(appraiser.probability().getAsDouble(), 4)));
        }
    }
}
