package fr.reemploi.adapters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.reemploi.adapters.mongo.engine.MongoConnection;
import fr.reemploi.adapters.mongo.engine.MongoDocuments;
import fr.reemploi.adapters.mongo.engine.MongoFailures;
import fr.reemploi.adapters.mongo.engine.MongoSchema;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.query.MongoAuditLog;
import fr.reemploi.adapters.mongo.query.MongoEventDeliveries;
import fr.reemploi.adapters.mongo.query.MongoIdempotencyStore;
import fr.reemploi.adapters.mongo.query.MongoInstallationIdStore;
import fr.reemploi.adapters.mongo.query.MongoInvoiceNumbers;
import fr.reemploi.adapters.mongo.query.MongoLeases;
import fr.reemploi.adapters.mongo.query.MongoListingFeed;
import fr.reemploi.adapters.mongo.query.MongoLookupCounts;
import fr.reemploi.adapters.mongo.query.MongoOutbox;
import fr.reemploi.adapters.mongo.query.MongoPaymentSessions;
import fr.reemploi.adapters.mongo.query.MongoPlateCache;
import fr.reemploi.adapters.mongo.query.MongoSettingsStore;
import fr.reemploi.adapters.mongo.query.MongoWebhookInbox;
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
import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.store.DocumentStores;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;

/// Entry point of the MongoDB store: all store ports on one database.
public final class MongoAdapter implements AutoCloseable {
    private final MongoConnection connection;
    private final InstantSource clock;
    private final DocumentStores documents;

    /// Connects to the server and creates the indexes.
    ///
    /// @throws fr.reemploi.application.shared.StartupException if the server cannot be used
    public MongoAdapter(MongoSettings settings) {
        // BSON dates have millisecond precision
        this(settings, Clock.tickMillis(ZoneOffset.UTC), List.of());
    }

    MongoAdapter(MongoSettings settings, InstantSource clock, List<CommandListener> listeners) {
        this.connection = MongoConnection.open(settings.uri(), listeners);
        this.clock = clock;
        this.documents = new MongoDocuments(connection.database(), clock);
    }

    /// The port of an aggregate, one of `AggregateStores.PORTS`.
    public <P> P aggregate(Class<P> type) {
        return port(type, AggregateStores.open(type, documents));
    }

    /// The size of the collections and their indexes.
    public StoreSize size() {
        return port(
                StoreSize.class,
                () -> {
                    var figures = database().runCommand(new Document("dbStats", 1));
                    return bytes(figures, "storageSize") + bytes(figures, "indexSize");
                });
    }

    private static long bytes(Document figures, String name) {
        return figures.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public ListingFeed listingFeed() {
        return port(ListingFeed.class, feed());
    }

    public Outbox outbox() {
        return port(
                Outbox.class,
                new MongoOutbox(
                        MongoSchema.withEvents(database()),
                        new MongoEventDeliveries(collection(MongoSchema.EVENT_DELIVERIES))));
    }

    public EventDeliveries eventDeliveries() {
        return port(
                EventDeliveries.class,
                new MongoEventDeliveries(collection(MongoSchema.EVENT_DELIVERIES)));
    }

    public IdempotencyStore idempotencyStore() {
        return port(
                IdempotencyStore.class,
                new MongoIdempotencyStore(collection(MongoSchema.IDEMPOTENCY_KEYS)));
    }

    public SettingsStore settings() {
        return port(
                SettingsStore.class,
                new MongoSettingsStore(documents, collection(MongoSchema.PASSED_TESTS)));
    }

    public AuditLog auditLog() {
        return port(AuditLog.class, new MongoAuditLog(collection(MongoSchema.AUDIT)));
    }

    public PaymentSessions paymentSessions() {
        return port(
                PaymentSessions.class,
                new MongoPaymentSessions(collection(MongoSchema.PAYMENT_SESSIONS)));
    }

    public WebhookInbox webhookInbox() {
        return port(
                WebhookInbox.class,
                new MongoWebhookInbox(
                        versionedCollection(MongoSchema.WEBHOOK_EVENTS),
                        collection(MongoSchema.WEBHOOK_CURSORS)));
    }

    public Leases leases() {
        return port(Leases.class, new MongoLeases(collection(MongoSchema.LEASES)));
    }

    public InvoiceNumbers invoiceNumbers() {
        return port(
                InvoiceNumbers.class,
                new MongoInvoiceNumbers(
                        collection(MongoSchema.INVOICE_COUNTERS),
                        collection(MongoSchema.INVOICES)));
    }

    public PlateCache plateCache() {
        return port(PlateCache.class, new MongoPlateCache(collection(MongoSchema.CACHED_PLATES)));
    }

    public LookupCounts lookupCounts() {
        return port(
                LookupCounts.class, new MongoLookupCounts(collection(MongoSchema.LOOKUP_COUNTS)));
    }

    public InstallationIdStore installationIdStore() {
        return port(
                InstallationIdStore.class,
                new MongoInstallationIdStore(collection(MongoSchema.INSTALLATION)));
    }

    MongoDatabase database() {
        return connection.database();
    }

    private static <P> P port(Class<P> type, P store) {
        return MongoFailures.translating(type, store);
    }

    private MongoListingFeed feed() {
        return new MongoListingFeed(collection(MongoSchema.LISTINGS), clock);
    }

    private VersionedCollection versionedCollection(String name) {
        return new VersionedCollection(collection(name), clock);
    }

    private MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        connection.close();
    }
}
