/**
 * Is this published table right? The door is {@link org.parindex.analysis.audit.PublishedAudit}: every figure that can be
 * recomputed from others is, printed decimals standing for all values that print so; what cannot be true is told with the
 * smallest correction that would make it true.
 */
@NullMarked
package org.parindex.analysis.audit;

import org.jspecify.annotations.NullMarked;
