package org.parindex.analysis.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parindex.analysis.PublishedTable;
import org.parindex.finding.Finding;
import org.parindex.text.Language;
import org.parindex.text.Text;

/**
 * What an audit came to.
 *
 * @param table the table as printed
 * @param checks every figure that was recomputed
 * @param conventions the rules that explain the table
 * @param corrections for each figure that cannot be true or is doubtful up to three changes that would repair it, the
 *     smallest first
 */
public record Audit(
        PublishedTable table, List<Check> checks, List<Convention> conventions, List<Correction> corrections) {

    /** Copies the lists. */
    public Audit {
        Objects.requireNonNull(table, "table");
        checks = List.copyOf(checks);
        conventions = List.copyOf(conventions);
        corrections = List.copyOf(corrections);
    }

    /**
     * What differs and why, in the order of the table.
     *
     * @return the findings, each once
     */
    public List<Finding> findings() {
        return findings(Verdict.EXPLAINED);
    }

    /**
     * What cannot be true.
     *
     * @return the findings, each once
     */
    public List<Finding> impossible() {
        return findings(Verdict.IMPOSSIBLE);
    }

    private List<Finding> findings(Verdict from) {
        return checks.stream()
                .filter(check -> check.verdict().compareTo(from) >= 0)
                .map(Check::finding)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * How many recomputed figures have each verdict.
     *
     * @return the counts, all verdicts included
     */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, (int)
                    checks.stream().filter(check -> check.verdict() == verdict).count());
        }
        return counts;
    }

    /**
     * The corrections of a finding.
     *
     * @param finding the finding
     * @return up to three, the smallest first
     */
    public List<Correction> correctionsOf(Finding finding) {
        return corrections.stream()
                .filter(correction -> correction.finding().equals(finding))
                .toList();
    }

    /**
     * Whether nothing printed contradicts anything else.
     *
     * @return true if every figure can be true
     */
    public boolean canBeTrue() {
        return impossible().isEmpty();
    }

    /**
     * The audit for people.
     *
     * @param language the language
     * @return lines of text; do not parse them
     */
    public String toText(Language language) {
        StringBuilder text = new StringBuilder();
        Map<Verdict, Integer> counts = counts();
        text.append(table.title()).append('\n');
        counts.forEach((verdict, count) -> text.append("  ")
                .append(verdict.label().in(language))
                .append(": ")
                .append(count)
                .append('\n'));
        for (Convention one : conventions) {
            text.append("  • ")
                    .append(one.kind().label().in(language))
                    .append(": ")
                    .append(one.rule().in(language))
                    .append(" (")
                    .append(one.agreeing())
                    .append('/')
                    .append(one.of())
                    .append(")\n");
        }
        for (Finding finding : findings()) {
            Text mark = Verdict.of(finding.severity()).label();
            text.append("  [")
                    .append(mark.in(language))
                    .append("] ")
                    .append(finding.message(language))
                    .append('\n');
            correctionsOf(finding)
                    .forEach(correction -> text.append("      → ")
                            .append(correction.toText().in(language))
                            .append('\n'));
        }
        return text.toString();
    }
}
