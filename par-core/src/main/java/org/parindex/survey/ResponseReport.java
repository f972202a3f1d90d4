package org.parindex.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.points.Points;

/**
 * What became of the cases that were drawn, by stratum. A share of valid forms among those returned hides who could not be
 * reached or refused.
 *
 * @param strata counts by disposition, by stratum
 */
public record ResponseReport(SortedMap<String, Map<Disposition, Long>> strata) {

    /** Copies. */
    public ResponseReport {
        strata = Collections.unmodifiableSortedMap(new TreeMap<>(strata));
    }

    /**
     * Counts cases.
     *
     * @param cases all that were drawn, not only those who answered
     * @return the report
     */
    public static ResponseReport of(Collection<SurveyCase> cases) {
        SortedMap<String, Map<Disposition, Long>> strata = new TreeMap<>();
        cases.forEach(one -> strata.computeIfAbsent(one.stratum(), id -> new EnumMap<>(Disposition.class))
                .merge(one.disposition(), 1L, Long::sum));
        return new ResponseReport(strata);
    }

    /**
     * How many cases of a stratum have a disposition.
     *
     * @param stratum id of the stratum
     * @param disposition the disposition
     * @return the number
     */
    public long count(String stratum, Disposition disposition) {
        return strata.getOrDefault(stratum, Map.of()).getOrDefault(disposition, 0L);
    }

    /**
     * Cases that belong to the population as far as is known: all but the ineligible ones.
     *
     * @param stratum id of the stratum
     * @return the number
     */
    public long eligible(String stratum) {
        long all = strata.getOrDefault(stratum, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return all - count(stratum, Disposition.INELIGIBLE);
    }

    /**
     * The response rate: usable forms over eligible cases, those whose eligibility is not known counted as eligible
     * (AAPOR's response rate 1).
     *
     * @param stratum id of the stratum
     * @return percent; empty without eligible cases
     */
    public Optional<Points> rate(String stratum) {
        long eligible = eligible(stratum);
        return eligible == 0
                ? Optional.empty()
                : Optional.of(Points.ratio(100 * count(stratum, Disposition.VALID), eligible));
    }

    /**
     * Strata with a low response rate.
     *
     * @param least the rate in percent that is still good
     * @return a finding per stratum below
     */
    public List<Finding> below(Points least) {
        List<Finding> findings = new ArrayList<>();
        strata.keySet()
                .forEach(stratum -> rate(stratum)
                        .filter(rate -> rate.compareTo(least) < 0)
                        .ifPresent(rate -> findings.add(ScreenFinding.LOW_RESPONSE.at(
                                Place.NOWHERE,
                                "stratum",
                                stratum,
                                "valid",
                                count(stratum, Disposition.VALID),
                                "eligible",
                                eligible(stratum),
                                "rate",
                                rate.show()))));
        return findings;
    }
}
