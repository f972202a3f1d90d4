package org.parindex.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parindex.finding.Finding;
import org.parindex.rank.Ranking;

/** The default locale changes neither what is written nor what is read. */
class LocaleTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG-u-nu-arab", "th-TH-u-nu-thai-ca-buddhist", "de-DE"})
    void same_in_every_locale(String tag) {
        Locale.setDefault(Locale.ROOT);
        List<String> written = written();
        List<Finding> findings = findings();
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(written()).isEqualTo(written);
        assertThat(findings()).isEqualTo(findings);
        assertThat(SchemeJson.parse(written.get(0)).orElseThrow()).isEqualTo(EveryRule.scheme());
        assertThat(AssessmentsJson.parse(written.get(1)).orElseThrow()).isEqualTo(SampleRound.assessments());
    }

    private static List<String> written() {
        return List.of(
                SchemeJson.toJson(EveryRule.scheme()),
                AssessmentsJson.toJson(SampleRound.assessments()),
                ScoresJson.toJson(ScoresDocument.of(SampleRound.scores())),
                RankingJson.toJson(Ranking.of(SampleRound.scores())),
                ExplanationJson.toJson(SampleRound.scores().of("a").explain()));
    }

    private static List<Finding> findings() {
        return SchemeJson.parse(
                        "{\"format\": \"x\", \"id\": 12345.5, \"TITLE\": \"I\", \"level\": \"DISTRICT\", \"roots\": [{\"code\": \"1\","
                                + "\"title\": \"a\", \"maximum\": 1e5000, \"policies\": {\"leafRounding\": {\"places\": 12345}}}]}")
                .findings();
    }
}
