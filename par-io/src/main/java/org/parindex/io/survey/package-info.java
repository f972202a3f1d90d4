/**
 * Answers of satisfaction surveys from the files of form tools: {@code AnswerFiles} is the door. What identifies people is
 * dropped while reading.
 */
@NullMarked
package org.parindex.io.survey;

import org.jspecify.annotations.NullMarked;
