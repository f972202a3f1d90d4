/**
 * Satisfaction surveys: the questionnaire, the answers and their exact counts, the method as dated data, and the figures
 * with their uncertainty.
 */
@NullMarked
package org.parindex.survey;

import org.jspecify.annotations.NullMarked;
