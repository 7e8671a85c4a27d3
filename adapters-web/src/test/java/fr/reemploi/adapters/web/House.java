package fr.reemploi.adapters.web;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.AppointAdministrator;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.InMemorySessions;
import fr.reemploi.application.account.ProtectAccount;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.audit.InMemoryAuditLog;
import fr.reemploi.application.audit.ReadAudit;
import fr.reemploi.application.checkout.ConfirmPayment;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.checkout.OpenPayment;
import fr.reemploi.application.checkout.PayCheckout;
import fr.reemploi.application.checkout.PlaceCheckout;
import fr.reemploi.application.checkout.PlaySandbox;
import fr.reemploi.application.checkout.PrepareSales;
import fr.reemploi.application.checkout.ReadBasket;
import fr.reemploi.application.checkout.SettleCheckout;
import fr.reemploi.application.invoice.FakePapers;
import fr.reemploi.application.invoice.InMemoryInvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.PhotoOrigins;
import fr.reemploi.application.listing.PhotographListing;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReviseListing;
import fr.reemploi.application.lookup.CompanyRegister;
import fr.reemploi.application.lookup.FakePlateLookup;
import fr.reemploi.application.lookup.IdentifyVehicle;
import fr.reemploi.application.lookup.InMemoryKnownPlates;
import fr.reemploi.application.lookup.InMemoryLookupCounts;
import fr.reemploi.application.lookup.InMemoryVerifications;
import fr.reemploi.application.lookup.LookUpPlate;
import fr.reemploi.application.lookup.TellSellers;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.notification.FakeMailer;
import fr.reemploi.application.order.FulfilOrder;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.MoveMoney;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReceiveOrder;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SettleOrder;
import fr.reemploi.application.payment.FakeOnboarding;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.application.payment.InMemoryPayees;
import fr.reemploi.application.payment.InMemorySellerDebts;
import fr.reemploi.application.payment.ReceivePayouts;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SellerDirectory;
import fr.reemploi.application.session.FakeAccessTokens;
import fr.reemploi.application.session.KeepSession;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.settings.Check;
import fr.reemploi.application.settings.CurrentSettings;
import fr.reemploi.application.settings.EditSettings;
import fr.reemploi.application.settings.InMemorySettingsStore;
import fr.reemploi.application.settings.MarketplaceProbe;
import fr.reemploi.application.settings.Overrides;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ReadSettings;
import fr.reemploi.application.settings.SealedSettings;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.TestSettings;
import fr.reemploi.application.settings.Values;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.PublicAddress;
import fr.reemploi.application.shipment.BuyLabel;
import fr.reemploi.application.shipment.DescribeParcel;
import fr.reemploi.application.shipment.FollowDispatch;
import fr.reemploi.application.shipment.InMemoryDispatches;
import fr.reemploi.application.shipment.InMemoryLabelFiles;
import fr.reemploi.application.shipment.ReadDispatch;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.application.shipping.Carriers;
import fr.reemploi.application.shipping.EditTariffs;
import fr.reemploi.application.shipping.FindPickupPoints;
import fr.reemploi.application.shipping.InMemoryCarrier;
import fr.reemploi.application.shipping.InMemoryTariffGrids;
import fr.reemploi.application.shipping.Loads;
import fr.reemploi.application.shipping.OfferTickets;
import fr.reemploi.application.shipping.QuoteDelivery;
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
        basePackageClasses = House.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Looking|Rooms).*"))
@Import({
    RegisterAccount.class,
    ConfirmEmail.class,
    ResetPassword.class,
    ProtectAccount.class,
    EditAccount.class,
    AppointAdministrator.class,
    SignIn.class,
    KeepSession.class,
    ListingForm.class,
    DraftListing.class,
    ReviseListing.class,
    PhotographListing.class,
    PublishListing.class,
    ReadListings.class,
    SearchParts.class,
    SellerDirectory.class,
    IdentifyVehicle.class,
    LookUpPlate.class,
    InMemoryKnownPlates.class,
    InMemoryLookupCounts.class,
    VerifySellers.class,
    TellSellers.class,
    InMemoryVerifications.class,
    Loads.class,
    OfferTickets.class,
    QuoteDelivery.class,
    EditTariffs.class,
    InMemorySettingsStore.class,
    SealedSettings.class,
    CurrentSettings.class,
    ReadSettings.class,
    EditSettings.class,
    TestSettings.class,
    ReadAudit.class,
    InMemoryAuditLog.class,
    House.MailServer.class,
    MarketplaceProbe.class,
    PrepareSales.class,
    OpenPayment.class,
    PlaceCheckout.class,
    PayCheckout.class,
    ConfirmPayment.class,
    PlaySandbox.class,
    MoveMoney.class,
    SettleOrder.class,
    SettleCheckout.class,
    ReadBasket.class,
    ReadOrders.class,
    FulfilOrder.class,
    FindPickupPoints.class,
    DescribeParcel.class,
    BuyLabel.class,
    FollowDispatch.class,
    ShipOrder.class,
    ReadDispatch.class,
    InMemoryDispatches.class,
    InMemoryLabelFiles.class,
    ReceiveOrder.class,
    ReturnParts.class,
    ReceivePayouts.class,
    InMemoryPayees.class,
    FakeOnboarding.class,
    InMemorySellerDebts.class,
    InMemoryTariffGrids.class,
    InMemorySessions.class,
    FakePasswordHashing.class,
    FakeSecondFactors.class,
    FakeAccessTokens.class,
    FakeSecrets.class,
    FakePhotoStore.class,
    InvoiceOrder.class,
    PrintReturnSlip.class,
    InMemoryInvoiceNumbers.class,
    FakePapers.class,
    FakePartSearch.class
})
public class House {
    /// What a house holds.
    public interface Beans {
        <T> T get(Class<T> type);
    }

    /// Stands at noon until a test turns it.
    public static final class HandClock implements BusinessClock {
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
    public static final class Variables implements Overrides {
        public final Map<String, String> byName = new ConcurrentHashMap<>();

        @Override
        public Optional<String> find(String variable) {
            return Optional.ofNullable(byName.get(variable));
        }
    }

    /// Answers a test of the mail settings as a test wants it.
    public static final class MailServer implements Probe {
        public final List<Check> found = new CopyOnWriteArrayList<>();
        public final AtomicInteger asked = new AtomicInteger();

        @Override
        public Section section() {
            return Section.MAIL;
        }

        @Override
        public List<Check> probe(Values values) {
            asked.incrementAndGet();
            return found;
        }
    }

    @Bean
    static HandClock clock() {
        return new HandClock();
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
    static Variables variables() {
        return new Variables();
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
    static PublicAddress address() {
        return new PublicAddress("http://localhost", true);
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
    static FakePlateLookup plates() {
        return new FakePlateLookup();
    }

    @Bean
    static FakeMailer mailer() {
        return new FakeMailer();
    }

    @Bean
    static VerifySellers.Registers registers() {
        return new VerifySellers.Registers(
                _ -> new CompanyRegister.Answer.Known(Optional.of("CASSE DE L'OUEST"), true),
                _ -> VatRegister.Answer.UNSURE);
    }
}
