/**
 * Statistics of proportions, ranks and scales in double precision: the ground floor of {@link org.parindex.survey}.
 * Nothing here knows what a questionnaire is.
 */
@NullMarked
package org.parindex.survey.stat;

import org.jspecify.annotations.NullMarked;
