/** Arithmetic shared by the packages of {@code org.parindex.survey}; not exported. */
@NullMarked
package org.parindex.survey.internal;

import org.jspecify.annotations.NullMarked;
