/**
 * Questions asked of results, a package and a door per question: {@code audit} (is this published table right, with
 * {@link org.parindex.analysis.PublishedCheck} for a quick look), {@code change} (what changed, and why), {@code plan} (what
 * would it take), {@code sure} (how sure is this rank), {@code review} (does this criterion work).
 */
@NullMarked
package org.parindex.analysis;

import org.jspecify.annotations.NullMarked;
