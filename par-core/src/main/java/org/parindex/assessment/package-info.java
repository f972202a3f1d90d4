/**
 * What units claim and what appraisers decide. The door is {@link org.parindex.assessment.Assessments}, made of one
 * {@link org.parindex.assessment.UnitAssessment} per unit.
 */
@NullMarked
package org.parindex.assessment;

import org.jspecify.annotations.NullMarked;
