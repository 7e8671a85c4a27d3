package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.imports.Import;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shipment.Shipment;
import fr.reemploi.domain.shipping.SellerRates;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks the ports of a store for what is known to be in its file.
final class StoredAggregates {
    private static final int ALL = 10_000;
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final Stores stores;

    StoredAggregates(Stores stores) {
        this.stores = stores;
    }

    void all(Map<String, List<Object>> documents) {
        documents.values().forEach(rows -> rows.forEach(this::same));
        var feed = stores.listingFeed().after(ListingFeed.START, ALL).listings();
        assertThat(feed).hasSameSizeAs(documents.get("listing"));
        assertThat(stores.outbox().due(ALL, FAR)).hasSameSizeAs(documents.get("outbox"));
        assertThat(stores.auditLog().page(ALL, Optional.empty()).items())
                .hasSameSizeAs(documents.get("audit"));
        assertThat(stores.installationIdStore().read()).isPresent();
        assertThat(stores.webhookInbox().polledUntil("stripe")).isPresent();
    }

    private void same(Object known) {
        Object found =
                switch (known) {
                    case Account one -> stores.accounts().get(one.id());
                    case Listing one -> stores.listings().get(one.id());
                    case Order one -> stores.orders().get(one.id());
                    case Checkout one -> stores.checkouts().get(one.id());
                    case Shipment one -> stores.shipments().find(one.order()).orElseThrow();
                    case Import one -> stores.imports().find(one.id()).orElseThrow();
                    case Session one -> stores.sessions().find(one.id()).orElseThrow();
                    case SandboxPayment one ->
                            stores.sandboxPaymentStore().find(one.id()).orElseThrow();
                    case PayoutAccount one ->
                            stores.payoutAccounts().of(one.seller()).orElseThrow();
                    case SellerRates one -> stores.sellerRates().of(one.seller());
                    case SellerDebt one -> stores.sellerDebts().of(one.seller());
                    case StoredSettings one -> stores.settings().of(one.section());
                    case Verification one -> stores.verifications().of(one.seller()).orElseThrow();
                    case CachedPlate one -> stores.plateCache().find(one.key()).orElseThrow();
                    default -> known;
                };
        assertThat(found).isEqualTo(known);
    }
}
