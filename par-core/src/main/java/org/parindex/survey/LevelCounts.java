package org.parindex.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How often each level of an item was chosen, and each reason was given instead.
 *
 * @param levels answers per level, worst first
 * @param absent how many gave each reason; all five are named
 */
public record LevelCounts(List<Long> levels, Map<Absence, Long> absent) {

    /** Copies. */
    public LevelCounts {
        levels = List.copyOf(levels);
        absent = java.util.Collections.unmodifiableMap(new EnumMap<>(absent));
    }

    static LevelCounts of(long[] counts, int from, int size) {
        Long[] levels = new Long[size];
        for (int rank = 1; rank <= size; rank++) {
            levels[rank - 1] = counts[from + rank];
        }
        Map<Absence, Long> absent = new EnumMap<>(Absence.class);
        for (Absence absence : Absence.values()) {
            absent.put(absence, counts[from + absence.code()]);
        }
        return new LevelCounts(List.of(levels), absent);
    }

    /**
     * How many chose a level.
     *
     * @return the sum over the levels
     */
    public long answers() {
        return levels.stream().mapToLong(Long::longValue).sum();
    }

    /**
     * How many gave a reason.
     *
     * @param absence the reason
     * @return the number
     */
    public long absent(Absence absence) {
        return absent.getOrDefault(absence, 0L);
    }
}
