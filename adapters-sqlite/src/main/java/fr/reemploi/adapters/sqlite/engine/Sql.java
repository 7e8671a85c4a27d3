package fr.reemploi.adapters.sqlite.engine;

/// All SQL statements of the store, in one place so that a test can check that each uses an index.
public enum Sql {
    BEGIN("BEGIN IMMEDIATE"),
    COMMIT("COMMIT"),
    ROLLBACK("ROLLBACK"),
    SAVEPOINT("SAVEPOINT job"),
    RELEASE("RELEASE job"),
    ROLLBACK_TO_SAVEPOINT("ROLLBACK TO job"),

    FIND_ACCOUNT("SELECT doc FROM account WHERE id = ?"),
    FIND_ACCOUNT_BY_EMAIL("SELECT doc FROM account WHERE email_key = ? AND status <> 'erased'"),
    ANY_ACCOUNT("SELECT 1 FROM account WHERE id > '' LIMIT 1"),
    ANY_ADMINISTRATOR(
            "SELECT id FROM account WHERE administrator = 1 AND status = 'active' LIMIT 1"),
    ANY_OTHER_ADMINISTRATOR(
            """
            SELECT id FROM account
            WHERE administrator = 1 AND status = 'active' AND id <> ? LIMIT 1\
            """),
    INSERT_ACCOUNT(
            "INSERT INTO account (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_ACCOUNT("UPDATE account SET version = ?, doc = ? WHERE id = ? AND version = ?"),

    FIND_SESSION("SELECT doc FROM session WHERE id = ?"),
    INSERT_SESSION(
            "INSERT INTO session (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_SESSION("UPDATE session SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    SESSIONS_OF_ACCOUNT("SELECT doc FROM session WHERE account = ?"),
    OPEN_SESSIONS_OF_ACCOUNT(
            """
            SELECT doc FROM session WHERE account = ? AND doc ->> 'ended' = 0
            ORDER BY expires_at DESC LIMIT ?\
            """),
    DELETE_SESSIONS_OF_ACCOUNT("DELETE FROM session WHERE account = ?"),
    DELETE_EXPIRED_SESSIONS("DELETE FROM session WHERE expires_at < ?"),

    FIND_LISTING("SELECT doc FROM listing WHERE id = ?"),
    INSERT_LISTING(
            """
            INSERT INTO listing (version, doc, id, seq)
            VALUES (?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM listing))
            ON CONFLICT (id) DO NOTHING\
            """),
    UPDATE_LISTING(
            """
            UPDATE listing
            SET version = ?, doc = ?, seq = (SELECT coalesce(max(seq), 0) + 1 FROM listing)
            WHERE id = ? AND version = ?\
            """),
    FIND_LISTING_BY_SKU(
            """
            SELECT doc FROM listing
            WHERE seller = ? AND sku = ? AND sku IS NOT NULL AND state <> 'deleted'\
            """),
    FIND_SAME_LISTINGS(
            """
            SELECT doc FROM listing
            WHERE seller = ? AND identity = ? AND state <> 'deleted'
            ORDER BY created_at, id LIMIT ?\
            """),
    HIGHEST_MILEAGE(
            """
            SELECT kilometres FROM listing
            WHERE vin = ? AND vin IS NOT NULL AND ever_published = 1
              AND kilometres IS NOT NULL AND id <> ?
            ORDER BY kilometres DESC LIMIT 1\
            """),
    LISTINGS_OF_SELLER(
            """
            SELECT doc FROM listing
            WHERE seller = ?1 AND state <> 'deleted' AND (created_at, id) < (?2, ?3)
            ORDER BY created_at DESC, id DESC LIMIT ?4\
            """),
    LISTINGS_OF_SELLER_IN_STATE(
            """
            SELECT doc FROM listing
            WHERE seller = ?1 AND (created_at, id) < (?2, ?3) AND state = ?5
            ORDER BY created_at DESC, id DESC LIMIT ?4\
            """),
    LISTINGS_OF_SELLER_RESERVED(
            """
            SELECT doc FROM listing
            WHERE seller = ?1 AND (created_at, id) < (?2, ?3)
              AND state = 'reserved' AND held_until > ?5
            ORDER BY created_at DESC, id DESC LIMIT ?4\
            """),
    /// An expired reservation counts as published.
    LISTINGS_OF_SELLER_ON_SALE(
            """
            SELECT doc, created_at, id FROM listing
            WHERE seller = ?1 AND (created_at, id) < (?2, ?3) AND state = 'published'
            UNION ALL
            SELECT doc, created_at, id FROM listing
            WHERE seller = ?1 AND (created_at, id) < (?2, ?3)
              AND state = 'reserved' AND held_until <= ?5
            ORDER BY created_at DESC, id DESC LIMIT ?4\
            """),

    LISTINGS_STORED_AFTER("SELECT seq, doc FROM listing WHERE seq > ? ORDER BY seq LIMIT ?"),
    LISTING_VERSIONS("SELECT id, version FROM listing WHERE id > ? ORDER BY id LIMIT ?"),

    INSERT_EVENT("INSERT INTO outbox (id, aggregate, doc) VALUES (?, ?, ?)"),
    DUE_EVENTS(
            """
            SELECT id, aggregate, doc, interruptions FROM outbox WHERE seq > 0
            ORDER BY seq LIMIT ?\
            """),
    MARK_EVENT_STARTED("UPDATE outbox SET interruptions = interruptions + 1 WHERE id = ?"),
    DELETE_EVENT("DELETE FROM outbox WHERE id = ?"),

    /// A delivery that is held back (0) though nothing is before it is due at once.
    INSERT_EVENT_DELIVERY(
            """
            INSERT INTO event_delivery
              (id, event_id, aggregate, handler, position, at, doc, attempts, last_error, state,
               next_attempt_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
              CASE WHEN ?11 > 0 OR ?10 <> 'waiting' OR EXISTS (
                SELECT 1 FROM event_delivery WHERE aggregate = ?3 AND handler = ?4)
              THEN ?11 ELSE 1 END)
            ON CONFLICT DO NOTHING\
            """),
    ANY_EVENT_DELIVERY("SELECT 1 FROM event_delivery WHERE id > '' LIMIT 1"),
    HANDLERS_OF_PENDING_EVENTS("SELECT DISTINCT handler FROM event_delivery WHERE aggregate = ?"),
    DUE_EVENT_DELIVERIES(
            """
            SELECT id, event_id, aggregate, handler, doc, attempts, interruptions,
              next_attempt_at, last_error, state
            FROM event_delivery WHERE next_attempt_at > 0 AND next_attempt_at <= ?
            ORDER BY next_attempt_at, id LIMIT ?\
            """),
    FIND_EVENT_DELIVERY(
            """
            SELECT id, event_id, aggregate, handler, doc, attempts, interruptions,
              next_attempt_at, last_error, state
            FROM event_delivery WHERE id = ?\
            """),
    EVENT_DELIVERIES_IN_STATE(
            """
            SELECT id, event_id, aggregate, handler, doc, attempts, interruptions,
              next_attempt_at, last_error, state
            FROM event_delivery WHERE state = ? AND (at, id) < (?, ?)
            ORDER BY at DESC, id DESC LIMIT ?\
            """),
    START_EVENT_DELIVERY(
            """
            UPDATE event_delivery SET interruptions = interruptions + 1, next_attempt_at = ?
            WHERE id = ? AND attempts = ? AND interruptions = ? AND state = 'waiting'\
            """),
    MARK_EVENT_DELIVERY_FAILED(
            """
            UPDATE event_delivery
            SET attempts = ?, interruptions = 0, next_attempt_at = ?, last_error = ?, state = ?
            WHERE id = ?\
            """),
    POSTPONE_EVENT_DELIVERY(
            "UPDATE event_delivery SET next_attempt_at = ? WHERE id = ? AND next_attempt_at > 0"),
    DELETE_EVENT_DELIVERY("DELETE FROM event_delivery WHERE id = ?"),
    RELEASE_NEXT_EVENT_DELIVERY(
            """
            UPDATE event_delivery SET next_attempt_at = ?
            WHERE id = (
              SELECT id FROM event_delivery WHERE aggregate = ? AND handler = ?
              ORDER BY position LIMIT 1)
              AND next_attempt_at = 0 AND state = 'waiting'\
            """),
    RETRY_EVENT_DELIVERY(
            """
            UPDATE event_delivery SET state = 'waiting', interruptions = 0, next_attempt_at = ?
            WHERE id = ? AND state = 'parked'\
            """),

    FIND_IDEMPOTENCY_KEY(
            "SELECT body_hash, begun_at, coalesce(answer, '') FROM call WHERE key = ?"),
    UPSERT_IDEMPOTENCY_KEY(
            """
            INSERT INTO call (key, body_hash, begun_at) VALUES (?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET begun_at = excluded.begun_at\
            """),
    COMPLETE_IDEMPOTENCY_KEY("UPDATE call SET answer = ? WHERE key = ? AND answer IS NULL"),
    DELETE_IDEMPOTENCY_KEY("DELETE FROM call WHERE key = ? AND answer IS NULL"),
    DELETE_IDEMPOTENCY_KEYS_BETWEEN("DELETE FROM call WHERE key >= ? AND key < ?"),
    DELETE_IDEMPOTENT_CALL("DELETE FROM call WHERE key = ?"),
    DELETE_OLD_IDEMPOTENCY_KEYS("DELETE FROM call WHERE begun_at < ?"),

    FIND_IMPORT("SELECT doc FROM import WHERE id = ?"),
    INSERT_IMPORT(
            "INSERT INTO import (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_IMPORT("UPDATE import SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    IMPORTS_OF_SELLER("SELECT doc FROM import WHERE seller = ? AND id > ? ORDER BY id LIMIT ?"),
    DELETE_IMPORT("DELETE FROM import WHERE id = ?"),
    PENDING_IMPORTS(
            """
            SELECT doc, created_at, id FROM import WHERE status = 'queued'
            UNION ALL
            SELECT doc, created_at, id FROM import WHERE status = 'running' AND beat_at < ?
            ORDER BY created_at, id LIMIT ?\
            """),
    UNFINISHED_IMPORTS(
            """
            SELECT count(*) FROM import
            WHERE status IN ('queued', 'running') AND doc->>'$.seller' = ?\
            """),

    FIND_ORDER("SELECT doc FROM \"order\" WHERE id = ?"),
    INSERT_ORDER(
            "INSERT INTO \"order\" (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO"
                    + " NOTHING"),
    UPDATE_ORDER("UPDATE \"order\" SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    ORDERS_OF_BUYER(
            """
            SELECT doc FROM "order" WHERE buyer = ? AND (placed_at, id) < (?, ?)
            ORDER BY placed_at DESC, id DESC LIMIT ?\
            """),
    ORDERS_OF_SELLER(
            """
            SELECT doc FROM "order" WHERE seller = ? AND (placed_at, id) < (?, ?)
            ORDER BY placed_at DESC, id DESC LIMIT ?\
            """),
    DUE_ORDERS("SELECT doc FROM \"order\" WHERE deadline <= ? ORDER BY deadline, id LIMIT ?"),
    ORDERS_AFTER("SELECT doc FROM \"order\" WHERE id > ? ORDER BY id LIMIT ?"),

    FIND_CHECKOUT("SELECT doc FROM checkout WHERE id = ?"),
    INSERT_CHECKOUT(
            "INSERT INTO checkout (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_CHECKOUT("UPDATE checkout SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    DUE_CHECKOUTS("SELECT doc FROM checkout WHERE deadline <= ? ORDER BY deadline, id LIMIT ?"),
    CHECKOUTS_AFTER("SELECT doc FROM checkout WHERE id > ? ORDER BY id LIMIT ?"),

    FIND_SHIPMENT("SELECT doc FROM dispatch WHERE id = ?"),
    INSERT_SHIPMENT(
            "INSERT INTO dispatch (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_SHIPMENT("UPDATE dispatch SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    DUE_SHIPMENTS("SELECT doc FROM dispatch WHERE due <= ? ORDER BY due, id LIMIT ?"),

    FIND_SELLER_RATES("SELECT doc FROM tariffs WHERE id = ?"),
    INSERT_SELLER_RATES(
            "INSERT INTO tariffs (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_SELLER_RATES("UPDATE tariffs SET version = ?, doc = ? WHERE id = ? AND version = ?"),

    FIND_SETTINGS("SELECT doc FROM settings WHERE id = ?"),
    INSERT_SETTINGS(
            "INSERT INTO settings (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_SETTINGS("UPDATE settings SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    FIRST_PASSED_TEST("SELECT at FROM passed_test WHERE section = ?"),
    RECORD_PASSED_TEST(
            "INSERT INTO passed_test (section, at) VALUES (?, ?) ON CONFLICT (section) DO NOTHING"),
    ADD_AUDIT_ENTRY("INSERT INTO audit (id, doc) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"),
    AUDIT_ENTRIES(
            """
            SELECT doc FROM audit WHERE (at, id) < (?, ?)
            ORDER BY at DESC, id DESC LIMIT ?\
            """),

    FIND_DEBT("SELECT doc FROM seller_debt WHERE id = ?"),
    INSERT_DEBT(
            "INSERT INTO seller_debt (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO"
                    + " NOTHING"),
    UPDATE_DEBT("UPDATE seller_debt SET version = ?, doc = ? WHERE id = ? AND version = ?"),

    FIND_SANDBOX_PAYMENT("SELECT doc FROM sandbox_payment WHERE id = ?"),
    INSERT_SANDBOX_PAYMENT(
            """
            INSERT INTO sandbox_payment (version, doc, id) VALUES (?, ?, ?)
            ON CONFLICT (id) DO NOTHING\
            """),
    UPDATE_SANDBOX_PAYMENT(
            "UPDATE sandbox_payment SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    SANDBOX_PAYMENTS_AFTER("SELECT doc FROM sandbox_payment WHERE id > ? ORDER BY id LIMIT ?"),

    FIND_PAYMENT_SESSION("SELECT session FROM payment_session WHERE id = ?"),
    INSERT_PAYMENT_SESSION(
            "INSERT INTO payment_session (id, session) VALUES (?, ?) ON CONFLICT DO NOTHING"),

    FIND_PAYOUT_ACCOUNT("SELECT doc FROM payee WHERE id = ?"),
    FIND_PAYOUT_ACCOUNT_BY_PROVIDER_ID("SELECT doc FROM payee WHERE account = ?"),
    INSERT_PAYOUT_ACCOUNT(
            "INSERT INTO payee (version, doc, id) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"),
    UPDATE_PAYOUT_ACCOUNT("UPDATE payee SET version = ?, doc = ? WHERE id = ? AND version = ?"),

    INSERT_WEBHOOK_EVENT("INSERT INTO notice (id, came_at) VALUES (?, ?) ON CONFLICT DO NOTHING"),
    DELETE_OLD_WEBHOOK_EVENTS("DELETE FROM notice WHERE came_at < ?"),
    FIND_WEBHOOK_CURSOR("SELECT until FROM notice_cursor WHERE provider = ?"),
    UPSERT_WEBHOOK_CURSOR(
            """
            INSERT INTO notice_cursor (provider, until) VALUES (?, ?)
            ON CONFLICT (provider) DO UPDATE SET until = excluded.until\
            """),

    ACQUIRE_LEASE(
            """
            INSERT INTO lease (work, holder, until) VALUES (?, ?, ?)
            ON CONFLICT (work) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE holder = excluded.holder OR until <= ?\
            """),

    FIND_INVOICE_NUMBER("SELECT number FROM invoice WHERE issuer = ? AND order_id = ?"),
    ASSIGN_INVOICE_NUMBER(
            """
            INSERT INTO invoice (issuer, order_id, number)
            VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM invoice WHERE issuer = ?1))
            ON CONFLICT (issuer, order_id) DO NOTHING\
            """),

    FIND_CACHED_PLATE("SELECT doc FROM known_plate WHERE key = ?"),
    UPSERT_CACHED_PLATE(
            """
            INSERT INTO known_plate (key, doc) VALUES (?, ?)
            ON CONFLICT (key) DO UPDATE SET doc = excluded.doc\
            """),
    DELETE_OLD_CACHED_PLATES("DELETE FROM known_plate WHERE answered_at < ?"),

    INCREMENT_LOOKUP_COUNT(
            """
            INSERT INTO lookup_count (day, who, asked) VALUES (?, ?, 1)
            ON CONFLICT (day, who) DO UPDATE SET asked = asked + 1 WHERE asked < ?\
            """),
    DECREMENT_LOOKUP_COUNT(
            "UPDATE lookup_count SET asked = asked - 1 WHERE day = ? AND who = ? AND asked > 0"),
    DELETE_OLD_LOOKUP_COUNTS("DELETE FROM lookup_count WHERE day < ?"),

    FIND_VERIFICATION("SELECT doc FROM verification WHERE id = ?"),
    INSERT_VERIFICATION(
            """
            INSERT INTO verification (version, doc, id) VALUES (?, ?, ?)
            ON CONFLICT (id) DO NOTHING\
            """),
    UPDATE_VERIFICATION(
            "UPDATE verification SET version = ?, doc = ? WHERE id = ? AND version = ?"),
    DUE_VERIFICATIONS("SELECT doc FROM verification WHERE due <= ? ORDER BY due, id LIMIT ?"),
    DELETE_VERIFICATION("DELETE FROM verification WHERE id = ?"),

    FIND_INSTALLATION_ID("SELECT id FROM installation WHERE only_one = 1"),
    INSERT_INSTALLATION_ID(
            "INSERT INTO installation (only_one, id) VALUES (1, ?) ON CONFLICT DO NOTHING");

    private final String text;

    Sql(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
