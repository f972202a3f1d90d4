package org.parindex.analysis.plan;

import org.parindex.analysis.plan.Settings.Setting;
import org.parindex.assessment.Answer;
import org.parindex.scheme.Leaf;

/**
 * A setting of a leaf that its rule likes better, to be scored.
 *
 * @param complete whether all settings of the leaf that matter are among the candidates
 */
record Candidate(Leaf leaf, Setting setting, Answer answer, boolean complete) {}
