package fr.reemploi.adapters.mongo;

import static fr.reemploi.adapters.mongo.Envelopes.DOC;
import static fr.reemploi.adapters.mongo.Envelopes.ID;

import fr.reemploi.adapters.documents.VerificationBson;
import fr.reemploi.adapters.mongo.Envelopes.Saved;
import fr.reemploi.application.company.Verification;
import fr.reemploi.application.company.Verifications;
import fr.reemploi.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// The id of a verification is its seller's.
final class MongoVerifications implements Verifications {
    private final Envelopes verifications;

    MongoVerifications(Envelopes verifications) {
        this.verifications = verifications;
    }

    @Override
    public Optional<Verification> of(AccountId seller) {
        return verifications.find(seller.value()).map(VerificationBson::read);
    }

    @Override
    public Verification save(Verification verification) {
        var saved = verification.stored();
        var doc = VerificationBson.write(saved);
        verifications.put(
                new Saved(saved.seller().value(), saved.version(), doc), List.of(), new Document());
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
    public void forget(AccountId seller) {
        verifications.collection().deleteOne(new Document(ID, seller.value()));
    }
}
