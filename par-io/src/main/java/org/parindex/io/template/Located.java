package org.parindex.io.template;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;

/** Remembers the cell from which each value of a document was read. */
final class Located {

    private final Map<Object, Map<String, Source.Cell>> fields = new IdentityHashMap<>();
    private final Map<Object, Source.Cell> whole = new IdentityHashMap<>();

    /** Puts a value at a path into an object, read from a cell; objects on the way are made. */
    void put(Map<String, Object> into, String path, Object value, Source.Cell cell) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            into.put(path, value);
            at(into, path, cell);
            return;
        }
        String outer = path.substring(0, dot);
        if (!(into.get(outer) instanceof Map<?, ?>)) {
            into.put(outer, new java.util.LinkedHashMap<String, Object>());
            at(into, outer, cell);
        }
        put(PlainJson.object(into.get(outer)), path.substring(dot + 1), value, cell);
    }

    void at(Map<String, Object> object, String field, Source.Cell cell) {
        fields.computeIfAbsent(object, key -> new HashMap<>()).put(field, cell);
    }

    void whole(Object value, Source.Cell cell) {
        whole.put(value, cell);
    }

    Source.@Nullable Cell of(Object object, String field) {
        Source.Cell cell = fields.getOrDefault(object, Map.of()).get(field);
        return cell == null ? whole.get(object) : cell;
    }

    /** The cell of the value at a JSON pointer, or of the nearest value around it that has one. */
    Source.Cell find(Object document, String pointer, Source.Cell otherwise) {
        Source.Cell found = otherwise;
        Object value = document;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            Source.Cell cell =
                    value == null ? null : fields.getOrDefault(value, Map.of()).get(name);
            found = cell == null ? found : cell;
            value = value instanceof Map<?, ?> object
                    ? object.get(name)
                    : value instanceof List<?> list ? item(list, name) : null;
            Source.Cell self = value == null ? null : whole.get(value);
            found = self == null ? found : self;
        }
        return found;
    }

    private static @Nullable Object item(List<?> list, String index) {
        boolean number = index.matches("[0-9]{1,8}");
        return number && Integer.parseInt(index) < list.size() ? list.get(Integer.parseInt(index)) : null;
    }
}
