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

/// Every collection and every index there is beside those on `_id`. None is unique: a unique index
/// would not survive sharding, claims do (see `UniqueClaims`).
public final class MongoSchema {
    public static final String ACCOUNTS = "accounts";
    public static final String SESSIONS = "sessions";
    public static final String LISTINGS = "listings";
    public static final String IMPORTS = "imports";
    public static final String ORDERS = "orders";
    public static final String CHECKOUTS = "checkouts";
    public static final String DISPATCHES = "dispatches";
    public static final String TARIFFS = "tariffs";
    public static final String SELLER_DEBTS = "sellerDebts";
    public static final String SANDBOX_PAYMENTS = "sandboxPayments";
    public static final String SETTINGS = "settings";
    public static final String AUDIT = "audit";
    public static final String PAYMENT_SESSIONS = "paymentSessions";
    public static final String PAYEES = "payees";
    public static final String NOTICES = "notices";
    public static final String NOTICE_CURSORS = "noticeCursors";
    public static final String LEASES = "leases";
    public static final String CALLS = "calls";
    public static final String CLAIMS = "claims";
    public static final String INVOICE_COUNTERS = "invoiceCounters";
    public static final String INVOICES = "invoices";
    public static final String KNOWN_PLATES = "knownPlates";
    public static final String LOOKUP_COUNTS = "lookupCounts";
    public static final String VERIFICATIONS = "verifications";
    public static final String INSTALLATION = "installation";

    // fields beside the documents, which their stores name too
    public static final String CHANGED_AT = "changedAt";
    public static final String DAY = "day";
    public static final String CAME_AT = "cameAt";
    public static final String BEGUN_AT = "begunAt";

    private static final String ID = "_id";

    public static final List<Index> ALL =
            List.of(
                    Index.on(ACCOUNTS, up(DOC + AccountBson.EMAIL_KEY)),
                    Index.on(ACCOUNTS, up(DOC + AccountBson.ROLES)),
                    Index.on(ACCOUNTS, up(VersionedCollection.DUE)).sparse(),
                    Index.on(SESSIONS, up(DOC + SessionBson.ACCOUNT)),
                    Index.on(SESSIONS, up(DOC + SessionBson.EXPIRES_AT)),
                    Index.on(LISTINGS, up(CHANGED_AT, ID)),
                    Index.on(LISTINGS, up(VersionedCollection.DUE)).sparse(),
                    Index.on(
                            LISTINGS,
                            up(DOC + ListingBson.SELLER, DOC + ListingBson.CREATED_AT, ID)),
                    Index.on(
                            LISTINGS,
                            up(
                                    DOC + ListingBson.SELLER,
                                    DOC + ListingBson.STATE,
                                    DOC + ListingBson.CREATED_AT,
                                    ID)),
                    Index.on(LISTINGS, up(DOC + ListingBson.SELLER, DOC + ListingBson.SKU))
                            .where(DOC + ListingBson.SKU),
                    Index.on(
                                    LISTINGS,
                                    up(
                                            DOC + ListingBson.VIN,
                                            DOC + ListingBson.EVER_PUBLISHED,
                                            DOC + ListingBson.KILOMETRES))
                            .where(DOC + ListingBson.VIN),
                    Index.on(IMPORTS, up(DOC + ImportBson.STATUS, DOC + ImportBson.CREATED_AT, ID)),
                    Index.on(ORDERS, up(VersionedCollection.DUE)).sparse(),
                    Index.on(ORDERS, up(DOC + OrderBson.BUYER, DOC + OrderBson.PLACED_AT, ID)),
                    Index.on(ORDERS, up(DOC + OrderBson.SELLER, DOC + OrderBson.PLACED_AT, ID)),
                    Index.on(ORDERS, up(DOC + OrderBson.DEADLINE, ID))
                            .where(DOC + OrderBson.DEADLINE),
                    Index.on(CHECKOUTS, up(VersionedCollection.DUE)).sparse(),
                    Index.on(CHECKOUTS, up(DOC + CheckoutBson.DEADLINE, ID))
                            .where(DOC + CheckoutBson.DEADLINE),
                    Index.on(SETTINGS, up(VersionedCollection.DUE)).sparse(),
                    Index.on(AUDIT, up(AuditEntryBson.AT, ID)),
                    Index.on(KNOWN_PLATES, up(DOC + CachedPlateBson.ANSWERED_AT)),
                    Index.on(LOOKUP_COUNTS, up(DAY)),
                    Index.on(VERIFICATIONS, up(DOC + VerificationBson.DUE, ID))
                            .where(DOC + VerificationBson.DUE),
                    Index.on(PAYEES, up(DOC + PayoutAccountBson.ACCOUNT)),
                    Index.on(NOTICES, up(VersionedCollection.DUE)).sparse(),
                    Index.on(NOTICES, up(CAME_AT)),
                    Index.on(DISPATCHES, up(VersionedCollection.DUE)).sparse(),
                    Index.on(DISPATCHES, up(DOC + ShipmentBson.DUE, ID))
                            .where(DOC + ShipmentBson.DUE),
                    Index.on(CALLS, up(BEGUN_AT)));

    private MongoSchema() {}

    static void create(MongoDatabase database) {
        ALL.forEach(index ->
                database.getCollection(index.collection())
                        .createIndex(index.keys(), index.options()));
    }

    private static Document up(String... fields) {
        var keys = new Document();
        for (var field : fields) keys.append(field, 1);
        return keys;
    }

    /// An index to be made when the store is opened.
    public record Index(String collection, Document keys, IndexOptions options) {
        static Index on(String collection, Document keys) {
            return new Index(collection, keys, new IndexOptions());
        }

        Index sparse() {
            return new Index(collection, keys, new IndexOptions().sparse(true));
        }

        /// Only documents that have the field.
        Index where(String field) {
            var has = new Document(field, new Document("$exists", true));
            return new Index(collection, keys, new IndexOptions().partialFilterExpression(has));
        }
    }
}
