package org.parindex.analysis.review;

/**
 * How a unit rates itself, over the assessed leaves that apply to it.
 *
 * @param unit id of the unit
 * @param name its name
 * @param inflation self-assessed less final points as a share of the maximum; below zero for a unit that underrates itself
 * @param lowered leaves on which the result is below its own points
 * @param raised leaves on which it is above
 * @param confirmed leaves on which both are equal
 */
public record UnitReview(String unit, String name, double inflation, int lowered, int raised, int confirmed) {}
