package fr.reemploi.adapters.local;

import fr.reemploi.application.shared.Trees;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads one line of JSON as a tree, within bounds.
final class JsonLine {
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
                    .enable(DeserializationFeature.USE_LONG_FOR_INTS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    /// The object; empty when the line is none.
    Optional<Map<String, Object>> read(String text) {
        try {
            if (!(mapper.readValue(text, Object.class) instanceof Map<?, ?> object))
                return Optional.empty();
            var tree = Trees.map(object);
            tree.replaceAll(
                    (_, value) -> value instanceof BigInteger big ? new BigDecimal(big) : value);
            return Optional.of(tree);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
