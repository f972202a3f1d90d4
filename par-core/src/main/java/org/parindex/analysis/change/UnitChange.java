package org.parindex.analysis.change;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Band;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/**
 * A unit of the later round and what it is compared with.
 *
 * @param unit the unit
 * @param group id of its peer group
 * @param kind what happened to it between the rounds
 * @param predecessors the earlier units it is compared with; empty if there are none
 * @param how how it is compared; empty for a unit that did not change
 * @param index index before in percent, or null; of merged units by the declared method
 * @param indexAfter index after in percent, or null
 * @param pointsComparable whether points may be compared too: nothing about the criteria changed
 * @param points points before, or null
 * @param pointsAfter points after, or null if not scored
 * @param place place before; of a merged unit the place its value would have had among the other units; or null
 * @param placeAfter place after, or null if not ranked
 * @param standing place before as a share of the group, 100 for the first and 0 for the last, or null
 * @param standingAfter the same afterwards, or null
 * @param band class before, or null; only of a unit that goes on alone
 * @param bandAfter class after, or null
 * @param split why the place changed, or null if it has no place in both rounds
 */
public record UnitChange(
        Unit unit,
        String group,
        Kind kind,
        List<String> predecessors,
        Text how,
        @Nullable Points index,
        @Nullable Points indexAfter,
        boolean pointsComparable,
        @Nullable Points points,
        @Nullable Points pointsAfter,
        @Nullable Points place,
        @Nullable Points placeAfter,
        @Nullable Points standing,
        @Nullable Points standingAfter,
        @Nullable Band band,
        @Nullable Band bandAfter,
        @Nullable RankSplit split) {

    /** What happened to a unit. */
    public enum Kind {
        /** Nothing. */
        SAME(Text.of("giữ nguyên", "same")),
        /** It has another name or code. */
        RENAMED(Text.of("đổi tên hoặc mã", "renamed")),
        /** It was made of several. */
        MERGED(Text.of("sáp nhập", "merged")),
        /** It is a part of an earlier unit. */
        SPLIT(Text.of("tách ra", "split")),
        /** It did not exist, or nothing is known of it. */
        NEW(Text.of("mới", "new"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        /**
         * What happened, in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** Copies the list. */
    public UnitChange {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        predecessors = List.copyOf(predecessors);
    }

    /**
     * The change of the index, in percentage points.
     *
     * @return after less before, or null if either is missing
     */
    public @Nullable Points indexChange() {
        return index == null || indexAfter == null ? null : indexAfter.minus(index);
    }

    /**
     * Places gained.
     *
     * @return above zero if the unit rose, or null if it has no place in both rounds
     */
    public @Nullable Points placesGained() {
        return place == null || placeAfter == null ? null : place.minus(placeAfter);
    }
}
