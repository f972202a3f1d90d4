package org.parindex.io.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.parindex.points.Rounding;
import org.parindex.scheme.Band;
import org.parindex.scheme.Scheme;

/** The policies of a scheme, one row each, as reports print them. */
final class PolicyRows {

    private PolicyRows() {}

    static List<String[]> of(Scheme scheme) {
        List<String[]> rows = new ArrayList<>();
        record(scheme.policies(), "", rows);
        record(scheme.total(), "total.", rows);
        record(scheme.ranking(), "ranking.", rows);
        rows.add(new String[] {
            "classification.basis", String.valueOf(scheme.classification().basis())
        });
        rows.add(new String[] {
            "classification.rounding", show(scheme.classification().rounding())
        });
        for (Band band : scheme.classification().bands()) {
            rows.add(new String[] {
                "Mức " + band.label().vi(),
                band.values()
                        + (band.gates().isEmpty() ? "" : " " + band.gates())
                        + (band.quota() == null ? "" : " " + band.quota())
            });
        }
        return rows;
    }

    private static void record(Record record, String prefix, List<String[]> rows) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            rows.add(new String[] {prefix + component.getName(), show(value(record, component))});
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(record);
            return value == null ? "không có" : value;
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("The component %s cannot be read.".formatted(component), wrong);
        }
    }

    private static String show(Object value) {
        if (value instanceof Rounding rounding) {
            return rounding.isNone() ? "không làm tròn" : rounding.places() + " chữ số, " + rounding.mode();
        }
        return value instanceof List<?> list && list.isEmpty() ? "không có" : value.toString();
    }
}
