package org.parindex.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.survey.design.SurveyDesign;

/**
 * From which list and how respondents were drawn, so that the draw can be checked and errors can be computed.
 *
 * <p>Strata inside a unit, such as town and country of a commune, are told as a stage of their own that was taken whole: its
 * size is the number of strata, and the units drawn in them follow as the next stage. A stage taken whole adds no error.
 *
 * @param id identity
 * @param listHash hash of the list from which was drawn; may be empty
 * @param seed seed of the draw, or null
 * @param stages the stages of selection, outermost first; empty for respondents drawn one by one without known sizes
 * @param lonely what a stratum with a single unit adds to an error
 */
public record Frame(String id, String listHash, @Nullable Long seed, List<FrameStage> stages, LonelyPsu lonely) {

    /** Copies the stages. */
    public Frame {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(listHash, "listHash");
        Objects.requireNonNull(lonely, "lonely");
        stages = List.copyOf(stages);
    }

    /**
     * The design of the answers: strata and paths of their cases, sizes of this frame. Where a path ends before the last
     * stage, the case itself is the unit.
     *
     * @param answers the answers
     * @return the design, one row per respondent
     * @throws IllegalArgumentException if a parent has no size though its stage gives sizes, or fewer units than were drawn
     */
    public SurveyDesign design(Answers answers) {
        List<SurveyCase> cases = answers.cases();
        double[] weights =
                cases.stream().mapToDouble(one -> one.weight().doubleValue()).toArray();
        SurveyDesign.Builder builder = SurveyDesign.builder(weights)
                .strata(cases.stream().map(SurveyCase::stratum).toArray(String[]::new))
                .lonely(lonely);
        for (int level = 0; level < stages.size(); level++) {
            FrameStage stage = stages.get(level);
            int at = level;
            String[] units = cases.stream().map(one -> unitAt(one, at)).toArray(String[]::new);
            double[] sizes = stage.sizes().isEmpty()
                    ? new double[0]
                    : cases.stream()
                            .mapToDouble(one -> size(stage, parentOf(one, at)))
                            .toArray();
            builder.stage(units, sizes);
        }
        return builder.build();
    }

    /**
     * What keeps these answers from being a sample of this frame: parents without a size in a stage that gives sizes, and
     * more units drawn than there are. Without findings {@link #design} succeeds.
     *
     * @param answers the answers
     * @return the findings, in order
     */
    public List<Finding> misfits(Answers answers) {
        List<Finding> findings = new ArrayList<>();
        for (int level = 0; level < stages.size(); level++) {
            FrameStage stage = stages.get(level);
            Map<String, Set<String>> drawn = new TreeMap<>();
            for (SurveyCase one : answers.cases()) {
                drawn.computeIfAbsent(parentOf(one, level), parent -> new TreeSet<>())
                        .add(unitAt(one, level));
            }
            Map<String, Long> sizes = stage.sizes();
            if (!sizes.isEmpty()) {
                drawn.forEach((parent, units) -> misfit(stage, parent, units.size(), findings));
            }
        }
        return findings;
    }

    private static void misfit(FrameStage stage, String parent, int drawn, List<Finding> findings) {
        Long size = stage.sizes().get(parent);
        if (size == null) {
            findings.add(SurveyFinding.FRAME_WITHOUT_SIZE.at(Place.NOWHERE, "stage", stage.id(), "parent", parent));
        } else if (size < drawn) {
            findings.add(SurveyFinding.FRAME_TOO_SMALL.at(
                    Place.NOWHERE, "stage", stage.id(), "parent", parent, "size", size, "drawn", drawn));
        }
    }

    private static String unitAt(SurveyCase one, int level) {
        return level < one.path().size() ? one.path().get(level) : one.id();
    }

    private static String parentOf(SurveyCase one, int level) {
        List<String> path = new ArrayList<>();
        path.add(one.stratum());
        for (int i = 0; i < level; i++) {
            path.add(unitAt(one, i));
        }
        return String.join("/", path);
    }

    private static double size(FrameStage stage, String parent) {
        Long size = stage.sizes().get(parent);
        if (size == null) {
            throw new IllegalArgumentException("The stage '%s' gives no size for '%s'. Known are %s."
                    .formatted(stage.id(), parent, stage.sizes().keySet()));
        }
        return size;
    }
}
