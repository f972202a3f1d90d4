/**
 * Results for people to read and sign. The doors are {@link org.parindex.io.report.ResultWorkbook}.
 */
@NullMarked
package org.parindex.io.report;

import org.jspecify.annotations.NullMarked;
