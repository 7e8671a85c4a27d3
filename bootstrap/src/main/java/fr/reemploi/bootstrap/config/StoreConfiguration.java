package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.mongo.MongoAdapter;
import fr.reemploi.adapters.mongo.MongoSettings;
import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.adapters.sqlite.SqliteSettings;
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
import fr.reemploi.bootstrap.installation.DataFolder;
import fr.reemploi.bootstrap.installation.Installation;
import fr.reemploi.bootstrap.installation.StartupOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The stores: SQLite in the data folder, or MongoDB if `MONGODB_URI` is set.
@Configuration(proxyBeanMethods = false)
@Import(AggregateBeans.class)
public class StoreConfiguration {
    private static final int READERS = 4;

    @Bean
    Stores stores(StartupOptions options) {
        return options.mongodbUri()
                .map(uri -> Stores.on(new MongoAdapter(new MongoSettings(uri))))
                .orElseGet(() -> Stores.on(sqlite(options.data())));
    }

    private static SqliteAdapter sqlite(DataFolder data) {
        var file = data.resolve("reemploi.db");
        Installation.checkStoreFile(data, file);
        return new SqliteAdapter(new SqliteSettings(file, READERS, data.isExclusive()));
    }

    @Bean
    ListingFeed listingFeed(Stores stores) {
        return stores.listingFeed();
    }

    @Bean
    Outbox outbox(Stores stores) {
        return stores.outbox();
    }

    @Bean
    EventDeliveries eventDeliveries(Stores stores) {
        return stores.eventDeliveries();
    }

    @Bean
    IdempotencyStore idempotencyStore(Stores stores) {
        return stores.idempotencyStore();
    }

    @Bean
    SettingsStore settingsStore(Stores stores) {
        return stores.settings();
    }

    @Bean
    AuditLog auditLog(Stores stores) {
        return stores.auditLog();
    }

    @Bean
    PlateCache plateCache(Stores stores) {
        return stores.plateCache();
    }

    @Bean
    LookupCounts lookupCounts(Stores stores) {
        return stores.lookupCounts();
    }

    @Bean
    PaymentSessions paymentSessions(Stores stores) {
        return stores.paymentSessions();
    }

    @Bean
    WebhookInbox webhookInbox(Stores stores) {
        return stores.webhookInbox();
    }

    @Bean
    Leases leases(Stores stores) {
        return stores.leases();
    }

    @Bean
    InvoiceNumbers invoiceNumbers(Stores stores) {
        return stores.invoiceNumbers();
    }

    @Bean
    InstallationIdStore installationIdStore(Stores stores) {
        return stores.installationIdStore();
    }

    @Bean
    StoreSize storeSize(Stores stores) {
        return stores.size();
    }
}
