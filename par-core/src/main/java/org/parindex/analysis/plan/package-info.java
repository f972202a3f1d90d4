/**
 * What would it take? The doors are {@link org.parindex.analysis.plan.Planner} (the cheapest way to a target),
 * {@link org.parindex.analysis.plan.LostPoints} (where points are lost), {@link org.parindex.analysis.plan.WhatIf} (what a
 * change of answers would do) and {@link org.parindex.analysis.plan.TargetTrack} (how far targets have been reached over
 * the years).
 */
@NullMarked
package org.parindex.analysis.plan;

import org.jspecify.annotations.NullMarked;
