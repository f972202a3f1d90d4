package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No reference value is skipped silently: every one is looked at by a test, or named here with the reason. */
class VectorCoverageTest {

    private static final List<String> CHECKED_BY = List.of(
            "org.parindex.survey.stat.StatisticsTest",
            "org.parindex.survey.design.SurveyDesignTest",
            "org.parindex.survey.league.LeagueTableTest",
            "org.parindex.survey.league.ShrinkageTest",
            "org.parindex.survey.plan.PlanTest");

    /** Values about methods, dossiers and published figures: they have tests of their own beside those packages. */
    private static final List<String> OF_METHODS = List.of(
            "py_index_rollup",
            "py_likert",
            "py_points_rounding",
            "rules_circular01",
            "rules_decision766",
            "rules_published_figures",
            "rules_timeliness");

    /** Words about a file, and the versions of the programs that made it. */
    private static boolean isWords(String file, String pointer) {
        return pointer.equals("/note")
                || pointer.equals("/source")
                || pointer.equals("/rule")
                || pointer.equals("/design")
                || pointer.endsWith("/label")
                || pointer.startsWith("/contrast/names/")
                || file.equals("r_versions");
    }

    @Test
    void every_value_is_looked_at() throws ReflectiveOperationException {
        for (String name : CHECKED_BY) {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : Class.forName(name).getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                }
            }
        }
        Map<String, List<String>> untouched = new TreeMap<>();
        int checked = 0;
        for (String file : Vectors.files()) {
            if (OF_METHODS.contains(file)) {
                continue;
            }
            List<String> left = Vectors.of(file).untouched().stream()
                    .filter(pointer -> !isWords(file, pointer))
                    .toList();
            checked += Vectors.of(file).count() - left.size();
            if (!left.isEmpty()) {
                untouched.put(file, left);
            }
        }
        assertThat(untouched).isEmpty();
        // 6,801 values in all: 325 of the cross-checks between the makers, which are no results, and 1,624 of methods.
        int ofMethods =
                OF_METHODS.stream().mapToInt(file -> Vectors.of(file).count()).sum();
        assertThat(checked + ofMethods).isEqualTo(6801 - 325);
        assertThat(ofMethods).isEqualTo(1624);
    }
}
