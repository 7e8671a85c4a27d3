package fr.reemploi.persistence.aggregate;

import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.persistence.schema.SellerRatesBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;

/// The store of the sellers' own shipping rates; the document id is the seller's.
public final class StoredSellerRates implements SellerRatesStore {
    public static final Schema<SellerRates> SCHEMA =
            Schema.of(
                    "tariffs",
                    "tariffs",
                    rates -> rates.seller().value(),
                    SellerRates::version,
                    SellerRates::withNextVersion,
                    SellerRatesBson::write,
                    SellerRatesBson::read);

    private final DocumentStore<SellerRates> rates;

    public StoredSellerRates(DocumentStores stores) {
        rates = stores.open(SCHEMA);
    }

    @Override
    public SellerRates of(AccountId seller) {
        return rates.find(seller.value()).orElseGet(() -> SellerRates.initial(seller));
    }

    @Override
    public SellerRates save(SellerRates changed) {
        return rates.save(Change.of(changed));
    }
}
