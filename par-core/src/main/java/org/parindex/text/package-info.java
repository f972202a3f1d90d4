/** Texts in Vietnamese and English. The door is {@link org.parindex.text.Text}. */
@NullMarked
package org.parindex.text;

import org.jspecify.annotations.NullMarked;
