package org.parindex.io.internal.grid;

/**
 * How much a workbook may ask for. Passed with each call; nothing global is touched.
 *
 * @param fileBytes largest file, in bytes
 * @param inflatedBytes most bytes that a packed file may unpack to
 * @param parts most parts of a packed file
 * @param sheets most sheets
 * @param rows most rows of a sheet
 * @param columns most columns of a sheet
 * @param cells most cells of a file that hold something
 * @param textLength longest text of a cell, in characters
 * @param characters most characters of all texts of a file
 * @param styles most cell formats of a file
 * @param depth deepest nesting of elements
 * @param attributes most attributes of an element
 */
public record GridLimits(
        long fileBytes,
        long inflatedBytes,
        int parts,
        int sheets,
        int rows,
        int columns,
        int cells,
        int textLength,
        int characters,
        int styles,
        int depth,
        int attributes) {}
