package fr.reemploi.persistence.aggregate;

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
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.radio.RadioStationStore;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The stored aggregates: their schemas, from which tables, collections and indexes are derived,
/// and the ports that serve them.
public final class AggregateStores {
    private static final List<AggregateStore<?>> STORES =
            List.of(
                    new AggregateStore<>(
                            Accounts.class, StoredAccounts.SCHEMA, StoredAccounts::new),
                    new AggregateStore<>(
                            AddressBooks.class, StoredAddressBooks.SCHEMA, StoredAddressBooks::new),
                    new AggregateStore<>(
                            Sessions.class, StoredSessions.SCHEMA, StoredSessions::new),
                    new AggregateStore<>(
                            Listings.class, StoredListings.SCHEMA, StoredListings::new),
                    new AggregateStore<>(
                            Favourites.class, StoredFavourites.SCHEMA, StoredFavourites::new),
                    new AggregateStore<>(FaqStore.class, StoredFaq.SCHEMA, StoredFaq::new),
                    new AggregateStore<>(
                            CspReportStore.class, StoredCspReports.SCHEMA, StoredCspReports::new),
                    new AggregateStore<>(
                            CodyConversations.class,
                            StoredCodyConversations.SCHEMA,
                            StoredCodyConversations::new),
                    new AggregateStore<>(
                            SpentTokensStore.class,
                            StoredSpentTokens.SCHEMA,
                            StoredSpentTokens::new),
                    new AggregateStore<>(
                            Proposals.class, StoredProposals.SCHEMA, StoredProposals::new),
                    new AggregateStore<>(
                            RadioStationStore.class,
                            StoredRadioStations.SCHEMA,
                            StoredRadioStations::new),
                    new AggregateStore<>(Imports.class, StoredImports.SCHEMA, StoredImports::new),
                    new AggregateStore<>(Orders.class, StoredOrders.SCHEMA, StoredOrders::new),
                    new AggregateStore<>(
                            Checkouts.class, StoredCheckouts.SCHEMA, StoredCheckouts::new),
                    new AggregateStore<>(
                            Shipments.class, StoredShipments.SCHEMA, StoredShipments::new),
                    new AggregateStore<>(
                            SellerRatesStore.class,
                            StoredSellerRates.SCHEMA,
                            StoredSellerRates::new),
                    new AggregateStore<>(
                            SellerDebts.class, StoredSellerDebts.SCHEMA, StoredSellerDebts::new),
                    new AggregateStore<>(
                            PayoutAccounts.class,
                            StoredPayoutAccounts.SCHEMA,
                            StoredPayoutAccounts::new),
                    new AggregateStore<>(
                            Verifications.class,
                            StoredVerifications.SCHEMA,
                            StoredVerifications::new),
                    new AggregateStore<>(
                            SandboxPaymentStore.class,
                            StoredSandboxPayments.SCHEMA,
                            StoredSandboxPayments::new));

    /// The ports that [#open] serves.
    public static final List<Class<?>> PORTS =
            STORES.stream().<Class<?>>map(AggregateStore::port).toList();

    /// All schemas; the port of the settings is the adapters' own.
    public static final List<Schema<?>> SCHEMAS =
            Stream.concat(
                            STORES.stream().<Schema<?>>map(AggregateStore::schema),
                            Stream.of(StoredSettingsStore.SCHEMA))
                    .toList();

    private AggregateStores() {}

    /// Opens the store of an aggregate.
    ///
    /// @param port one of [#PORTS]
    public static <P> P open(Class<P> port, DocumentStores documents) {
        return STORES.stream()
                .filter(store -> store.port() == port)
                .map(store -> port.cast(store.open().apply(documents)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no port of an aggregate: " + port));
    }

    /// How the port of an aggregate is served.
    private record AggregateStore<P>(
            Class<P> port, Schema<?> schema, Function<DocumentStores, P> open) {}
}
