package fr.reemploi.persistence.store;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.Query.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.domain.shared.Version;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// A schema that has changed three times: a field was renamed, one was split, and one is required
/// that was not there.
final class SchemaTest {
    private static final Schema<Garage> SCHEMA =
            Schema.<Garage>of(
                            "garage",
                            "garages",
                            Garage::city,
                            _ -> Version.NEW,
                            garage -> garage,
                            SchemaTest::write,
                            SchemaTest::read)
                    .withUpcaster(doc -> {
                        doc.append("city", doc.remove("town"));
                        return doc;
                    })
                    .withUpcaster(doc -> {
                        var name = ((String) doc.remove("owner")).split(" ", 2);
                        return doc.append("firstName", name[0]).append("lastName", name[1]);
                    })
                    .withUpcaster(doc -> doc.append("country", "FR"));

    private static final Garage ANGERS = new Garage("Angers", "Jo", "de la Tour", "FR");

    record Garage(String city, String firstName, String lastName, String country) {}

    @Test
    void two_indexes_of_one_name_are_rejected() {
        var old = where(is("city"), is("old", true)).ascending("openedAt");
        var recent = where(is("city"), is("old", false)).ascending("openedAt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.with(old, recent))
                .withMessageContaining("city_openedAt_of_old");
        assertThat(SCHEMA.with(old, old).indexes()).hasSize(1);
    }

    @Test
    void a_renamed_field_is_read() {
        var second =
                new Document("city", "Angers")
                        .append("owner", "Jo de la Tour")
                        .append(Schema.SCHEMA_VERSION, 2);
        assertThat(SCHEMA.toAggregate(second)).isEqualTo(ANGERS);
        var first = new Document("town", "Angers").append("owner", "Jo de la Tour");
        assertThat(SCHEMA.toAggregate(first)).isEqualTo(ANGERS);
        assertThat(first).containsOnlyKeys("town", "owner");
    }

    @Test
    void a_split_field_and_a_new_required_one_are_read() {
        var third =
                new Document("city", "Angers")
                        .append("firstName", "Jo")
                        .append("lastName", "de la Tour")
                        .append(Schema.SCHEMA_VERSION, 3);
        assertThat(SCHEMA.toAggregate(third)).isEqualTo(ANGERS);
    }

    @Test
    void a_document_carries_the_version_of_the_schema() {
        var doc = SCHEMA.toDocument(ANGERS);
        assertThat(doc).containsEntry(Schema.SCHEMA_VERSION, 4);
        assertThat(SCHEMA.upcast(doc)).isSameAs(doc);
        assertThat(SCHEMA.toAggregate(doc)).isEqualTo(ANGERS);
    }

    @Test
    void a_document_of_a_later_program_is_not_misread() {
        var later = SCHEMA.toDocument(ANGERS).append(Schema.SCHEMA_VERSION, 5);
        assertThatIllegalStateException()
                .isThrownBy(() -> SCHEMA.toAggregate(later))
                .withMessageContaining("garage")
                .withMessageContaining("5");
    }

    private static Document write(Garage garage) {
        return new Document("city", garage.city())
                .append("firstName", garage.firstName())
                .append("lastName", garage.lastName())
                .append("country", garage.country());
    }

    private static Garage read(Document doc) {
        return new Garage(
                doc.getString("city"),
                doc.getString("firstName"),
                doc.getString("lastName"),
                doc.getString("country"));
    }
}
