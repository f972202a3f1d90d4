/**
 * Questions asked of results. The door so far is {@link org.parindex.analysis.PublishedCheck}: is this published table
 * right?
 */
@NullMarked
package org.parindex.analysis;

import org.jspecify.annotations.NullMarked;
