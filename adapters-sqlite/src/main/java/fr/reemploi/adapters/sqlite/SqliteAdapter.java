package fr.reemploi.adapters.sqlite;

import fr.reemploi.adapters.sqlite.engine.DamagedStore;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.SqliteDocuments;
import fr.reemploi.adapters.sqlite.engine.SqliteFile;
import fr.reemploi.adapters.sqlite.engine.SqliteStoreException;
import fr.reemploi.adapters.sqlite.query.SqliteAuditLog;
import fr.reemploi.adapters.sqlite.query.SqliteEventDeliveries;
import fr.reemploi.adapters.sqlite.query.SqliteIdempotencyStore;
import fr.reemploi.adapters.sqlite.query.SqliteInstallationIdStore;
import fr.reemploi.adapters.sqlite.query.SqliteInvoiceNumbers;
import fr.reemploi.adapters.sqlite.query.SqliteLeases;
import fr.reemploi.adapters.sqlite.query.SqliteListingFeed;
import fr.reemploi.adapters.sqlite.query.SqliteLookupCounts;
import fr.reemploi.adapters.sqlite.query.SqliteOutbox;
import fr.reemploi.adapters.sqlite.query.SqlitePaymentSessions;
import fr.reemploi.adapters.sqlite.query.SqlitePlateCache;
import fr.reemploi.adapters.sqlite.query.SqliteSettingsStore;
import fr.reemploi.adapters.sqlite.query.SqliteWebhookInbox;
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
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.application.system.StoreSize;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.persistence.aggregate.AggregateStores;
import fr.reemploi.persistence.store.DocumentStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Entry point of the SQLite store: all store ports on one file. A write returns once it is on
/// disk. Several processes can use the same file.
public final class SqliteAdapter implements AutoCloseable {
    private final GroupCommit writer;
    private final ReadConnectionPool readers;
    private final DocumentStores documents;
    private final Path file;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Opens the file, creates it if it does not exist, and migrates its tables.
    ///
    /// @throws StartupException if the file is damaged, written by a newer version or owned by
    ///   another program
    public SqliteAdapter(SqliteSettings settings) {
        file = settings.file();
        var sqlite = new SqliteFile(file, settings.checked());
        writer = new GroupCommit(sqlite);
        try {
            readers = new ReadConnectionPool(sqlite, settings.readers());
        } catch (SQLException e) {
            closeQuietly(writer, e);
            throw DamagedStore.of(settings.file(), e);
        }
        documents = new SqliteDocuments(readers, writer);
    }

    private static void closeQuietly(GroupCommit writer, SQLException failure) {
        try {
            writer.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /// The port of an aggregate, one of `AggregateStores.PORTS`.
    public <P> P aggregate(Class<P> type) {
        return AggregateStores.open(type, documents);
    }

    /// The size of the file and its journal.
    public StoreSize size() {
        return () -> size(file) + size(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException absent) {
            return 0;
        }
    }

    public ListingFeed listingFeed() {
        return new SqliteListingFeed(readers);
    }

    public Outbox outbox() {
        return new SqliteOutbox(readers, writer);
    }

    public EventDeliveries eventDeliveries() {
        return new SqliteEventDeliveries(readers, writer);
    }

    public IdempotencyStore idempotencyStore() {
        return new SqliteIdempotencyStore(writer);
    }

    public SettingsStore settings() {
        return new SqliteSettingsStore(documents, readers, writer);
    }

    public AuditLog auditLog() {
        return new SqliteAuditLog(readers, writer);
    }

    public PaymentSessions paymentSessions() {
        return new SqlitePaymentSessions(readers, writer);
    }

    public WebhookInbox webhookInbox() {
        return new SqliteWebhookInbox(readers, writer);
    }

    public Leases leases() {
        return new SqliteLeases(writer);
    }

    public InvoiceNumbers invoiceNumbers() {
        return new SqliteInvoiceNumbers(readers, writer);
    }

    public PlateCache plateCache() {
        return new SqlitePlateCache(readers, writer);
    }

    public LookupCounts lookupCounts() {
        return new SqliteLookupCounts(writer);
    }

    public InstallationIdStore installationIdStore() {
        return new SqliteInstallationIdStore(readers, writer);
    }

    /// Completes the queued writes and closes the file.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        try {
            writer.close();
            readers.close();
        } catch (SQLException e) {
            throw new SqliteStoreException("The store could not be closed: " + e.getMessage(), e);
        }
    }
}
