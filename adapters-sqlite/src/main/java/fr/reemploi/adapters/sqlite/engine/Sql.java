package fr.reemploi.adapters.sqlite.engine;

/// The SQL statements that are not derived from a schema, in one place so that a test can check
/// that each uses an index.
public enum Sql implements SqlText {
    BEGIN("BEGIN IMMEDIATE"),
    COMMIT("COMMIT"),
    ROLLBACK("ROLLBACK"),
    SAVEPOINT("SAVEPOINT job"),
    RELEASE("RELEASE job"),
    ROLLBACK_TO_SAVEPOINT("ROLLBACK TO job"),

    LISTINGS_STORED_AFTER(
            "SELECT seq, id, version, doc FROM listing WHERE seq > ? ORDER BY seq LIMIT ? + 0"),
    LISTING_VERSIONS("SELECT id, version FROM listing WHERE id > ? ORDER BY id LIMIT ? + 0"),

    INSERT_EVENT("INSERT INTO outbox (id, aggregate, doc) VALUES (?, ?, ?)"),
    DUE_EVENTS(
            """
            SELECT id, aggregate, doc, interruptions FROM outbox WHERE seq > 0
            ORDER BY seq LIMIT ? + 0\
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
            ORDER BY next_attempt_at, id LIMIT ? + 0\
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
            ORDER BY at DESC, id DESC LIMIT ? + 0\
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

    FIRST_PASSED_TEST("SELECT at FROM passed_test WHERE section = ?"),
    RECORD_PASSED_TEST(
            "INSERT INTO passed_test (section, at) VALUES (?, ?) ON CONFLICT (section) DO NOTHING"),
    ADD_AUDIT_ENTRY("INSERT INTO audit (id, doc) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"),
    AUDIT_ENTRIES(
            """
            SELECT doc FROM audit WHERE (at, id) < (?, ?)
            ORDER BY at DESC, id DESC LIMIT ? + 0\
            """),
    /// By an account, or about it and not by it.
    AUDIT_ENTRIES_OF_ACCOUNT(
            """
            SELECT doc, at, id FROM audit
            WHERE author = ?1 AND (at, id) < (?2, ?3)
            UNION ALL
            SELECT doc, at, id FROM audit
            WHERE subject = ?1 AND author IS NOT ?1 AND (at, id) < (?2, ?3)
            ORDER BY at DESC, id DESC LIMIT ? + 0\
            """),

    FIND_PAYMENT_SESSION("SELECT session FROM payment_session WHERE id = ?"),
    INSERT_PAYMENT_SESSION(
            "INSERT INTO payment_session (id, session) VALUES (?, ?) ON CONFLICT DO NOTHING"),

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

    FIND_INSTALLATION_ID("SELECT id FROM installation WHERE only_one = 1"),
    INSERT_INSTALLATION_ID(
            "INSERT INTO installation (only_one, id) VALUES (1, ?) ON CONFLICT DO NOTHING");

    private final String text;

    Sql(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
