package org.parindex.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parindex.text.Text;

/**
 * What was asked: areas, factors and items on their scales.
 *
 * @param id identity, such as {@code sipas-2023}
 * @param title title for people
 * @param scales the scales of its items
 * @param areas the areas, in their order
 */
public record Questionnaire(String id, Text title, List<Scale> scales, List<Area> areas) {

    /** The id under which figures speak of the whole questionnaire; no area, factor or item may have it. */
    public static final String OVERALL = "overall";

    /** Copies and checks: ids are not repeated, scales and filter items exist. */
    public Questionnaire {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        scales = List.copyOf(scales);
        areas = List.copyOf(areas);
        check(id, scales, areas);
    }

    private static void check(String id, List<Scale> scales, List<Area> areas) {
        Set<String> scaleIds = new HashSet<>();
        for (Scale scale : scales) {
            once(scaleIds, scale.id(), id);
        }
        Set<String> ids = new HashSet<>(Set.of(OVERALL));
        for (Area area : areas) {
            once(ids, area.id(), id);
            for (Factor factor : area.factors()) {
                once(ids, factor.id(), id);
                factor.items().forEach(item -> once(ids, item.id(), id));
            }
        }
        Set<String> items = new HashSet<>();
        areas.forEach(area -> area.items().forEach(item -> items.add(item.id())));
        for (Area area : areas) {
            for (Item item : area.items()) {
                if (!scaleIds.contains(item.scale())) {
                    throw new IllegalArgumentException(
                            "The item '%s' of '%s' names the scale '%s', which is not there. Known are %s."
                                    .formatted(item.id(), id, item.scale(), scaleIds));
                }
                Filter filter = item.filter();
                if (filter != null && !items.contains(filter.item())) {
                    throw new IllegalArgumentException("The item '%s' of '%s' is filtered by '%s', which is not there."
                            .formatted(item.id(), id, filter.item()));
                }
            }
        }
    }

    private static void once(Set<String> ids, String one, String questionnaire) {
        if (!ids.add(one)) {
            throw new IllegalArgumentException(
                    "The id '%s' stands twice in the questionnaire '%s'.".formatted(one, questionnaire));
        }
    }

    /**
     * All items.
     *
     * @return the items, in their order
     */
    public List<Item> items() {
        return areas.stream().flatMap(area -> area.items().stream()).toList();
    }

    /**
     * All factors.
     *
     * @return the factors, in their order
     */
    public List<Factor> factors() {
        return areas.stream().flatMap(area -> area.factors().stream()).toList();
    }

    /**
     * An item.
     *
     * @param itemId its id
     * @return the item, or empty if there is none
     */
    public Optional<Item> item(String itemId) {
        return items().stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /**
     * The scale of an item.
     *
     * @param item an item of this questionnaire
     * @return its scale
     */
    public Scale scaleOf(Item item) {
        return scales.stream()
                .filter(scale -> scale.id().equals(item.scale()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The item '%s' names the scale '%s', which '%s' lacks."
                        .formatted(item.id(), item.scale(), id)));
    }
}
