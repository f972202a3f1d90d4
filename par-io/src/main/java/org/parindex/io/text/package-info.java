/**
 * Vietnamese text and numbers as offices type them. The doors are {@link org.parindex.io.text.VietnameseText} and
 * {@link org.parindex.io.text.NumberGrammar}.
 */
@NullMarked
package org.parindex.io.text;

import org.jspecify.annotations.NullMarked;
