package org.parindex.score;

import java.util.Map;
import java.util.Set;
import org.parindex.assessment.Stage;
import org.parindex.finding.Finding;
import org.parindex.rule.GroupValues;

/** All units at one stage. */
record StageResult(
        Stage stage, Map<String, UnitResult> byUnit, Map<String, GroupValues> groups, Set<Finding> findings) {

    /** The values of a peer group under the measures of a leaf. */
    GroupValues group(String leaf, String group) {
        return groups.getOrDefault(key(leaf, group), GroupValues.NONE);
    }

    static String key(String leaf, String group) {
        return leaf + "\n" + group;
    }
}
