package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import fr.reemploi.persistence.schema.AccountBson;
import fr.reemploi.persistence.schema.AuditEntryBson;
import fr.reemploi.persistence.schema.CachedPlateBson;
import fr.reemploi.persistence.schema.CheckoutBson;
import fr.reemploi.persistence.schema.ImportBson;
import fr.reemploi.persistence.schema.ListingBson;
import fr.reemploi.persistence.schema.OrderBson;
import fr.reemploi.persistence.schema.PayoutAccountBson;
import fr.reemploi.persistence.schema.SessionBson;
import fr.reemploi.persistence.schema.ShipmentBson;
import fr.reemploi.persistence.schema.VerificationBson;
import java.util.List;
import org.bson.Document;

/// Names of all collections, and all indexes except those on `_id`. No index is unique, because a
/// unique index does not work across shards; `UniqueClaims` ensures uniqueness instead.
public final class MongoSchema {
    public static final String ACCOUNTS = "accounts";
    public static final String SESSIONS = "sessions";
    public static final String LISTINGS = "listings";
    public static final String IMPORTS = "imports";
    public static final String ORDERS = "orders";
    public static final String CHECKOUTS = "checkouts";
    public static final String SHIPMENTS = "dispatches";
    public static final String SELLER_RATES = "tariffs";
    public static final String SELLER_DEBTS = "sellerDebts";
    public static final String SANDBOX_PAYMENTS = "sandboxPayments";
    public static final String SETTINGS = "settings";
    public static final String PASSED_TESTS = "passedTests";
    public static final String AUDIT = "audit";
    public static final String PAYMENT_SESSIONS = "paymentSessions";
    public static final String PAYOUT_ACCOUNTS = "payees";
    public static final String WEBHOOK_EVENTS = "notices";
    public static final String WEBHOOK_CURSORS = "noticeCursors";
    public static final String EVENT_DELIVERIES = "eventDeliveries";
    public static final String LEASES = "leases";
    public static final String IDEMPOTENCY_KEYS = "calls";
    public static final String UNIQUE_CLAIMS = "claims";
    public static final String INVOICE_COUNTERS = "invoiceCounters";
    public static final String INVOICES = "invoices";
    public static final String CACHED_PLATES = "knownPlates";
    public static final String LOOKUP_COUNTS = "lookupCounts";
    public static final String VERIFICATIONS = "verifications";
    public static final String INSTALLATION = "installation";

    // fields outside the `doc` sub-document
    public static final String CHANGED_AT = "changedAt";
    public static final String DAY = "day";
    public static final String RECEIVED_AT = "cameAt";
    public static final String STARTED_AT = "begunAt";

    // fields of an event delivery
    public static final String AGGREGATE = "aggregate";
    public static final String HANDLER = "handler";
    public static final String POSITION = "position";
    public static final String NEXT_ATTEMPT_AT = "nextAttemptAt";
    public static final String STATE = "state";
    public static final String HAPPENED_AT = "at";

    private static final String ID = "_id";

    public static final List<Index> ALL =
            List.of(
                    Index.on(ACCOUNTS, ascending(DOC + AccountBson.EMAIL_KEY)),
                    Index.on(ACCOUNTS, ascending(DOC + AccountBson.ROLES)),
                    Index.on(ACCOUNTS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(SESSIONS, ascending(DOC + SessionBson.ACCOUNT)),
                    Index.on(SESSIONS, ascending(DOC + SessionBson.EXPIRES_AT)),
                    Index.on(LISTINGS, ascending(CHANGED_AT, ID)),
                    Index.on(LISTINGS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(
                            LISTINGS,
                            ascending(DOC + ListingBson.SELLER, DOC + ListingBson.CREATED_AT, ID)),
                    Index.on(
                            LISTINGS,
                            ascending(
                                    DOC + ListingBson.SELLER,
                                    DOC + ListingBson.STATE,
                                    DOC + ListingBson.CREATED_AT,
                                    ID)),
                    Index.on(
                            LISTINGS,
                            ascending(
                                    DOC + ListingBson.SELLER,
                                    DOC + ListingBson.TITLE,
                                    DOC + ListingBson.VIN)),
                    Index.on(LISTINGS, ascending(DOC + ListingBson.SELLER, DOC + ListingBson.SKU))
                            .whereExists(DOC + ListingBson.SKU),
                    Index.on(
                                    LISTINGS,
                                    ascending(
                                            DOC + ListingBson.VIN,
                                            DOC + ListingBson.EVER_PUBLISHED,
                                            DOC + ListingBson.KILOMETRES))
                            .whereExists(DOC + ListingBson.VIN),
                    Index.on(IMPORTS, ascending(DOC + ImportBson.SELLER, ID)),
                    Index.on(
                            IMPORTS,
                            ascending(DOC + ImportBson.STATUS, DOC + ImportBson.CREATED_AT, ID)),
                    Index.on(ORDERS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(
                            ORDERS,
                            ascending(DOC + OrderBson.BUYER, DOC + OrderBson.PLACED_AT, ID)),
                    Index.on(
                            ORDERS,
                            ascending(DOC + OrderBson.SELLER, DOC + OrderBson.PLACED_AT, ID)),
                    Index.on(ORDERS, ascending(DOC + OrderBson.DEADLINE, ID))
                            .whereExists(DOC + OrderBson.DEADLINE),
                    Index.on(CHECKOUTS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(CHECKOUTS, ascending(DOC + CheckoutBson.DEADLINE, ID))
                            .whereExists(DOC + CheckoutBson.DEADLINE),
                    Index.on(SETTINGS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(AUDIT, ascending(AuditEntryBson.AT, ID)),
                    Index.on(CACHED_PLATES, ascending(DOC + CachedPlateBson.ANSWERED_AT)),
                    Index.on(LOOKUP_COUNTS, ascending(DAY)),
                    Index.on(VERIFICATIONS, ascending(DOC + VerificationBson.DUE, ID))
                            .whereExists(DOC + VerificationBson.DUE),
                    Index.on(PAYOUT_ACCOUNTS, ascending(DOC + PayoutAccountBson.ACCOUNT)),
                    Index.on(WEBHOOK_EVENTS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(WEBHOOK_EVENTS, ascending(RECEIVED_AT)),
                    Index.on(SHIPMENTS, ascending(VersionedCollection.DUE)).sparse(),
                    Index.on(SHIPMENTS, ascending(DOC + ShipmentBson.DUE, ID))
                            .whereExists(DOC + ShipmentBson.DUE),
                    Index.on(EVENT_DELIVERIES, ascending(AGGREGATE, HANDLER, POSITION)),
                    Index.on(EVENT_DELIVERIES, ascending(NEXT_ATTEMPT_AT, ID))
                            .whereExists(NEXT_ATTEMPT_AT),
                    Index.on(EVENT_DELIVERIES, ascending(STATE, HAPPENED_AT, ID)),
                    Index.on(IDEMPOTENCY_KEYS, ascending(STARTED_AT)));

    private MongoSchema() {}

    static void create(MongoDatabase database) {
        ALL.forEach(index ->
                database.getCollection(index.collection())
                        .createIndex(index.keys(), index.options()));
    }

    private static Document ascending(String... fields) {
        var keys = new Document();
        for (var field : fields) keys.append(field, 1);
        return keys;
    }

    /// An index, created when the store is opened.
    public record Index(String collection, Document keys, IndexOptions options) {
        static Index on(String collection, Document keys) {
            return new Index(collection, keys, new IndexOptions());
        }

        Index sparse() {
            return new Index(collection, keys, new IndexOptions().sparse(true));
        }

        /// Restricts the index to documents that have the field.
        Index whereExists(String field) {
            var exists = new Document(field, new Document("$exists", true));
            return new Index(collection, keys, new IndexOptions().partialFilterExpression(exists));
        }
    }
}
