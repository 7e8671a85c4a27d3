package fr.reemploi.adapters.http;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.InMemorySessions;
import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.SecondFactors;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.imports.ImportFiles;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.imports.InMemoryImportFiles;
import fr.reemploi.application.imports.InMemoryImports;
import fr.reemploi.application.invoice.FakeInvoiceRenderer;
import fr.reemploi.application.invoice.InMemoryInvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceRenderer;
import fr.reemploi.application.listing.FakeDirectUploads;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.InMemoryPhotoStore;
import fr.reemploi.application.listing.MaintainIndex;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.FakePlateRegister;
import fr.reemploi.application.lookup.InMemoryLookupCounts;
import fr.reemploi.application.lookup.InMemoryPlateCache;
import fr.reemploi.application.lookup.InMemoryVerifications;
import fr.reemploi.application.lookup.LookupCounts;
import fr.reemploi.application.lookup.PlateCache;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.FakeSellerOnboarding;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.InMemorySellerDebts;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.search.InMemoryPartSearch;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.PartSearch;
import fr.reemploi.application.session.AccessTokens;
import fr.reemploi.application.session.FakeAccessTokens;
import fr.reemploi.application.settings.InMemorySettingsStore;
import fr.reemploi.application.settings.Overrides;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.IdempotencyStore;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.InMemoryIdempotencyStore;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.SequentialIds;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipment.InMemoryLabelFiles;
import fr.reemploi.application.shipment.InMemoryShipments;
import fr.reemploi.application.shipment.LabelFiles;
import fr.reemploi.application.shipment.Shipments;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.application.webhook.FakeWebhookProvider;
import fr.reemploi.application.webhook.InMemoryWebhookInbox;
import fr.reemploi.application.webhook.WebhookInbox;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Primary;

/// The API on the real use cases, with in-memory adapters.
@EnableAutoConfiguration
@ComponentScan("fr.reemploi.adapters.http")
@ComponentScan(
        basePackages = "fr.reemploi.application",
        useDefaultFilters = false,
        includeFilters = @Filter(UseCase.class))
class ApiTestConfiguration {
    @Bean
    @Primary
    InstantSource clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }

    @Bean
    AdvanceableClock businessClock(InstantSource clock) {
        return new AdvanceableClock(clock);
    }

    @Bean
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    PublicUrl publicAddress() {
        return new PublicUrl("http://localhost", true);
    }

    @Bean
    Ids ids() {
        return new SequentialIds();
    }

    @Bean
    Secrets secrets() {
        return new FakeSecrets();
    }

    @Bean
    PasswordHashing passwords() {
        return new FakePasswordHashing();
    }

    @Bean
    AccessTokens tokens() {
        return new FakeAccessTokens();
    }

    @Bean
    SecondFactors secondFactors() {
        return new FakeSecondFactors();
    }

    @Bean
    InMemoryOutbox outbox() {
        return new InMemoryOutbox();
    }

    @Bean
    Accounts accounts(InMemoryOutbox outbox) {
        return new InMemoryAccounts(outbox);
    }

    @Bean
    Sessions sessions() {
        return new InMemorySessions();
    }

    @Bean
    InMemoryListings listings(InMemoryOutbox outbox) {
        return new InMemoryListings(outbox);
    }

    @Bean
    Imports imports() {
        return new InMemoryImports();
    }

    @Bean
    ImportFiles importFiles() {
        return new InMemoryImportFiles();
    }

    @Bean
    IdempotencyStore idempotencyStore() {
        return new InMemoryIdempotencyStore();
    }

    @Bean
    InMemoryPhotoStore photos() {
        return new InMemoryPhotoStore();
    }

    @Bean
    FakeDirectUploads uploads() {
        return new FakeDirectUploads();
    }

    @Bean
    InMemoryPartSearch index(ListingCardFormat cards, Catalogue catalogue) {
        return new InMemoryPartSearch(cards, catalogue);
    }

    @Bean
    @Primary
    PartSearch search(MaintainIndex maintenance, InMemoryPartSearch index) {
        return new RefreshingPartSearch(maintenance, index);
    }

    @Bean
    Orders orders(InMemoryOutbox outbox) {
        return new InMemoryOrders(outbox);
    }

    @Bean
    InvoiceNumbers invoiceNumbers() {
        return new InMemoryInvoiceNumbers();
    }

    @Bean
    InvoiceRenderer invoiceRenderer() {
        return new FakeInvoiceRenderer();
    }

    @Bean
    Checkouts checkouts(InMemoryOutbox outbox) {
        return new InMemoryCheckouts(outbox);
    }

    @Bean
    FakePayments payments(AdvanceableClock clock) {
        return new FakePayments(clock);
    }

    @Bean
    PayoutAccounts payoutAccounts() {
        return new InMemoryPayoutAccounts();
    }

    @Bean
    FakeSellerOnboarding onboarding() {
        return new FakeSellerOnboarding();
    }

    @Bean
    WebhookInbox webhookInbox(InMemoryOutbox outbox) {
        return new InMemoryWebhookInbox(outbox);
    }

    @Bean
    FakeWebhookProvider service() {
        return new FakeWebhookProvider();
    }

    @Bean
    SellerDebts debts() {
        return new InMemorySellerDebts();
    }

    @Bean
    SellerRatesStore sellerRates() {
        return new InMemorySellerRatesStore();
    }

    @Bean
    static SettingsStore settingsStore() {
        return new InMemorySettingsStore();
    }

    @Bean
    static AuditLog auditLog() {
        return new InMemoryAuditLog();
    }

    @Bean
    static Overrides overrides() {
        return name ->
                Optional.of("true").filter(_ -> name.equals("REEMPLOI_REGISTRIES_CHECK_COMPANIES"));
    }

    @Bean
    FakePlateRegister plates() {
        return new FakePlateRegister();
    }

    @Bean
    PlateCache plateCache() {
        return new InMemoryPlateCache();
    }

    @Bean
    LookupCounts lookupCounts() {
        return new InMemoryLookupCounts();
    }

    @Bean
    Verifications verifications() {
        return new InMemoryVerifications();
    }

    @Bean
    Shipments shipments(InMemoryOutbox outbox) {
        return new InMemoryShipments(outbox);
    }

    @Bean
    LabelFiles labels() {
        return new InMemoryLabelFiles();
    }

    @Bean
    InMemoryCarrier carrier() {
        return new InMemoryCarrier(Carrier.MONDIAL_RELAY);
    }

    @Bean
    Carriers carriers(InMemoryCarrier carrier) {
        return new Carriers(List.of(carrier));
    }

    @Bean
    VerifySellers.Registers registers() {
        return new VerifySellers.Registers(
                _ -> new CompanyRegister.Result.Found(Optional.of("CASSE DE L'OUEST"), true),
                _ -> VatRegister.Result.INCONCLUSIVE);
    }

    @Bean
    Mailer mailer() {
        return _ -> {};
    }
}
