package org.parindex.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;

/** Finds leaves that refer to each other in a circle. */
final class CircularReferences {

    private final Scheme scheme;
    private final SchemeIndex index;
    private final Set<String> done = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private CircularReferences(Scheme scheme, SchemeIndex index) {
        this.scheme = scheme;
        this.index = index;
    }

    static List<Finding> find(Scheme scheme, SchemeIndex index) {
        CircularReferences search = new CircularReferences(scheme, index);
        scheme.leaves().forEach(leaf -> search.visit(leaf, new ArrayList<>()));
        return search.findings;
    }

    private void visit(Leaf leaf, List<String> path) {
        int start = path.indexOf(leaf.id());
        if (start >= 0) {
            List<String> circle = new ArrayList<>(path.subList(start, path.size()));
            circle.add(leaf.id());
            findings.add(SchemeFinding.CIRCULAR.at(
                    Place.ofScheme(scheme.id(), leaf.id()), "circle", String.join(" → ", circle)));
            return;
        }
        if (done.contains(leaf.id())) {
            return;
        }
        path.add(leaf.id());
        for (Binding binding : leaf.bindings().values()) {
            index.find(binding.leaf()).ifPresent(target -> {
                if (target instanceof Leaf other) {
                    visit(other, path);
                }
            });
        }
        path.remove(path.size() - 1);
        done.add(leaf.id());
    }
}
