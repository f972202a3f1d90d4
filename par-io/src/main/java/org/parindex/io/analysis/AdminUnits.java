package org.parindex.io.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.unit.Unit;
import org.parindex.unit.UnitLevel;
import org.parindex.unit.UnitRegister;

/**
 * Lists of administrative units: a table with the columns {@code province_code}, {@code province}, {@code ward_code} and
 * {@code ward}, and before July 2025 {@code district_code} and {@code district}. The official code is the id of a unit;
 * a code has two digits for a province, three for a district and five for a commune.
 */
public final class AdminUnits {

    /**
     * A list as it was read.
     *
     * @param units provinces, districts and communes, each below the one above it
     * @param findings what is wrong with the list
     */
    public record UnitsRead(UnitRegister units, List<Finding> findings) {
        /** Copies the findings. */
        public UnitsRead {
            findings = List.copyOf(findings);
        }
    }

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private AdminUnits() {}

    /**
     * Reads a list.
     *
     * @param file a workbook or a text table
     * @return the units and all findings
     * @throws IOException if the file cannot be read at all
     */
    public static UnitsRead read(Path file) throws IOException {
        AdminUnits reading = new AdminUnits();
        List<NamedColumns.Line> lines = NamedColumns.read(
                file, List.of("province_code", "province", "ward_code", "ward"), reading.findings::add);
        lines.forEach(reading::line);
        return new UnitsRead(UnitRegister.of(List.copyOf(reading.units.values())), reading.findings);
    }

    private void line(NamedColumns.Line line) {
        String province = line.get("province_code");
        String district = line.get("district_code");
        String ward = line.get("ward_code");
        add(line, province, line.get("province"), UnitLevel.PROVINCE, "");
        add(line, district, line.get("district"), UnitLevel.DISTRICT, province);
        add(line, ward, line.get("ward"), UnitLevel.COMMUNE, district.isEmpty() ? province : district);
    }

    private void add(NamedColumns.Line line, String code, String name, UnitLevel level, String parent) {
        if (code.isEmpty() || name.isEmpty()) {
            return;
        }
        Unit unit = Unit.of(code, name, level);
        Unit before = units.putIfAbsent(code, parent.isEmpty() ? unit : unit.under(parent));
        if (before != null && !before.name().equals(name)) {
            findings.add(LineageFinding.UNIT_TWICE.at(
                    Place.of(line.source()), "code", code, "first", before.name(), "second", name));
        }
    }
}
