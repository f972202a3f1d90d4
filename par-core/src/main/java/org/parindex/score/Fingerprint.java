package org.parindex.score;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final int MOST_KEPT = 1 << 16;
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(component.getName(), component.getAccessor()))
                    .toList();
        }
    };

    /** A component of a record: its name, and how to read it. */
    private record Component(String name, Method accessor) {}

    private final StringBuilder text = new StringBuilder();
    private final @Nullable MessageDigest digest;

    private Fingerprint(@Nullable MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Scheme scheme, Assessments assessments) {
        MessageDigest digest = sha256();
        Fingerprint canonical = new Fingerprint(digest);
        canonical.write("parindex " + Scorer.ENGINE_VERSION);
        canonical.write(scheme);
        canonical.write(assessments.round());
        canonical.write(assessments.units());
        canonical.write(assessments.channelsNotHeld());
        canonical.write(List.copyOf(assessments.byUnit().values()));
        canonical.pass(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Hands what is written so far to the digest. */
    private void pass(MessageDigest to) {
        to.update(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
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
        if (digest != null && text.length() > MOST_KEPT && !endsInHalf()) {
            pass(digest);
        }
    }

    /** Whether a character of two halves would be torn apart. */
    private boolean endsInHalf() {
        return Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    private void writeItem(@Nullable Object item) {
        write(item);
        text.append(',');
    }

    private void writeMap(Map<?, ?> map) {
        SortedMap<String, @Nullable Object> byKey = new TreeMap<>();
        map.forEach((key, value) -> byKey.put(canonical(key), value));
        text.append('{');
        byKey.forEach((key, value) -> {
            text.append(key).append('=');
            writeItem(value);
        });
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
        Fingerprint part = new Fingerprint(null);
        part.write(value);
        return part.text.toString();
    }

    private void writeRecord(Record record) {
        text.append(record.getClass().getSimpleName()).append('(');
        for (Component component : COMPONENTS.get(record.getClass())) {
            text.append(component.name()).append('=');
            write(valueOf(record, component));
            text.append(',');
        }
        text.append(')');
    }

    /** The value of a component; a rule from a module that is closed to us is told by its own text. */
    private static @Nullable Object valueOf(Record record, Component component) {
        try {
            return component.accessor().invoke(record);
        } catch (IllegalAccessException closed) {
            return record.toString();
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    "The component %s of %s cannot be read.".formatted(component.name(), record), failed);
        }
    }
}
