package fr.reemploi.adapters.search.query;

import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.FiltersBuilder;
import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Near;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchResults.Hit;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.geo.Coordinates;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Fuel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterTest {
    private static final AccountId SELLER = Examples.anAccountId();
    private static final Coordinates ANGERS = new Coordinates(47.47, -0.55);

    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        fixture.index(
                part("Clio")
                        .category("alternator")
                        .of("renault", "clio-iii")
                        .year(2008)
                        .engine("K9K 766")
                        .fuel(Fuel.DIESEL)
                        .grade(Grade.A)
                        .price(5_000)
                        .mileage(90_000)
                        .warranty(6)
                        .after(Duration.ofHours(3))
                        .seller(SELLER),
                part("Golf")
                        .category("starter-motor")
                        .of("volkswagen", "golf-v")
                        .year(2005)
                        .fuel(Fuel.PETROL)
                        .grade(Grade.B)
                        .price(12_000)
                        .mileage(150_000)
                        .after(Duration.ofHours(2))
                        .department("75"),
                part("Kangoo")
                        .category("headlight")
                        .fits("renault", "clio-iii", 2010, 2012)
                        .fits(fitment("dacia", "K9K"))
                        .price(3_000)
                        .after(Duration.ofHours(1))
                        .withoutDepartment());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of("make of donor or fitment", makes("renault"), "Clio Kangoo"),
                Arguments.of("any of two makes", makes("volkswagen", "dacia"), "Golf Kangoo"),
                Arguments.of("unknown make", makes("trabant"), ""),
                Arguments.of("model", models("clio-iii"), "Clio Kangoo"),
                Arguments.of("donor's year", years(2008), "Clio"),
                Arguments.of("fitment's years", years(2011), "Kangoo"),
                Arguments.of("year outside", years(2009), ""),
                Arguments.of("engine of the donor", engine("K9K766"), "Clio"),
                Arguments.of("engine of a fitment", engine("K9K"), "Kangoo"),
                Arguments.of("category", categories("alternator"), "Clio"),
                Arguments.of("grade", grades(Grade.A, Grade.B), "Clio Golf"),
                Arguments.of("fuel", fuels(Fuel.PETROL), "Golf"),
                Arguments.of("department", departments("75"), "Golf"),
                Arguments.of("seller", sellers(SELLER), "Clio"),
                Arguments.of("price, bounds included", price(3_000, 5_000), "Clio Kangoo"),
                Arguments.of("mileage, unknown left out", mileage(150_000), "Clio Golf"),
                Arguments.of("mileage below", mileage(149_999), "Clio"),
                Arguments.of("warranty", warranty(6), "Clio"),
                Arguments.of("radius", near(ANGERS, Optional.of(60)), "Clio"),
                Arguments.of(
                        "near without radius", near(ANGERS, Optional.empty()), "Clio Golf Kangoo"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void a_filter_matches(String what, Filters filters, String expected) {
        assertThat(String.join(" ", fixture.titlesOf(filters))).isEqualTo(expected);
    }

    @Test
    void a_category_includes_its_descendants() {
        var family =
                SearchFixture.CATALOGUE.category("alternator").orElseThrow().parent().orElseThrow();

        assertThat(fixture.titlesOf(categories(family))).contains("Clio").doesNotContain("Kangoo");
    }

    @Test
    void several_filters_must_all_match() {
        assertThat(fixture.searchFor("clio", years(2008)).total()).isEqualTo(1);
        assertThat(fixture.searchFor("golf", years(2008)).total()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void parts_come_in_the_requested_order(Sort sort, String expected) {
        var results =
                fixture.search(
                        SearchFixture.query("", near(ANGERS, Optional.empty()), sort),
                        PartListingBuilder.NOON);

        assertThat(String.join(" ", SearchFixture.titles(results))).isEqualTo(expected);
    }

    static Stream<Arguments> parts_come_in_the_requested_order() {
        return Stream.of(
                Arguments.of(Sort.PRICE_ASCENDING, "Kangoo Clio Golf"),
                Arguments.of(Sort.PRICE_DESCENDING, "Golf Clio Kangoo"),
                Arguments.of(Sort.NEWEST, "Clio Golf Kangoo"),
                Arguments.of(Sort.RELEVANCE, "Clio Golf Kangoo"),
                Arguments.of(Sort.MILEAGE, "Clio Golf Kangoo"),
                Arguments.of(Sort.DISTANCE, "Clio Golf Kangoo"));
    }

    @Test
    void the_distance_is_returned_where_it_is_known() {
        var results =
                fixture.search(
                        SearchFixture.query("", near(ANGERS, Optional.empty()), Sort.DISTANCE),
                        PartListingBuilder.NOON);

        assertThat(results.hits().getFirst().distanceMetres().orElseThrow()).isLessThan(40_000);
        assertThat(results.hits().get(1).distanceMetres().orElseThrow())
                .isBetween(200_000, 300_000);
        assertThat(results.hits().getLast().distanceMetres()).isEmpty();
        assertThat(fixture.searchFor("clio", Filters.NONE).hits())
                .allMatch(hit -> hit.distanceMetres().isEmpty());
    }

    @Test
    void a_hit_names_its_seller() {
        assertThat(fixture.searchFor("", sellers(SELLER)).hits())
                .extracting(Hit::seller)
                .containsExactly(SELLER);
    }

    private static Fitment fitment(String make, String engine) {
        return new Fitment(
                make,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new EngineCode(engine)));
    }

    private static Filters makes(String... values) {
        return new FiltersBuilder().makes(Set.of(values)).filters();
    }

    private static Filters models(String... values) {
        return new FiltersBuilder().models(Set.of(values)).filters();
    }

    private static Filters years(int year) {
        return new FiltersBuilder().years(Set.of(Year.of(year))).filters();
    }

    private static Filters engine(String code) {
        return new FiltersBuilder().engines(Set.of(new EngineCode(code))).filters();
    }

    private static Filters categories(String... values) {
        return new FiltersBuilder().categories(Set.of(values)).filters();
    }

    private static Filters grades(Grade... values) {
        return new FiltersBuilder().grades(Set.of(values)).filters();
    }

    private static Filters fuels(Fuel... values) {
        return new FiltersBuilder().fuels(Set.of(values)).filters();
    }

    private static Filters departments(String... values) {
        return new FiltersBuilder().departments(Set.of(values)).filters();
    }

    private static Filters sellers(AccountId... values) {
        return new FiltersBuilder().sellers(Set.of(values)).filters();
    }

    private static Filters price(long min, long max) {
        return bounds(
                new Bounds(Optional.of(min), Optional.of(max), Optional.empty(), Optional.empty()));
    }

    private static Filters mileage(int max) {
        return bounds(
                new Bounds(Optional.empty(), Optional.empty(), Optional.of(max), Optional.empty()));
    }

    private static Filters warranty(int min) {
        return bounds(
                new Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(min)));
    }

    private static Filters bounds(Bounds bounds) {
        return new FiltersBuilder().bounds(bounds).filters();
    }

    private static Filters near(Coordinates place, Optional<Integer> radius) {
        return new FiltersBuilder().near(new Near(place, radius)).filters();
    }
}
