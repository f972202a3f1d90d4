/**
 * Results for people to read and sign. The doors are {@link org.parindex.io.report.ResultWorkbook},
 * {@link org.parindex.io.report.WordReport} and {@link org.parindex.io.report.WebPage}.
 */
@NullMarked
package org.parindex.io.report;

import org.jspecify.annotations.NullMarked;
