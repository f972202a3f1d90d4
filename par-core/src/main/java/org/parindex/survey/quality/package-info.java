/**
 * Quality of service counted from dossiers and complaints: verdicts on deadlines, on-time rates by name, the index of
 * Decision 766/QĐ-TTg, the scores of Circular 01/2018/TT-VPCP. Nobody's opinion was asked for these; they are never
 * averaged with a satisfaction survey without naming both. They feed leaves of a scheme as figures.
 */
@NullMarked
package org.parindex.survey.quality;

import org.jspecify.annotations.NullMarked;
