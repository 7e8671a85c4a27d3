package fr.reemploi.adapters.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.store.Schema;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Documents that were written by the schema before: a field was renamed since.
final class MongoDocumentUpgradeTest {
    private static final Schema<Document> FIRST =
            Schema.of(
                    "garage",
                    "garages",
                    doc -> doc.get("id", UUID.class),
                    _ -> Version.NEW,
                    doc -> doc,
                    doc -> doc,
                    doc -> doc);
    private static final Schema<Document> SECOND =
            FIRST.withUpcaster(doc -> {
                doc.append("city", doc.remove("town"));
                return doc;
            });

    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Test
    void queries_find_documents_of_an_earlier_version_by_a_renamed_field() {
        insert(new Document("town", "Angers"));
        insert(new Document("city", "Cholet").append(Schema.SCHEMA_VERSION, 2));

        upgrade();

        assertThat(count(new Document("doc.city", "Angers").append("version", 7L))).isOne();
        assertThat(count(new Document("doc.city", "Cholet"))).isOne();
        assertThat(count(new Document("doc.town", new Document("$exists", true)))).isZero();
    }

    @Test
    void an_upgraded_collection_is_not_read_again() {
        upgrade();
        insert(new Document("town", "Angers"));

        upgrade();

        assertThat(count(new Document("doc.town", "Angers"))).isOne();
    }

    @Test
    void an_earlier_program_rejects_documents_of_a_later_one() {
        upgrade();

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> new MongoDocumentUpgrade(store.database(), FIRST).run())
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("startup.mongodb.newer"));
    }

    @Test
    void a_document_that_cannot_be_read_is_named() {
        var id = insert(new Document("town", "Angers").append(Schema.SCHEMA_VERSION, 3));

        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(this::upgrade)
                .satisfies(fault -> assertThat(fault.reason(Language.EN)).contains("garage/" + id));
    }

    private void upgrade() {
        new MongoDocumentUpgrade(store.database(), SECOND).run();
    }

    private UUID insert(Document doc) {
        var id = UUID.randomUUID();
        store.collection("garages")
                .insertOne(new Document("_id", id).append("version", 7L).append("doc", doc));
        return id;
    }

    private long count(Document filter) {
        return store.collection("garages").countDocuments(filter);
    }
}
