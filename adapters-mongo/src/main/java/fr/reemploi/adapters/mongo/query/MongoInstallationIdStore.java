package fr.reemploi.adapters.mongo.query;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.shared.InstallationIdStore;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

public final class MongoInstallationIdStore implements InstallationIdStore {
    private static final Document SINGLE_DOCUMENT =
            new Document(VersionedCollection.ID, "installation");
    private static final String INSTALLATION = "installation";

    private final MongoCollection<Document> installations;

    public MongoInstallationIdStore(MongoCollection<Document> installations) {
        this.installations = installations;
    }

    @Override
    public Optional<UUID> read() {
        return Optional.ofNullable(installations.find(SINGLE_DOCUMENT).first())
                .map(document -> document.get(INSTALLATION, UUID.class));
    }

    @Override
    public void write(UUID installation) {
        // an existing id is not overwritten
        var _ =
                VersionedCollection.insertIfAbsent(
                        installations,
                        new Document(SINGLE_DOCUMENT).append(INSTALLATION, installation));
    }
}
