package fr.reemploi.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void every_kind_of_value_and_character_comes_back() {
        var doc =
                new Document("text", "\"é\"\\/\b\f\n\r\t\u0000\u001f\u2028🚗")
                        .append("é\"", "")
                        .append("small", -7)
                        .append("large", 1_772_452_800_000L)
                        .append("least", Integer.MIN_VALUE)
                        .append("flags", List.of(true, false))
                        .append(
                                "nested",
                                new Document("empty", List.of()).append("no", new Document()));

        assertThat(Json.read(Json.write(doc))).isEqualTo(doc);
    }

    @Test
    void others_may_have_spaced_and_escaped_it() {
        assertThat(Json.read(" { \"a\" : [ 1 , \"\\u00e9\\/\\b\\f\\r\\t\" ] , \"b\" : { } } "))
                .isEqualTo(new Document("a", List.of(1, "é/\b\f\r\t")).append("b", new Document()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"a\"",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":tru}",
                "{\"a\":-}",
                "{\"a\":\"",
                "{\"a\":\"\\",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12",
                "{\"a\":\"\\uzzzz\"}",
                "{} {}",
                "{\"a\":[1 2]}",
                "{a:1}"
            })
    void broken_text_is_refused(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Json.read(text))
                .withMessageContaining("broken");
    }
}
