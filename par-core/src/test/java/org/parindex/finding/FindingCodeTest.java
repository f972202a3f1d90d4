package org.parindex.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parindex.text.Language;
import org.parindex.text.Text;

/** Findings of an embedder's own: as an enum, as a single definition and as a record that hands one on. */
class FindingCodeTest {

    private static final Place OFFICE = Place.ofUnit("so-noi-vu", null);

    private enum OfficeFinding implements FindingCode {
        LATE(
                "office-late",
                Severity.WARNING,
                Text.of("Nộp chậm {days} ngày ({how}).", "Sent {days} days late ({how})."),
                Text.of("Hỏi lại đơn vị.", "Ask the unit."));

        private final FindingDefinition definition;

        OfficeFinding(String code, Severity severity, Text message, Text advice) {
            this.definition = new FindingDefinition(code, severity, message, advice);
        }

        @Override
        public FindingDefinition definition() {
            return definition;
        }
    }

    private record Remark(FindingDefinition definition, String author) implements FindingCode {}

    @Test
    void anEnumFillsItsTemplatesInBothLanguages() {
        Finding late = OfficeFinding.LATE.at(OFFICE, "days", 3, "how", Text.of("qua thư", "by post"));

        assertThat(late.code()).isEqualTo("office-late");
        assertThat(late.severity()).isEqualTo(Severity.WARNING);
        assertThat(late.place()).isEqualTo(OFFICE);
        assertThat(late.message(Language.VIETNAMESE)).isEqualTo("Nộp chậm 3 ngày (qua thư).");
        assertThat(late.message(Language.ENGLISH)).isEqualTo("Sent 3 days late (by post).");
        assertThat(late.advice(Language.VIETNAMESE)).isEqualTo("Hỏi lại đơn vị.");
    }

    @Test
    void aDefinitionAndARecordAreCodesThemselves() {
        FindingDefinition definition = OfficeFinding.LATE.definition();
        Object[] arguments = {"days", 3, "how", "fax"};

        assertThat(definition.at(OFFICE, arguments)).isEqualTo(OfficeFinding.LATE.at(OFFICE, arguments));
        assertThat(new Remark(definition, "Lan").at(OFFICE, arguments)).isEqualTo(definition.at(OFFICE, arguments));
        assertThat(definition.as(Severity.ERROR, OFFICE, arguments).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aNameWithoutValueIsAProgrammingError() {
        assertThatThrownBy(() -> OfficeFinding.LATE.at(OFFICE, "days", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{how}");
        assertThatThrownBy(() -> OfficeFinding.LATE.at(OFFICE, "days"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("office-late");
    }
}
