package org.parindex.analysis.change;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Points;
import org.parindex.scheme.Leaf;
import org.parindex.text.Text;

/**
 * A leaf of either scheme and what became of it.
 *
 * @param before the leaf in the earlier scheme, or null if it was added
 * @param after the leaf in the later scheme, or null if it was dropped
 * @param kinds what changed; empty if nothing did
 * @param comparable what of it may be compared
 * @param shareBefore mean share of the maximum that comparable units had before, in percent, or null
 * @param shareAfter the same afterwards, or null
 */
public record CriterionChange(
        @Nullable Leaf before,
        @Nullable Leaf after,
        Set<Kind> kinds,
        Comparable comparable,
        @Nullable Points shareBefore,
        @Nullable Points shareAfter) {

    /** What changed about a criterion. */
    public enum Kind {
        /** It is new. */
        ADDED(Text.of("mới", "added")),
        /** It is gone. */
        DROPPED(Text.of("bỏ", "dropped")),
        /** It has another code. */
        RENUMBERED(Text.of("đổi số", "renumbered")),
        /** It has another title. */
        RENAMED(Text.of("đổi tên", "renamed")),
        /** It has another maximum. */
        REWEIGHTED(Text.of("đổi điểm tối đa", "re-weighted")),
        /** It stands in another domain. */
        MOVED(Text.of("chuyển lĩnh vực", "moved to another domain")),
        /** It is scored by another rule. */
        RULE_CHANGED(Text.of("đổi cách chấm", "other rule")),
        /** Its points come from another channel. */
        CHANNEL_CHANGED(Text.of("đổi nguồn điểm", "other channel"));

        private final Text label;

        Kind(Text label) {
            this.label = label;
        }

        /**
         * The change in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** What of a criterion may be compared. */
    public enum Comparable {
        /** Points: same maximum, same rule. */
        POINTS(Text.of("so sánh điểm", "points")),
        /** Shares of the maximum only: the maximum changed. */
        SHARE(Text.of("chỉ so sánh tỷ lệ", "shares only")),
        /** Nothing: it is measured otherwise, or exists in one round only. */
        NOTHING(Text.of("không so sánh được", "nothing"));

        private final Text label;

        Comparable(Text label) {
            this.label = label;
        }

        /**
         * What may be compared, in words.
         *
         * @return the label
         */
        public Text label() {
            return label;
        }
    }

    /** Copies the set. */
    public CriterionChange {
        Objects.requireNonNull(comparable, "comparable");
        if (before == null && after == null) {
            throw new IllegalArgumentException("A change of a criterion needs a leaf of one of the schemes.");
        }
        Set<Kind> copy = EnumSet.noneOf(Kind.class);
        copy.addAll(kinds);
        kinds = Collections.unmodifiableSet(copy);
    }

    /**
     * The leaf, the later one where both exist.
     *
     * @return the leaf
     */
    public Leaf leaf() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    CriterionChange withShares(@Nullable Points meanBefore, @Nullable Points meanAfter) {
        return new CriterionChange(before, after, kinds, comparable, meanBefore, meanAfter);
    }
}
