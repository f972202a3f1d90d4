/**
 * Workbooks that people own and fill in: the criterion set as a sheet, forms for every unit, returned copies with remarks,
 * and what changed between two deliveries. The doors are {@link org.parindex.io.template.SchemeWorkbook},
 * {@link org.parindex.io.template.Templates}, {@link org.parindex.io.template.AnnotatedCopy} and
 * {@link org.parindex.io.template.DeliveryDiff}.
 */
@NullMarked
package org.parindex.io.template;

import org.jspecify.annotations.NullMarked;
