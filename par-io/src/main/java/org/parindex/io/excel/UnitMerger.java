package org.parindex.io.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.parindex.assessment.Answer;
import org.parindex.assessment.Claim;
import org.parindex.assessment.Stage;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.SchemeIndex;
import org.parindex.unit.UnitRegister;

/**
 * Puts together what several sheets and files say of each unit. Parts that complement each other are joined; parts that
 * contradict each other are not taken, whatever their order.
 */
final class UnitMerger {

    private final SchemeIndex index;
    private final UnitRegister units;
    private final Consumer<Finding> findings;
    private final OtherNames names;
    private final Map<String, List<UnitAnswers>> byUnit = new TreeMap<>();
    private final List<UnitAssessment> taken = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final Map<String, Integer> leavesFound = new TreeMap<>();

    UnitMerger(SchemeIndex index, UnitRegister units, UnitFinder finder, Consumer<Finding> findings) {
        this.index = index;
        this.names = new OtherNames(units, finder, index.scheme().level(), findings);
        this.units = units;
        this.findings = findings;
    }

    void add(UnitAnswers part) {
        byUnit.computeIfAbsent(part.unit(), id -> new ArrayList<>()).add(part);
    }

    List<UnitAssessment> taken() {
        return taken;
    }

    List<String> twice() {
        return twice;
    }

    Map<String, Integer> leavesFound() {
        return leavesFound;
    }

    Set<String> units() {
        return byUnit.keySet();
    }

    void merge() {
        List<UnitAnswers> forms = byUnit.values().stream()
                .flatMap(List::stream)
                .filter(UnitAnswers::isForm)
                .toList();
        DeliveryColumns.report(forms, findings);
        names.report(forms);
        byUnit.forEach(this::merge);
    }

    private void merge(String unit, List<UnitAnswers> all) {
        List<UnitAnswers> parts = withoutHidden(unit, all);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = i + 1; j < parts.size(); j++) {
                if (contradict(parts.get(i), parts.get(j))) {
                    twice.add(unit);
                    findings.accept(ExcelFinding.UNIT_TWICE.at(
                            Place.ofUnit(unit, null).withSource(parts.get(j).source()),
                            "unit",
                            name(unit),
                            "files",
                            places(parts)));
                    return;
                }
            }
        }
        take(unit, parts);
    }

    /** A hidden sheet does not count beside a visible one of the same file. */
    private List<UnitAnswers> withoutHidden(String unit, List<UnitAnswers> all) {
        List<UnitAnswers> kept = new ArrayList<>();
        for (UnitAnswers part : all) {
            boolean shadowed = !part.isVisible()
                    && all.stream()
                            .anyMatch(other -> other.isVisible()
                                    && other.source()
                                            .file()
                                            .equals(part.source().file())
                                    && overlap(part, other));
            if (shadowed) {
                findings.accept(ExcelFinding.HIDDEN_SHEET_NOT_USED.at(
                        Place.of(part.source()).withUnit(unit), "unit", name(unit)));
            } else {
                kept.add(part);
            }
        }
        return kept;
    }

    static boolean overlap(UnitAnswers a, UnitAnswers b) {
        return a.leafRows().stream().anyMatch(b.leafRows()::contains)
                || a.answers().keySet().stream().anyMatch(b.answers()::containsKey);
    }

    /** Two forms of one unit: in two files, or on two sheets that say something different of one criterion. */
    private boolean contradict(UnitAnswers a, UnitAnswers b) {
        boolean files = !a.source().file().equals(b.source().file());
        if (a.isForm() && b.isForm() && files) {
            return true;
        }
        boolean same = false;
        for (Map.Entry<String, SortedMap<Stage, Answer>> node : b.answers().entrySet()) {
            for (Map.Entry<Stage, Answer> answer : node.getValue().entrySet()) {
                Answer other = a.answer(node.getKey(), answer.getKey());
                boolean differ = other != null
                        && !isSame(other.claim(), answer.getValue().claim());
                if (differ && a.isForm() && b.isForm()) {
                    return true;
                }
                if (differ) {
                    refuse(a, b, node.getKey(), answer.getKey());
                }
                same |= other != null;
            }
        }
        if (same && a.isForm() && b.isForm() && (isWithin(a, b) || isWithin(b, a))) {
            findings.accept(ExcelFinding.UNIT_REPEATED.at(
                    Place.of(b.source()).withUnit(b.unit()), "unit", name(b.unit()), "places", places(List.of(a, b))));
        }
        return false;
    }

    private static boolean isSame(Claim a, Claim b) {
        boolean without = a instanceof Claim.NotApplicable && b instanceof Claim.NotApplicable;
        if (a instanceof Claim.Given one && b instanceof Claim.Given two) {
            boolean scored = one.points() != null && two.points() != null;
            boolean complete = scored
                    || (one.figures().keySet().equals(two.figures().keySet())
                            && one.choices().keySet().equals(two.choices().keySet()));
            return complete
                    && (scored
                            ? one.points().compareTo(two.points()) == 0
                            : one.points() == null && two.points() == null)
                    && one.figures().entrySet().stream()
                            .allMatch(figure -> two.figures()
                                            .getOrDefault(figure.getKey(), figure.getValue())
                                            .compareTo(figure.getValue())
                                    == 0)
                    && one.choices().entrySet().stream()
                            .allMatch(choice -> two.choices()
                                    .getOrDefault(choice.getKey(), choice.getValue())
                                    .equals(choice.getValue()));
        }
        return without || a.equals(b);
    }

    /** Whether one part says nothing that the other does not say too. */
    private static boolean isWithin(UnitAnswers part, UnitAnswers whole) {
        return part.answers().entrySet().stream()
                .allMatch(node -> node.getValue().keySet().stream()
                        .allMatch(stage -> whole.answer(node.getKey(), stage) != null));
    }

    /** Neither of two tables is believed where they differ. */
    private void refuse(UnitAnswers a, UnitAnswers b, String node, Stage stage) {
        Answer one = Objects.requireNonNull(a.answer(node, stage));
        Answer two = Objects.requireNonNull(b.answer(node, stage));
        findings.accept(ExcelFinding.ANSWER_CONFLICT.at(
                Place.of(b.source()).withUnit(b.unit()).withNode(node).withSource(two.source()),
                "one",
                String.valueOf(one.source()),
                "other",
                String.valueOf(two.source())));
        Answer missing = Answer.missing().from(two.source());
        a.put(node, stage, missing);
        b.put(node, stage, missing);
    }

    private static String places(List<UnitAnswers> parts) {
        Set<String> files = new TreeSet<>();
        parts.forEach(part -> files.add(part.source().file()));
        boolean one = files.size() == 1;
        Set<String> places = new TreeSet<>();
        parts.forEach(part ->
                places.add(one ? part.source().toString() : part.source().file()));
        return String.join(", ", places);
    }

    private void take(String unit, List<UnitAnswers> parts) {
        UnitAnswers first = parts.get(0);
        UnitAssessment.Builder builder = UnitAssessment.builder(unit).source(first.source());
        LocalDate day = parts.stream()
                .map(UnitAnswers::submittedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        builder.submittedOn(day);
        Set<String> rows = new TreeSet<>();
        boolean any = false;
        for (UnitAnswers part : parts) {
            part.answers()
                    .forEach((node, stages) -> stages.forEach((stage, answer) -> builder.answer(node, stage, answer)));
            rows.addAll(part.leafRows());
            any |= !part.answers().isEmpty();
        }
        taken.add(builder.build());
        leavesFound.put(unit, (int) index.scheme().leaves().stream()
                .filter(leaf -> rows.contains(leaf.id()))
                .count());
        if (any) {
            blanks(parts);
        } else if (parts.stream().allMatch(UnitMerger::couldAnswer)) {
            findings.accept(ExcelFinding.FORM_BLANK.at(Place.of(first.source()).withUnit(unit)));
        }
        if (parts.stream().anyMatch(UnitAnswers::isForm)) {
            absent(unit, first.source(), rows);
        }
    }

    /** Whether a table has the columns that units fill in; where these are gone, that is what is wrong with it. */
    private static boolean couldAnswer(UnitAnswers part) {
        return part.isForm() && (part.hasColumn(Column.SELF) || part.hasColumn(Column.FIGURES));
    }

    /** Blank leaves of a form are told, unless another part answers them. */
    private void blanks(List<UnitAnswers> parts) {
        for (UnitAnswers part : parts) {
            part.blanks().stream()
                    .filter(blank -> parts.stream()
                            .noneMatch(other -> other != part
                                    && other.has(String.valueOf(blank.place().node()))))
                    .forEach(findings);
        }
    }

    private void absent(String unit, Source source, Set<String> rows) {
        for (Leaf leaf : index.scheme().leaves()) {
            if (!rows.contains(leaf.id())) {
                findings.accept(ExcelFinding.ROW_ABSENT.at(
                        Place.of(source).withUnit(unit).withNode(leaf.id()), "code", leaf.code()));
            }
        }
    }

    String name(String id) {
        return units.find(id).map(one -> one.name()).orElse(id);
    }
}
