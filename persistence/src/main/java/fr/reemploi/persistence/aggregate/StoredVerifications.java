package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isPresent;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.VerificationBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of verifications; the document id is the seller's.
public final class StoredVerifications implements Verifications {
    private static final Query DUE =
            where(isAtMost(VerificationBson.DUE), isPresent(VerificationBson.DUE))
                    .ascending(VerificationBson.DUE);

    public static final Schema<Verification> SCHEMA =
            Schema.<Verification>of(
                            "verification",
                            "verifications",
                            verification -> verification.seller().value(),
                            Verification::version,
                            Verification::withNextVersion,
                            VerificationBson::write,
                            VerificationBson::read)
                    .with(DUE);

    private final DocumentStore<Verification> verifications;

    public StoredVerifications(DocumentStores stores) {
        verifications = stores.open(SCHEMA);
    }

    @Override
    public Optional<Verification> of(AccountId seller) {
        return verifications.find(seller.value());
    }

    @Override
    public Verification save(Verification verification) {
        return verifications.save(Change.of(verification));
    }

    @Override
    public List<Verification> due(Instant now, int limit) {
        return verifications.list(DUE, limit, now);
    }

    @Override
    public void delete(AccountId seller) {
        verifications.delete(seller.value());
    }
}
