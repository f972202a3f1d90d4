/** Zip containers of office documents, read one way only. Not exported. */
@NullMarked
package org.parindex.io.internal.zip;

import org.jspecify.annotations.NullMarked;
