/** Satisfaction inside an index: the interval of a survey carried to the total of a unit and to its rank. */
@NullMarked
package org.parindex.analysis.survey;

import org.jspecify.annotations.NullMarked;
