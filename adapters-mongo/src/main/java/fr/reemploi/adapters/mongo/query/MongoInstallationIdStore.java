package fr.reemploi.adapters.mongo.query;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.shared.InstallationIdStore;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

public final class MongoInstallationIdStore implements InstallationIdStore {
    private static final Document THE_ONE = new Document(VersionedCollection.ID, "installation");
    private static final String INSTALLATION = "installation";

    private final MongoCollection<Document> marks;

    public MongoInstallationIdStore(MongoCollection<Document> marks) {
        this.marks = marks;
    }

    @Override
    public Optional<UUID> read() {
        return Optional.ofNullable(marks.find(THE_ONE).first())
                .map(mark -> mark.get(INSTALLATION, UUID.class));
    }

    @Override
    public void write(UUID installation) {
        // false when it is marked already, as it then stays
        var _ =
                VersionedCollection.isFirst(
                        marks, new Document(THE_ONE).append(INSTALLATION, installation));
    }
}
