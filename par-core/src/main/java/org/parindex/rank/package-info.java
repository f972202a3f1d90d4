/** Places and classes inside peer groups. The door is {@link org.parindex.rank.Ranking}. */
@NullMarked
package org.parindex.rank;

import org.jspecify.annotations.NullMarked;
