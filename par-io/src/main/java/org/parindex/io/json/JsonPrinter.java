package org.parindex.io.json;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;

/** Prints values: UTF-8 text, two spaces a level, line feeds, decimals in plain notation exactly as given. */
final class JsonPrinter {

    private static final int SHORT = 100;

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    static String print(Json value) {
        JsonPrinter printer = new JsonPrinter();
        printer.write(value, "");
        return printer.out.append('\n').toString();
    }

    private void write(Json value, String indent) {
        if (value instanceof Json.Obj || value instanceof Json.Arr) {
            String line = oneLine(value);
            if (line.length() + indent.length() <= SHORT) {
                out.append(line);
            } else {
                writeLong(value, indent);
            }
        } else {
            out.append(oneLine(value));
        }
    }

    private void writeLong(Json value, String indent) {
        String inner = indent + "  ";
        boolean object = value instanceof Json.Obj;
        out.append(object ? "{\n" : "[\n");
        if (value instanceof Json.Obj obj) {
            Iterator<Map.Entry<String, Json>> fields = obj.fields().entrySet().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, Json> field = fields.next();
                out.append(inner).append(quoted(field.getKey())).append(": ");
                write(field.getValue(), inner);
                out.append(fields.hasNext() ? ",\n" : "\n");
            }
        } else if (value instanceof Json.Arr array) {
            Iterator<Json> items = array.items().iterator();
            while (items.hasNext()) {
                out.append(inner);
                write(items.next(), inner);
                out.append(items.hasNext() ? ",\n" : "\n");
            }
        }
        out.append(indent).append(object ? '}' : ']');
    }

    /** A value on one line, given up once it is clearly too long for one. */
    private static String oneLine(Json value) {
        StringBuilder line = new StringBuilder();
        line(value, line);
        return line.toString();
    }

    private static void line(Json value, StringBuilder line) {
        if (value instanceof Json.Str string) {
            line.append(quoted(string.value()));
        } else if (value instanceof Json.Num number) {
            line.append(number.value().toPlainString());
        } else if (value instanceof Json.Bool bool) {
            line.append(bool.value());
        } else if (value instanceof Json.Obj object) {
            line.append('{');
            String separator = "";
            for (Map.Entry<String, Json> field : object.fields().entrySet()) {
                if (line.length() > SHORT) {
                    return;
                }
                line.append(separator).append(quoted(field.getKey())).append(": ");
                line(field.getValue(), line);
                separator = ", ";
            }
            line.append(line.length() > SHORT ? " " : "}");
        } else if (value instanceof Json.Arr array) {
            line.append('[');
            String separator = "";
            for (Json item : array.items()) {
                if (line.length() > SHORT) {
                    return;
                }
                line.append(separator);
                line(item, line);
                separator = ", ";
            }
            line.append(line.length() > SHORT ? " " : "]");
        } else {
            line.append("null");
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
