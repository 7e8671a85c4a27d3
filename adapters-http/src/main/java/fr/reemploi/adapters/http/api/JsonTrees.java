package fr.reemploi.adapters.http.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Parses JSON into trees of maps, lists, strings, exact numbers and booleans. Limits on size and
/// depth bound the cost of hostile input.
public final class JsonTrees {
    static final int MAX_BODY_BYTES = 1024 * 1024;
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_STRING_LENGTH = 200_000;
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

    private JsonTrees() {}

    /// Reads the whole body.
    ///
    /// @param announced the `Content-Length`, -1 when absent
    /// @throws ApiException `body.too-large`, without reading the rest
    static byte[] body(InputStream stream, long announced) throws IOException {
        if (announced > MAX_BODY_BYTES) throw new ApiException(413, "body.too-large", 1);
        var body = stream.readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) throw new ApiException(413, "body.too-large", 1);
        return body;
    }

    /// Parses the JSON object of a body.
    ///
    /// @throws ApiException `json.malformed`
    public static Map<String, Object> object(byte[] body) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw malformed(1, 1);
            var tree = map(parser);
            if (parser.nextToken() != null) throw malformed(parser);
            return tree;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw at == null ? malformed(1, 1) : malformed(at.getLineNr(), at.getColumnNr());
        }
    }

    private static Map<String, Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            map.put(name, value(parser));
        }
        @SuppressWarnings("NullAway") // the tree contains JSON nulls; forms read null as absent
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
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> throw malformed(parser);
        };
    }

    private static Object whole(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            case null, default -> parser.getBigIntegerValue();
        };
    }

    private static ApiException malformed(JsonParser parser) {
        var at = parser.currentLocation();
        return malformed(at.getLineNr(), at.getColumnNr());
    }

    private static ApiException malformed(int line, int column) {
        return new ApiException(400, "json.malformed", Math.max(line, 1), Math.max(column, 1));
    }
}
