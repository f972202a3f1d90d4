package org.parindex.io.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parindex.assessment.Assessments;
import org.parindex.assessment.Round;
import org.parindex.assessment.UnitAssessment;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Severity;
import org.parindex.finding.Source;
import org.parindex.io.internal.grid.GridFile;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitRegister;

/**
 * Reads the workbooks that units send: forms of one unit (code, criterion, maximum, self-assessed, appraised, survey,
 * evidence, note; a tree in one column; figures in rows below a criterion or in a column of their own), one sheet per unit
 * or per domain, matrices of criteria and units, stacked rows, tables of figures. Tables are found by their headers, rows
 * by code and name. Bad data never throws: it is a finding at its cell, and everything else is read.
 *
 * <p>Files are told by their content: .xlsx, .xlsm, strict .xlsx, .xls of Excel 97 to 2003, .ods, XML of 2003, HTML and
 * separated text; the name of any other kind is a finding.
 */
public final class AssessmentWorkbooks {

    private final Scheme scheme;
    private final UnitRegister units;
    private final Round round;
    private final FormIdentity identity;
    private final WorkbookTables.ImportContext context;
    private final UnitMerger merger;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SummaryTable> summaries = new ArrayList<>();
    private final List<Coverage.SheetCoverage> sheets = new ArrayList<>();
    private final List<Coverage.IgnoredRow> ignored = new ArrayList<>();
    private final List<String> notUsed = new ArrayList<>();

    private AssessmentWorkbooks(Scheme scheme, UnitRegister units, Round round, MappingProfile profile) {
        this.scheme = scheme;
        this.units = units;
        this.round = round;
        SchemeIndex index = SchemeIndex.of(scheme);
        UnitFinder finder = new UnitFinder(units, round.year(), profile.unitAliases());
        this.identity = new FormIdentity(finder, scheme.level(), findings::add);
        this.context = new WorkbookTables.ImportContext(
                CriterionNames.of(index), new HeaderWords(), round.year(), identity, profile, findings::add);
        this.merger = new UnitMerger(index, units, finder, findings::add);
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
        return read(files, scheme, units, round, MappingProfile.NONE, progress, limits);
    }

    /**
     * Reads workbooks that a profile describes.
     *
     * @param files the files, in any order
     * @param scheme the scheme
     * @param units the units that are expected
     * @param round the round
     * @param profile where tables stand and how the offices write; a file that does not fit is a finding
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
            MappingProfile profile,
            Consumer<Path> progress,
            ReadLimits limits)
            throws IOException {
        AssessmentWorkbooks reader = new AssessmentWorkbooks(scheme, units, round, profile);
        List<Path> sorted = files.stream()
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFileName())))
                .toList();
        List<Path> workbooks = sorted.stream()
                .filter(file -> reader.isWanted(String.valueOf(file.getFileName())))
                .toList();
        try (OpenedFiles opened = new OpenedFiles(workbooks, limits)) {
            while (opened.hasNext()) {
                OpenedFiles.Opened one = opened.next();
                progress.accept(one.file());
                reader.file(String.valueOf(one.file().getFileName()), one.read());
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return reader.result();
    }

    /**
     * Reads workbooks that are in memory, such as uploads.
     *
     * @param files the content of each file by its name, read in the order of the names
     * @param scheme the scheme
     * @param units the units that are expected
     * @param round the round
     * @param profile where tables stand and how the offices write
     * @param limits how large a file may be
     * @return what was read
     */
    public static AssessmentImport read(
            Map<String, byte[]> files,
            Scheme scheme,
            UnitRegister units,
            Round round,
            MappingProfile profile,
            ReadLimits limits) {
        AssessmentWorkbooks reader = new AssessmentWorkbooks(scheme, units, round, profile);
        new TreeMap<>(files).forEach((name, bytes) -> {
            if (reader.isWanted(name)) {
                reader.file(name, WorkbookFile.read(name, bytes, limits));
            }
        });
        return reader.result();
    }

    /**
     * Proposes a profile from a workbook: where its forms and summaries stand and what their columns hold, as detection
     * finds them.
     *
     * @param file the workbook
     * @param name name of the profile
     * @return the profile, to be looked over; without tables if the workbook holds none
     * @throws IOException if the file cannot be opened
     */
    public static MappingProfile propose(Path file, String name) throws IOException {
        return propose(file, name, UnitRegister.of(List.of()));
    }

    /**
     * Proposes a profile from a workbook: where its forms, matrices and summaries stand and what their columns hold, as
     * detection finds them.
     *
     * @param file the workbook
     * @param name name of the profile
     * @param units the units that head the columns of a matrix
     * @return the profile, to be looked over; without tables if the workbook holds none
     * @throws IOException if the file cannot be opened
     */
    public static MappingProfile propose(Path file, String name, UnitRegister units) throws IOException {
        return ProfileProposal.of(WorkbookFile.read(file, ReadLimits.DEFAULT).sheets(), name, new UnitFinder(units));
    }

    private boolean isWanted(String name) {
        if (name.startsWith("~$") || name.startsWith(".")) {
            findings.add(ExcelFinding.FILE_IGNORED.at(
                    Place.of(new Source.Line(name, 0)),
                    "why",
                    Text.of("tệp tạm hoặc tệp ẩn", "a lock file or hidden file")));
            return false;
        }
        return true;
    }

    private void file(String name, GridFile file) {
        int before = findings.size();
        findings.addAll(file.findings());
        WorkbookTables tables = new WorkbookTables(context);
        int own = findings.size();
        tables.read(file.sheets());
        tables.hiddenAndRefused().forEach(sheet -> quiet(own, sheet));
        tables.answers().forEach(merger::add);
        summaries.addAll(tables.summaries());
        for (Ledger ledger : tables.ledgers()) {
            sheets.add(ledger.coverage());
            ignored.addAll(ledger.ignoredRows());
        }
        if (tables.answers().isEmpty()) {
            notUsed.add(name);
            boolean said = findings.subList(before, findings.size()).stream()
                    .anyMatch(finding -> finding.severity() == Severity.ERROR);
            if (!said && tables.summaries().isEmpty()) {
                findings.add(
                        ExcelFinding.NO_HEADER.at(Place.of(new Source.Line(name, 0)), "found", headers(file.sheets())));
            }
        }
    }

    /** Of a hidden sheet from which nothing is taken, one word is enough. */
    private void quiet(int from, GridSheet sheet) {
        List<Finding> own = findings.subList(from, findings.size()).stream()
                .filter(finding -> finding.place().source() instanceof Source.Cell cell
                        && cell.file().equals(sheet.file())
                        && cell.sheet().equals(sheet.name()))
                .sorted(Finding.ORDER)
                .toList();
        Optional<Finding> reason = own.stream().max(Comparator.comparing(Finding::severity));
        if (reason.filter(worst -> worst.severity() != Severity.INFO).isPresent()) {
            findings.removeAll(own);
            findings.add(ExcelFinding.HIDDEN_SHEET_REFUSED.at(
                    Place.of(sheet.source()), "why", reason.get().message()));
        }
    }

    /** What looks most like a header, for saying what is missing. */
    private static String headers(List<GridSheet> sheets) {
        Optional<String> found = sheets.stream()
                .flatMap(grid -> HeaderSearch.nearly(grid).stream())
                .map(labels -> labels.values().stream().limit(12).collect(Collectors.joining(" | ")))
                .findFirst();
        return found.orElse("–");
    }

    private AssessmentImport result() {
        merger.merge();
        List<String> missing = units.units().stream()
                .map(Unit::id)
                .filter(id -> !merger.units().contains(id))
                .sorted()
                .toList();
        missing.forEach(
                id -> findings.add(ExcelFinding.UNIT_MISSING.at(Place.ofUnit(id, null), "unit", merger.name(id))));
        Coverage coverage = new Coverage(
                units.units().stream().map(Unit::id).sorted().toList(),
                merger.taken().stream().map(UnitAssessment::unit).toList(),
                missing,
                merger.twice(),
                identity.unknown(),
                notUsed,
                scheme.leaves().size(),
                merger.leavesFound(),
                sheets,
                ignored);
        List<Finding> sorted = findings.stream().sorted(Finding.ORDER).toList();
        return new AssessmentImport(Assessments.of(round, units, merger.taken()), sorted, coverage, summaries);
    }
}
