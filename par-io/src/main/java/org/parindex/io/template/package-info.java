/**
 * Workbooks that people own and fill in: the criterion set as a sheet, forms for every unit, returned copies with remarks,
 * and what changed between two deliveries. The doors are {@link org.parindex.io.template.SchemeWorkbook} and
 * {@link org.parindex.io.template.Templates}.
 */
@NullMarked
package org.parindex.io.template;

import org.jspecify.annotations.NullMarked;
