package org.parindex.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;

/** The items that a method counts, and what each of their sixteen codes is worth. */
final class CountedItems {

    /** One counted item. */
    record Counted(
            Item item,
            Scale scale,
            int column,
            String factor,
            String area,
            @Nullable Points[] worth) {
        boolean counts(int code) {
            return worth[code] != null;
        }
    }

    private final List<Counted> items = new ArrayList<>();
    private final boolean isShare;
    private final boolean isMultinomial;

    CountedItems(Questionnaire questionnaire, SatisfactionMethod method) {
        Map<Item, Scale> counted = method.counted(questionnaire);
        List<Item> columns = questionnaire.items();
        for (Area area : questionnaire.areas()) {
            for (Factor factor : area.factors()) {
                for (Item item : factor.items()) {
                    Scale scale = counted.get(item);
                    if (scale != null) {
                        items.add(new Counted(
                                item,
                                scale,
                                columns.indexOf(item),
                                factor.id(),
                                area.id(),
                                worth(item, scale, method)));
                    }
                }
            }
        }
        isShare = items.stream().allMatch(item -> isAmong(item, Points.ZERO, Points.HUNDRED));
        isMultinomial = items.stream().allMatch(item -> isAmong(item, Points.ZERO, Points.HUNDRED, Points.of(-100)));
    }

    private static @Nullable Points[] worth(Item item, Scale scale, SatisfactionMethod method) {
        List<Points> levels = method.score().levels(scale);
        @Nullable Points[] worth = new @Nullable Points[AnswerCode.CODES];
        for (int rank = 1; rank <= levels.size(); rank++) {
            worth[rank] = levels.get(item.reversed() ? levels.size() - rank : rank - 1);
        }
        for (Absence absence : Absence.values()) {
            worth[absence.code()] = method.absences().of(absence).worth(levels);
        }
        return worth;
    }

    private static boolean isAmong(Counted item, Points... values) {
        for (Points worth : item.worth()) {
            if (worth != null && !List.of(values).contains(worth)) {
                return false;
            }
        }
        return true;
    }

    List<Counted> all() {
        return items;
    }

    List<Counted> ofFactor(String factor) {
        return items.stream().filter(item -> item.factor().equals(factor)).toList();
    }

    List<Counted> ofArea(String area) {
        return items.stream().filter(item -> item.area().equals(area)).toList();
    }

    /** Whether every answer is worth 0 or 100, so that a figure is a share of answers. */
    boolean isShare() {
        return isShare;
    }

    /** Whether every answer is worth −100, 0 or 100, so that a figure is a difference of shares. */
    boolean isMultinomial() {
        return isMultinomial;
    }

    /** A part of a figure that is a mean of parts: an area, a factor or an item, whichever the step goes by. */
    UnitFigures.Node below(UnitFigures.Node node, String id, SatisfactionMethod method) {
        if (node.step().isOfAreas()) {
            return new UnitFigures.Node(
                    FigureLevel.AREA, id, node.label(), method.rollUp().area(), ofArea(id));
        }
        if (node.step().isOfFactors()) {
            return new UnitFigures.Node(
                    FigureLevel.FACTOR, id, node.label(), method.rollUp().factor(), ofFactor(id));
        }
        List<Counted> one = node.items().stream()
                .filter(item -> item.item().id().equals(id))
                .toList();
        return new UnitFigures.Node(FigureLevel.ITEM, id, node.label(), Step.POOLED, one);
    }
}
