package fr.reemploi.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReaderTest {
    @Test
    void an_object_is_a_tree_in_its_own_order() {
        var tree =
                read(
                        "{\"b\":{\"amount\":8900},\"a\":[\"é\\n\",true,null,[]],\"least\":-9223372036854775808,"
                                + "\"big\":9223372036854775808,\"weight\":1.50,\"huge\":1e999999999}");

        assertThat(tree.keySet()).containsExactly("b", "a", "least", "big", "weight", "huge");
        assertThat(tree)
                .isEqualTo(
                        Map.of(
                                "b",
                                Map.of("amount", 8900L),
                                "a",
                                Arrays.asList("é\n", true, null, List.of()),
                                "least",
                                Long.MIN_VALUE,
                                "big",
                                new BigInteger("9223372036854775808"),
                                "weight",
                                new BigDecimal("1.50"),
                                "huge",
                                new BigDecimal("1e999999999")));
    }

    static Stream<String> atTheLimits() {
        return Stream.of(
                "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}",
                "{\"a\":" + "9".repeat(100) + "}",
                "{\"a\":\"" + "x".repeat(300_000) + "\"}",
                "{\"" + "a".repeat(1_000) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("atTheLimits")
    void what_is_just_within_the_limits_is_read(String json) {
        assertThat(read(json)).hasSize(1);
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "{",
                "[]",
                "1",
                "null",
                "nothing",
                "{} {}",
                "{}]",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\0\"}",
                "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}",
                "{\"a\":".repeat(100_000),
                "{\"a\":" + "9".repeat(101) + "}",
                "{\"a\":\"" + "x".repeat(300_001) + "\"}",
                "{\"" + "a".repeat(1_001) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void what_is_no_single_object_or_exceeds_a_limit_is_malformed(String json) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.readObject(json));
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.readObject(json.getBytes(UTF_8)));
    }

    @Test
    void an_error_has_its_line_and_column() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> read("{\n  \"a\": x}"))
                .satisfies(malformed -> {
                    assertThat(malformed.line()).isEqualTo(2);
                    assertThat(malformed.column()).isEqualTo(8);
                });
    }

    private static Map<String, Object> read(String json) {
        var tree = JsonReader.readObject(json);
        assertThat(JsonReader.readObject(json.getBytes(UTF_8))).isEqualTo(tree);
        return tree;
    }
}
