package org.parindex.analysis.sure;

import org.parindex.scheme.Branch;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Node;
import org.parindex.scheme.NotApplicablePolicy;
import org.parindex.scheme.PolicyOverrides;
import org.parindex.scheme.Scheme;

/** Schemes with one policy changed everywhere. */
final class Schemes {

    private Schemes() {}

    static Scheme withNotApplicable(Scheme scheme, NotApplicablePolicy policy) {
        return new Scheme(
                scheme.id(),
                scheme.version(),
                scheme.title(),
                scheme.document(),
                scheme.validFrom(),
                scheme.validTo(),
                scheme.level(),
                scheme.roots().stream().map(Schemes::plain).toList(),
                scheme.declaredTotal(),
                scheme.policies().with(PolicyOverrides.NONE.notApplicable(policy)),
                scheme.total(),
                scheme.ranking(),
                scheme.classification(),
                scheme.groups(),
                scheme.defaulted());
    }

    private static Node plain(Node node) {
        if (node instanceof Branch branch) {
            return new Branch(
                    branch.id(),
                    branch.code(),
                    branch.title(),
                    branch.maximum(),
                    branch.role(),
                    branch.cap(),
                    branch.block(),
                    plain(branch.policies()),
                    branch.children().stream().map(Schemes::plain).toList());
        }
        return ((Leaf) node).with(plain(node.policies()));
    }

    private static PolicyOverrides plain(PolicyOverrides own) {
        return new PolicyOverrides(
                null,
                own.nothingArose(),
                own.missing(),
                own.channelNotHeld(),
                own.invalidFigures(),
                own.outOfRange(),
                own.aboveMaximum(),
                own.precedence(),
                own.notAppraised(),
                own.leafRounding(),
                own.nodeRounding());
    }
}
