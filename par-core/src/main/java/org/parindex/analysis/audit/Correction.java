package org.parindex.analysis.audit;

import java.util.Comparator;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;

/**
 * A change of one printed figure that would make a finding disappear.
 *
 * @param finding what it repairs
 * @param unit the unit as printed; empty for a figure of the whole table
 * @param field the column
 * @param part the name of the part; empty for other columns
 * @param printed what is printed
 * @param corrected what would be true
 * @param how what kind of slip it would be
 * @param edits how many characters change
 * @param difference by how much the figure changes; zero for a class
 * @param left how many impossible figures the table would still have, or −1 where that was not tried
 */
public record Correction(
        Finding finding,
        String unit,
        Field field,
        String part,
        String printed,
        String corrected,
        Text how,
        int edits,
        Points difference,
        int left) {

    /**
     * The smallest first: what leaves fewest errors, then fewest changed characters; a figure made of others before one of
     * its parts, since of many parts one is easily found that fits; then the smallest difference.
     */
    static final Comparator<Correction> SMALLEST = Comparator.comparingInt(Correction::left)
            .thenComparingInt(Correction::edits)
            .thenComparing(correction -> correction.field() == Field.PART)
            .thenComparing(correction -> correction.difference().abs())
            .thenComparing(Correction::field)
            .thenComparing(Correction::part)
            .thenComparing(Correction::corrected);

    /**
     * The correction in words.
     *
     * @return such as "Sở Nội vụ, index: 95.27 → 95.38 (two digits)"
     */
    public Text toText() {
        Text where = Text.of(unit)
                .plus(unit.isEmpty() ? "" : ", ")
                .plus(field.label())
                .plus(part.isEmpty() ? "" : " “" + part + "”");
        return where.plus(": ")
                .plus(shown(printed))
                .plus(" → ")
                .plus(shown(corrected))
                .plus(" (")
                .plus(how)
                .plus(")");
    }

    /**
     * The printed figure or class for people.
     *
     * @return such as 95,27 in Vietnamese and 95.27 in English
     */
    public Text shownPrinted() {
        return shown(printed);
    }

    /**
     * What would be true for people.
     *
     * @return such as 95,38 in Vietnamese and 95.38 in English
     */
    public Text shownCorrected() {
        return shown(corrected);
    }

    private Text shown(String figure) {
        return field == Field.CLASS ? Text.of(figure) : Text.of(figure.replace('.', ','), figure);
    }
}
