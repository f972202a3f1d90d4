package org.parindex.analysis.sure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * All that can be said about how sure a ranking is, for one workbook or page.
 *
 * @param ranks the places of every unit
 * @param sensitivity which source matters most; null if there is only one, or it was not asked for
 * @param domains the ranking without each domain, the one that moves units most first
 * @param leaves the ranking without each leaf
 * @param firstPlaces under which weights the best units would be first
 */
public record RobustnessReport(
        RankRobustness ranks,
        @Nullable Sensitivity sensitivity,
        List<LeaveOneOut> domains,
        List<LeaveOneOut> leaves,
        List<FirstPlace> firstPlaces) {

    private static final int CONTENDERS = 5;
    private static final int SHOWN = 10;

    /** Copies the lists. */
    public RobustnessReport {
        domains = List.copyOf(domains);
        leaves = List.copyOf(leaves);
        firstPlaces = List.copyOf(firstPlaces);
    }

    /**
     * Answers every question: places, sources (where there are at least two), what each domain and leaf decides, and the
     * weights under which each of the first five units would be first.
     *
     * @param question what is ranked and what is uncertain
     * @param sensitivityDraws draws of the Sobol indices; 0 for none
     * @return the report
     */
    public static RobustnessReport of(Robustness question, int sensitivityDraws) {
        RankRobustness ranks = question.run();
        boolean compares = sensitivityDraws > 0 && ranks.sources().size() > 1;
        return new RobustnessReport(
                ranks,
                compares ? Sensitivity.of(question, sensitivityDraws) : null,
                LeaveOneOut.domains(question),
                LeaveOneOut.leaves(question),
                ranks.units().stream()
                        .limit(CONTENDERS)
                        .map(unit -> FirstPlace.withAnyWeights(question, unit.unit()))
                        .toList());
    }

    /**
     * The report as a text.
     *
     * @param language the language
     * @return the text, lines ended by {@code \n}
     */
    public String toText(Language language) {
        StringBuilder text = new StringBuilder(ranks.toText(language));
        if (sensitivity != null) {
            text.append('\n').append(sensitivity.toText(language));
        }
        text.append('\n');
        leftOut(
                text,
                Text.of(
                        "Bỏ từng lĩnh vực, mỗi đơn vị xê dịch bình quân (bậc):",
                        "Without a domain, units move by (places):"),
                domains,
                language);
        leftOut(
                text,
                Text.of(
                        "Bỏ từng tiêu chí, mỗi đơn vị xê dịch bình quân (bậc):",
                        "Without a leaf, units move by (places):"),
                leaves,
                language);
        text.append('\n');
        firstPlaces.forEach(place -> text.append(place.toText(language)));
        return text.toString();
    }

    private static void leftOut(StringBuilder text, Text head, List<LeaveOneOut> nodes, Language language) {
        text.append(head.in(language)).append('\n');
        nodes.stream()
                .limit(SHOWN)
                .forEach(node -> text.append("  ")
                        .append(org.parindex.analysis.draw.Shown.number(node.meanShift(), 2)
                                .in(language))
                        .append("  ")
                        .append(node.label().in(language))
                        .append('\n'));
    }
}
