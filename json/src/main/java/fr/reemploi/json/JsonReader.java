package fr.reemploi.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON object that a client sent as a tree of maps, lists, strings, numbers, booleans and
/// nulls. A whole number is a `Long`, or a `BigInteger` where it does not fit; any other is a
/// `BigDecimal`, whose exponent is not expanded. Limits keep hostile input cheap; the caller limits
/// the length of the whole text.
public final class JsonReader {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 100;

    /// More than a request's body: a field that is too long is named by its own rule.
    private static final int MAX_STRING_LENGTH = 300_000;

    private static final int MAX_NAME_LENGTH = 1_000;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                    .maxStringLength(MAX_STRING_LENGTH)
                                    .maxNameLength(MAX_NAME_LENGTH)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private JsonReader() {}

    /// @throws MalformedJsonException also for a repeated name and for text after the object
    public static Map<String, Object> readObject(byte[] json) {
        return readObject(() -> FACTORY.createParser(ObjectReadContext.empty(), json));
    }

    /// @throws MalformedJsonException also for a repeated name and for text after the object
    public static Map<String, Object> readObject(String json) {
        return readObject(() -> FACTORY.createParser(ObjectReadContext.empty(), json));
    }

    private static Map<String, Object> readObject(Supplier<JsonParser> source) {
        try (var parser = source.get()) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                throw new MalformedJsonException(1, 1);
            var tree = map(parser);
            if (parser.nextToken() != null) throw malformed(parser.currentLocation());
            return tree;
        } catch (JacksonException e) {
            throw malformed(e.getLocation());
        }
    }

    private static Map<String, Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            map.put(name, value(parser));
        }
        @SuppressWarnings("NullAway") // holds null where the JSON does: forms read it as absent
        Map<String, Object> tree = map;
        return tree;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        var list = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value(parser));
        return list;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> wholeNumber(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw malformed(parser.currentLocation());
        };
    }

    private static Object wholeNumber(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            case null, default -> parser.getBigIntegerValue();
        };
    }

    private static MalformedJsonException malformed(@Nullable TokenStreamLocation at) {
        if (at == null) return new MalformedJsonException(1, 1);
        return new MalformedJsonException(
                Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
    }
}
