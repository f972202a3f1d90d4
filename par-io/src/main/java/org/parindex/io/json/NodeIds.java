package org.parindex.io.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Source;
import org.parindex.scheme.Node;

/**
 * Identities of nodes whose file gives none: the code where no other node of the set has it, otherwise the codes from the
 * root down joined by slashes; where that is taken, the same with a number behind it.
 */
final class NodeIds {

    private final JsonReader reader;
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Source.Json> taken = new HashMap<>();

    private NodeIds(JsonReader reader) {
        this.reader = reader;
    }

    /** The scheme with an id at every node; a node whose own id is taken is reported and left out. */
    static Json.Obj assign(Json.Obj scheme, JsonReader reader) {
        if (!(scheme.fields().get("roots") instanceof Json.Arr roots)) {
            return scheme;
        }
        NodeIds ids = new NodeIds(reader);
        Json.Arr unique = ids.count(roots);
        return scheme.with("roots", ids.name(unique, ""));
    }

    /** The field of an object, or the object itself without it. */
    static Json fieldOf(Json json, String field) {
        return json instanceof Json.Obj object ? object.fields().getOrDefault(field, json) : json;
    }

    /** Reports an identity that stands twice. */
    static void taken(JsonReader reader, Json at, String id, Source.@Nullable Json first) {
        Source.Json before = first == null ? Json.MEMORY : first;
        reader.report(JsonFinding.DUPLICATE_ID, at, "id", id, "line", before.line(), "column", before.column());
    }

    private Json.Arr count(Json.Arr nodes) {
        List<Json> kept = new ArrayList<>();
        for (Json node : nodes.items()) {
            Json unique = node instanceof Json.Obj object ? count(object) : node;
            if (unique != null) {
                kept.add(unique);
            }
        }
        return new Json.Arr(nodes.at(), kept);
    }

    private @Nullable Json count(Json.Obj node) {
        String id = text(node, "id");
        if (!id.isEmpty()) {
            Json at = fieldOf(node, "id");
            Source.Json before = taken.putIfAbsent(id, at.at());
            if (before != null) {
                taken(reader, at, id, before);
                return null;
            }
        }
        codes.merge(text(node, "code"), 1, Integer::sum);
        return node.fields().get("children") instanceof Json.Arr children
                ? node.with("children", count(children))
                : node;
    }

    private static String text(Json.Obj object, String field) {
        return object.fields().get(field) instanceof Json.Str string ? string.value() : "";
    }

    private Json.Arr name(Json.Arr nodes, String path) {
        List<Json> named = new ArrayList<>();
        for (Json node : nodes.items()) {
            named.add(node instanceof Json.Obj object ? name(object, path) : node);
        }
        return new Json.Arr(nodes.at(), named);
    }

    private Json.Obj name(Json.Obj node, String path) {
        String code = text(node, "code");
        String full = path.isEmpty() ? code : path + "/" + code;
        Json.Obj named = node;
        if (!node.fields().containsKey("id") && !code.isBlank()) {
            named = node.with("id", new Json.Str(node.at(), free(codes.get(code) == 1 ? code : full, node)));
        }
        return named.fields().get("children") instanceof Json.Arr children
                ? named.with("children", name(children, full))
                : named;
    }

    private String free(String wanted, Json.Obj node) {
        String id = wanted;
        for (int i = 2; taken.putIfAbsent(id, node.at()) != null; i++) {
            id = wanted + "#" + i;
        }
        return id;
    }

    /** Whether a node must be written with its id, since reading would not find it again. */
    static boolean mustWrite(Node node, Map<String, Integer> codes) {
        return !node.id().equals(node.code()) || codes.getOrDefault(node.code(), 0) != 1;
    }
}
