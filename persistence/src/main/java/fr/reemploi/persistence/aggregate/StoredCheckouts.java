package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.FieldCondition.isPresent;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.CheckoutBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store of checkouts.
public final class StoredCheckouts implements Checkouts {
    private static final Query DUE =
            where(isAtMost(CheckoutBson.DEADLINE), isPresent(CheckoutBson.DEADLINE))
                    .ascending(CheckoutBson.DEADLINE);
    private static final Query AFTER = where(isGreater(Query.ID));

    public static final Schema<Checkout> SCHEMA =
            Schema.<Checkout>of(
                            "checkout",
                            "checkouts",
                            checkout -> checkout.id().value(),
                            Checkout::version,
                            Checkout::withNextVersion,
                            CheckoutBson::write,
                            CheckoutBson::read)
                    .with(DUE, AFTER)
                    .withEvents();

    private final DocumentStore<Checkout> checkouts;

    public StoredCheckouts(DocumentStores stores) {
        checkouts = stores.open(SCHEMA);
    }

    @Override
    public Optional<Checkout> find(CheckoutId id) {
        return checkouts.find(id.value());
    }

    @Override
    public Checkout save(Change<Checkout> change) {
        return checkouts.save(change);
    }

    @Override
    public List<Checkout> due(Instant now, int limit) {
        return checkouts.list(DUE, limit, now);
    }

    @Override
    public List<Checkout> after(Optional<CheckoutId> last, int limit) {
        return checkouts.list(AFTER, limit, last.map(CheckoutId::value).orElse(Query.BEFORE_ALL));
    }
}
