/**
 * What everything shares that writes workbooks and Word files: looks, whole files, the same bytes for the same content,
 * large sheets row by row, native charts. Not exported.
 */
@NullMarked
package org.parindex.io.internal.sheet;

import org.jspecify.annotations.NullMarked;
