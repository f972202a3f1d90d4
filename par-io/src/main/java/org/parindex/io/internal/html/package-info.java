/**
 * Pages as one self-contained file each. The doors are {@link org.parindex.io.internal.html.Page}, the skeleton, and
 * {@link org.parindex.io.internal.html.Html}, which writes markup and escapes every text.
 */
@NullMarked
package org.parindex.io.internal.html;

import org.jspecify.annotations.NullMarked;
