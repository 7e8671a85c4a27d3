package fr.reemploi.persistence.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Date;
import java.util.List;
import java.util.UUID;
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
    void the_text_is_the_one_of_earlier_versions() {
        var id = UUID.fromString("01930000-0000-7000-8000-000000000001");
        var doc =
                new Document("_id", id)
                        .append("at", new Date(1_772_452_800_000L))
                        .append("path", "a/\"b\"\\\n\u2028é🚗")
                        .append("lone", "\ud83d")
                        .append("list", List.of(1, Long.MAX_VALUE, false, List.of()));

        assertThat(Json.write(doc))
                .isEqualTo(
                        "{\"_id\":\"01930000-0000-7000-8000-000000000001\",\"at\":1772452800000,"
                                + "\"path\":\"a/\\\"b\\\"\\\\\\n\u2028é🚗\",\"lone\":\"\ud83d\","
                                + "\"list\":[1,9223372036854775807,false,[]]}");
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
                "{a:1}",
                "{\"a\":null}",
                "{\"a\":1.5}",
                "{\"a\":9223372036854775808}"
            })
    void broken_text_is_refused(String text) {
        assertThatIllegalStateException()
                .isThrownBy(() -> Json.read(text))
                .withMessageContaining("broken");
    }

    @Test
    void a_document_deeper_than_mongodb_stores_is_refused() {
        var deepest = nested(99);

        assertThat(Json.read(Json.write(deepest))).isEqualTo(deepest);
        assertThatIllegalStateException().isThrownBy(() -> Json.write(nested(100)));
        assertThatIllegalStateException()
                .isThrownBy(() -> Json.read("{\"a\":".repeat(100_000)))
                .withMessageContaining("broken");
    }

    private static Document nested(int levels) {
        var doc = new Document();
        for (var level = 0; level < levels; level++) doc = new Document("a", doc);
        return doc;
    }
}
