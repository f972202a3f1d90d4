package org.parindex.io.survey;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parindex.survey.FigureLevel;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.text.Text;

/**
 * The figures of a survey as they may be printed. Where the method suppresses what rests on few answers, each unit hides
 * what {@link Suppression} says; and where a single unit hides a figure that is printed of all units together, the unit
 * with the fewest answers beside it hides it too, since the total less the others would tell it.
 */
final class PrintedFigures {

    private final Satisfaction result;
    private final boolean hides;
    private final Map<String, Suppression> units = new LinkedHashMap<>();
    private final Suppression all;

    PrintedFigures(Satisfaction result) {
        this.result = result;
        hides = Suppression.suppresses(result);
        all = Suppression.of(result, Satisfaction.ALL);
        if (hides) {
            result.units().forEach(unit -> units.put(unit, Suppression.of(result, unit)));
            List<String> ids = result.figures(Satisfaction.ALL).stream()
                    .filter(figure -> figure.level() != FigureLevel.ITEM)
                    .map(SatisfactionFigure::id)
                    .toList();
            boolean changed = true;
            while (changed) {
                changed = false;
                for (String id : ids) {
                    changed |= beside(id);
                }
            }
        }
    }

    /** Hides a second one where one of the units and their total is hidden alone; whether it hid anything. */
    private boolean beside(String id) {
        long hidden = units.values().stream()
                .filter(unit -> unit.answers(id) > 0 && unit.isHidden(id))
                .count();
        if (hidden + (all.isHidden(id) ? 1 : 0) != 1) {
            return false;
        }
        Optional<Suppression> next = units.entrySet().stream()
                .filter(unit ->
                        unit.getValue().answers(id) > 0 && !unit.getValue().isHidden(id))
                .min(Comparator.<Map.Entry<String, Suppression>>comparingLong(
                                unit -> unit.getValue().answers(id))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
        next.orElse(all).hide(id);
        return true;
    }

    private Suppression unit(String unit) {
        return unit.equals(Satisfaction.ALL) ? all : units.get(unit);
    }

    /** A figure as it may be printed: without index and interval where it is hidden. */
    SatisfactionFigure of(SatisfactionFigure figure) {
        return hides && unit(figure.unit()).isHidden(figure.id()) ? Suppression.without(figure) : figure;
    }

    /** The figures of a unit, in their order. */
    List<SatisfactionFigure> of(String unit) {
        return result.figures(unit).stream().map(this::of).toList();
    }

    /** Whether the index of a unit is hidden for the sake of another; models fitted with it would tell it. */
    boolean hidesMore() {
        return hides
                && result.overall().values().stream()
                        .anyMatch(figure -> figure.index() != null && of(figure).index() == null);
    }

    /** The index of all units together. */
    SatisfactionFigure overall() {
        return of(result.figure(Satisfaction.ALL, Questionnaire.OVERALL));
    }

    /** What readers must know of what is hidden of all units; blank if nothing is. */
    Text note() {
        return all.note();
    }
}
