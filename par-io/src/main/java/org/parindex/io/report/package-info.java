/**
 * Results for people to read and sign. The doors are {@link org.parindex.io.report.ResultWorkbook},
 * {@link org.parindex.io.report.WordReport}, {@link org.parindex.io.report.WebPage},
 * {@link org.parindex.io.report.ReportCards} and, for machines, {@link org.parindex.io.report.ResultCsv}; all are made of a
 * {@link org.parindex.io.report.Report}.
 */
@NullMarked
package org.parindex.io.report;

import org.jspecify.annotations.NullMarked;
