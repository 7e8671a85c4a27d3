package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.mongo.MongoAdapter;
import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.application.webhook.WebhookInbox;

/// The stores of the configured database.
///
/// @param closeAction closes the database
public record Stores(
        Runnable closeAction,
        Accounts accounts,
        Sessions sessions,
        Listings listings,
        ListingFeed listingFeed,
        Outbox outbox,
        EventDeliveries eventDeliveries,
        Imports imports,
        Orders orders,
        Checkouts checkouts,
        Shipments shipments,
        SellerRatesStore sellerRates,
        SellerDebts sellerDebts,
        SandboxPaymentStore sandboxPaymentStore,
        PaymentSessions paymentSessions,
        PayoutAccounts payoutAccounts,
        WebhookInbox webhookInbox,
        InvoiceNumbers invoiceNumbers,
        SettingsStore settings,
        AuditLog auditLog,
        PlateCache plateCache,
        LookupCounts lookupCounts,
        Verifications verifications,
        Leases leases,
        IdempotencyStore idempotencyStore,
        InstallationIdStore installationIdStore)
        implements AutoCloseable {
    public static Stores on(SqliteAdapter sqlite) {
        return new Stores(
                sqlite::close,
                sqlite.accounts(),
                sqlite.sessions(),
                sqlite.listings(),
                sqlite.listingFeed(),
                sqlite.outbox(),
                sqlite.eventDeliveries(),
                sqlite.imports(),
                sqlite.orders(),
                sqlite.checkouts(),
                sqlite.shipments(),
                sqlite.sellerRates(),
                sqlite.sellerDebts(),
                sqlite.sandboxPaymentStore(),
                sqlite.paymentSessions(),
                sqlite.payoutAccounts(),
                sqlite.webhookInbox(),
                sqlite.invoiceNumbers(),
                sqlite.settings(),
                sqlite.auditLog(),
                sqlite.plateCache(),
                sqlite.lookupCounts(),
                sqlite.verifications(),
                sqlite.leases(),
                sqlite.idempotencyStore(),
                sqlite.installationIdStore());
    }

    static Stores on(MongoAdapter mongo) {
        return new Stores(
                mongo::close,
                mongo.accounts(),
                mongo.sessions(),
                mongo.listings(),
                mongo.listingFeed(),
                mongo.outbox(),
                mongo.eventDeliveries(),
                mongo.imports(),
                mongo.orders(),
                mongo.checkouts(),
                mongo.shipments(),
                mongo.sellerRates(),
                mongo.sellerDebts(),
                mongo.sandboxPaymentStore(),
                mongo.paymentSessions(),
                mongo.payoutAccounts(),
                mongo.webhookInbox(),
                mongo.invoiceNumbers(),
                mongo.settings(),
                mongo.auditLog(),
                mongo.plateCache(),
                mongo.lookupCounts(),
                mongo.verifications(),
                mongo.leases(),
                mongo.idempotencyStore(),
                mongo.installationIdStore());
    }

    @Override
    public void close() {
        closeAction.run();
    }
}
