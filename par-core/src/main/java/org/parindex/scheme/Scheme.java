package org.parindex.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/**
 * A criterion set (bộ tiêu chí) as data: the tree, the maxima, and every policy that could be argued about. Immutable.
 *
 * <p>Nothing is decided in code: a policy that a file leaves out is filled in with its documented default and named in
 * {@link #defaulted()}, so that every report can print it.
 *
 * @param id identity, such as {@code thai-nguyen-2020-departments}
 * @param version version of the set, such as {@code 1}
 * @param title title
 * @param document the decision that issues it, or null
 * @param validFrom first day of validity, or null if open
 * @param validTo last day of validity, or null if open
 * @param level the level of units it is made for
 * @param roots the domains (or higher groups), at least one
 * @param declaredTotal the total that the set prints, as 100, or null; checked, never used in place of the sum
 * @param policies the policies of the whole set
 * @param total what happens to the total
 * @param ranking how units are ranked
 * @param classification how units are classified
 * @param groups the peer groups in printed order; a unit of a group not listed forms a group of its own after them
 * @param defaulted names of the policies that were left out and took their default
 */
public record Scheme(
        String id,
        String version,
        Text title,
        @Nullable Document document,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        UnitLevel level,
        List<Node> roots,
        @Nullable BigDecimal declaredTotal,
        Policies policies,
        TotalPolicy total,
        RankingPolicy ranking,
        Classification classification,
        List<PeerGroup> groups,
        List<String> defaulted) {

    /**
     * Checks that ids are unique; what may be wrong with a set as such is the business of {@link SchemeCheck}.
     *
     * @throws IllegalArgumentException if the tree is empty or two nodes share an id
     */
    public Scheme {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A scheme needs an id (title '%s').".formatted(title));
        }
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(policies, "policies");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(classification, "classification");
        roots = List.copyOf(roots);
        groups = List.copyOf(groups);
        defaulted = List.copyOf(defaulted);
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("The scheme '%s' has no nodes.".formatted(id));
        }
        requireUniqueIds(id, roots, new HashSet<>());
    }

    private static void requireUniqueIds(String scheme, List<Node> nodes, Set<String> seen) {
        for (Node node : nodes) {
            if (!seen.add(node.id())) {
                throw new IllegalArgumentException(
                        "The node id '%s' stands twice in scheme '%s'. Maybe the codes repeat: give each node an id."
                                .formatted(node.id(), scheme));
            }
            requireUniqueIds(scheme, node.children(), seen);
        }
    }

    /**
     * Starts a scheme in code; every policy has its default until set.
     *
     * @param id identity
     * @param level the level of units it is made for
     * @return the builder
     */
    public static Builder builder(String id, UnitLevel level) {
        return new Builder(id, level);
    }

    /**
     * All leaves in printed order.
     *
     * @return the leaves
     */
    public List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Node node : nodes()) {
            if (node instanceof Leaf leaf) {
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    /**
     * All nodes in printed order, each branch before its children.
     *
     * @return the nodes
     */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        roots.forEach(root -> collect(root, nodes));
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        node.children().forEach(child -> collect(child, nodes));
    }

    /** Builds a scheme step by step. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final UnitLevel level;
        private String version = "1";
        private Text title;
        private @Nullable Document document;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private final List<Node> roots = new ArrayList<>();
        private @Nullable BigDecimal declaredTotal;
        private Policies policies = Policies.DEFAULTS;
        private TotalPolicy total = TotalPolicy.DEFAULT;
        private RankingPolicy ranking = RankingPolicy.DEFAULT;
        private Classification classification = Classification.NONE;
        private final List<PeerGroup> groups = new ArrayList<>();
        private final List<String> defaulted =
                new ArrayList<>(List.of("policies", "total", "ranking", "classification"));

        private Builder(String id, UnitLevel level) {
            this.id = id;
            this.level = level;
            this.title = Text.of(id);
        }

        /**
         * Sets the version.
         *
         * @param value the version
         * @return this
         */
        public Builder version(String value) {
            version = value;
            return this;
        }

        /**
         * Sets the title.
         *
         * @param value the title
         * @return this
         */
        public Builder title(Text value) {
            title = value;
            return this;
        }

        /**
         * Sets the issuing decision.
         *
         * @param value the document
         * @return this
         */
        public Builder document(Document value) {
            document = value;
            return this;
        }

        /**
         * Sets the validity.
         *
         * @param from first day, or null if open
         * @param to last day, or null if open
         * @return this
         */
        public Builder valid(@Nullable LocalDate from, @Nullable LocalDate to) {
            validFrom = from;
            validTo = to;
            return this;
        }

        /**
         * Adds domains.
         *
         * @param nodes the nodes, in printed order
         * @return this
         */
        public Builder add(Node... nodes) {
            roots.addAll(List.of(nodes));
            return this;
        }

        /**
         * Sets the total that the set prints.
         *
         * @param points the total
         * @return this
         */
        public Builder declaredTotal(String points) {
            declaredTotal = new BigDecimal(points);
            return this;
        }

        /**
         * Sets the policies of the whole set.
         *
         * @param value the policies
         * @return this
         */
        public Builder policies(Policies value) {
            policies = value;
            defaulted.remove("policies");
            return this;
        }

        /**
         * Sets some policies of the whole set; the others keep their default.
         *
         * @param value the policies that differ
         * @return this
         */
        public Builder policies(PolicyOverrides value) {
            return policies(Policies.DEFAULTS.with(value));
        }

        /**
         * Sets what happens to the total.
         *
         * @param value the policy
         * @return this
         */
        public Builder total(TotalPolicy value) {
            total = value;
            defaulted.remove("total");
            return this;
        }

        /**
         * Sets how units are ranked.
         *
         * @param value the policy
         * @return this
         */
        public Builder ranking(RankingPolicy value) {
            ranking = value;
            defaulted.remove("ranking");
            return this;
        }

        /**
         * Sets how units are classified.
         *
         * @param value the classification
         * @return this
         */
        public Builder classification(Classification value) {
            classification = value;
            defaulted.remove("classification");
            return this;
        }

        /**
         * Adds a peer group.
         *
         * @param group the group
         * @return this
         */
        public Builder group(PeerGroup group) {
            groups.add(group);
            return this;
        }

        /**
         * The scheme.
         *
         * @return an immutable scheme
         * @throws IllegalArgumentException if there are no nodes, or two share an id
         */
        public Scheme build() {
            return new Scheme(
                    id,
                    version,
                    title,
                    document,
                    validFrom,
                    validTo,
                    level,
                    roots,
                    declaredTotal,
                    policies,
                    total,
                    ranking,
                    classification,
                    groups,
                    defaulted);
        }
    }
}
