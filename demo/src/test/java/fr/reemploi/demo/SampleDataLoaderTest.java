package fr.reemploi.demo;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.reemploi.application.Examples;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.catalogue.Resale;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SampleDataLoaderTest {
    /// Filled once for all tests, none of which changes it.
    private static SampleDataFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = SampleDataFixture.fill();
    }

    @Test
    void twenty_sellers_in_france_are_created() {
        var profiles =
                SampleSeller.all().stream()
                        .map(seller ->
                                fixture.accounts
                                        .findByEmail(new EmailAddress(seller.email()))
                                        .orElseThrow())
                        .peek(account -> assertThat(account.emailVerified()).isTrue())
                        .peek(account -> assertThat(account.roles()).contains(Role.SELLER))
                        .map(account -> account.seller().orElseThrow())
                        .toList();

        assertThat(profiles)
                .hasSize(20)
                .extracting(profile -> profile.kind())
                .contains(SellerKind.values());
        assertThat(
                        profiles.stream()
                                .map(profile -> profile.address().department().orElseThrow())
                                .distinct())
                .hasSizeGreaterThanOrEqualTo(19);
    }

    @Test
    void two_thousand_parts_are_published_with_a_picture_each() {
        assertThat(fixture.summary.listings()).isEqualTo(2_000);
        assertThat(fixture.listings()).hasSize(2_000).allSatisfy(SampleDataLoaderTest::isComplete);
        assertThat(
                        fixture.listings().stream()
                                .map(listing -> listing.photos().getFirst().key())
                                .distinct())
                .hasSize(2_000);
        assertThat(fixture.photos.distinctFiles()).isEqualTo(2_000);
    }

    @Test
    void no_picture_shows_the_shelf_of_a_part() {
        assertThat(SampleStock.of(SampleSeller.all(), fixture.catalogue))
                .hasSize(2_000)
                .noneMatch(
                        part -> part.picture().tag().car().equals(part.listing().get("location")));
    }

    private static void isComplete(Listing listing) {
        assertThat(listing.status(Examples.NOON)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(listing.photos()).hasSize(1);
        var content = listing.details();
        assertThat(content.part().partNumbers()).isNotEmpty();
        assertThat(content.part().fitments()).isNotEmpty();
        assertThat(content.parcel()).isPresent();
        assertThat(content.offer().price()).isPresent();
        assertThat(content.offer().warrantyMonths().orElseThrow()).isBetween(0, 12);
        assertThat(content.donor().odometer()).isNotInstanceOf(Odometer.NotGiven.class);
        assertThat(content.description().orElseThrow().split("[.] ")).hasSizeBetween(2, 5);
    }

    @Test
    void every_car_has_a_production_year_of_its_model() {
        assertThat(fixture.listings())
                .allSatisfy(listing -> {
                    var donor = listing.details().donor();
                    var model = fixture.catalogue.model(donor.model().orElseThrow()).orElseThrow();
                    assertThat(model.builtIn(donor.year().orElseThrow())).isTrue();
                });
    }

    @Test
    void all_parts_of_a_car_have_the_same_mileage_and_the_vin_matches_the_make() {
        var odometers = new HashMap<Vin, Odometer>();
        for (var listing : fixture.listings()) {
            var donor = listing.details().donor();
            donor.vin()
                    .ifPresent(vin -> {
                        assertThat(vin.makeHint()).isEqualTo(donor.make());
                        assertThat(odometers.computeIfAbsent(vin, _ -> donor.odometer()))
                                .isEqualTo(donor.odometer());
                    });
        }
        assertThat(odometers).hasSizeGreaterThan(100);
    }

    @Test
    void individuals_sell_no_restricted_part() {
        for (var listing : fixture.listings()) {
            var kind = fixture.accounts.get(listing.seller()).seller().orElseThrow().kind();
            var category = listing.details().part().category().flatMap(fixture.catalogue::category);
            if (!kind.isProfessional())
                assertThat(category.orElseThrow().resale())
                        .as(EnumNames.of(kind))
                        .isEqualTo(Resale.FREE);
        }
    }

    @Test
    void several_sellers_offer_the_shown_part_number() {
        var yards = new HashSet<AccountId>();
        for (var listing : fixture.listings()) {
            var bears =
                    listing.details().part().partNumbers().stream()
                            .anyMatch(
                                    number -> number.value().equals(fixture.summary.partNumber()));
            if (bears) yards.add(listing.seller());
        }
        assertThat(yards).hasSizeGreaterThan(1);
    }

    @Test
    void the_printed_commands_refer_to_existing_data() {
        assertThat(fixture.summary.commands("http://localhost:8080"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("curl -s ").doesNotContain("\n"))
                .anySatisfy(line ->
                        assertThat(line).contains("reference=" + fixture.summary.partNumber()))
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("/api/v1/sessions")
                                .contains(SampleDataLoader.PASSWORD));
        assertThat(fixture.listings())
                .anySatisfy(listing ->
                        assertThat(listing.details().title().value())
                                .matches("Alternateur .*Clio.*"));
        for (var account : fixture.summary.accounts()) {
            assertThat(fixture.accounts.findByEmail(new EmailAddress(account.email()))).isPresent();
        }
    }

    @Test
    void two_fills_create_the_same_data() {
        var second = SampleDataFixture.fill();

        assertThat(second.summary).isEqualTo(fixture.summary);
        assertThat(contents(second)).isEqualTo(contents(fixture));
        assertThat(second.photos.files()).isEqualTo(fixture.photos.files());
    }

    private static Map<Object, List<Object>> contents(SampleDataFixture source) {
        var contents = new HashMap<Object, List<Object>>();
        for (var listing : source.listings()) {
            contents.put(
                    listing.id(),
                    List.of(
                            listing.seller(),
                            listing.details(),
                            listing.department(),
                            listing.photos()));
        }
        return contents;
    }

    @Test
    void an_installation_with_an_account_or_listings_is_not_changed() {
        assertThatThrownBy(() -> fixture.loader.fill((_, _) -> {}))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("demo.not-empty");

        var onlyAnAccount = new SampleDataFixture();
        onlyAnAccount.accounts.save(Change.of(Examples.anAccount()));
        assertThatThrownBy(() -> onlyAnAccount.loader.fill((_, _) -> {}))
                .isInstanceOf(ConflictException.class);

        var onlyAListing = new SampleDataFixture();
        onlyAListing.application.listings.save(Change.of(Examples.aDraft()));
        assertThatThrownBy(() -> onlyAListing.loader.fill((_, _) -> {}))
                .isInstanceOf(ConflictException.class);
        assertThat(onlyAListing.accounts.any()).isFalse();
    }

    @Test
    void a_sample_account_deleted_meanwhile_leaves_out_its_other_parts() {
        var open = new SampleDataFixture();
        var email = new EmailAddress(SampleSeller.all().getFirst().email());
        var calls = new AtomicInteger();
        var summary =
                open.loader.fill((done, total) -> {
                    assertThat(total).isEqualTo(2_000);
                    calls.incrementAndGet();
                    if (done == 10)
                        open.accounts
                                .findByEmail(email)
                                .ifPresent(seller ->
                                        open.accounts.update(
                                                seller.id(), account -> account.erase(NOON)));
                });

        assertThat(calls).hasValue(2_000);
        assertThat(summary.listings()).isBetween(1_500, 1_999);
        assertThat(open.listings())
                .filteredOn(listing -> listing.status(NOON) == ListingStatus.PUBLISHED)
                .hasSize(summary.listings());
    }

    @Test
    void sample_accounts_deleted_before_their_profile_is_stored_leave_out_their_parts() {
        var open = new SampleDataFixture();
        var first = new EmailAddress(SampleSeller.all().getFirst().email());
        var buyer = new EmailAddress("camille.moreau@reemploi.example");
        var deleting = deletedOnceVerified(open.accounts, Set.of(first, buyer));

        var summary = open.loader(deleting).fill((_, _) -> {});

        assertThat(summary.sellers()).isEqualTo(19);
        assertThat(summary.listings()).isBetween(1_500, 1_999);
        assertThat(open.listings()).hasSize(summary.listings());
        assertThat(open.accounts.findByEmail(first)).isEmpty();
        assertThat(open.accounts.findByEmail(buyer)).isEmpty();
    }

    /// Accounts of which some are deleted by their owner as soon as they are verified.
    private static Accounts deletedOnceVerified(Accounts accounts, Set<EmailAddress> deleted) {
        return (Accounts)
                Proxy.newProxyInstance(
                        Accounts.class.getClassLoader(),
                        new Class<?>[] {Accounts.class},
                        (_, method, arguments) -> {
                            var result = method.invoke(accounts, arguments);
                            if (method.getName().equals("update")
                                    && result instanceof Account account
                                    && deleted.contains(account.email()))
                                accounts.update(account.id(), stored -> stored.erase(NOON));
                            return result;
                        });
    }
}
