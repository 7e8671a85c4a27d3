package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.mongo.MongoAdapter;
import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.system.StoreSize;
import fr.reemploi.application.webhook.WebhookInbox;

/// The stores of the configured database.
///
/// @param closeAction closes the database
/// @param aggregates the ports of aggregates
public record Stores(
        Runnable closeAction,
        AggregatePorts aggregates,
        ListingFeed listingFeed,
        Outbox outbox,
        EventDeliveries eventDeliveries,
        PaymentSessions paymentSessions,
        WebhookInbox webhookInbox,
        InvoiceNumbers invoiceNumbers,
        SettingsStore settings,
        AuditLog auditLog,
        PlateCache plateCache,
        LookupCounts lookupCounts,
        Leases leases,
        IdempotencyStore idempotencyStore,
        InstallationIdStore installationIdStore,
        StoreSize size)
        implements AutoCloseable {
    public static Stores on(SqliteAdapter sqlite) {
        return new Stores(
                sqlite::close,
                sqlite::aggregate,
                sqlite.listingFeed(),
                sqlite.outbox(),
                sqlite.eventDeliveries(),
                sqlite.paymentSessions(),
                sqlite.webhookInbox(),
                sqlite.invoiceNumbers(),
                sqlite.settings(),
                sqlite.auditLog(),
                sqlite.plateCache(),
                sqlite.lookupCounts(),
                sqlite.leases(),
                sqlite.idempotencyStore(),
                sqlite.installationIdStore(),
                sqlite.size());
    }

    static Stores on(MongoAdapter mongo) {
        return new Stores(
                mongo::close,
                mongo::aggregate,
                mongo.listingFeed(),
                mongo.outbox(),
                mongo.eventDeliveries(),
                mongo.paymentSessions(),
                mongo.webhookInbox(),
                mongo.invoiceNumbers(),
                mongo.settings(),
                mongo.auditLog(),
                mongo.plateCache(),
                mongo.lookupCounts(),
                mongo.leases(),
                mongo.idempotencyStore(),
                mongo.installationIdStore(),
                mongo.size());
    }

    /// The port of an aggregate, one of `AggregateStores.PORTS`.
    public <P> P aggregate(Class<P> type) {
        return aggregates.get(type);
    }

    @Override
    public void close() {
        closeAction.run();
    }

    /// The ports of aggregates, by type.
    interface AggregatePorts {
        <P> P get(Class<P> type);
    }
}
