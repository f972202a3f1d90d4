/** What is wrong with data, as values. The door is {@link org.parindex.finding.Finding}. */
@NullMarked
package org.parindex.finding;

import org.jspecify.annotations.NullMarked;
