package fr.reemploi.adapters.files.imports;

import fr.reemploi.application.shared.JsonValues;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Parses one line of JSON as a tree, with limits on depth and length.
final class JsonLineReader {
    private final JsonMapper mapper =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxNumberLength(100)
                                                    .maxStringLength(100_000)
                                                    .maxNameLength(1_000)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /// Parses a JSON object; empty if the line is not one.
    Optional<Map<String, Object>> read(String text) {
        try {
            if (!(mapper.readValue(text, Object.class) instanceof Map<?, ?> object))
                return Optional.empty();
            simplify(object);
            return Optional.of(JsonValues.map(object));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// Converts whole numbers, for which Jackson has three types, to `Long`, or `BigDecimal` if
    /// larger.
    private static void simplify(Map<?, ?> map) {
        for (var entry : map.entrySet()) simplify(entry);
    }

    private static <V> void simplify(Map.Entry<?, V> entry) {
        entry.setValue(simple(entry.getValue()));
    }

    private static <V> void simplify(List<V> list) {
        list.replaceAll(JsonLineReader::simple);
    }

    // the values of a tree are of type Object
    @SuppressWarnings("unchecked")
    private static <V> V simple(V value) {
        if (value instanceof Map<?, ?> map) simplify(map);
        if (value instanceof List<?> list) simplify(list);
        if (value instanceof Integer number) return (V) (Object) number.longValue();
        if (value instanceof BigInteger number) return (V) (Object) new BigDecimal(number);
        return value;
    }
}
