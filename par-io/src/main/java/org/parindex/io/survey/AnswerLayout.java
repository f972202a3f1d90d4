package org.parindex.io.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where things stand in a table of answers. What is not said is told from the headers: an item by its id, its question or
 * its question in brackets (as matrix questions of form tools are exported), other columns by usual words in Vietnamese
 * and English. A table with columns for item and answer has one row per answer; any other one row per respondent.
 *
 * @param sheet name of the sheet; empty for the one whose header asks the most items
 * @param unit id of the unit that all answers are about; empty if a column says it
 * @param group id of the group of all respondents; empty if a column says it or groups are not told apart
 * @param wave the survey of a file with several, as its column says it; empty to take all rows
 * @param columns headers of columns, by what they hold
 * @param items headers of items, by id
 * @param path headers of the sampled units of each stage, outermost first
 * @param sizes headers of how many units there are at each stage in the parent of the sampled one, outermost stage first;
 *     there may be one more than sampled units, for the respondents in the last of them
 * @param traits headers of classes of respondents that are kept, such as sex and age class
 * @param replicates columns of replicate weights, or null
 */
public record AnswerLayout(
        String sheet,
        String unit,
        String group,
        String wave,
        Map<AnswerColumn, String> columns,
        Map<String, String> items,
        List<String> path,
        List<String> sizes,
        List<String> traits,
        @Nullable ReplicateColumns replicates) {

    /** Everything is told from the headers. */
    public static final AnswerLayout AUTOMATIC =
            new AnswerLayout("", "", "", "", Map.of(), Map.of(), List.of(), List.of(), List.of(), null);

    /** Copies. */
    public AnswerLayout {
        Objects.requireNonNull(sheet, "sheet");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(wave, "wave");
        Map<AnswerColumn, String> ordered = new EnumMap<>(AnswerColumn.class);
        ordered.putAll(columns);
        columns = Collections.unmodifiableMap(ordered);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        path = List.copyOf(path);
        sizes = List.copyOf(sizes);
        if (sizes.size() > path.size() + 1) {
            throw new IllegalArgumentException(
                    "%d columns of sizes were given to %d stages.".formatted(sizes.size(), path.size()));
        }
        traits = List.copyOf(traits);
    }

    /**
     * The layout with a column said.
     *
     * @param column what it holds
     * @param header its header
     * @return the layout
     */
    public AnswerLayout with(AnswerColumn column, String header) {
        Map<AnswerColumn, String> more = new EnumMap<>(AnswerColumn.class);
        more.putAll(columns);
        more.put(column, header);
        return new AnswerLayout(sheet, unit, group, wave, more, items, path, sizes, traits, replicates);
    }

    /**
     * The layout with the column of an item said.
     *
     * @param item id of the item
     * @param header its header
     * @return the layout
     */
    public AnswerLayout withItem(String item, String header) {
        Map<String, String> more = new LinkedHashMap<>(items);
        more.put(item, header);
        return new AnswerLayout(sheet, unit, group, wave, columns, more, path, sizes, traits, replicates);
    }

    /**
     * The layout for answers that are all about one unit.
     *
     * @param unitId id of the unit
     * @return the layout
     */
    public AnswerLayout ofUnit(String unitId) {
        return new AnswerLayout(sheet, unitId, group, wave, columns, items, path, sizes, traits, replicates);
    }

    /**
     * The layout for respondents who are all of one group.
     *
     * @param groupId id of the group
     * @return the layout
     */
    public AnswerLayout ofGroup(String groupId) {
        return new AnswerLayout(sheet, unit, groupId, wave, columns, items, path, sizes, traits, replicates);
    }

    /**
     * The layout for one of several surveys in a file.
     *
     * @param wanted what the column of the survey says in the rows wanted
     * @return the layout
     */
    public AnswerLayout ofWave(String wanted) {
        return new AnswerLayout(sheet, unit, group, wanted, columns, items, path, sizes, traits, replicates);
    }

    /**
     * The layout with the columns of a sample in stages; columns of sizes are said afterwards.
     *
     * @param headers headers of the sampled units, outermost first
     * @return the layout
     */
    public AnswerLayout withPath(String... headers) {
        return new AnswerLayout(
                sheet, unit, group, wave, columns, items, Arrays.asList(headers), List.of(), traits, replicates);
    }

    /**
     * The layout with the columns of sizes of a sample in stages, for finite population corrections.
     *
     * @param headers headers of how many units each stage has in the parent of the sampled one, outermost first
     * @return the layout
     * @throws IllegalArgumentException if there are more than one beyond the sampled units
     */
    public AnswerLayout withSizes(String... headers) {
        return new AnswerLayout(
                sheet, unit, group, wave, columns, items, path, Arrays.asList(headers), traits, replicates);
    }

    /**
     * The layout with columns of replicate weights.
     *
     * @param stated the columns
     * @return the layout
     */
    public AnswerLayout withReplicates(ReplicateColumns stated) {
        return new AnswerLayout(sheet, unit, group, wave, columns, items, path, sizes, traits, stated);
    }

    /**
     * The layout with classes of respondents that are kept.
     *
     * @param headers their headers
     * @return the layout
     */
    public AnswerLayout withTraits(String... headers) {
        List<String> more = new ArrayList<>(traits);
        more.addAll(Arrays.asList(headers));
        return new AnswerLayout(sheet, unit, group, wave, columns, items, path, sizes, more, replicates);
    }
}
