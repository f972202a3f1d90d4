/**
 * How figures and choices become points. The door is {@link org.parindex.rule.ScoringRule}, a closed family of records
 * with one open member, {@link org.parindex.rule.CustomRule}.
 */
@NullMarked
package org.parindex.rule;

import org.jspecify.annotations.NullMarked;
