package org.parindex.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads records component by component. */
final class Records {

    private final JsonReader reader;
    private final List<String> defaulted = new ArrayList<>();

    Records(JsonReader reader) {
        this.reader = reader;
    }

    /** Names of policies that a scheme left out. */
    List<String> defaulted() {
        return defaulted;
    }

    /** A record from an object; fields named in {@code extra} are allowed beside its components. */
    @Nullable
    Object read(Json json, Class<?> type, Set<String> extra) {
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, Expected.OBJECT);
        }
        int before = reader.reported();
        RecordComponent[] components = type.getRecordComponents();
        checkNames(object, components, extra);
        @Nullable Object[] values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            values[i] = component(object, type, components[i], values[0]);
            complete &= values[i] != null || Defaults.isNullable(components[i]);
        }
        return complete ? make(json, type, components, values, reader.reported() > before) : null;
    }

    private @Nullable Object component(
            Json.Obj object, Class<?> type, RecordComponent component, @Nullable Object first) {
        Json field = object.fields().get(component.getName());
        if (field != null && !(field instanceof Json.Nil)) {
            return reader.read(field, component.getGenericType());
        }
        Object value = Defaults.of(type, component, first);
        if (value == null && !Defaults.isNullable(component)) {
            reader.report(JsonFinding.MISSING_FIELD, object, "field", component.getName());
        }
        return value;
    }

    private void checkNames(Json.Obj object, RecordComponent[] components, Set<String> extra) {
        Set<String> known = new HashSet<>(extra);
        Arrays.stream(components).map(RecordComponent::getName).forEach(known::add);
        reader.checkNames(object, known);
    }

    /** The record; what the model refuses is reported, unless something below has been already, which is then the cause. */
    private @Nullable Object make(
            Json json, Class<?> type, RecordComponent[] components, @Nullable Object[] values, boolean explained) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            if (type.getPackageName().equals(Records.class.getPackageName())) {
                constructor.setAccessible(true);
            }
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
                if (!explained) {
                    reader.report(JsonFinding.REFUSED, json, "why", String.valueOf(cause.getMessage()));
                }
                return null;
            }
            throw new IllegalStateException("The record %s cannot be made.".formatted(type), refused);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("The record %s cannot be made.".formatted(type), wrong);
        }
    }

    /** A record of policies: a component that is left out takes the documented default, and is named as defaulted. */
    @Nullable
    Object readDefaulted(Json json, Class<?> type, Object defaults, String path) {
        if (!(json instanceof Json.Obj object)) {
            return reader.wrong(json, Expected.OBJECT);
        }
        int before = reader.reported();
        RecordComponent[] components = type.getRecordComponents();
        checkNames(object, components, Set.of());
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = policy(object, components[i], defaults, path);
        }
        return make(json, type, components, values, reader.reported() > before);
    }

    private @Nullable Object policy(Json.Obj object, RecordComponent component, Object defaults, String path) {
        Json field = object.fields().get(component.getName());
        boolean isNull = field instanceof Json.Nil;
        if (field == null || (isNull && !Defaults.isNullable(component))) {
            defaulted.add(path + "." + component.getName());
            return valueOf(defaults, component);
        }
        if (isNull) {
            return null;
        }
        // a value that cannot be read has been reported; the default stands in for it
        Object value = reader.read(field, component.getGenericType());
        return value == null ? valueOf(defaults, component) : value;
    }

    static @Nullable Object valueOf(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException wrong) {
            throw new IllegalStateException("The component %s cannot be read.".formatted(component), wrong);
        }
    }
}
