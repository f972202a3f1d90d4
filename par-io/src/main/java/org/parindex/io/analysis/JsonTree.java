package org.parindex.io.analysis;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.parindex.finding.Finding;
import org.parindex.points.Points;
import org.parindex.text.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Results of statistics as JSON: maps and lists of texts, numbers and findings. What is no number is null. */
final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /** A document of two spaces a level and line feeds. */
    static String print(Map<String, @Nullable Object> document) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), out)) {
            write(document, json);
        }
        return out.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value instanceof OptionalDouble number) {
            number(number.orElse(Double.NaN), json);
        } else if (value instanceof Double number) {
            number(number, json);
        } else if (value instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (value instanceof Points points) {
            exact(points, json);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Text text) {
            text(text, json);
        } else if (value instanceof Finding finding) {
            finding(finding, json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, item) -> {
                json.writeName(String.valueOf(name));
                write(item, json);
            });
            json.writeEndObject();
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    /** A number where its decimal ends, otherwise a fraction as text. */
    private static void exact(Points points, JsonGenerator json) {
        points.toDecimal().ifPresentOrElse(json::writeNumber, () -> json.writeString(points.toString()));
    }

    private static void text(Text text, JsonGenerator json) {
        if (text.vi().equals(text.en())) {
            json.writeString(text.vi());
            return;
        }
        json.writeStartObject();
        json.writeName("vi");
        json.writeString(text.vi());
        json.writeName("en");
        json.writeString(text.en());
        json.writeEndObject();
    }

    private static void number(double value, JsonGenerator json) {
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    private static void finding(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("code");
        json.writeString(finding.code());
        json.writeName("severity");
        json.writeString(finding.severity().name().toLowerCase(Locale.ROOT));
        place("node", finding.place().node(), json);
        place("unit", finding.place().unit(), json);
        json.writeName("message");
        write(finding.message(), json);
        json.writeName("advice");
        write(finding.advice(), json);
        json.writeEndObject();
    }

    private static void place(String name, @Nullable String value, JsonGenerator json) {
        if (value != null) {
            json.writeName(name);
            json.writeString(value);
        }
    }
}
