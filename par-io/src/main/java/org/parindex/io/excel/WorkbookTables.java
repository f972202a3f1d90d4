package org.parindex.io.excel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<Form> forms = new ArrayList<>();
    private final Consumer<Finding> findings;

    /** What one import shares. */
    record ImportContext(
            SchemeIndex index, int year, FormIdentity identity, MappingProfile profile, Consumer<Finding> findings) {}

    /** Tables of one form on one sheet, perhaps without a name. */
    private static final class Form {
        private final Ledger ledger;
        private final int from;
        private final List<FormHeader> segments = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();
        private FormIdentity.Owner owner;
        private boolean printed;

        Form(Ledger ledger, int from, FormIdentity.Owner owner) {
            this.ledger = ledger;
            this.from = from;
            this.owner = owner;
        }

        void add(FormHeader header, int end) {
            segments.add(header);
            ends.add(end);
        }
    }

    WorkbookTables(ImportContext context) {
        this.context = context;
        this.findings = context.findings();
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
        forms.forEach(this::read);
    }

    /** A form that was made here says whose it is and of which set; a name that somebody wrote above it goes before. */
    private void stamped(FormStamp stamp) {
        for (Form form : forms) {
            GridSheet grid = form.ledger.grid();
            form.printed = stamp.unitOf(grid).isPresent();
            Optional<Unit> unit = stamp.unitOf(grid).flatMap(context.identity().units()::find);
            Unit written = form.owner.unit().orElse(null);
            if (unit.isPresent() && written == null && !form.owner.refused()) {
                form.owner = new FormIdentity.Owner(unit, false);
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
                    Place.of(forms.get(0).ledger.grid().source()),
                    "set",
                    stamp.scheme() + " (" + stamp.version() + ")",
                    "expected",
                    context.index().scheme().id() + " ("
                            + context.index().scheme().version() + ")"));
        }
    }

    private void sheet(Ledger ledger) {
        GridSheet grid = ledger.grid();
        List<FormHeader> headers = headers(grid);
        if (!headers.isEmpty()) {
            forms(ledger, headers);
            return;
        }
        if (matrix(ledger) || stacked(ledger) || figures(ledger) || summary(ledger)) {
            reportHidden(grid);
            return;
        }
        boolean criteria = FormHeader.nearly(grid)
                .filter(labels -> labels.values().stream()
                        .anyMatch(label ->
                                Column.of(label).filter(Column.RULE::equals).isPresent()))
                .isPresent();
        ledger.layout(criteria ? "criteria" : "none");
        findings.accept(
                (criteria ? ExcelFinding.CRITERIA_SHEET : ExcelFinding.SHEET_IGNORED).at(Place.of(grid.source())));
    }

    private List<FormHeader> headers(GridSheet grid) {
        List<FormHeader> detected = FormHeader.all(grid);
        for (MappingProfile.TableMapping mapping : context.profile().tables()) {
            boolean named = mapping.sheet().equals(grid.name());
            if (named || mapping.sheet().equals("*")) {
                boolean expected = named || !detected.isEmpty();
                Optional<FormHeader> header =
                        ProfileHeader.of(grid, mapping, context.profile().name(), expected ? findings : one -> {});
                if (header.isPresent()) {
                    return List.of(header.get());
                }
            }
        }
        return detected;
    }

    /** A header with a name above it begins another form; without one it goes on with the one before. */
    private void forms(Ledger ledger, List<FormHeader> headers) {
        GridSheet grid = ledger.grid();
        ledger.layout("form");
        @Nullable Form form = null;
        for (int i = 0; i < headers.size(); i++) {
            FormHeader header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).headerRow() : grid.rows();
            int from = form == null ? 0 : Math.max(headers.get(i - 1).firstDataRow(), header.headerRow() - NAME_ABOVE);
            FormIdentity.Owner owner = context.identity().above(grid, from, header.headerRow());
            boolean goesOn =
                    form != null && owner.unit().isEmpty() && !owner.refused() && header.isSame(form.segments.get(0));
            if (!goesOn || form == null) {
                FormIdentity.Owner known =
                        form != null && owner.unit().isEmpty() && !owner.refused() ? form.owner : owner;
                form = new Form(ledger, from, known);
                forms.add(form);
            }
            form.add(header, end);
        }
        ledger.ignore(0, headers.get(0).headerRow(), "heading");
    }

    /** Gives names to forms that have none: by the sheet, by the only other name in the file, by the file. */
    private void name() {
        Set<Unit> named = new LinkedHashSet<>();
        forms.forEach(form -> form.owner.unit().ifPresent(named::add));
        for (Form form : forms) {
            if (form.owner.unit().isEmpty() && !form.owner.refused()) {
                GridSheet grid = form.ledger.grid();
                boolean only = named.size() == 1
                        && context.identity().bySheetName(grid).isEmpty();
                form.owner = only
                        ? new FormIdentity.Owner(Optional.of(named.iterator().next()), false)
                        : context.identity().byFile(grid);
            }
        }
    }

    private void read(Form form) {
        GridSheet grid = form.ledger.grid();
        Optional<Unit> unit = form.owner.unit();
        int header = form.segments.get(0).headerRow();
        boolean otherYear = context.identity().isOtherYear(grid, form.from, header, context.year())
                || context.identity().isColumnOfOtherYear(grid, form.segments.get(0), context.year());
        if (unit.isEmpty() || otherYear) {
            form.ledger.ignore(header, form.ends.get(form.ends.size() - 1), "refused");
            return;
        }
        UnitAnswers into = start(grid, true).apply(unit.get().id());
        if (form.printed) {
            into.printed(FormSheet.columns());
        }
        into.submittedOn(context.identity().submittedOn(grid, form.from, header).orElse(null));
        List<Finding> own = new ArrayList<>();
        FormReader reader = new FormReader(
                form.ledger, form.segments, context.index(), into, Habits.of(context.profile()), own::add);
        reader.read(form.ends);
        if (reader.isOtherSet()) {
            form.ledger.refuse("refused");
            findings.accept(ExcelFinding.WRONG_SET.at(
                    Place.of(grid.source(header, 0)).withUnit(into.unit()),
                    "scheme",
                    context.index().scheme().id()));
            return;
        }
        own.forEach(findings);
        form.ledger.unit(into.unit());
        reportHidden(grid);
        answers.add(into);
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
            answers.add(one);
            return one;
        };
    }

    private boolean matrix(Ledger ledger) {
        Optional<ScoreMatrix.Found> found =
                ScoreMatrix.find(ledger.grid(), context.identity().units());
        if (found.isEmpty()) {
            return false;
        }
        if (context.identity().isOtherYear(ledger.grid(), 0, found.get().row(), context.year())) {
            ledger.layout("matrix");
            ledger.refuse("refused");
            return true;
        }
        ScoreMatrix.read(
                ledger,
                found.get(),
                context.index(),
                context.identity(),
                Habits.of(context.profile()),
                kept(ledger),
                findings);
        return true;
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
        GridSheet grid = ledger.grid();
        List<Finding> own = new ArrayList<>();
        List<SummaryTable> tables = SummaryWorkbook.tables(grid, own::add);
        int units = tables.stream().mapToInt(table -> table.rows().size()).sum();
        if (units == 0) {
            return false;
        }
        own.forEach(findings);
        summaries.addAll(tables);
        ledger.layout("summary");
        SummaryWorkbook.account(tables, ledger);
        SpecialCriteria special = new SpecialCriteria(context.index(), context.identity(), findings);
        tables.forEach(table -> special.read(table, kept(ledger)));
        findings.accept(ExcelFinding.SUMMARY_KEPT.at(Place.of(grid.source()), "count", units));
        return true;
    }

    private void reportHidden(GridSheet grid) {
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
