package org.parindex.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.FindingCode;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.points.Points;
import org.parindex.points.Rounding;
import org.parindex.rule.Input;
import org.parindex.rule.Options;
import org.parindex.rule.RuleFinding;
import org.parindex.rule.ScoringRule;
import org.parindex.text.Text;

/**
 * Says what is odd about a criterion set. It reports and never refuses: real sets print totals of 99.55, steps that
 * overlap and options above the maximum, and the analyst decides.
 */
public final class SchemeCheck {

    private final Scheme scheme;
    private final SchemeIndex index;
    private final List<Finding> findings = new ArrayList<>();

    private SchemeCheck(Scheme scheme) {
        this.scheme = scheme;
        this.index = SchemeIndex.of(scheme);
    }

    /**
     * Checks a set.
     *
     * @param scheme the set
     * @return all findings, in {@link Finding#ORDER}; a sound set has none above {@code INFO}
     */
    public static List<Finding> check(Scheme scheme) {
        SchemeCheck check = new SchemeCheck(scheme);
        check.total();
        check.codes();
        scheme.nodes().forEach(check::node);
        check.references();
        check.channels();
        check.findings.addAll(CircularReferences.find(scheme, check.index));
        check.findings.addAll(BandCheck.check(scheme, check.mostPoints()));
        return check.findings.stream().sorted(Finding.ORDER).toList();
    }

    private void add(FindingCode code, @Nullable String node, Object... arguments) {
        findings.add(code.at(Place.ofScheme(scheme.id(), node), arguments));
    }

    /** The sum of the maxima of all leaves below a node that have a role, whether or not its own branch is one. */
    private static Points sum(Node node, Role inherited, Role wanted) {
        Role role = node instanceof Branch branch && inherited == Role.NORMAL ? branch.role() : inherited;
        if (node instanceof Leaf leaf) {
            return role == wanted ? Points.of(leaf.maximum()) : Points.ZERO;
        }
        Points all =
                node.children().stream().map(child -> sum(child, role, wanted)).reduce(Points.ZERO, Points::plus);
        boolean capped =
                node instanceof Branch branch && branch.cap() != null && role == wanted && wanted != Role.NORMAL;
        return capped && node instanceof Branch branch && branch.cap() != null ? all.min(Points.of(branch.cap())) : all;
    }

    private Points sumOf(Role role) {
        return scheme.roots().stream().map(root -> sum(root, Role.NORMAL, role)).reduce(Points.ZERO, Points::plus);
    }

    private Points mostPoints() {
        Points most = sumOf(Role.NORMAL).plus(sumOf(Role.BONUS));
        return scheme.total().cap() == null
                ? most
                : most.min(Points.of(scheme.total().cap()));
    }

    private void total() {
        if (scheme.declaredTotal() == null) {
            return;
        }
        Points declared = Points.of(scheme.declaredTotal());
        Points sum = sumOf(Role.NORMAL);
        Points bonus = sumOf(Role.BONUS);
        if (sum.equals(declared)) {
            return;
        }
        if (!bonus.isZero() && sum.plus(bonus).equals(declared)) {
            add(
                    SchemeFinding.TOTAL_FITS_WITH_BONUS,
                    null,
                    "declared",
                    declared.show(),
                    "bonus",
                    bonus.show(),
                    "sum",
                    sum.show());
            return;
        }
        List<Text> parts = scheme.roots().stream()
                .map(root -> Text.of(root.code() + " ")
                        .plus(sum(root, Role.NORMAL, Role.NORMAL).show()))
                .toList();
        add(
                SchemeFinding.TOTAL_DIFFERS,
                null,
                "sum",
                sum.show(),
                "declared",
                declared.show(),
                "difference",
                sum.minus(declared).show(),
                "parts",
                Text.join("; ", parts));
    }

    private void codes() {
        Set<String> seen = new HashSet<>();
        for (Node node : scheme.nodes()) {
            List<Node> same = index.withCode(node.code());
            if (same.size() > 1 && seen.add(node.code())) {
                long parents = same.stream()
                        .map(one -> index.parentOf(one.id()).map(Branch::id))
                        .distinct()
                        .count();
                Severity severity = parents == same.size() ? Severity.INFO : Severity.WARNING;
                findings.add(SchemeFinding.DUPLICATE_CODE.as(
                        severity,
                        Place.ofScheme(scheme.id(), node.id()),
                        "code",
                        node.code(),
                        "count",
                        same.size(),
                        "ids",
                        String.join(", ", same.stream().map(Node::id).toList())));
            }
        }
    }

    private void node(Node node) {
        if (node instanceof Leaf leaf) {
            leaf(leaf);
        } else if (node instanceof Branch branch) {
            branch(branch);
        }
    }

    private void branch(Branch branch) {
        if (branch.maximum() != null) {
            Points declared = Points.of(branch.maximum());
            Points sum = branch.children().stream()
                    .map(child -> sum(child, Role.NORMAL, Role.NORMAL))
                    .reduce(Points.ZERO, Points::plus);
            if (!sum.equals(declared)
                    && !(branch.cap() != null && Points.of(branch.cap()).equals(declared))) {
                add(
                        SchemeFinding.BRANCH_DIFFERS,
                        branch.id(),
                        "code",
                        branch.code(),
                        "declared",
                        declared.show(),
                        "sum",
                        sum.show());
            }
        }
        if (branch.role() != Role.NORMAL && branch.cap() == null) {
            add(SchemeFinding.CAP_MISSING, branch.id(), "code", branch.code());
        }
    }

    private void leaf(Leaf leaf) {
        Points maximum = Points.of(leaf.maximum());
        ScoringRule rule = leaf.rule();
        if (rule != null) {
            List<Finding> own = rule.check(maximum);
            own.forEach(finding -> findings.add(finding.at(Place.ofScheme(scheme.id(), leaf.id()))));
            best(leaf, rule, maximum, own);
            bindings(leaf, rule);
            roundings(leaf, rule, maximum);
        }
        block(leaf);
    }

    private void best(Leaf leaf, ScoringRule rule, Points maximum, List<Finding> own) {
        boolean said = own.stream()
                .anyMatch(finding -> finding.code().equals(RuleFinding.MAXIMUM_UNREACHABLE.code())
                        || finding.code().equals(RuleFinding.AWARD_ABOVE_MAXIMUM.code()));
        Optional<Points> best = rule.best(maximum);
        if (said || best.isEmpty() || best.get().equals(maximum) || index.roleOf(leaf.id()) == Role.PENALTY) {
            return;
        }
        if (best.get().compareTo(maximum) < 0) {
            add(
                    RuleFinding.MAXIMUM_UNREACHABLE,
                    leaf.id(),
                    "maximum",
                    maximum.show(),
                    "best",
                    best.get().show());
        } else {
            add(
                    RuleFinding.AWARD_ABOVE_MAXIMUM,
                    leaf.id(),
                    "what",
                    leaf.code(),
                    "points",
                    best.get().show(),
                    "maximum",
                    maximum.show());
        }
    }

    private void bindings(Leaf leaf, ScoringRule rule) {
        leaf.bindings().forEach((input, binding) -> {
            if (rule.inputs().stream().map(Input::name).noneMatch(input::equals)) {
                add(SchemeFinding.BINDING_UNUSED, leaf.id(), "input", input);
            }
            Optional<Node> target = index.find(binding.leaf());
            boolean known = target.isPresent() && target.get() instanceof Leaf other && offers(other, binding);
            if (!known) {
                add(SchemeFinding.BINDING_UNKNOWN, leaf.id(), "input", input, "target", binding);
            }
        });
    }

    private static boolean offers(Leaf leaf, Binding binding) {
        if (!(binding instanceof Binding.FigureOf figure)) {
            return true;
        }
        ScoringRule rule = leaf.rule();
        return rule != null && rule.inputs().stream().map(Input::name).anyMatch(figure.figure()::equals);
    }

    private void roundings(Leaf leaf, ScoringRule rule, Points maximum) {
        Rounding rounding = index.policiesOf(leaf.id()).leafRounding();
        if (rounding.isNone() || !(rule instanceof Options options)) {
            return;
        }
        for (Options.Option option : options.options()) {
            Points award = option.award().of(maximum);
            if (!award.round(rounding).equals(award)) {
                add(
                        SchemeFinding.ROUNDING_COARSE,
                        leaf.id(),
                        "places",
                        rounding.places(),
                        "award",
                        award.show(),
                        "code",
                        leaf.code());
                return;
            }
        }
    }

    private void block(Leaf leaf) {
        if (index.policiesOf(leaf.id()).notApplicable() != NotApplicablePolicy.RESCALE_BLOCK) {
            return;
        }
        Branch block = null;
        for (Branch above = index.parentOf(leaf.id()).orElse(null);
                above != null && block == null;
                above = index.parentOf(above.id()).orElse(null)) {
            block = above.block() ? above : null;
        }
        Branch effective = block == null ? index.parentOf(leaf.id()).orElse(null) : block;
        if (effective != null
                && effective.children().size() == 1
                && effective.children().get(0) instanceof Leaf) {
            add(SchemeFinding.BLOCK_ALONE, leaf.id(), "code", leaf.code());
        }
    }

    private void references() {
        for (TieKey key : scheme.ranking().keys()) {
            if (key instanceof TieKey.ByNode node) {
                known(Text.of("Khóa phân định đồng hạng", "A tie-break key"), node.node());
            }
        }
        Set<String> groups = new HashSet<>();
        for (PeerGroup group : scheme.groups()) {
            if (!groups.add(group.id())) {
                add(SchemeFinding.GROUP_TWICE, null, "group", group.id());
            }
            classification(group.classification());
        }
        classification(scheme.classification());
    }

    private void classification(@Nullable Classification classification) {
        if (classification == null) {
            return;
        }
        List<String> ids = classification.bands().stream().map(Band::id).toList();
        for (Band band : classification.bands()) {
            band.gates().forEach(gate -> gate(band, gate));
            if (band.quota() != null) {
                band.quota().ofBands().stream()
                        .filter(id -> !ids.contains(id))
                        .forEach(id -> add(
                                SchemeFinding.REFERENCE_UNKNOWN,
                                null,
                                "what",
                                Text.of("Tỷ lệ tối đa của mức ", "The quota of band ")
                                        .plus(band.label()),
                                "name",
                                id));
            }
        }
    }

    private void gate(Band band, BandGate gate) {
        Text what = Text.of("Điều kiện của mức ", "A gate of band ").plus(band.label());
        if (gate instanceof BandGate.NodeWithin within) {
            known(what, within.node());
        } else if (gate instanceof BandGate.NoLeafAtZero zero && zero.node() != null) {
            known(what, zero.node());
        }
    }

    private void known(Text what, String node) {
        if (index.find(node).isEmpty()) {
            add(SchemeFinding.REFERENCE_UNKNOWN, null, "what", what, "name", node);
        }
    }

    private void channels() {
        Map<Channel, BigDecimal> shares = new EnumMap<>(Channel.class);
        for (Leaf leaf : scheme.leaves()) {
            if (index.roleOf(leaf.id()) == Role.NORMAL) {
                shares.merge(leaf.channel(), leaf.maximum(), BigDecimal::add);
            }
        }
        if (shares.size() > 1) {
            List<Text> parts = new ArrayList<>();
            shares.forEach((channel, points) ->
                    parts.add(name(channel).plus(" ").plus(Points.of(points).show())));
            add(SchemeFinding.CHANNELS, null, "shares", Text.join("; ", parts));
        }
    }

    private static Text name(Channel channel) {
        return switch (channel) {
            case ASSESSED -> Text.of("tự đánh giá, thẩm định", "assessed");
            case SURVEY -> Text.of("điều tra xã hội học", "survey");
            case EXTERNAL -> Text.of("chỉ số khác", "other indexes");
        };
    }
}
