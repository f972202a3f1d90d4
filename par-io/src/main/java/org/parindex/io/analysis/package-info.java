/**
 * Results of {@code org.parindex.analysis} as JSON, workbooks and pages, a door per question and form. The same result gives
 * the same bytes.
 * Answers of {@code org.parindex.analysis} as files, and what they need from files: lists of administrative units and the
 * official table of their mergers.
 */
@NullMarked
package org.parindex.io.analysis;

import org.jspecify.annotations.NullMarked;
