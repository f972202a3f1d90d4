package org.parindex.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items that two questionnaires share, by the links of the later one. An index over changing items is no series; the
 * figures of both years over the shared items alone are.
 *
 * <pre>{@code
 * CommonItems shared = CommonItems.of(lastYear, thisYear);
 * Satisfaction.of(Wave.of("2024", "adults", shared.questionnaire()), method, shared.ofEarlier(answers2024), units);
 * }</pre>
 */
public final class CommonItems {

    private final Questionnaire earlier;
    private final Questionnaire later;
    private final Map<String, String> links;
    private final Questionnaire shared;

    private CommonItems(Questionnaire earlier, Questionnaire later, Map<String, String> links) {
        this.earlier = earlier;
        this.later = later;
        this.links = links;
        this.shared = restricted();
    }

    /**
     * Finds the shared items: those of the later questionnaire that link to an item of the earlier one with the same kind,
     * the same direction and a scale of the same levels. Only links count, never equal ids.
     *
     * @param earlier the earlier questionnaire
     * @param later the later questionnaire
     * @return what they share; may be nothing
     */
    public static CommonItems of(Questionnaire earlier, Questionnaire later) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Item item : later.items()) {
            for (ItemLink link : item.links()) {
                Optional<Item> before =
                        link.questionnaire().equals(earlier.id()) ? earlier.item(link.item()) : Optional.empty();
                if (before.isPresent() && isAlike(earlier, before.get(), later, item)) {
                    links.putIfAbsent(item.id(), before.get().id());
                }
            }
        }
        return new CommonItems(earlier, later, links);
    }

    private static boolean isAlike(Questionnaire earlier, Item before, Questionnaire later, Item after) {
        List<Polarity> a = polarities(earlier.scaleOf(before));
        List<Polarity> b = polarities(later.scaleOf(after));
        return before.kind() == after.kind() && before.reversed() == after.reversed() && a.equals(b);
    }

    private static List<Polarity> polarities(Scale scale) {
        return scale.levels().stream().map(ScaleLevel::polarity).toList();
    }

    private Questionnaire restricted() {
        List<Area> areas = new ArrayList<>();
        for (Area area : later.areas()) {
            List<Factor> factors = new ArrayList<>();
            for (Factor factor : area.factors()) {
                List<Item> items = factor.items().stream()
                        .filter(item -> links.containsKey(item.id()))
                        .map(CommonItems::unfiltered)
                        .toList();
                if (!items.isEmpty()) {
                    factors.add(new Factor(factor.id(), factor.label(), items));
                }
            }
            if (!factors.isEmpty()) {
                areas.add(new Area(area.id(), area.label(), factors));
            }
        }
        return new Questionnaire(earlier.id() + "∩" + later.id(), later.title(), later.scales(), areas);
    }

    /** Whether somebody was asked is settled in the answers, and the question that decided may not be shared. */
    private static Item unfiltered(Item item) {
        return new Item(item.id(), item.label(), item.scale(), item.kind(), null, item.reversed(), item.links());
    }

    /**
     * The shared items.
     *
     * @return ids of the later questionnaire, with those of the earlier
     */
    public Map<String, String> links() {
        return Map.copyOf(links);
    }

    /**
     * The shared items as a questionnaire, with the ids, factors and areas of the later one.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return shared;
    }

    /**
     * Answers to the earlier questionnaire, reduced to the shared items.
     *
     * @param answers the answers
     * @return answers to {@link #questionnaire()}, in the same order of respondents
     * @throws IllegalArgumentException if they are answers to another questionnaire
     */
    public Answers ofEarlier(Answers answers) {
        return reduced(answers, earlier, true);
    }

    /**
     * Answers to the later questionnaire, reduced to the shared items.
     *
     * @param answers the answers
     * @return answers to {@link #questionnaire()}, in the same order of respondents
     * @throws IllegalArgumentException if they are answers to another questionnaire
     */
    public Answers ofLater(Answers answers) {
        return reduced(answers, later, false);
    }

    private Answers reduced(Answers answers, Questionnaire from, boolean byLink) {
        if (!answers.questionnaire().id().equals(from.id())) {
            throw new IllegalArgumentException("Answers to '%s' are none to '%s'."
                    .formatted(answers.questionnaire().id(), from.id()));
        }
        List<String> ids = from.items().stream().map(Item::id).toList();
        int[] columns = shared.items().stream()
                .mapToInt(item -> ids.indexOf(byLink ? links.get(item.id()) : item.id()))
                .toArray();
        Answers.Builder builder = Answers.builder(shared);
        byte[] codes = new byte[columns.length];
        for (int row = 0; row < answers.size(); row++) {
            for (int i = 0; i < codes.length; i++) {
                codes[i] = answers.code(row, columns[i]);
            }
            builder.add(answers.cases().get(row), codes);
        }
        Answers some = builder.build();
        return answers.replicates().map(some::withReplicates).orElse(some);
    }
}
