package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.survey.CommonItems;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionChange;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.text.Text;

/**
 * The figures of two waves side by side: the index of all units and of every unit that both have, then areas, factors and
 * items over all units. A difference stands only where method, questionnaire and population agree; everything else is a finding.
 *
 * @param before title of the earlier wave
 * @param after title of the later wave
 * @param changes the figures, in this order
 * @param basis on which items both figures rest
 */
public record WaveComparison(Text before, Text after, List<SatisfactionChange> changes, Text basis) {

    /** Copies. */
    public WaveComparison {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(basis, "basis");
        changes = List.copyOf(changes);
    }

    /**
     * Compares two waves of one questionnaire, or of the shared items of two ({@link CommonItems}).
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param correlation of the two estimates: 0 for samples drawn apart, above 0 if units or people are the same
     * @param shared of which items the figures are where the questionnaires differ, or null
     * @return the comparison
     */
    public static WaveComparison of(
            Satisfaction before, Satisfaction after, double correlation, @Nullable CommonItems shared) {
        double confidence = after.method().intervals().confidence();
        PrintedFigures first = new PrintedFigures(before);
        PrintedFigures last = new PrintedFigures(after);
        List<SatisfactionChange> changes = new ArrayList<>();
        List<String> units = new ArrayList<>(List.of(Satisfaction.ALL));
        units.addAll(after.units());
        for (String unit : units) {
            if (unit.equals(Satisfaction.ALL) || before.units().contains(unit)) {
                Map<String, SatisfactionFigure> earlier = new LinkedHashMap<>();
                first.of(unit).forEach(figure -> earlier.put(figure.id(), figure));
                for (SatisfactionFigure figure : last.of(unit)) {
                    SatisfactionFigure same = earlier.get(figure.id());
                    boolean wanted = unit.equals(Satisfaction.ALL) || figure.level() == FigureLevel.OVERALL;
                    if (wanted && same != null) {
                        changes.add(SatisfactionChange.between(same, figure, correlation, confidence));
                    }
                }
            }
        }
        // the index of every unit, then the parts of all
        List<SatisfactionChange> ordered = new ArrayList<>(changes);
        ordered.sort(Comparator.comparing(change -> change.after().level() != FigureLevel.OVERALL));
        return new WaveComparison(
                before.wave().title(),
                after.wave().title(),
                ordered,
                basis(after.wave().questionnaire(), shared));
    }

    private static Text basis(Questionnaire questionnaire, @Nullable CommonItems shared) {
        return shared == null
                ? Text.of("Cùng một phiếu hỏi.", "The same questionnaire.")
                : Text.fill(
                        "Chỉ tính trên {0} câu hỏi mà hai phiếu có chung; số liệu ở đây khác số liệu cả phiếu.",
                        "Over the {0} items that both questionnaires share only; figures here differ from those of the whole.",
                        questionnaire.items().size());
    }

    /**
     * What speaks against comparing.
     *
     * @return the findings, each once
     */
    public List<Finding> findings() {
        return changes.stream()
                .filter(change -> change.after().unit().equals(Satisfaction.ALL)
                        && change.after().level() == FigureLevel.OVERALL)
                .flatMap(change -> change.findings().stream())
                .distinct()
                .toList();
    }
}
