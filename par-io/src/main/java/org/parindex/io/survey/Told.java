package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.finding.Source;

/** Collects findings; of many alike in one column the first few are told and the others counted. */
final class Told {

    private static final int FIRST = 3;

    private record Kind(FindingCode code, int column) {}

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind, Long> counts = new LinkedHashMap<>();

    void add(Finding finding) {
        findings.add(finding);
    }

    void add(FindingCode code, int column, @Nullable Source where, Object... arguments) {
        long count = counts.merge(new Kind(code, column), 1L, Long::sum);
        if (count <= FIRST) {
            findings.add(code.at(where == null ? Place.NOWHERE : Place.of(where), arguments));
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((kind, count) -> {
            if (count > FIRST) {
                all.add(AnswerFinding.MORE.at(
                        Place.NOWHERE, "code", kind.code().code(), "count", count, "told", FIRST));
            }
        });
        return all;
    }
}
