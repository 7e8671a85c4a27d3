package fr.reemploi.adapters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.reemploi.adapters.mongo.engine.Claims;
import fr.reemploi.adapters.mongo.engine.Connection;
import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Indexes;
import fr.reemploi.adapters.mongo.query.MongoAccounts;
import fr.reemploi.adapters.mongo.query.MongoAuditLog;
import fr.reemploi.adapters.mongo.query.MongoCheckouts;
import fr.reemploi.adapters.mongo.query.MongoDispatches;
import fr.reemploi.adapters.mongo.query.MongoIdempotentCalls;
import fr.reemploi.adapters.mongo.query.MongoImports;
import fr.reemploi.adapters.mongo.query.MongoInstallationMark;
import fr.reemploi.adapters.mongo.query.MongoInvoiceNumbers;
import fr.reemploi.adapters.mongo.query.MongoKnownPlates;
import fr.reemploi.adapters.mongo.query.MongoLeases;
import fr.reemploi.adapters.mongo.query.MongoListingFeed;
import fr.reemploi.adapters.mongo.query.MongoListings;
import fr.reemploi.adapters.mongo.query.MongoLookupCounts;
import fr.reemploi.adapters.mongo.query.MongoNotices;
import fr.reemploi.adapters.mongo.query.MongoOrders;
import fr.reemploi.adapters.mongo.query.MongoOutbox;
import fr.reemploi.adapters.mongo.query.MongoPayees;
import fr.reemploi.adapters.mongo.query.MongoPaymentSessions;
import fr.reemploi.adapters.mongo.query.MongoSandboxBook;
import fr.reemploi.adapters.mongo.query.MongoSellerDebts;
import fr.reemploi.adapters.mongo.query.MongoSessions;
import fr.reemploi.adapters.mongo.query.MongoSettingsStore;
import fr.reemploi.adapters.mongo.query.MongoTariffGrids;
import fr.reemploi.adapters.mongo.query.MongoVerifications;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.lookup.KnownPlates;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shipment.Dispatches;
import fr.reemploi.application.shipping.TariffGrids;
import fr.reemploi.application.webhook.Notices;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// The door to every store, on MongoDB.
public final class MongoAdapter implements AutoCloseable {
    private final Connection connection;
    private final InstantSource clock;
    private final Claims claims;

    /// Connects, and prepares the indexes.
    ///
    /// @throws IllegalStateException if the server cannot be used, saying what to do
    public MongoAdapter(MongoSettings settings) {
        // BSON keeps milliseconds
        this(settings, Clock.tickMillis(ZoneOffset.UTC), List.of());
    }

    MongoAdapter(MongoSettings settings, InstantSource clock, List<CommandListener> listeners) {
        this.connection = Connection.open(settings.uri(), listeners);
        this.clock = clock;
        this.claims = new Claims(collection(Indexes.CLAIMS), clock);
    }

    public Accounts accounts() {
        return new MongoAccounts(envelopes(Indexes.ACCOUNTS), claims);
    }

    public Sessions sessions() {
        return new MongoSessions(envelopes(Indexes.SESSIONS));
    }

    public Listings listings() {
        return new MongoListings(envelopes(Indexes.LISTINGS), claims, feed());
    }

    public ListingFeed listingFeed() {
        return feed();
    }

    public Outbox outbox() {
        return new MongoOutbox(
                Map.of(
                        "account", collection(Indexes.ACCOUNTS),
                        "listing", collection(Indexes.LISTINGS),
                        "order", collection(Indexes.ORDERS),
                        "checkout", collection(Indexes.CHECKOUTS),
                        "settings", collection(Indexes.SETTINGS),
                        "notice", collection(Indexes.NOTICES),
                        "dispatch", collection(Indexes.DISPATCHES)));
    }

    public IdempotentCalls idempotentCalls() {
        return new MongoIdempotentCalls(collection(Indexes.CALLS));
    }

    public Imports imports() {
        return new MongoImports(envelopes(Indexes.IMPORTS));
    }

    public Orders orders() {
        return new MongoOrders(envelopes(Indexes.ORDERS));
    }

    public Checkouts checkouts() {
        return new MongoCheckouts(envelopes(Indexes.CHECKOUTS));
    }

    public Dispatches dispatches() {
        return new MongoDispatches(envelopes(Indexes.DISPATCHES));
    }

    public TariffGrids tariffGrids() {
        return new MongoTariffGrids(envelopes(Indexes.TARIFFS));
    }

    public SettingsStore settings() {
        return new MongoSettingsStore(envelopes(Indexes.SETTINGS));
    }

    public AuditLog auditLog() {
        return new MongoAuditLog(collection(Indexes.AUDIT));
    }

    public SellerDebts sellerDebts() {
        return new MongoSellerDebts(envelopes(Indexes.SELLER_DEBTS));
    }

    public SandboxBook sandboxBook() {
        return new MongoSandboxBook(envelopes(Indexes.SANDBOX_PAYMENTS));
    }

    public PaymentSessions paymentSessions() {
        return new MongoPaymentSessions(collection(Indexes.PAYMENT_SESSIONS));
    }

    public Payees payees() {
        return new MongoPayees(envelopes(Indexes.PAYEES));
    }

    public Notices notices() {
        return new MongoNotices(envelopes(Indexes.NOTICES), collection(Indexes.NOTICE_CURSORS));
    }

    public Leases leases() {
        return new MongoLeases(collection(Indexes.LEASES));
    }

    public InvoiceNumbers invoiceNumbers() {
        return new MongoInvoiceNumbers(
                collection(Indexes.INVOICE_COUNTERS), collection(Indexes.INVOICES));
    }

    public KnownPlates knownPlates() {
        return new MongoKnownPlates(collection(Indexes.KNOWN_PLATES));
    }

    public LookupCounts lookupCounts() {
        return new MongoLookupCounts(collection(Indexes.LOOKUP_COUNTS));
    }

    public Verifications verifications() {
        return new MongoVerifications(envelopes(Indexes.VERIFICATIONS));
    }

    public InstallationMark installationMark() {
        return new MongoInstallationMark(collection(Indexes.INSTALLATION));
    }

    MongoDatabase database() {
        return connection.database();
    }

    private MongoListingFeed feed() {
        return new MongoListingFeed(collection(Indexes.LISTINGS), clock);
    }

    private Envelopes envelopes(String name) {
        return new Envelopes(collection(name), clock);
    }

    private MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    @Override
    public void close() {
        connection.close();
    }
}
