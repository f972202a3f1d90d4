package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parindex.survey.Area;
import org.parindex.survey.Factor;
import org.parindex.survey.Item;
import org.parindex.survey.LevelCounts;
import org.parindex.survey.Precision;
import org.parindex.survey.Questionnaire;
import org.parindex.survey.Satisfaction;
import org.parindex.survey.SatisfactionFigure;
import org.parindex.survey.SmallNumbers;
import org.parindex.survey.league.Publication;
import org.parindex.text.Text;

/**
 * What may not be printed of the figures of a unit where its method suppresses what rests on few answers, so that nobody
 * can compute it again from what is printed: with a figure go the counts of its levels and everything below it; where a
 * figure is the only one hidden of its whole, the one with the fewest answers beside it is hidden too (secondary
 * suppression); and a whole that has a single part goes with it. Items are printed of all units together only, so that of
 * a single unit this is done for factors, areas and the index. What hides figures of one unit for the sake of another is
 * {@link PrintedFigures}.
 */
final class Suppression {

    /** What stands in the place of counts that are not printed. */
    static final Text HIDDEN = Text.of("ẩn", "hidden");

    private final Map<String, SatisfactionFigure> figures = new LinkedHashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final int first;

    private Suppression(Satisfaction result, String unit) {
        result.figures(unit).forEach(figure -> figures.put(figure.id(), figure));
        Questionnaire questionnaire = result.wave().questionnaire();
        List<String> areas = new ArrayList<>();
        for (Area area : questionnaire.areas()) {
            List<String> factors = new ArrayList<>();
            for (Factor factor : area.factors()) {
                if (unit.equals(Satisfaction.ALL)) {
                    parts(factor.id(), factor.items().stream().map(Item::id).toList());
                }
                factors.add(factor.id());
            }
            parts(area.id(), factors);
            areas.add(area.id());
        }
        parts(Questionnaire.OVERALL, areas);
        if (suppresses(result)) {
            figures.values().stream()
                    .filter(figure -> isHidden(result, figure))
                    .forEach(figure -> hidden.add(figure.id()));
        }
        first = hidden.size();
        settle();
    }

    private void settle() {
        while (spread()) {
            continue;
        }
    }

    boolean isHidden(String id) {
        return hidden.contains(id);
    }

    /** How many answers a figure rests on; 0 where there is none. */
    long answers(String id) {
        SatisfactionFigure figure = figures.get(id);
        return figure == null ? 0 : figure.answers();
    }

    /** Hides one more figure, with what would give it away. */
    void hide(String id) {
        hidden.add(id);
        settle();
    }

    private void parts(String whole, List<String> all) {
        parts.put(whole, all.stream().filter(part -> answers(part) > 0).toList());
    }

    /** The figures of a unit as they may be printed, and how many are hidden. */
    static Suppression of(Satisfaction result, String unit) {
        return new Suppression(result, unit);
    }

    static boolean suppresses(Satisfaction result) {
        return result.method().smallNumbers().action() == SmallNumbers.Action.SUPPRESS;
    }

    private static boolean isHidden(Satisfaction result, SatisfactionFigure figure) {
        boolean withheld = figure.index() == null && figure.value() != null;
        return withheld || !result.publication(figure).map(Publication::show).orElse(true);
    }

    /** One step: hides what gives something hidden away; whether it hid anything. */
    private boolean spread() {
        boolean changed = false;
        for (Map.Entry<String, List<String>> entry : parts.entrySet()) {
            String whole = entry.getKey();
            List<String> own = entry.getValue();
            List<String> shown =
                    own.stream().filter(part -> !hidden.contains(part)).toList();
            if (hidden.contains(whole)) {
                changed |= hidden.addAll(shown);
            } else if (own.size() - shown.size() == 1) {
                Optional<String> next = shown.stream()
                        .min(Comparator.<String>comparingLong(
                                        part -> figures.get(part).answers())
                                .thenComparing(part -> part));
                changed |= hidden.add(next.orElse(whole));
            }
        }
        return changed;
    }

    /** A figure without index, interval and counts of levels. */
    static SatisfactionFigure without(SatisfactionFigure figure) {
        LevelCounts counts = figure.counts();
        return new SatisfactionFigure(
                figure.unit(),
                figure.level(),
                figure.id(),
                figure.label(),
                figure.basis(),
                null,
                null,
                figure.respondents(),
                figure.answers(),
                Precision.UNKNOWN,
                counts == null ? null : new LevelCounts(List.of(), counts.absent()));
    }

    /** What readers must know of what is hidden; blank if nothing is. */
    Text note() {
        return hidden.isEmpty()
                ? Text.EMPTY
                : Text.fill(
                        "{0} chỉ số dựa trên quá ít câu trả lời nên bị ẩn cùng số lần chọn từng mức; {1} chỉ số khác ẩn theo để không ai tính ngược lại được.",
                        "{0} figures rest on too few answers and are hidden with the counts of their levels; {1} more are hidden so that nobody can compute those again.",
                        first,
                        hidden.size() - first);
    }
}
