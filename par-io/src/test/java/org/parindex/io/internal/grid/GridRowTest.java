package org.parindex.io.internal.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Rows and sheets hold cells as a sorted map does, in whatever order they come. */
class GridRowTest {

    @Test
    void a_number_is_found_where_binary_search_finds_it() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            int[] numbers = random.ints(0, 1 + random.nextInt(60))
                    .limit(random.nextInt(40))
                    .sorted()
                    .distinct()
                    .toArray();
            int used = numbers.length == 0 ? 0 : random.nextInt(numbers.length + 1);
            for (int wanted = -1; wanted < 64; wanted++) {
                assertThat(GridRow.find(numbers, used, wanted))
                        .as("%d in %s of %d", wanted, Arrays.toString(numbers), used)
                        .isEqualTo(Arrays.binarySearch(numbers, 0, used, wanted));
            }
        }
    }

    @Test
    void cells_come_and_go_as_in_a_sorted_map() {
        Random random = new Random(2);
        GridSheet sheet = new GridSheet("t", "A", GridSheet.Visibility.VISIBLE, true);
        Map<Integer, Map<Integer, GridCell>> expected = new TreeMap<>();
        for (int step = 0; step < 5_000; step++) {
            int row = random.nextInt(40) * (random.nextInt(10) == 0 ? 1_000 : 1);
            int column = random.nextInt(12);
            if (random.nextInt(3) == 0) {
                sheet.clear(row, column);
                expected.computeIfPresent(row, (key, cells) -> {
                    cells.remove(column);
                    return cells.isEmpty() ? null : cells;
                });
            } else {
                GridCell cell = GridCell.text("x" + step, "x" + step);
                sheet.put(row, column, cell);
                expected.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
            }
        }

        assertThat(sheet.usedRows()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((row, cells) -> {
            assertThat(sheet.row(row).values()).containsExactlyElementsOf(cells.values());
            assertThat(sheet.row(row).entrySet()).containsExactlyElementsOf(cells.entrySet());
            for (int column = 0; column < 12; column++) {
                assertThat(sheet.row(row).get(column)).isEqualTo(cells.get(column));
            }
        });
    }
}
