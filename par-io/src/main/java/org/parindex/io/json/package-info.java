/**
 * JSON documents, read strictly and written exactly. The doors are {@link org.parindex.io.json.SchemeJson},
 * {@link org.parindex.io.json.UnitsJson}, {@link org.parindex.io.json.AssessmentsJson},
 * {@link org.parindex.io.json.ScoresJson}, {@link org.parindex.io.json.RankingJson},
 * {@link org.parindex.io.json.ExplanationJson} and {@link org.parindex.io.json.FindingsJson}.
 */
@NullMarked
package org.parindex.io.json;

import org.jspecify.annotations.NullMarked;
