package fr.reemploi.persistence.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.codec.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Documents of every version of every schema. A new version gets a file of its own:
/// `samples/NAME-VERSION.ndjson`, with documents as the program of that version wrote them.
final class SchemaSamplesTest {
    static Stream<Sample> samples() {
        return AggregateStores.SCHEMAS.stream()
                .flatMap(schema ->
                        IntStream.rangeClosed(1, schema.schemaVersion())
                                .mapToObj(version -> new Sample(schema, version)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void documents_of_every_version_are_read(Sample sample) throws IOException {
        var lines = sample.lines();
        assertThat(lines).isNotEmpty();
        for (var line : lines) assertSurvives(sample.schema(), line);
    }

    private static <A> void assertSurvives(Schema<A> schema, String line) {
        var aggregate = schema.toAggregate(Json.read(line));
        var written = schema.toDocument(aggregate);
        assertThat(schema.toAggregate(Json.read(Json.write(written)))).isEqualTo(aggregate);
    }

    record Sample(Schema<?> schema, int version) {
        List<String> lines() throws IOException {
            var file = "samples/%s-%d.ndjson".formatted(schema.name(), version);
            try (var resource = SchemaSamplesTest.class.getResourceAsStream(file)) {
                assertThat(resource).as(file).isNotNull();
                return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            }
        }

        @Override
        public String toString() {
            return schema.name() + " " + version;
        }
    }
}
