package fr.reemploi.adapters.web;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.AppointAdministrator;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.account.ProtectAccount;
import fr.reemploi.application.account.RegisterAccount;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.listing.DraftListing;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.ListingForm;
import fr.reemploi.application.listing.PhotographListing;
import fr.reemploi.application.listing.PublishListing;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReviseListing;
import fr.reemploi.application.search.SearchParts;
import fr.reemploi.application.search.SellerDirectory;
import fr.reemploi.application.session.FakeAccessTokens;
import fr.reemploi.application.session.FakeSecondFactors;
import fr.reemploi.application.session.InMemorySessions;
import fr.reemploi.application.session.KeepSession;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.vehicle.IdentifyVehicle;
import fr.reemploi.application.vehicle.PlateLookup;
import fr.reemploi.domain.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;

/// The pages as they are put together in earnest, on real use cases, with everything behind them in
/// memory.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ComponentScan(
        basePackageClasses = House.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.Looking.*"))
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
    InMemorySessions.class,
    FakePasswordHashing.class,
    FakeSecondFactors.class,
    FakeAccessTokens.class,
    FakeSecrets.class,
    FakePhotoStore.class,
    FakePartSearch.class
})
class House {
    @Bean
    static BusinessClock clock() {
        return () -> NOON;
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
    static PlateLookup plates() {
        return _ -> new PlateLookup.Outcome.NotConfigured();
    }
}
