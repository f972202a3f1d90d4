package org.parindex.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleFindingTest {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    @Test
    void codes_are_lower_case_words_and_each_stands_once() {
        assertThat(Stream.of(RuleFinding.values()).map(RuleFinding::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void both_languages_name_the_same_values_and_give_advice() {
        for (RuleFinding finding : RuleFinding.values()) {
            assertThat(names(finding.message().vi()))
                    .as(finding.code())
                    .isEqualTo(names(finding.message().en()));
            assertThat(finding.advice().vi()).as(finding.code()).isNotBlank();
            assertThat(finding.advice().en()).as(finding.code()).isNotBlank();
        }
    }

    private static Set<String> names(String template) {
        return NAME.matcher(template)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
