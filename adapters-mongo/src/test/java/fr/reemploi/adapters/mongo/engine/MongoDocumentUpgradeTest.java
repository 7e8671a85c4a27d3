package fr.reemploi.adapters.mongo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.store.Schema;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Documents that were written by the schema before: a field was renamed since.
final class MongoDocumentUpgradeTest {
    private static final Schema<Document> SCHEMA =
            Schema.<Document>of(
                            "garage",
                            "garages",
                            doc -> doc.get("id", UUID.class),
                            _ -> Version.NEW,
                            doc -> doc,
                            doc -> doc,
                            doc -> doc)
                    .withUpcaster(doc -> {
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

    private void upgrade() {
        new MongoDocumentUpgrade(store.database(), SCHEMA).run();
    }

    private void insert(Document doc) {
        store.collection("garages")
                .insertOne(
                        new Document("_id", UUID.randomUUID())
                                .append("version", 7L)
                                .append("doc", doc));
    }

    private long count(Document filter) {
        return store.collection("garages").countDocuments(filter);
    }
}
