package fr.reemploi.bootstrap.datafolder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.SpentTokensStore;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.content.FaqStore;
import fr.reemploi.application.csp.CspReportStore;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.CachedPlate;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SandboxPayment;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.application.settings.StoredSettings;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.content.Faq;
import fr.reemploi.domain.csp.CspReports;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.radio.RadioStations;
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
                    case Account aggregate -> stores.aggregate(Accounts.class).get(aggregate.id());
                    case Listing aggregate -> stores.aggregate(Listings.class).get(aggregate.id());
                    case Order aggregate -> stores.aggregate(Orders.class).get(aggregate.id());
                    case Checkout aggregate ->
                            stores.aggregate(Checkouts.class).get(aggregate.id());
                    case Shipment aggregate ->
                            stores.aggregate(Shipments.class).find(aggregate.order()).orElseThrow();
                    case CodyConversation aggregate ->
                            stores.aggregate(CodyConversations.class)
                                    .find(aggregate.id())
                                    .orElseThrow();
                    case AddressBook aggregate ->
                            stores.aggregate(AddressBooks.class).of(aggregate.account());
                    case SpentTokens aggregate ->
                            stores.aggregate(SpentTokensStore.class)
                                    .find(aggregate.id())
                                    .orElseThrow();
                    case Proposal aggregate ->
                            stores.aggregate(Proposals.class).find(aggregate.id()).orElseThrow();
                    case Favourite aggregate ->
                            stores.aggregate(Favourites.class)
                                    .find(aggregate.account(), aggregate.listing())
                                    .orElseThrow();
                    case RadioStations _ -> stores.aggregate(RadioStationStore.class).get();
                    case Faq _ -> stores.aggregate(FaqStore.class).get();
                    case CspReports _ -> stores.aggregate(CspReportStore.class).get();
                    case Import aggregate ->
                            stores.aggregate(Imports.class).find(aggregate.id()).orElseThrow();
                    case Session aggregate ->
                            stores.aggregate(Sessions.class).find(aggregate.id()).orElseThrow();
                    case SandboxPayment aggregate ->
                            stores.aggregate(SandboxPaymentStore.class)
                                    .find(aggregate.id())
                                    .orElseThrow();
                    case PayoutAccount aggregate ->
                            stores.aggregate(PayoutAccounts.class)
                                    .of(aggregate.seller())
                                    .orElseThrow();
                    case SellerRates aggregate ->
                            stores.aggregate(SellerRatesStore.class).of(aggregate.seller());
                    case SellerDebt aggregate ->
                            stores.aggregate(SellerDebts.class).of(aggregate.seller());
                    case StoredSettings aggregate -> stores.settings().of(aggregate.section());
                    case Verification aggregate ->
                            stores.aggregate(Verifications.class)
                                    .of(aggregate.seller())
                                    .orElseThrow();
                    case CachedPlate aggregate ->
                            stores.plateCache().find(aggregate.key()).orElseThrow();
                    default -> expected;
                };
        assertThat(actual).isEqualTo(expected);
    }
}
