package org.parindex.score;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parindex.assessment.Assessments;
import org.parindex.finding.Source;
import org.parindex.scheme.Scheme;
import org.parindex.unit.UnitRegister;

/**
 * A canonical form of scheme and inputs, and its SHA-256. Records are written component by component with their names,
 * decimals without trailing zeros, maps and sets in the order of their keys; sources are left out.
 */
final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    private Fingerprint() {}

    static String of(Scheme scheme, Assessments assessments) {
        Fingerprint canonical = new Fingerprint();
        canonical.write("parindex " + Scorer.ENGINE_VERSION);
        canonical.write(scheme);
        canonical.write(assessments.round());
        canonical.write(assessments.units());
        canonical.write(assessments.channelsNotHeld());
        canonical.write(List.copyOf(assessments.byUnit().values()));
        return sha256(canonical.text.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    private void write(@Nullable Object value) {
        if (value == null || value instanceof Source) {
            text.append('~');
        } else if (value instanceof Record record) {
            writeRecord(record);
        } else if (value instanceof BigDecimal decimal) {
            text.append(
                    decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString());
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof UnitRegister register) {
            write(Set.copyOf(register.units()));
            write(register.lineage());
        } else if (value instanceof Set<?> set) {
            writeSorted(set);
        } else if (value instanceof Collection<?> all) {
            text.append('[');
            all.forEach(this::writeItem);
            text.append(']');
        } else {
            String plain = value instanceof Enum<?> constant ? constant.name() : value.toString();
            text.append(plain.length()).append(':').append(plain);
        }
    }

    private void writeItem(@Nullable Object item) {
        write(item);
        text.append(',');
    }

    private void writeMap(Map<?, ?> map) {
        text.append('{');
        map.entrySet().stream()
                .map(entry -> canonical(entry.getKey()) + "=" + canonical(entry.getValue()))
                .sorted()
                .forEach(entry -> text.append(entry).append(','));
        text.append('}');
    }

    private void writeSorted(Set<?> set) {
        text.append('<');
        set.stream()
                .map(Fingerprint::canonical)
                .sorted()
                .forEach(item -> text.append(item).append(','));
        text.append('>');
    }

    private static String canonical(@Nullable Object value) {
        Fingerprint part = new Fingerprint();
        part.write(value);
        return part.text.toString();
    }

    private void writeRecord(Record record) {
        text.append(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            text.append(component.getName()).append('=');
            write(valueOf(record, component));
            text.append(',');
        }
        text.append(')');
    }

    /** The value of a component; a rule from a module that is closed to us is told by its own text. */
    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException closed) {
            return record.toString();
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    "The component %s of %s cannot be read.".formatted(component.getName(), record), failed);
        }
    }
}
