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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares aggregates read through the ports with the stored documents.
final class StoredAggregates {
    private static final int ALL = 10_000;

    private final Stores stores;

    StoredAggregates(Stores stores) {
        this.stores = stores;
    }

    void checkAll(Map<String, List<Object>> documents) {
        documents.values().forEach(rows -> rows.forEach(this::checkSame));
        var feed = stores.listingFeed().after(ListingFeed.START, ALL).listings();
        assertThat(feed).hasSameSizeAs(documents.get("listing"));
        assertThat(stores.outbox().due(ALL)).hasSameSizeAs(documents.get("outbox"));
        assertThat(stores.auditLog().page(ALL, Optional.empty()).items())
                .hasSameSizeAs(documents.get("audit"));
        assertThat(stores.installationIdStore().read()).isPresent();
        assertThat(stores.webhookInbox().polledUntil("stripe")).isPresent();
    }

    private void checkSame(Object expected) {
        Object actual =
                switch (expected) {
                    case Account aggregate -> stores.accounts().get(aggregate.id());
                    case Listing aggregate -> stores.listings().get(aggregate.id());
                    case Order aggregate -> stores.orders().get(aggregate.id());
                    case Checkout aggregate -> stores.checkouts().get(aggregate.id());
                    case Shipment aggregate ->
                            stores.shipments().find(aggregate.order()).orElseThrow();
                    case Import aggregate -> stores.imports().find(aggregate.id()).orElseThrow();
                    case Session aggregate -> stores.sessions().find(aggregate.id()).orElseThrow();
                    case SandboxPayment aggregate ->
                            stores.sandboxPaymentStore().find(aggregate.id()).orElseThrow();
                    case PayoutAccount aggregate ->
                            stores.payoutAccounts().of(aggregate.seller()).orElseThrow();
                    case SellerRates aggregate -> stores.sellerRates().of(aggregate.seller());
                    case SellerDebt aggregate -> stores.sellerDebts().of(aggregate.seller());
                    case StoredSettings aggregate -> stores.settings().of(aggregate.section());
                    case Verification aggregate ->
                            stores.verifications().of(aggregate.seller()).orElseThrow();
                    case CachedPlate aggregate ->
                            stores.plateCache().find(aggregate.key()).orElseThrow();
                    default -> expected;
                };
        assertThat(actual).isEqualTo(expected);
    }
}
