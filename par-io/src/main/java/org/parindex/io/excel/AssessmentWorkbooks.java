package org.parindex.io.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * Reads self-assessment workbooks, one unit each (layout L1: code, criterion, maximum, self-assessed, appraised, survey,
 * evidence, note; figures in rows below a leaf or in a column of their own). The table is found by its header, rows by
 * code and name. Bad data never throws: it is a finding at its cell, and everything else is read.
 */
public final class AssessmentWorkbooks {

    private final Scheme scheme;
    private final SchemeIndex index;
    private final UnitRegister units;
    private final ReadLimits limits;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<UnitAssessment>> byUnit = new TreeMap<>();
    private final Map<String, List<String>> filesOf = new TreeMap<>();
    private final Map<String, Integer> leavesFound = new LinkedHashMap<>();
    private final List<Coverage.IgnoredRow> ignored = new ArrayList<>();
    private final List<String> notUsed = new ArrayList<>();

    private AssessmentWorkbooks(Scheme scheme, UnitRegister units, ReadLimits limits) {
        this.scheme = scheme;
        this.index = SchemeIndex.of(scheme);
        this.units = units;
        this.limits = limits;
    }

    /**
     * Reads all workbooks of a folder.
     *
     * @param folder the folder; its files are read in the order of their names, subfolders are not entered
     * @param scheme the scheme
     * @param units the units that are expected
     * @param round the round
     * @return what was read
     * @throws IOException if the folder cannot be listed or a file not be opened
     */
    public static AssessmentImport read(Path folder, Scheme scheme, UnitRegister units, Round round)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return read(
                    files.filter(Files::isRegularFile).toList(), scheme, units, round, file -> {}, ReadLimits.DEFAULT);
        }
    }

    /**
     * Reads workbooks.
     *
     * @param files the files, in any order
     * @param scheme the scheme
     * @param units the units that are expected
     * @param round the round
     * @param progress is told each file when it is read, in the order of the names; files are opened ahead
     * @param limits how large a file may be
     * @return what was read
     * @throws IOException if a file cannot be opened
     */
    public static AssessmentImport read(
            List<Path> files,
            Scheme scheme,
            UnitRegister units,
            Round round,
            Consumer<Path> progress,
            ReadLimits limits)
            throws IOException {
        AssessmentWorkbooks reader = new AssessmentWorkbooks(scheme, units, limits);
        List<Path> sorted = files.stream()
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                .toList();
        List<Path> workbooks = sorted.stream().filter(reader::isWanted).toList();
        try (OpenedFiles opened = new OpenedFiles(workbooks, limits)) {
            while (opened.hasNext()) {
                OpenedFiles.Opened one = opened.next();
                progress.accept(one.file());
                reader.file(one, round);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return reader.result(round);
    }

    private boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("~$") || name.startsWith(".")) {
            findings.add(ExcelFinding.FILE_IGNORED.at(
                    Place.of(new Source.Line(name, 0)),
                    "why",
                    Text.of("tệp tạm hoặc tệp ẩn", "a lock file or hidden file")));
            return false;
        }
        return true;
    }

    private void file(OpenedFiles.Opened opened, Round round) {
        String name = String.valueOf(opened.file().getFileName());
        findings.addAll(opened.read().findings());
        boolean used = false;
        for (GridSheet grid : opened.read().sheets()) {
            Optional<FormHeader> header = FormHeader.find(grid);
            if (header.isPresent() && !used) {
                used = form(grid, header.get(), round);
            } else if (grid.rows() > 0) {
                findings.add(ExcelFinding.SHEET_IGNORED.at(Place.of(grid.source())));
            }
        }
        if (!used) {
            notUsed.add(name);
            boolean said = findings.stream().anyMatch(finding -> isError(finding, name));
            if (!said) {
                findings.add(ExcelFinding.NO_HEADER.at(Place.of(new Source.Line(name, 0))));
            }
        }
    }

    private static boolean isError(Finding finding, String file) {
        Source source = finding.place().source();
        return source != null && source.file().equals(file) && finding.severity() == Severity.ERROR;
    }

    private boolean form(GridSheet grid, FormHeader header, Round round) {
        FormIdentity identity = new FormIdentity(new UnitFinder(units), findings::add);
        Optional<Unit> unit = identity.unit(grid, header);
        boolean wrongYear = identity.otherYear(grid, header, round.year()).isPresent();
        if (unit.isEmpty() || wrongYear) {
            return false;
        }
        reportHidden(grid);
        String id = unit.get().id();
        FormReader reader = new FormReader(grid, header, index, id, findings::add);
        UnitAssessment assessment =
                reader.read(identity.submittedOn(grid, header).orElse(null));
        if (assessment.answers().isEmpty()) {
            findings.add(ExcelFinding.FORM_BLANK.at(Place.of(grid.source()).withUnit(id)));
        }
        byUnit.computeIfAbsent(id, key -> new ArrayList<>()).add(assessment);
        filesOf.computeIfAbsent(id, key -> new ArrayList<>()).add(grid.file());
        leavesFound.put(id, reader.leavesFound());
        ignored.addAll(reader.ignored());
        return true;
    }

    private void reportHidden(GridSheet grid) {
        if (grid.visibility() != GridSheet.Visibility.VISIBLE) {
            findings.add(ExcelFinding.HIDDEN.at(Place.of(grid.source()), "what", Text.of("Trang", "The sheet")));
        }
        if (!grid.hiddenRows().isEmpty()) {
            String rows = String.join(
                    ", ",
                    grid.hiddenRows().stream()
                            .map(row -> String.valueOf(row + 1))
                            .toList());
            findings.add(
                    ExcelFinding.HIDDEN.at(Place.of(grid.source()), "what", Text.fill("Dòng {0}", "Row {0}", rows)));
        }
        if (!grid.hiddenColumns().isEmpty()) {
            String columns = String.join(
                    ", ",
                    grid.hiddenColumns().stream()
                            .map(column -> GridSheet.letters(column))
                            .toList());
            findings.add(ExcelFinding.HIDDEN.at(
                    Place.of(grid.source()), "what", Text.fill("Cột {0}", "Column {0}", columns)));
        }
    }

    private AssessmentImport result(Round round) {
        List<UnitAssessment> taken = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        byUnit.forEach((id, all) -> {
            if (all.size() == 1) {
                taken.add(all.get(0));
            } else {
                twice.add(id);
                reportTwice(id);
            }
        });
        List<String> missing = units.units().stream()
                .map(Unit::id)
                .filter(id -> !byUnit.containsKey(id))
                .sorted()
                .toList();
        missing.forEach(id -> findings.add(ExcelFinding.UNIT_MISSING.at(Place.ofUnit(id, null), "unit", name(id))));
        Coverage coverage = new Coverage(
                units.units().stream().map(Unit::id).sorted().toList(),
                taken.stream().map(UnitAssessment::unit).toList(),
                missing,
                twice,
                notUsed,
                scheme.leaves().size(),
                leavesFound,
                ignored);
        List<Finding> sorted = findings.stream().sorted(Finding.ORDER).toList();
        return new AssessmentImport(Assessments.of(round, units, taken), sorted, coverage);
    }

    private void reportTwice(String id) {
        findings.add(ExcelFinding.UNIT_TWICE.at(
                Place.ofUnit(id, null), "unit", name(id), "files", String.join(", ", filesOf.get(id))));
    }

    private String name(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }
}
