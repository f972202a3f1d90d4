package org.parindex.io.excel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which column a text names, remembered over the files of an import, whose texts repeat. For one thread. */
final class HeaderWords {

    /** Texts whose meaning is remembered; the others are worked out each time. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, Optional<Column>> known = new HashMap<>();

    Optional<Column> column(String text) {
        Optional<Column> column = known.get(text);
        if (column == null) {
            column = Column.of(text);
            if (known.size() < REMEMBERED) {
                known.put(text, column);
            }
        }
        return column;
    }
}
