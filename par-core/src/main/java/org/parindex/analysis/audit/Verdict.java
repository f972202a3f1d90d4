package org.parindex.analysis.audit;

import org.parindex.finding.Severity;
import org.parindex.text.Text;

/** What recomputing a figure came to. */
public enum Verdict {
    /** It recomputes from the printed figures as they stand. */
    AGREES(Text.of("khớp", "agrees")),
    /** It differs from what the printed figures give, and their independent rounding explains that. */
    EXPLAINED(Text.of("khớp trong sai số làm tròn", "explained by rounding")),
    /** It holds only under an unusual assumption, such as truncation; nobody can tell from the table. */
    DOUBTFUL(Text.of("cần hỏi lại", "to be asked")),
    /** No values that print like this fulfil it. */
    IMPOSSIBLE(Text.of("không thể đúng", "cannot be true"));

    private final Text label;

    Verdict(Text label) {
        this.label = label;
    }

    /**
     * The verdict in words.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }

    static Verdict of(Severity severity) {
        return switch (severity) {
            case INFO -> EXPLAINED;
            case WARNING -> DOUBTFUL;
            case ERROR -> IMPOSSIBLE;
        };
    }
}
