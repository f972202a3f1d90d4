package org.parindex.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parindex.text.Text;

/** Counts are exact, however the answers are cut and in whatever order the parts are added up. */
class TallyTest {

    private static final Scale FIVE = Scale.fiveLevels("five");

    private static Questionnaire questionnaire(int items) {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(Item.satisfaction("Q" + i, Text.of("Q" + i), "five"));
        }
        Factor factor = new Factor("F", Text.of("F"), all);
        return new Questionnaire(
                "q", Text.of("q"), List.of(FIVE), List.of(new Area("A", Text.of("A"), List.of(factor))));
    }

    private static byte[] row(Random random, int items) {
        byte[] codes = new byte[items];
        for (int i = 0; i < items; i++) {
            int drawn = random.nextInt(10);
            codes[i] = drawn >= 1 && drawn <= 5
                    ? AnswerCode.level(drawn)
                    : Absence.values()[random.nextInt(Absence.values().length)].code();
        }
        return codes;
    }

    @Test
    void tallies_of_a_random_split_equal_the_tally_of_the_whole() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int items = 1 + random.nextInt(6);
            Questionnaire questionnaire = questionnaire(items);
            int parts = 1 + random.nextInt(8);
            TallyBuilder whole = Tally.builder(questionnaire);
            List<TallyBuilder> shards = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                shards.add(Tally.builder(questionnaire));
            }
            for (int i = 0; i < random.nextInt(400); i++) {
                String unit = "u" + random.nextInt(4);
                String group = "g" + random.nextInt(2);
                byte[] codes = row(random, items);
                whole.add(unit, group, codes);
                shards.get(random.nextInt(parts)).add(unit, group, codes);
            }
            List<Tally> shuffled = new ArrayList<>();
            shards.forEach(shard -> shuffled.add(shard.build()));
            Collections.shuffle(shuffled, random);
            Tally left = shuffled.stream().reduce(Tally.empty(questionnaire), Tally::merge);
            Tally right = Tally.empty(questionnaire);
            for (int i = shuffled.size() - 1; i >= 0; i--) {
                right = shuffled.get(i).merge(right);
            }
            assertThat(left).as("seed %d", seed).isEqualTo(whole.build());
            assertThat(right).as("seed %d", seed).isEqualTo(left).hasSameHashCodeAs(left);
        }
    }

    @Test
    void long_columns_are_counted_as_short_ones() {
        for (int size : new int[] {0, 1, 7, 8, 9, 131_071, 131_072, 131_079, 400_003}) {
            Random random = new Random(size);
            byte[] column = new byte[size];
            long[] expected = new long[AnswerCode.CODES];
            for (int i = 0; i < size; i++) {
                column[i] = row(random, 1)[0];
                expected[column[i]]++;
            }
            Tally tally =
                    Tally.builder(questionnaire(1)).addColumns("u", "", column).build();
            LevelCounts counts = tally.counts(new Tally.Cell("u", ""), "Q0");
            for (int rank = 1; rank <= 5; rank++) {
                assertThat(counts.levels().get(rank - 1)).as("size %d", size).isEqualTo(expected[rank]);
            }
            for (Absence absence : Absence.values()) {
                assertThat(counts.absent(absence)).isEqualTo(expected[absence.code()]);
            }
            assertThat(tally.respondents()).isEqualTo(size);
        }
    }

    @Test
    void parts_of_columns_add_up() {
        Random random = new Random(7);
        byte[][] columns = new byte[3][300_001];
        for (int i = 0; i < columns[0].length; i++) {
            byte[] row = row(random, 3);
            for (int item = 0; item < 3; item++) {
                columns[item][i] = row[item];
            }
        }
        Questionnaire questionnaire = questionnaire(3);
        Tally whole = Tally.builder(questionnaire).addColumns("u", "", columns).build();
        Tally parts = Tally.builder(questionnaire)
                .addColumns("u", "", columns, 0, 100_003)
                .addColumns("u", "", columns, 100_003, 100_003)
                .addColumns("u", "", columns, 100_003, 300_001)
                .build();
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void impossible_codes_are_refused_wherever_they_stand() {
        TallyBuilder builder = Tally.builder(questionnaire(1));
        assertThatThrownBy(() -> builder.add("u", "", (byte) 6)).hasMessageContaining("Level 6");
        assertThatThrownBy(() -> builder.add("u", "", (byte) 16)).hasMessageContaining("16");
        for (int at : new int[] {0, 70_000, 199_999}) {
            byte[] column = new byte[200_000];
            column[at] = 17;
            assertThatThrownBy(() -> builder.addColumns("u", "", column)).hasMessageContaining("17");
            column[at] = -1;
            assertThatThrownBy(() -> builder.addColumns("u", "", column)).hasMessageContaining("-1");
            column[at] = 7;
            assertThatThrownBy(() -> builder.addColumns("u", "", column)).hasMessageContaining("Level 7");
        }
        assertThat(builder.build()).isEqualTo(Tally.empty(questionnaire(1)));
    }

    @Test
    void cells_can_be_renamed_and_chosen() {
        Questionnaire questionnaire = questionnaire(1);
        Tally tally = Tally.builder(questionnaire)
                .add("commune-1", "citizens", (byte) 5)
                .add("commune-2", "citizens", (byte) 4)
                .add("commune-2", "businesses", (byte) 1)
                .build();
        Tally district = tally.regroup(cell -> new Tally.Cell("district", cell.group()));
        assertThat(district.counts(new Tally.Cell("district", "citizens"), "Q0").levels())
                .containsExactly(0L, 0L, 0L, 1L, 1L);
        assertThat(tally.ofGroup("businesses").respondents()).isEqualTo(1);
        assertThat(tally.units()).containsExactly("commune-1", "commune-2");
        assertThatThrownBy(() -> tally.merge(Tally.empty(questionnaire(2)))).hasMessageContaining("2 items");
    }
}
