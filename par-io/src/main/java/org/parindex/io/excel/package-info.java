/**
 * Workbooks in and out. The doors are {@link org.parindex.io.excel.AssessmentWorkbooks},
 * {@link org.parindex.io.excel.SummaryWorkbook}, {@link org.parindex.io.excel.SelfAssessmentForm} and
 * {@link org.parindex.io.excel.ResultWorkbook}.
 */
@NullMarked
package org.parindex.io.excel;

import org.jspecify.annotations.NullMarked;
