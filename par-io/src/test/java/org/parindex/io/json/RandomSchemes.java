package org.parindex.io.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.points.Rounding;
import org.parindex.rule.Award;
import org.parindex.rule.Condition;
import org.parindex.rule.Formula;
import org.parindex.rule.Gate;
import org.parindex.rule.Input;
import org.parindex.rule.Interval;
import org.parindex.rule.Measure;
import org.parindex.rule.Options;
import org.parindex.rule.Overlap;
import org.parindex.rule.PerItem;
import org.parindex.rule.ScoringRule;
import org.parindex.rule.Steps;
import org.parindex.scheme.Branch;
import org.parindex.scheme.Channel;
import org.parindex.scheme.EvidenceRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.LeafNotes;
import org.parindex.scheme.MissingPolicy;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.Policies;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Role;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** Makes schemes from a seed, of shapes that no author would choose: repeated and empty codes, odd strings, long decimals. */
final class RandomSchemes {

    private static final String[] STRINGS = {
        "", " ", "1", "1.1", "a/b", "~0", "\"", "\\", "\n\t", "Ủy ban", "ủy ban", "😀", "\u2028", "null", "1#2",
    };

    private final Random random;
    private final Set<String> ids = new HashSet<>();

    RandomSchemes(long seed) {
        random = new Random(seed);
    }

    Scheme scheme() {
        TotalPolicy total =
                new TotalPolicy(maybe(decimal().abs().add(BigDecimal.TEN)), null, Rounding.NONE, rounding());
        Policies policies = Policies.DEFAULTS.with(overrides());
        Scheme plain = Scheme.builder("s" + string(), pick(UnitLevel.values()))
                .version(string())
                .title(text())
                .total(total)
                .policies(policies)
                .add(nodes(3).toArray(new Node[0]))
                .build();
        return plain;
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private String string() {
        return pick(STRINGS);
    }

    private String word() {
        return "x" + string();
    }

    private Text text() {
        return random.nextBoolean() ? Text.of(string()) : Text.of(string(), string());
    }

    private BigDecimal decimal() {
        int digits = random.nextInt(8) == 0 ? 300 : 20;
        return new BigDecimal(new BigInteger(digits, random), random.nextInt(8)).multiply(pick(new BigDecimal[] {
            BigDecimal.ONE, BigDecimal.ONE.negate(), new BigDecimal("1.0"),
        }));
    }

    private Rounding rounding() {
        return random.nextBoolean() ? Rounding.NONE : Rounding.halfUp(random.nextInt(31));
    }

    private PolicyOverrides overrides() {
        return random.nextBoolean()
                ? PolicyOverrides.NONE
                : new PolicyOverrides(
                        maybe(pick(NotApplicablePolicy.values())),
                        null,
                        maybe(pick(MissingPolicy.values())),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        maybe(rounding()),
                        maybe(rounding()));
    }

    private List<Node> nodes(int depth) {
        List<Node> nodes = new ArrayList<>();
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            nodes.add(depth > 0 && random.nextBoolean() ? branch(depth) : leaf());
        }
        return nodes;
    }

    private String id(String code) {
        String id = code;
        while (id.isBlank() || !ids.add(id)) {
            id = "n" + random.nextInt(1_000_000);
        }
        return id;
    }

    private Branch branch(int depth) {
        String code = string();
        return new Branch(
                id(code),
                code,
                text(),
                maybe(decimal()),
                pick(Role.values()),
                maybe(decimal().abs()),
                random.nextBoolean(),
                overrides(),
                nodes(depth - 1));
    }

    private Leaf leaf() {
        String code = string();
        BigDecimal maximum = decimal().abs();
        return new Leaf(
                id(code),
                code,
                text(),
                maximum,
                random.nextBoolean() ? BigDecimal.ZERO : maximum.negate(),
                pick(Channel.values()),
                maybe(rule(2)),
                Map.of(),
                List.of(),
                random.nextBoolean()
                        ? EvidenceRule.NONE
                        : new EvidenceRule(false, EvidenceRule.NONE.whenAbsent(), text()),
                null,
                overrides(),
                new LeafNotes(string(), "", string(), "", string()));
    }

    private Award award() {
        return new Award(decimal(), random.nextBoolean());
    }

    private Interval interval() {
        BigDecimal lower = maybe(decimal());
        BigDecimal upper = maybe(
                (lower == null ? BigDecimal.ZERO : lower).add(decimal().abs()).add(BigDecimal.ONE));
        return new Interval(lower, lower != null && random.nextBoolean(), upper, upper != null && random.nextBoolean());
    }

    private Measure measure() {
        return switch (random.nextInt(3)) {
            case 0 -> new Measure.Figure(word(), pick(Input.Kind.values()));
            case 1 -> Measure.Share.of(word(), word());
            default -> new Measure.Complement(Measure.Share.of(word(), word()));
        };
    }

    private ScoringRule rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 4)) {
            case 0 -> new Options(word(), List.of(new Options.Option(word(), text(), award())));
            case 1 -> new Steps(measure(), List.of(new Steps.Step(interval(), award())), pick(Overlap.values()));
            case 2 -> new PerItem(word(), award(), award(), maybe(award()));
            case 3 ->
                new Formula(
                        List.of(new Input(word(), pick(Input.Kind.values()), text(), random.nextBoolean())),
                        List.of(new Formula.Branch(string(), string())),
                        maybe(award()),
                        maybe(award()));
            default -> new Gate(new Condition.Compares(measure(), interval()), rule(depth - 1), award());
        };
    }
}
