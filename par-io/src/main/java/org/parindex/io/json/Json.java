package org.parindex.io.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parindex.finding.Source;
import org.parindex.text.Text;

/** A JSON value with the place where it stands. */
sealed interface Json {

    /** Where it stands. */
    Source.Json at();

    /** The kind of value in words. */
    Text kind();

    record Obj(Source.Json at, Map<String, Json> fields) implements Json {
        Obj with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Obj(at, more);
        }

        @Override
        public Text kind() {
            return Text.of("đối tượng", "an object");
        }
    }

    record Arr(Source.Json at, List<Json> items) implements Json {
        @Override
        public Text kind() {
            return Text.of("danh sách", "an array");
        }
    }

    record Str(Source.Json at, String value) implements Json {
        @Override
        public Text kind() {
            String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
            return Text.fill("chuỗi “{0}”", "the string “{0}”", shown);
        }
    }

    record Num(Source.Json at, BigDecimal value) implements Json {
        @Override
        public Text kind() {
            return Text.fill("số {0}", "the number {0}", value);
        }
    }

    record Bool(Source.Json at, boolean value) implements Json {
        @Override
        public Text kind() {
            return Text.of(String.valueOf(value));
        }
    }

    record Nil(Source.Json at) implements Json {
        @Override
        public Text kind() {
            return Text.of("null");
        }
    }

    /** A value that cannot be used, which has been reported. */
    record Bad(Source.Json at) implements Json {
        @Override
        public Text kind() {
            return Text.EMPTY;
        }
    }

    /** The place of values made in memory. */
    Source.Json MEMORY = new Source.Json("", "", 0, 0);

    static Json of(String value) {
        return new Str(MEMORY, value);
    }

    static Json of(BigDecimal value) {
        return new Num(MEMORY, value);
    }

    static Json of(boolean value) {
        return new Bool(MEMORY, value);
    }

    static Arr of(List<Json> items) {
        return new Arr(MEMORY, items);
    }

    static Obj object(Map<String, Json> fields) {
        return new Obj(MEMORY, fields);
    }
}
