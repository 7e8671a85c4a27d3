package fr.reemploi.adapters.web;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.CreateFirstAdministrator;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.InMemorySessions;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.checkout.BuyerCheckoutActions;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.checkout.CreatePaymentSession;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.checkout.PrepareSales;
import fr.reemploi.application.checkout.ReadBasket;
import fr.reemploi.application.checkout.SettleCheckout;
import fr.reemploi.application.checkout.SimulatePayment;
import fr.reemploi.application.invoice.FakeInvoiceRenderer;
import fr.reemploi.application.invoice.InMemoryInvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.UpdateListing;
import fr.reemploi.application.listing.UploadPhoto;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.FakePlateRegister;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.lookup.InMemoryLookupCounts;
import fr.reemploi.application.lookup.InMemoryPlateCache;
import fr.reemploi.application.lookup.InMemoryVerifications;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.NotifySellers;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.notification.FakeMailer;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.ExecuteSettlement;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.FakeSellerOnboarding;
import fr.reemploi.application.payment.InMemoryPayoutAccounts;
import fr.reemploi.application.payment.InMemorySellerDebts;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SellerDirectory;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.session.FakeAccessTokens;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.InMemorySettingsStore;
import fr.reemploi.application.settings.MarketplaceProbe;
import fr.reemploi.application.settings.Overrides;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.ProbeSettings;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.SealedSettings;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shipment.BuyLabel;
import fr.reemploi.application.shipment.DescribeParcel;
import fr.reemploi.application.shipment.InMemoryLabelFiles;
import fr.reemploi.application.shipment.InMemoryShipments;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.application.shipment.SyncOrderWithShipment;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.application.shipping.SignedOffers;
import fr.reemploi.application.shipping.UpdateSellerRates;
import fr.reemploi.application.shipping.WeightEstimator;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.shipping.Carrier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/// The pages as they are put together in earnest, on real use cases, with everything behind them in
/// memory.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ComponentScan(
        basePackageClasses = WebTestConfiguration.class,
        excludeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.(WebPreviewServer|WebFixture).*"))
@Import({
    RegisterAccount.class,
    ConfirmEmail.class,
    ResetPassword.class,
    ManageTwoFactor.class,
    EditAccount.class,
    CreateFirstAdministrator.class,
    SignIn.class,
    AuthenticateSession.class,
    ListingForm.class,
    DraftListing.class,
    UpdateListing.class,
    UploadPhoto.class,
    PublishListing.class,
    ReadListings.class,
    SearchParts.class,
    SellerDirectory.class,
    IdentifyVehicle.class,
    LookUpPlate.class,
    InMemoryPlateCache.class,
    InMemoryLookupCounts.class,
    VerifySellers.class,
    NotifySellers.class,
    InMemoryVerifications.class,
    WeightEstimator.class,
    SignedOffers.class,
    QuoteDelivery.class,
    UpdateSellerRates.class,
    InMemorySettingsStore.class,
    SealedSettings.class,
    CurrentSettings.class,
    ReadSettings.class,
    EditSettings.class,
    ProbeSettings.class,
    ReadAudit.class,
    InMemoryAuditLog.class,
    WebTestConfiguration.FakeMailProbe.class,
    MarketplaceProbe.class,
    PrepareSales.class,
    CreatePaymentSession.class,
    PlaceCheckout.class,
    BuyerCheckoutActions.class,
    ConfirmPayment.class,
    SimulatePayment.class,
    ExecuteSettlement.class,
    SettleOrder.class,
    SettleCheckout.class,
    ReadBasket.class,
    ReadOrders.class,
    SellerOrderActions.class,
    FindPickupPoints.class,
    DescribeParcel.class,
    BuyLabel.class,
    SyncOrderWithShipment.class,
    ShipOrder.class,
    ReadShipment.class,
    InMemoryShipments.class,
    InMemoryLabelFiles.class,
    BuyerOrderActions.class,
    ReturnParts.class,
    OnboardSeller.class,
    InMemoryPayoutAccounts.class,
    FakeSellerOnboarding.class,
    InMemorySellerDebts.class,
    InMemorySellerRatesStore.class,
    InMemorySessions.class,
    FakePasswordHashing.class,
    FakeSecondFactors.class,
    FakeAccessTokens.class,
    FakeSecrets.class,
    FakePhotoStore.class,
    InvoiceOrder.class,
    PrintReturnSlip.class,
    InMemoryInvoiceNumbers.class,
    FakeInvoiceRenderer.class,
    FakePartSearch.class
})
public class WebTestConfiguration {
    /// What a house holds.
    public interface Beans {
        <T> T get(Class<T> type);
    }

    /// Stands at noon until a test turns it.
    public static final class AdvanceableClock implements BusinessClock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        public void advance(Duration by) {
            now = now.plus(by);
        }
    }

    /// What the operator's environment says, by variable.
    public static final class EnvironmentOverrides implements Overrides {
        public final Map<String, String> byName = new ConcurrentHashMap<>();

        @Override
        public Optional<String> find(String variable) {
            return Optional.ofNullable(byName.get(variable));
        }
    }

    /// Answers a test of the mail settings as a test wants it.
    public static final class FakeMailProbe implements Probe {
        public final List<ProbeResult> results = new CopyOnWriteArrayList<>();
        public final AtomicInteger calls = new AtomicInteger();

        @Override
        public Section section() {
            return Section.MAIL;
        }

        @Override
        public List<ProbeResult> probe(SettingValues values) {
            calls.incrementAndGet();
            return results;
        }
    }

    @Bean
    static AdvanceableClock clock() {
        return new AdvanceableClock();
    }

    @Bean
    static PhotoOrigins pictures() {
        return () -> Set.of("https://images.example");
    }

    @Bean
    static FakePayments bank(BusinessClock clock) {
        return new FakePayments(clock);
    }

    @Bean
    @Primary
    static FakeSettings settings(CurrentSettings current) {
        return new FakeSettings(current);
    }

    @Bean
    static InMemoryOrders orders() {
        return new InMemoryOrders();
    }

    @Bean
    static InMemoryCheckouts checkouts() {
        return new InMemoryCheckouts();
    }

    @Bean
    static EnvironmentOverrides variables() {
        return new EnvironmentOverrides();
    }

    @Bean
    static InMemoryCarrier carrier() {
        return new InMemoryCarrier(Carrier.MONDIAL_RELAY);
    }

    @Bean
    static Carriers carriers(InMemoryCarrier carrier) {
        return new Carriers(List.of(carrier));
    }

    @Bean
    static PublicUrl address() {
        return new PublicUrl("http://localhost", true);
    }

    /// The same as the examples have: no two things share an id.
    @Bean
    static Ids ids() {
        return Examples.IDS;
    }

    @Bean
    static Catalogue catalogue() {
        return Catalogue.load();
    }

    @Bean
    static InMemoryListings listings() {
        return new InMemoryListings();
    }

    @Bean
    static InMemoryAccounts accounts() {
        return new InMemoryAccounts();
    }

    @Bean
    static FakePlateRegister plates() {
        return new FakePlateRegister();
    }

    @Bean
    static FakeMailer mailer() {
        return new FakeMailer();
    }

    @Bean
    static VerifySellers.Registers registers() {
        return new VerifySellers.Registers(
                _ -> new CompanyRegister.Result.Found(Optional.of("CASSE DE L'OUEST"), true),
                _ -> VatRegister.Result.INCONCLUSIVE);
    }
}
