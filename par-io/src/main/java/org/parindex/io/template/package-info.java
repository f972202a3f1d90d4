/**
 * Workbooks that people own and fill in: the criterion set as a sheet, forms for every unit, returned copies with remarks,
 * and what changed between two deliveries. The first door is {@link org.parindex.io.template.SchemeWorkbook}.
 */
@NullMarked
package org.parindex.io.template;

import org.jspecify.annotations.NullMarked;
