package org.parindex.io.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parindex.scheme.Node;

/**
 * Identities of nodes whose file gives none: the code where no other node of the set has it, otherwise the codes from the
 * root down joined by slashes, otherwise that with a number behind it.
 */
final class NodeIds {

    private final Map<String, Integer> codes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private NodeIds() {}

    static Json.Obj assign(Json.Obj scheme) {
        Json roots = scheme.fields().get("roots");
        if (!(roots instanceof Json.Arr array)) {
            return scheme;
        }
        NodeIds ids = new NodeIds();
        array.items().forEach(ids::count);
        return scheme.with("roots", ids.name(array, ""));
    }

    private void count(Json node) {
        if (node instanceof Json.Obj object) {
            codes.merge(text(object, "code"), 1, Integer::sum);
            if (object.fields().containsKey("id")) {
                taken.add(text(object, "id"));
            }
            if (object.fields().get("children") instanceof Json.Arr children) {
                children.items().forEach(this::count);
            }
        }
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
            named = node.with("id", new Json.Str(node.at(), free(codes.get(code) == 1 ? code : full)));
        }
        return named.fields().get("children") instanceof Json.Arr children
                ? named.with("children", name(children, full))
                : named;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "#" + i;
        }
        return id;
    }

    /** Whether a node must be written with its id, since reading would not find it again. */
    static boolean mustWrite(Node node, Map<String, Integer> codes) {
        return !node.id().equals(node.code()) || codes.getOrDefault(node.code(), 0) != 1;
    }
}
