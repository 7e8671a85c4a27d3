package fr.reemploi.persistence.codec;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Documents as compact JSON text. An id is a string and an instant its milliseconds, so that SQL
/// can index and compare them. A number is an `int`, or a `long` where it does not fit; no document
/// holds a fraction or null.
public final class Json {
    /// MongoDB's limit: both stores accept the same documents.
    private static final int MAX_DEPTH = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .streamWriteConstraints(
                            StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build();

    private Json() {}

    /// Writes a document or a value of one.
    ///
    /// @throws IllegalStateException if it holds a value of another type, or is too deep
    public static String write(Object value) {
        var out = new StringWriter(1_024);
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(value, json);
        } catch (JacksonException e) {
            throw new IllegalStateException("a document cannot be written as JSON", e);
        }
        return out.toString();
    }

    /// @throws IllegalStateException if the text is not a JSON object as `write` writes it
    public static Document read(String text) {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw broken(json);
            var doc = document(json);
            if (json.nextToken() != null) throw broken(json);
            return doc;
        } catch (JacksonException e) {
            throw new IllegalStateException("a stored document is broken", e);
        }
    }

    private static void write(Object value, JsonGenerator json) {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, field) -> write(field, json.writeName((String) name)));
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(element -> write(element, json));
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case UUID uuid -> json.writeString(uuid.toString());
            case Date date -> json.writeNumber(date.toInstant().toEpochMilli());
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> throw new IllegalStateException("no JSON is known for " + value.getClass());
        }
    }

    private static Document document(JsonParser json) {
        var doc = new Document();
        for (var name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            doc.append(name, value(json));
        }
        return doc;
    }

    private static List<Object> list(JsonParser json) {
        var list = new ArrayList<Object>();
        while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json));
        return list;
    }

    private static Object value(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> document(json);
            case START_ARRAY -> list(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> number(json);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw broken(json);
        };
    }

    private static Number number(JsonParser json) {
        return switch (json.getNumberType()) {
            case INT -> json.getIntValue();
            case LONG -> json.getLongValue();
            case null, default -> throw broken(json);
        };
    }

    private static IllegalStateException broken(JsonParser json) {
        var at = json.currentLocation().getCharOffset();
        return new IllegalStateException("a stored document is broken at character " + at);
    }
}
