package org.parindex.io.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parindex.finding.Finding;
import org.parindex.finding.Place;
import org.parindex.finding.Source;
import org.parindex.io.text.NumberGrammar;
import org.parindex.points.Points;
import org.parindex.text.Text;

/** Keeps how the numbers in each column of a sheet are written, where they stand as text. */
final class WrittenNumbers {

    /** Cells that a finding names of each way. */
    private static final int EXAMPLES = 3;

    /** Cells that are written in one way. */
    private static final class Way {
        private final List<Text> examples = new ArrayList<>();
        private Place first = Place.NOWHERE;
        private int count;

        void add(Source.Cell at, String text, BigDecimal value, Place place) {
            first = count == 0 ? place : first;
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(Text.fill(
                        "{0} “{1}” là {2}",
                        "{0} “{1}” as {2}", at.cell(), text, Points.of(value).show()));
            }
        }

        Text told() {
            Text named = Text.join("; ", examples);
            return count > EXAMPLES ? Text.fill("{0}; … {1} ô", "{0}; … {1} cells", named, count) : named;
        }
    }

    private static final class Ways {
        private final Way comma = new Way();
        private final Way point = new Way();
    }

    private final Map<String, Ways> byColumn = new TreeMap<>();

    /** Takes note of a text that was read as a number. */
    void add(String text, BigDecimal value, Place place) {
        if (place.source() instanceof Source.Cell at) {
            NumberGrammar.habit(text, value).ifPresent(habit -> {
                Ways ways = byColumn.computeIfAbsent(at.cell().replaceAll("[0-9]+", ""), letters -> new Ways());
                Way way = habit == NumberGrammar.Habit.DECIMAL_COMMA ? ways.comma : ways.point;
                way.add(at, text, value, place);
            });
        }
    }

    /** One finding for each column that mixes both ways, at the first cell of the rarer. */
    void report(Consumer<Finding> findings) {
        byColumn.forEach((column, ways) -> {
            if (ways.comma.count > 0 && ways.point.count > 0) {
                Way rare = ways.point.count <= ways.comma.count ? ways.point : ways.comma;
                findings.accept(ExcelFinding.NUMBERS_MIXED.at(
                        rare.first.withNode(null),
                        "column",
                        column,
                        "commas",
                        ways.comma.told(),
                        "points",
                        ways.point.told()));
            }
        });
        byColumn.clear();
    }
}
