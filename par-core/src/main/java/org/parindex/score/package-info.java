/**
 * From a scheme and assessments to scores that can explain themselves. The door is
 * {@link org.parindex.score.Scorer}.
 */
@NullMarked
package org.parindex.score;

import org.jspecify.annotations.NullMarked;
