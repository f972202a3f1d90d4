package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parindex.finding.Finding;
import org.parindex.finding.Severity;
import org.parindex.io.template.SchemeImport;
import org.parindex.io.template.SchemeWorkbook;
import org.parindex.rule.CustomRule;
import org.parindex.rule.ScoringRule;
import org.parindex.scheme.Leaf;
import org.parindex.scheme.Scheme;
import org.parindex.text.Text;
import org.parindex.unit.UnitLevel;

/** Any set that JSON holds, a workbook holds too: written and read back it is equal. */
class SchemeWorkbookRoundTripTest {

    private static byte[] workbook(Scheme scheme) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SchemeWorkbook.write(scheme, out);
        return out.toByteArray();
    }

    private static void roundTrip(Scheme scheme, String what) throws IOException {
        SchemeImport read = SchemeWorkbook.read("bộ.xlsx", workbook(scheme), name -> Optional.empty());
        assertThat(SchemeJson.toJson(java.util.Objects.requireNonNull(
                        read.scheme(),
                        () -> what + ": "
                                + read.findings()
                                        .subList(0, Math.min(5, read.findings().size())))))
                .as(what)
                .isEqualTo(SchemeJson.toJson(scheme));
        assertThat(read.scheme()).as(what).isEqualTo(scheme);
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfRule() {
        return EveryRule.rules().entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.getKey(), () -> roundTrip(only(rule.getValue()), rule.getKey())));
    }

    private static Scheme only(ScoringRule rule) {
        return Scheme.builder("s", UnitLevel.OTHER)
                .title(Text.of("một tiêu chí"))
                .add(Leaf.of("1", Text.of("lá"), "1", rule))
                .build();
    }

    @Test
    void aSetWithEverythingInIt() throws IOException {
        roundTrip(RichScheme.make(), "rich");
    }

    @Test
    void randomSets() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Scheme scheme = new RandomSchemes(seed).scheme();
            if (SchemeJson.parse(SchemeJson.toJson(scheme)).findings().stream()
                    .noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                roundTrip(scheme, "seed " + seed);
            }
        }
    }

    @Test
    void customRulesAreFoundByName() throws IOException {
        Scheme scheme = only(new OwnRule("riêng"));
        SchemeImport read =
                SchemeWorkbook.read("s.xlsx", workbook(scheme), name -> Optional.<CustomRule>of(new OwnRule("riêng")));
        assertThat(read.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
        assertThat(SchemeJson.toJson(java.util.Objects.requireNonNull(read.scheme())))
                .isEqualTo(SchemeJson.toJson(scheme));
    }

    @Test
    void theSampleSets() throws IOException {
        for (Path file : SampleDataTest.files(".scheme.json")) {
            Scheme scheme = SchemeJson.read(file).orElseThrow();
            roundTrip(scheme, file.toString());
            SchemeImport read = SchemeWorkbook.read("s.xlsx", workbook(scheme), name -> Optional.empty());
            assertThat(read.findings())
                    .extracting(Finding::severity)
                    .as("%s", file)
                    .doesNotContain(Severity.ERROR);
        }
    }
}
