package org.parindex.analysis.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.score.Scores;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * Does this criterion work? What each leaf and domain of a scheme does in a round, how units rate themselves and how
 * appraisers decide, with verdicts in words.
 *
 * @param title what is looked at
 * @param units how many units
 * @param leaves the leaves in printed order
 * @param domains the domains in printed order
 * @param selfAssessment how units rate themselves, the one that overrates itself most first; empty without appraisal
 * @param appraisers how appraisers decide, by name; empty where answers name none
 * @param findings the verdicts
 */
public record CriteriaReview(
        Text title,
        int units,
        List<LeafReview> leaves,
        List<DomainReview> domains,
        List<UnitReview> selfAssessment,
        List<AppraiserReview> appraisers,
        List<Finding> findings) {

    /** Copies the lists. */
    public CriteriaReview {
        leaves = List.copyOf(leaves);
        domains = List.copyOf(domains);
        selfAssessment = List.copyOf(selfAssessment);
        appraisers = List.copyOf(appraisers);
        findings = List.copyOf(findings);
    }

    /**
     * Reviews the criteria over all scored units of a round.
     *
     * @param scores the scores
     * @return the review
     * @throws IllegalArgumentException if no unit is scored
     */
    public static CriteriaReview of(Scores scores) {
        return of(scores, null, ReviewLimits.DEFAULT);
    }

    /**
     * Reviews the criteria over the units of a peer group.
     *
     * @param scores the scores
     * @param group id of the group; null for all units
     * @param limits from where verdicts are given
     * @return the review
     * @throws IllegalArgumentException if no unit of the group is scored
     */
    public static CriteriaReview of(Scores scores, @Nullable String group, ReviewLimits limits) {
        ReviewData data = new ReviewData(scores, group);
        LeafReviews reviews = new LeafReviews(data);
        List<LeafReview> leaves = reviews.leaves();
        List<DomainReview> domains = reviews.domains();
        PeopleReviews people = new PeopleReviews(data);
        List<UnitReview> units = people.units();
        List<AppraiserReview> appraisers = people.appraisers();
        List<Finding> findings =
                new Verdicts(scores.scheme(), limits, data.units.size()).of(leaves, domains, units, appraisers);
        Text title = group == null
                ? scores.scheme().title()
                : scores.scheme().title().plus(" – ").plus(Text.of(group));
        return new CriteriaReview(title, data.units.size(), leaves, domains, units, appraisers, findings);
    }

    /**
     * The verdicts on a leaf, a domain or a unit.
     *
     * @param id id of the node or unit
     * @return the verdicts
     */
    public List<Finding> findingsOf(String id) {
        return findings.stream()
                .filter(finding -> id.equals(finding.place().node())
                        || id.equals(finding.place().unit()))
                .toList();
    }

    /**
     * The review as a text.
     *
     * @param language the language
     * @return the text, lines ended by {@code \n}
     */
    public String toText(Language language) {
        return new ReviewText(this).tell(language);
    }
}
