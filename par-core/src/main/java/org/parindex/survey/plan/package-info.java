/** Planning a survey: how many, from which strata, drawn how, replaced by which rule. */
@NullMarked
package org.parindex.survey.plan;

import org.jspecify.annotations.NullMarked;
