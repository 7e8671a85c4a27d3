package fr.reemploi.persistence.codec;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;

/// Documents as compact JSON text: an id is a string, an instant its milliseconds, so that SQL can
/// index and compare them. By hand, because it is several times as fast as extended JSON and the
/// text is read at every look at a listing.
public final class Json {
    private static final String HEX = "0123456789abcdef";

    private Json() {}

    public static String write(Document doc) {
        var out = new StringBuilder(1_024);
        write(doc, out);
        return out.toString();
    }

    /// Reads what `write` wrote.
    ///
    /// @throws IllegalStateException if the text is no JSON object
    public static Document read(String text) {
        return new JsonParser(text).parse();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> write(map, out);
            case List<?> list -> write(list, out);
            case String text -> write(text, out);
            case UUID uuid -> out.append('"').append(uuid).append('"');
            case Date date -> out.append(date.toInstant().toEpochMilli());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag.booleanValue());
            default -> throw new IllegalStateException("no JSON is known for " + value.getClass());
        }
    }

    private static void write(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        var first = true;
        for (var entry : map.entrySet()) {
            if (!first) out.append(',');
            first = false;
            write((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
        }
        out.append('}');
    }

    private static void write(List<?> list, StringBuilder out) {
        out.append('[');
        for (var i = 0; i < list.size(); i++) {
            if (i > 0) out.append(',');
            write((Object) list.get(i), out);
        }
        out.append(']');
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        var clean = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') continue;
            out.append(text, clean, i);
            clean = i + 1;
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default ->
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        out.append(text, clean, text.length()).append('"');
    }
}
