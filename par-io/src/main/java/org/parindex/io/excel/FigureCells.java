package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridCell;
import org.parindex.io.text.NumberGrammar;
import org.parindex.io.text.NumberReading;
import org.parindex.io.text.VietnameseText;
import org.parindex.points.Points;
import org.parindex.rule.Input;
import org.parindex.rule.Options;
import org.parindex.rule.Parts;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Leaf;

/** Reads figures and options of a leaf, from rows of their own or from one cell. */
final class FigureCells {

    private static final Pattern BULLET = Pattern.compile("^[-–•+*]\\s*");
    private static final Pattern FRACTION = Pattern.compile("([0-9][0-9.,]*)\\s*/\\s*([0-9][0-9.,]*)");

    private final CriterionNames names;
    private final AnswerCells cells;
    private final Consumer<Finding> findings;

    /** Figures and choices of one leaf as they are collected. */
    static final class Collected {
        final Map<String, BigDecimal> figures = new LinkedHashMap<>();
        final Map<String, String> choices = new LinkedHashMap<>();

        private boolean refused;

        boolean isEmpty() {
            return refused || (figures.isEmpty() && choices.isEmpty());
        }

        /** Whether an input is there already. */
        boolean has(String input) {
            return figures.containsKey(input) || choices.containsKey(input);
        }

        /** Nothing of the leaf counts: its figures contradict each other. */
        void refuse() {
            refused = true;
        }
    }

    FigureCells(CriterionNames names, AnswerCells cells, Consumer<Finding> findings) {
        this.names = names;
        this.cells = cells;
        this.findings = findings;
    }

    /** The input of a leaf that a row below it names, by its label or its name. */
    Optional<Input> input(@Nullable Leaf leaf, String name) {
        if (leaf == null || leaf.rule() == null || name.isEmpty()) {
            return Optional.empty();
        }
        String wanted = names.key(BULLET.matcher(name).replaceFirst(""));
        return leaf.rule().inputs().stream()
                .filter(input -> List.of(
                                input.name(), input.label().vi(), input.label().en())
                        .stream()
                        .anyMatch(text -> names.key(text).equals(wanted)))
                .findFirst();
    }

    /** The finding on a leaf of which some figures are given and others that it needs are not. */
    static Optional<Finding> absent(Leaf leaf, Collected given, Place place) {
        List<String> absent = leaf.rule() == null
                ? List.of()
                : leaf.rule().inputs().stream()
                        .filter(input -> input.required()
                                && !given.has(input.name())
                                && !leaf.bindings().containsKey(input.name()))
                        .map(input -> input.label().vi())
                        .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ExcelFinding.FIGURE_ABSENT.at(place, "code", leaf.code(), "inputs", String.join("; ", absent)));
    }

    /** One input from one cell. */
    void one(Leaf leaf, Input input, GridCell cell, Place place, Collected into) {
        if (cell.isBlank()) {
            return;
        }
        if (input.kind() == Input.Kind.CHOICE) {
            choice(leaf, input.name(), cell.text(), place, into);
            return;
        }
        NumberReading reading = cells.read(cell, use(input.kind()), null, place);
        if (reading instanceof NumberReading.Value value) {
            into.figures.put(input.name(), value.value());
            boolean whole = value.value().stripTrailingZeros().scale() <= 0;
            if (input.kind() == Input.Kind.COUNT && (!whole || value.value().signum() < 0)) {
                findings.accept(ExcelFinding.FIGURE_ODD.at(
                        place,
                        "input",
                        input.label(),
                        "value",
                        Points.of(value.value()).show()));
            }
        } else if (reading instanceof NumberReading.NotApplicable || reading instanceof NumberReading.NothingArose) {
            findings.accept(ExcelFinding.FIGURES_NOT_READ.at(place, "text", cell.text(), "inputs", input.label()));
        }
    }

    private static NumberGrammar.Use use(Input.Kind kind) {
        return switch (kind) {
            case COUNT -> NumberGrammar.Use.COUNT;
            case PERCENT -> NumberGrammar.Use.PERCENT;
            case POINTS -> NumberGrammar.Use.POINTS;
            default -> NumberGrammar.Use.NUMBER;
        };
    }

    /** All inputs from one cell: "done=27; assigned=30", "27/30", a number, or an option. */
    void all(Leaf leaf, GridCell cell, Place place, Collected into) {
        ScoringRule rule = leaf.rule();
        if (cell.isBlank() || rule == null) {
            return;
        }
        List<Input> inputs = rule.inputs();
        Matcher fraction = FRACTION.matcher(cell.text());
        if (cell.text().contains("=")) {
            named(leaf, cell, place, into);
        } else if (fraction.matches() && inputs.size() >= 2) {
            one(leaf, inputs.get(0), part(cell, fraction.group(1)), place, into);
            one(leaf, inputs.get(1), part(cell, fraction.group(2)), place, into);
        } else if (inputs.stream().filter(Input::required).count() == 1) {
            one(leaf, inputs.get(0), cell, place, into);
        } else {
            refuse(leaf, cell.text(), place);
        }
    }

    private static GridCell part(GridCell cell, String text) {
        return GridCell.text(text, text).inFont(cell.font());
    }

    private void named(Leaf leaf, GridCell cell, Place place, Collected into) {
        for (String pair : cell.text().split("[;\n]")) {
            int equals = pair.indexOf('=');
            Optional<Input> input = equals < 0 ? Optional.empty() : input(leaf, pair.substring(0, equals));
            if (input.isPresent()) {
                one(leaf, input.get(), part(cell, pair.substring(equals + 1).strip()), place, into);
            } else if (!pair.isBlank()) {
                refuse(leaf, pair.strip(), place);
            }
        }
    }

    private void refuse(Leaf leaf, String text, Place place) {
        List<String> names = leaf.rule() == null
                ? List.of()
                : leaf.rule().inputs().stream().map(Input::name).toList();
        findings.accept(ExcelFinding.FIGURES_NOT_READ.at(place, "text", text, "inputs", String.join("; ", names)));
    }

    private void choice(Leaf leaf, String input, String text, Place place, Collected into) {
        List<Options.Option> options = options(leaf.rule(), input);
        String wanted = VietnameseText.key(text);
        List<Options.Option> found = options.stream()
                .filter(option -> option.id().equals(text)
                        || VietnameseText.key(option.label().vi()).equals(wanted)
                        || VietnameseText.key(option.label().en()).equals(wanted))
                .toList();
        if (found.size() == 1) {
            into.choices.put(input, found.get(0).id());
            return;
        }
        if (options.isEmpty()) {
            into.choices.put(input, text);
            return;
        }
        String known = String.join(
                "; ", options.stream().map(option -> option.label().vi()).toList());
        findings.accept(ExcelFinding.OPTION_NOT_FOUND.at(place, "text", text, "code", leaf.code(), "options", known));
    }

    /** The options of an input of a rule; none if it is no choice. */
    static List<Options.Option> options(@Nullable ScoringRule rule, String input) {
        if (rule instanceof Options options) {
            return options.input().equals(input) ? options.options() : List.of();
        }
        if (rule instanceof Parts parts) {
            return parts.parts().stream()
                    .flatMap(part -> options(part.rule(), input).stream())
                    .toList();
        }
        return List.of();
    }
}
