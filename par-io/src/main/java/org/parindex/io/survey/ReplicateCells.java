package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parindex.finding.Place;
import org.parindex.io.text.VietnameseText;
import org.parindex.survey.ReplicateWeights;

/** Finds columns of replicate weights and collects them; one weight that is missing or wrong makes all of them unusable. */
final class ReplicateCells {

    private static final Pattern NUMBERED = Pattern.compile("([a-z0-9]*?[a-z])0*([1-9][0-9]{0,4})");
    /** As such columns are usually called, without spaces. */
    private static final List<String> USUAL =
            List.of("rw", "repw", "repwt", "repweight", "replicateweight", "trongsolap");

    private static final int MOST_TOLD = 8;
    /** Full and replicate weights that add up to sums further apart than this factor are not of one kind. */
    private static final double FAR = 2;

    private final ReplicateColumns columns;
    private final int count;
    private final Map<String, double[]> byCase = new HashMap<>();
    private final TreeSet<String> twice = new TreeSet<>();
    private long unreadable;
    private double full;
    private double replicated;

    ReplicateCells(ReplicateColumns columns, int count) {
        this.columns = columns;
        this.count = count;
    }

    private static String tight(String header) {
        return VietnameseText.plainKey(header).replace(" ", "");
    }

    /** The columns of replicates 1 to R by the headers of a table; none, and told, if they are not complete. */
    static int[] find(List<String> headers, ReplicateColumns stated, Place place, Told told) {
        SortedMap<Integer, Integer> found = numbered(headers, tight(stated.header()));
        int wanted = stated.count() > 0 ? stated.count() : stated.factors().size();
        int last = found.isEmpty() ? 0 : found.lastKey();
        List<String> gaps = new ArrayList<>();
        for (int number = 1; number <= Math.max(last, wanted); number++) {
            if (!found.containsKey(number)) {
                gaps.add(String.valueOf(number));
            }
        }
        if (last < 2) {
            told.add(AnswerFinding.REPLICATES_NOT_THERE.at(place, "header", stated.header()));
        } else if (wanted > 0 && last > wanted) {
            told.add(AnswerFinding.REPLICATES_OTHER_COUNT.at(
                    place, "header", stated.header(), "found", found.size(), "wanted", wanted));
        } else if (!gaps.isEmpty()) {
            String some = String.join(", ", gaps.subList(0, Math.min(MOST_TOLD, gaps.size())));
            told.add(AnswerFinding.REPLICATES_WITH_GAPS.at(
                    place,
                    "header",
                    stated.header(),
                    "missing",
                    gaps.size() > MOST_TOLD ? some + " … (" + gaps.size() + ")" : some));
        } else {
            return found.values().stream().mapToInt(Integer::intValue).toArray();
        }
        return new int[0];
    }

    private static SortedMap<Integer, Integer> numbered(List<String> headers, String wanted) {
        SortedMap<Integer, Integer> found = new TreeMap<>();
        for (int column = 0; column < headers.size(); column++) {
            Matcher matcher = NUMBERED.matcher(tight(headers.get(column)));
            if (matcher.matches() && matcher.group(1).equals(wanted)) {
                found.putIfAbsent(Integer.parseInt(matcher.group(2)), column);
            }
        }
        return found;
    }

    /** Whether columns that nobody stated look like replicate weights. */
    static boolean isLikely(List<String> headers) {
        return USUAL.stream().anyMatch(header -> numbered(headers, header).size() > 1);
    }

    void add(String id, double weight, double... replicates) {
        double[] own = replicates.clone();
        for (int i = 0; i < own.length; i++) {
            unreadable += Double.isNaN(own[i]) ? 1 : 0;
            own[i] *= columns.combined() ? 1 : weight;
        }
        full += weight;
        replicated += Arrays.stream(own).average().orElse(0);
        if (byCase.put(id, own) != null) {
            twice.add(id);
        }
    }

    /** The weights; empty, and told, if they cannot be used. */
    Optional<ReplicateWeights> build(Told told) {
        if (byCase.isEmpty()) {
            return Optional.empty();
        }
        if (!twice.isEmpty()) {
            told.add(AnswerFinding.REPLICATES_OF_TWO.at(
                    Place.NOWHERE, "respondent", twice.first(), "count", twice.size()));
        }
        if (unreadable > 0) {
            told.add(AnswerFinding.REPLICATES_UNUSED.at(Place.NOWHERE, "count", unreadable));
        }
        if (unreadable > 0 || !twice.isEmpty()) {
            return Optional.empty();
        }
        if (full > FAR * replicated || replicated > FAR * full) {
            told.add(AnswerFinding.REPLICATES_OF_OTHER_SIZE.at(
                    Place.NOWHERE, "full", Math.round(full), "replicated", Math.round(replicated)));
        }
        double[] factors = new double[count];
        Arrays.setAll(
                factors,
                i -> columns.factors().isEmpty() ? 1 : columns.factors().get(i));
        return Optional.of(ReplicateWeights.of(byCase, columns.scale(count), factors, columns.centredOnFull()));
    }
}
