/**
 * Results of {@code org.parindex.analysis} as JSON, workbooks and pages, a door per question and form. The same result gives
 * the same bytes.
 */
@NullMarked
package org.parindex.io.analysis;

import org.jspecify.annotations.NullMarked;
