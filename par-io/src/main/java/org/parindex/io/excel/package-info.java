/**
 * Workbooks in and out. The doors are {@link org.parindex.io.excel.AssessmentWorkbooks} for what units send, with
 * {@link org.parindex.io.excel.MappingProfile} and {@link org.parindex.io.excel.ImportWorkbook},
 * {@link org.parindex.io.excel.SummaryWorkbook} for summary tables and {@link org.parindex.io.excel.SelfAssessmentForm}.
 */
@NullMarked
package org.parindex.io.excel;

import org.jspecify.annotations.NullMarked;
