package org.parindex.survey;

/**
 * What a figure rests on. Figures are compared only where all but the wave agree.
 *
 * @param method id of the method
 * @param questionnaire id of the questionnaire
 * @param population whom the answers speak for
 * @param wave id of the wave
 */
public record Basis(String method, String questionnaire, String population, String wave) {}
