package org.parindex.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parindex.rule.FigureCheck;
import org.parindex.rule.ScoringRule;
import org.parindex.text.Text;

/**
 * A criterion or sub-criterion that earns points.
 *
 * @param id identity inside the scheme
 * @param code official code
 * @param title title
 * @param maximum the most points it gives, zero or more
 * @param minimum the fewest points it gives; 0 unless the set says that a leaf may go below
 * @param channel where its points come from
 * @param rule how figures and choices become points, or null where points are only awarded by hand
 * @param bindings inputs of the rule that are taken from another leaf, by input name
 * @param checks identities that the figures must satisfy
 * @param evidence what evidence is asked for
 * @param periodEnd last day of the period that is scored, as {@code 2025-12-31}, or null; an answer dated before is a
 *     finding
 * @param policies what the leaf overrides for itself
 * @param notes what the set prints beside it; documentation only
 */
public record Leaf(
        String id,
        String code,
        Text title,
        BigDecimal maximum,
        BigDecimal minimum,
        Channel channel,
        @Nullable ScoringRule rule,
        Map<String, Binding> bindings,
        List<FigureCheck> checks,
        EvidenceRule evidence,
        @Nullable LocalDate periodEnd,
        PolicyOverrides policies,
        LeafNotes notes)
        implements Node {

    /** Checks and copies. */
    public Leaf {
        Branch.requireId(id, code);
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(notes, "notes");
        if (maximum.signum() < 0 || minimum.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("The leaf '%s' has a maximum (%s) below zero or below its minimum (%s)."
                    .formatted(id, maximum, minimum));
        }
        bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
        checks = List.copyOf(checks);
    }

    /**
     * An assessed leaf whose id is its code.
     *
     * @param code official code
     * @param title title
     * @param maximum the most points, as a decimal such as {@code "1.5"}
     * @param rule the rule, or null where points are only awarded by hand
     * @return the leaf
     */
    public static Leaf of(String code, Text title, String maximum, @Nullable ScoringRule rule) {
        return new Leaf(
                code,
                code,
                title,
                new BigDecimal(maximum),
                BigDecimal.ZERO,
                Channel.ASSESSED,
                rule,
                Map.of(),
                List.of(),
                EvidenceRule.NONE,
                null,
                PolicyOverrides.NONE,
                LeafNotes.NONE);
    }

    /** A leaf has none. */
    @Override
    public List<Node> children() {
        return List.of();
    }

    /**
     * The same leaf in another channel.
     *
     * @param other the channel
     * @return the leaf
     */
    public Leaf in(Channel other) {
        return copy(id, minimum, other, bindings, checks, evidence, policies);
    }

    /**
     * The same leaf with another identity.
     *
     * @param other the id
     * @return the leaf
     */
    public Leaf withId(String other) {
        return copy(other, minimum, channel, bindings, checks, evidence, policies);
    }

    /**
     * The same leaf with a lowest number of points.
     *
     * @param lowest the minimum, perhaps below zero
     * @return the leaf
     */
    public Leaf withMinimum(BigDecimal lowest) {
        return copy(id, lowest, channel, bindings, checks, evidence, policies);
    }

    /**
     * The same leaf with inputs taken from other leaves.
     *
     * @param inputs the bindings, by input name
     * @return the leaf
     */
    public Leaf withBindings(Map<String, Binding> inputs) {
        return copy(id, minimum, channel, inputs, checks, evidence, policies);
    }

    /**
     * The same leaf with identities that its figures must satisfy.
     *
     * @param identities the checks
     * @return the leaf
     */
    public Leaf withChecks(List<FigureCheck> identities) {
        return copy(id, minimum, channel, bindings, identities, evidence, policies);
    }

    /**
     * The same leaf with a demand for evidence.
     *
     * @param demand what evidence is asked for
     * @return the leaf
     */
    public Leaf withEvidence(EvidenceRule demand) {
        return copy(id, minimum, channel, bindings, checks, demand, policies);
    }

    /**
     * The same leaf with overrides.
     *
     * @param overrides the overrides
     * @return the leaf
     */
    public Leaf with(PolicyOverrides overrides) {
        return copy(id, minimum, channel, bindings, checks, evidence, overrides);
    }

    private Leaf copy(
            String other,
            BigDecimal lowest,
            Channel from,
            Map<String, Binding> inputs,
            List<FigureCheck> identities,
            EvidenceRule demand,
            PolicyOverrides overrides) {
        return new Leaf(
                other,
                code,
                title,
                maximum,
                lowest,
                from,
                rule,
                inputs,
                identities,
                demand,
                periodEnd,
                overrides,
                notes);
    }
}
