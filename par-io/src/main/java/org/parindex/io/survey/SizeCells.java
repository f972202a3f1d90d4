package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parindex.survey.Frame;
import org.parindex.survey.FrameStage;
import org.parindex.survey.SurveyCase;
import org.parindex.survey.design.LonelyPsu;
import org.parindex.text.Text;

/** Makes a frame of the columns of strata, sampled units and sizes. */
final class SizeCells {

    private final AnswerLayout layout;
    private final List<SortedMap<String, Long>> sizes = new ArrayList<>();
    private final List<TreeSet<String>> differing = new ArrayList<>();
    private boolean strata;

    SizeCells(AnswerLayout layout) {
        this.layout = layout;
        for (int level = 0; level < layout.sizes().size(); level++) {
            sizes.add(new TreeMap<>());
            differing.add(new TreeSet<>());
        }
    }

    void add(SurveyCase one, long... own) {
        strata |= !one.stratum().isEmpty();
        for (int level = 0; level < own.length; level++) {
            if (own[level] > 0) {
                String parent = parent(one, level);
                Long before = sizes.get(level).putIfAbsent(parent, own[level]);
                if (before != null && before != own[level]) {
                    differing.get(level).add(parent);
                }
            }
        }
    }

    /** By the stratum, then the path with slashes, as frames name the parents of a stage. */
    private static String parent(SurveyCase one, int level) {
        List<String> path = new ArrayList<>(List.of(one.stratum()));
        path.addAll(one.path().subList(0, Math.min(level, one.path().size())));
        return String.join("/", path);
    }

    /** The frame; null where no column tells of one. */
    @Nullable
    Frame build(LonelyPsu lonely, Told told) {
        if (!strata && layout.path().isEmpty() && layout.sizes().isEmpty()) {
            return null;
        }
        for (int level = 0; level < differing.size(); level++) {
            for (String parent : differing.get(level)) {
                told.add(
                        AnswerFinding.SIZE_DIFFERS,
                        level,
                        null,
                        "header",
                        layout.sizes().get(level),
                        "parent",
                        parent,
                        "size",
                        sizes.get(level).get(parent));
            }
        }
        List<FrameStage> stages = new ArrayList<>();
        int levels = Math.max(layout.path().size(), layout.sizes().size());
        for (int level = 0;
                level < levels && (level == 0 || level <= layout.sizes().size());
                level++) {
            String id = level < layout.path().size() ? layout.path().get(level) : "case";
            Map<String, Long> own = level < sizes.size() ? sizes.get(level) : Map.of();
            stages.add(new FrameStage(id, Text.of(id), own));
        }
        return new Frame("columns", "", null, stages, lonely);
    }
}
