package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;
import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.schema.VerificationBson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// The document id of a verification is the account id of its seller.
public final class MongoVerifications implements Verifications {
    private final VersionedCollection verifications;

    public MongoVerifications(VersionedCollection verifications) {
        this.verifications = verifications;
    }

    @Override
    public Optional<Verification> of(AccountId seller) {
        return verifications.find(seller.value()).map(VerificationBson::read);
    }

    @Override
    public Verification save(Verification verification) {
        var saved = verification.withNextVersion();
        var doc = VerificationBson.write(saved);
        verifications.put(
                new VersionedDocument(saved.seller().value(), saved.version(), doc),
                List.of(),
                new Document());
        return saved;
    }

    @Override
    public List<Verification> due(Instant now, int limit) {
        var due = DOC + VerificationBson.DUE;
        return verifications
                .all(
                        new Document(due, new Document("$lte", now)),
                        new Document(due, 1).append(ID, 1),
                        limit)
                .stream()
                .map(VerificationBson::read)
                .toList();
    }

    @Override
    public void delete(AccountId seller) {
        verifications.collection().deleteOne(new Document(ID, seller.value()));
    }
}
