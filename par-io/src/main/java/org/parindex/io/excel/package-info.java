/**
 * Workbooks in and out. The doors are {@link org.parindex.io.excel.AssessmentWorkbooks},
 * {@link org.parindex.io.excel.SummaryWorkbook} and {@link org.parindex.io.excel.SelfAssessmentForm}.
 */
@NullMarked
package org.parindex.io.excel;

import org.jspecify.annotations.NullMarked;
