package org.parindex.io.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parindex.scheme.Classification;
import org.parindex.scheme.Document;
import org.parindex.scheme.Node;
import org.parindex.scheme.PeerGroup;
import org.parindex.scheme.Policies;
import org.parindex.scheme.RankingPolicy;
import org.parindex.scheme.Scheme;
import org.parindex.scheme.TotalPolicy;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** The parts of a scheme that are read component by component; the policies are read with their defaults. */
record SchemeParts(
        String id,
        String version,
        Text title,
        @Nullable Document document,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        UnitLevel level,
        List<Node> roots,
        @Nullable BigDecimal declaredTotal,
        List<PeerGroup> groups,
        List<String> defaulted) {

    Scheme scheme(
            Policies policies,
            TotalPolicy total,
            RankingPolicy ranking,
            Classification classification,
            List<String> allDefaulted) {
        return new Scheme(
                id,
                version,
                title,
                document,
                validFrom,
                validTo,
                level,
                roots,
                declaredTotal,
                policies,
                total,
                ranking,
                classification,
                groups,
                allDefaulted);
    }
}
