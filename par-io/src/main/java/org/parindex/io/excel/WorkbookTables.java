package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.io.internal.grid.GridSheet;
import org.parindex.scheme.SchemeIndex;
import org.parindex.text.Text;
import org.parindex.unit.Unit;

/** Reads the tables of one workbook: finds which layout each sheet has, whose tables they are, and what they say. */
final class WorkbookTables {

    /** Rows above a further table of a sheet in which the name of its unit is looked for. */
    private static final int NAME_ABOVE = 12;

    private final ImportContext context;
    private final List<UnitAnswers> answers = new ArrayList<>();
    private final List<SummaryTable> summaries = new ArrayList<>();
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<FormTables> forms = new ArrayList<>();
    private final Set<GridSheet> hiddenTold = new HashSet<>();
    private final TwinTables twins;
    private final Consumer<Finding> findings;

    /** What one import shares. */
    record ImportContext(
            CriterionNames names,
            HeaderWords words,
            int year,
            FormIdentity identity,
            MappingProfile profile,
            Consumer<Finding> findings) {
        SchemeIndex index() {
            return names.index();
        }
    }

    WorkbookTables(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
        this.twins = new TwinTables(context.index());
    }

    List<UnitAnswers> answers() {
        return answers;
    }

    List<SummaryTable> summaries() {
        return summaries;
    }

    List<Ledger> ledgers() {
        return ledgers;
    }

    /** Hidden sheets from which nothing is taken, beside visible ones that are used. */
    List<GridSheet> hiddenAndRefused() {
        boolean used = ledgers.stream()
                .anyMatch(ledger -> ledger.grid().visibility() == GridSheet.Visibility.VISIBLE
                        && !ledger.usedRows().isEmpty());
        return ledgers.stream()
                .filter(ledger -> used && ledger.usedRows().isEmpty())
                .map(Ledger::grid)
                .filter(grid -> grid.visibility() != GridSheet.Visibility.VISIBLE)
                .toList();
    }

    void read(List<GridSheet> sheets) {
        Optional<FormStamp> stamp = FormStamp.find(sheets);
        for (GridSheet grid : sheets) {
            if (grid.rows() > 0 && !FormStamp.isStamp(grid)) {
                Ledger ledger = new Ledger(grid);
                ledgers.add(ledger);
                sheet(ledger);
            }
        }
        stamp.ifPresent(this::stamped);
        name();
        keep(forms.stream().flatMap(form -> read(form).stream()).toList());
    }

    /** A form that was made here says whose it is and of which set; a name that somebody wrote above it goes before. */
    private void stamped(FormStamp stamp) {
        for (FormTables form : forms) {
            GridSheet grid = form.grid();
            if (stamp.unitOf(grid).isPresent()) {
                form.stamp(stamp);
            }
            Optional<Unit> unit = stamp.unitOf(grid).flatMap(context.identity().units()::find);
            Unit written = form.owner().unit().orElse(null);
            if (unit.isPresent() && form.isUnnamed()) {
                form.owner(new FormIdentity.Owner(unit, false));
            } else if (unit.isPresent() && written != null && !unit.get().equals(written)) {
                findings.accept(ExcelFinding.STAMP_UNIT_DIFFERS.at(
                        Place.of(grid.source()).withUnit(written.id()),
                        "unit",
                        written.name(),
                        "other",
                        unit.get().name()));
            }
        }
        if (!forms.isEmpty() && !stamp.isOf(context.index().scheme())) {
            findings.accept(ExcelFinding.STAMP_SET_DIFFERS.at(
                    Place.of(forms.get(0).grid().source()),
                    "set",
                    stamp.scheme() + " (" + stamp.version() + ")",
                    "expected",
                    context.index().scheme().id() + " ("
                            + context.index().scheme().version() + ")"));
        }
    }

    private void sheet(Ledger ledger) {
        GridSheet grid = ledger.grid();
        if (mappedMatrix(ledger) || mappedSummary(ledger)) {
            reportHidden(grid);
            return;
        }
        List<FormHeader> headers = headers(grid);
        if (!headers.isEmpty()) {
            forms(ledger, headers);
            return;
        }
        if (matrix(ledger) || stacked(ledger) || figures(ledger) || summary(ledger)) {
            reportHidden(grid);
            return;
        }
        boolean criteria = HeaderSearch.nearly(grid)
                .filter(labels -> labels.values().stream()
                        .anyMatch(label ->
                                Column.of(label).filter(Column.RULE::equals).isPresent()))
                .isPresent();
        ledger.layout(criteria ? "criteria" : "none");
        findings.accept(
                (criteria ? ExcelFinding.CRITERIA_SHEET : ExcelFinding.SHEET_IGNORED).at(Place.of(grid.source())));
    }

    private List<FormHeader> headers(GridSheet grid) {
        List<FormHeader> detected = HeaderSearch.all(grid, context.words());
        for (MappingProfile.TableMapping mapping : mappings(grid, MappingProfile.Layout.FORM)) {
            boolean expected = mapping.sheet().equals(grid.name()) || !detected.isEmpty();
            Optional<FormHeader> header =
                    ProfileHeader.of(grid, mapping, context.profile().name(), expected ? findings : one -> {});
            if (header.isPresent()) {
                return List.of(header.get());
            }
        }
        return detected;
    }

    /** What the profile says of a sheet. */
    private List<MappingProfile.TableMapping> mappings(GridSheet grid, MappingProfile.Layout layout) {
        return context.profile().tables().stream()
                .filter(mapping -> mapping.layout() == layout)
                .filter(mapping ->
                        mapping.sheet().equals(grid.name()) || mapping.sheet().equals("*"))
                .toList();
    }

    private boolean mappedMatrix(Ledger ledger) {
        GridSheet grid = ledger.grid();
        for (MappingProfile.TableMapping mapping : mappings(grid, MappingProfile.Layout.MATRIX)) {
            boolean expected = mapping.sheet().equals(grid.name())
                    || ScoreMatrix.find(grid, context.identity().units()).isPresent();
            boolean fits = ProfileHeader.fit(grid, mapping, context.profile().name(), expected ? findings : one -> {})
                    .isPresent();
            if (fits) {
                matrix(ledger, ProfileHeader.matrix(grid, mapping, context.identity()));
                unmapped(ledger, List.of(mapping));
                return true;
            }
        }
        return false;
    }

    private boolean mappedSummary(Ledger ledger) {
        GridSheet grid = ledger.grid();
        List<MappingProfile.TableMapping> mappings = mappings(grid, MappingProfile.Layout.SUMMARY);
        if (mappings.isEmpty()) {
            return false;
        }
        boolean expected = mappings.stream().anyMatch(mapping -> mapping.sheet().equals(grid.name()))
                || !SummaryWorkbook.headers(grid).isEmpty();
        List<SummaryHeader> headers = new ArrayList<>();
        for (MappingProfile.TableMapping mapping : mappings) {
            ProfileHeader.fit(grid, mapping, context.profile().name(), expected ? findings : one -> {})
                    .flatMap(labels -> ProfileHeader.summary(grid, mapping))
                    .ifPresent(headers::add);
        }
        boolean read = headers.size() == mappings.size() && summary(ledger, headers);
        if (read) {
            unmapped(ledger, mappings);
        }
        return read;
    }

    /** Columns that a profile does not know and that hold something beside what it reads. */
    private void unmapped(Ledger ledger, List<MappingProfile.TableMapping> mappings) {
        Set<Integer> known = new HashSet<>();
        mappings.forEach(
                mapping -> mapping.columns().keySet().forEach(letters -> known.add(ProfileHeader.column(letters))));
        int row = mappings.get(0).headerRow() - 1;
        for (int column : ledger.unusedColumns()) {
            if (!known.contains(column)) {
                findings.accept(ExcelFinding.COLUMN_UNUSED.at(
                        Place.of(ledger.grid().source(row, column)),
                        "column",
                        GridSheet.letters(column),
                        "header",
                        ledger.grid().label(row, column)));
            }
        }
    }

    /**
     * A header with a name above it begins another form; without one it goes on with the one before, unless its rows are
     * those of the one before again.
     */
    private void forms(Ledger ledger, List<FormHeader> headers) {
        GridSheet grid = ledger.grid();
        ledger.layout("form");
        @Nullable FormTables form = null;
        for (int i = 0; i < headers.size(); i++) {
            FormHeader header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).headerRow() : grid.rows();
            int from = form == null ? 0 : Math.max(headers.get(i - 1).firstDataRow(), header.headerRow() - NAME_ABOVE);
            FormIdentity.Owner owner = context.identity().above(grid, from, header.headerRow());
            boolean unnamed = owner.unit().isEmpty() && !owner.refused();
            boolean goesOn = form != null
                    && unnamed
                    && header.isSame(form.header())
                    && !twins.repeats(grid, form.parts(), header, end);
            if (!goesOn || form == null) {
                form = begin(ledger, from, form != null && unnamed ? form.owner() : owner);
            }
            for (TwinTables.Part part : twins.split(grid, header, end)) {
                if (part.header() != header) {
                    form = begin(ledger, part.header().headerRow(), form.owner());
                }
                form.add(part);
            }
        }
        ledger.ignore(0, headers.get(0).headerRow(), "heading");
    }

    private FormTables begin(Ledger ledger, int from, FormIdentity.Owner owner) {
        FormTables form = new FormTables(ledger, from, owner);
        forms.add(form);
        return form;
    }

    /** Gives names to forms that have none: by the sheet, by the only other name in the file, by the file. */
    private void name() {
        Set<Unit> named = new LinkedHashSet<>();
        forms.forEach(form -> form.owner().unit().ifPresent(named::add));
        for (FormTables form : forms) {
            if (form.isUnnamed()) {
                GridSheet grid = form.grid();
                boolean only = named.size() == 1
                        && context.identity().bySheetName(grid).isEmpty();
                form.owner(
                        only
                                ? new FormIdentity.Owner(
                                        Optional.of(named.iterator().next()), false)
                                : context.identity().byFile(grid));
            }
        }
    }

    /** What a form says; empty, with a finding, if it is nobody's or of another set. */
    private Optional<FormReading> read(FormTables form) {
        GridSheet grid = form.grid();
        Unit unit = form.owner().unit().orElse(null);
        if (unit == null) {
            form.ledger().ignore(form.row(), form.end(), "refused");
            return Optional.empty();
        }
        UnitAnswers into = start(grid, true).apply(unit.id());
        List<Finding> own = new ArrayList<>();
        Optional<Finding> otherYear = otherYear(form, own::add);
        if (otherYear.isPresent()) {
            form.ledger().ignore(form.row(), form.end(), "refused");
            return Optional.of(new FormReading(form, unit, into, own, otherYear.get()));
        }
        if (form.stamp() != null) {
            into.printed(FormSheet.columns());
        }
        if (forms.stream()
                        .filter(other ->
                                other.owner().unit().equals(form.owner().unit()))
                        .count()
                > 1) {
            into.several();
        }
        into.heading(OtherNames.texts(grid, form.from(), form.row()));
        into.submittedOn(
                context.identity().submittedOn(grid, form.from(), form.row()).orElse(null));
        FormReader reader = new FormReader(
                form.ledger(),
                form.parts().stream().map(TwinTables.Part::header).toList(),
                context.names(),
                into,
                Habits.of(context.profile()),
                own::add);
        reader.read(form.parts().stream().map(TwinTables.Part::end).toList());
        if (reader.isOtherSet()) {
            form.ledger().refuse("refused");
            findings.accept(ExcelFinding.WRONG_SET.at(
                    Place.of(grid.source(form.row(), 0)).withUnit(into.unit()),
                    "scheme",
                    context.index().scheme().id()));
            return Optional.empty();
        }
        otherLevel(unit, grid, own::add);
        return Optional.of(new FormReading(form, unit, into, own, null));
    }

    /** The finding on a form of another year: by its title, by its column, or by its stamp where the title is silent. */
    private Optional<Finding> otherYear(FormTables form, Consumer<Finding> own) {
        GridSheet grid = form.grid();
        int expected = context.year();
        Optional<Finding> said = FormIdentity.otherYear(grid, form.from(), form.row(), expected)
                .or(() -> FormIdentity.columnOfOtherYear(grid, form.header(), expected));
        FormStamp stamp = form.stamp();
        int made = stamp == null ? expected : stamp.year().orElse(expected);
        if (said.isPresent() || made == expected) {
            return said;
        }
        if (!FormIdentity.years(grid, form.from(), form.row()).contains(expected)) {
            return Optional.of(FormIdentity.wrongYear(grid.source(), made, expected));
        }
        own.accept(ExcelFinding.STAMP_YEAR_DIFFERS.at(Place.of(grid.source()), "found", made, "expected", expected));
        return Optional.empty();
    }

    /** The form of a commune may lie in the folder of the departments. */
    private void otherLevel(Unit unit, GridSheet grid, Consumer<Finding> into) {
        if (unit.level() != context.identity().level()) {
            into.accept(ExcelFinding.UNIT_OTHER_LEVEL.at(
                    Place.of(grid.source()).withUnit(unit.id()),
                    "unit",
                    unit.name(),
                    "level",
                    unit.level().label(),
                    "expected",
                    context.identity().level().label()));
        }
    }

    /** Of several tables of one unit one is kept; of each other there is one word. */
    private void keep(List<FormReading> readings) {
        for (FormReading one : readings) {
            Optional<Finding> spare = one.spare(readings, context.year());
            Finding otherYear = one.otherYear();
            if (spare.isPresent()) {
                one.form().ledger().refuse(one.form().row(), one.form().end(), "other-table");
                findings.accept(spare.get());
            } else if (otherYear != null) {
                findings.accept(otherYear);
            } else {
                one.own().forEach(findings);
                one.form().ledger().unit(one.into().unit());
                reportHidden(one.form().grid());
                answers.add(one.into());
            }
        }
    }

    private Function<String, UnitAnswers> start(GridSheet grid, boolean form) {
        boolean visible = grid.visibility() == GridSheet.Visibility.VISIBLE;
        return unit -> new UnitAnswers(unit, grid.source(), visible, form);
    }

    /** The same for tables of many units: their answers are kept as they are begun. */
    private Function<String, UnitAnswers> kept(Ledger ledger) {
        Function<String, UnitAnswers> start = start(ledger.grid(), false);
        return unit -> {
            UnitAnswers one = start.apply(unit);
            ledger.unit(unit);
            context.identity().units().find(unit).ifPresent(known -> otherLevel(known, ledger.grid(), findings));
            answers.add(one);
            return one;
        };
    }

    private boolean matrix(Ledger ledger) {
        Optional<ScoreMatrix.Found> found =
                ScoreMatrix.find(ledger.grid(), context.identity().units());
        found.ifPresent(one -> matrix(ledger, one));
        return found.isPresent();
    }

    private void matrix(Ledger ledger, ScoreMatrix.Found found) {
        Optional<Finding> otherYear = FormIdentity.otherYear(ledger.grid(), 0, found.row(), context.year());
        if (otherYear.isPresent()) {
            findings.accept(otherYear.get());
            ledger.layout("matrix");
            ledger.refuse("refused");
            return;
        }
        ScoreMatrix.read(
                ledger,
                found,
                context.index(),
                context.identity(),
                Habits.of(context.profile()),
                kept(ledger),
                findings);
    }

    private boolean stacked(Ledger ledger) {
        Optional<int[]> found = StackedTable.find(ledger.grid());
        found.ifPresent(at -> StackedTable.read(
                ledger, at, context.index(), context.identity(), Habits.of(context.profile()), kept(ledger), findings));
        return found.isPresent();
    }

    private boolean figures(Ledger ledger) {
        return FigureTable.read(
                ledger,
                context.index(),
                context.identity(),
                context.year(),
                Habits.of(context.profile()),
                kept(ledger),
                findings);
    }

    private boolean summary(Ledger ledger) {
        return summary(ledger, SummaryWorkbook.headers(ledger.grid()));
    }

    private boolean summary(Ledger ledger, List<SummaryHeader> headers) {
        GridSheet grid = ledger.grid();
        List<Finding> own = new ArrayList<>();
        List<SummaryTable> tables = SummaryWorkbook.tables(grid, headers, own::add);
        int units = tables.stream().mapToInt(table -> table.rows().size()).sum();
        if (units == 0) {
            return false;
        }
        own.forEach(findings);
        summaries.addAll(tables);
        ledger.layout("summary");
        SummaryWorkbook.account(tables, ledger);
        Set<Integer> values = new TreeSet<>();
        tables.forEach(table -> table.columns().forEach(column -> values.add(column.number())));
        OddLooks.report(ledger, values, null, findings);
        SpecialCriteria special = new SpecialCriteria(context.index(), context.identity(), findings);
        int criteria = 0;
        for (SummaryTable table : tables) {
            special.read(table, kept(ledger));
            int taken = answers(ledger, table);
            criteria += taken;
            // points that are taken have been compared with their criteria
            SummaryCheck.check(grid, table, context.names(), finding -> {
                if (taken == 0 || !finding.code().equals(ExcelFinding.POINTS_ABOVE.code())) {
                    findings.accept(finding);
                }
            });
        }
        if (criteria == 0) {
            SummaryUnits.report(tables, context.identity(), context.names(), findings);
        }
        findings.accept(
                criteria == 0
                        ? ExcelFinding.SUMMARY_KEPT.at(Place.of(grid.source()), "count", units)
                        : ExcelFinding.SUMMARY_TAKEN.at(Place.of(grid.source()), "count", units, "criteria", criteria));
        return true;
    }

    /** Takes the points of a summary whose headings are criteria, and says how many criteria these are. */
    private int answers(Ledger ledger, SummaryTable table) {
        GridSheet grid = ledger.grid();
        SummaryAnswers reader = new SummaryAnswers(ledger, table, context);
        if (!reader.isAnswer()) {
            return 0;
        }
        Optional<Finding> otherYear = FormIdentity.otherYear(grid, 0, SummaryAnswers.first(table), context.year());
        if (otherYear.isPresent()) {
            findings.accept(otherYear.get());
            return 0;
        }
        reader.read(table, kept(ledger), findings);
        reader.others(table)
                .forEach(column -> findings.accept(ExcelFinding.COLUMN_UNUSED.at(
                        Place.of(grid.source(SummaryAnswers.first(table), column.number())),
                        "column",
                        GridSheet.letters(column.number()),
                        "header",
                        String.valueOf(column.domain()))));
        return reader.criteria();
    }

    private void reportHidden(GridSheet grid) {
        if (!hiddenTold.add(grid)) {
            return;
        }
        if (grid.visibility() != GridSheet.Visibility.VISIBLE) {
            hidden(grid, Text.of("Trang", "The sheet"));
        }
        if (!grid.hiddenRows().isEmpty()) {
            String rows = String.join(
                    ", ",
                    grid.hiddenRows().stream()
                            .map(row -> String.valueOf(row + 1))
                            .toList());
            hidden(grid, Text.fill("Dòng {0}", "Row {0}", rows));
        }
        if (!grid.hiddenColumns().isEmpty()) {
            String columns = String.join(
                    ", ", grid.hiddenColumns().stream().map(GridSheet::letters).toList());
            hidden(grid, Text.fill("Cột {0}", "Column {0}", columns));
        }
    }

    private void hidden(GridSheet grid, Text what) {
        findings.accept(ExcelFinding.HIDDEN.at(Place.of(grid.source()), "what", what));
    }
}
