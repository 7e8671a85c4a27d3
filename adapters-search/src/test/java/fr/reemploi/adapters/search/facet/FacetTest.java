package fr.reemploi.adapters.search.facet;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.FiltersBuilder;
import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SearchResults.FacetCount;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.vehicle.Fuel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetTest {
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        fixture.index(
                part("Alternateur")
                        .category("alternator")
                        .of("renault", "clio-iii")
                        .fits("dacia", "logan-i", 2005, 2010)
                        .fuel(Fuel.DIESEL)
                        .grade(Grade.A)
                        .price(5_000),
                part("Alternateur")
                        .category("alternator")
                        .of("renault", "megane-ii")
                        .fuel(Fuel.DIESEL)
                        .price(4_999),
                part("Démarreur")
                        .category("starter-motor")
                        .of("volkswagen", "golf-v")
                        .fuel(Fuel.PLUG_IN_HYBRID)
                        .price(250_000)
                        .department("75"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void values_are_counted_and_labelled_most_frequent_first() {
        var results = fixture.searchFor("", Filters.NONE);

        assertThat(facet(results, Facet.MAKE))
                .containsExactly(
                        new FacetCount("renault", "Renault", 2),
                        new FacetCount("dacia", "Dacia", 1),
                        new FacetCount("volkswagen", "Volkswagen", 1));
        assertThat(facet(results, Facet.CATEGORY))
                .containsExactly(
                        new FacetCount("alternator", "Alternateur", 2),
                        new FacetCount("starter-motor", "Démarreur", 1));
        assertThat(facet(results, Facet.FUEL))
                .containsExactly(
                        new FacetCount("diesel", "Diesel", 2),
                        new FacetCount("plug-in-hybrid", "Hybride rechargeable", 1));
        assertThat(facet(results, Facet.GRADE)).extracting(FacetCount::value).containsExactly("A");
        assertThat(facet(results, Facet.DEPARTMENT))
                .containsExactly(
                        new FacetCount("49", "Maine-et-Loire", 2),
                        new FacetCount("75", "Paris", 1));
    }

    @Test
    void labels_are_in_the_requested_language() {
        var french = SearchFixture.query("", Filters.NONE, Sort.NEWEST);
        var english =
                new PartQuery(
                        french.text(),
                        french.filters(),
                        french.sort(),
                        french.facets(),
                        24,
                        Optional.empty(),
                        Language.EN);

        assertThat(facet(fixture.search(english, NOON), Facet.CATEGORY))
                .extracting(FacetCount::label)
                .containsExactly("Alternator", "Starter motor");
    }

    @Test
    void prices_are_counted_in_ranges_without_empty_ones() {
        assertThat(facet(fixture.searchFor("", Filters.NONE), Facet.PRICE))
                .extracting(FacetCount::value)
                .containsExactly("2000-5000", "5000-10000", "100000-");
    }

    @Test
    void a_facet_ignores_its_own_filter_and_applies_the_others() {
        var results =
                fixture.searchFor(
                        "",
                        new FiltersBuilder()
                                .makes(Set.of("volkswagen"))
                                .bounds(
                                        new Bounds(
                                                Optional.of(100_000L),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty()))
                                .filters());

        assertThat(results.total()).isEqualTo(1);
        assertThat(facet(results, Facet.CATEGORY))
                .extracting(FacetCount::value)
                .containsExactly("starter-motor");
        assertThat(facet(results, Facet.MAKE))
                .extracting(FacetCount::value)
                .containsExactly("volkswagen");
        assertThat(facet(results, Facet.PRICE))
                .extracting(FacetCount::value)
                .containsExactly("100000-");

        var makesOnly =
                fixture.searchFor("", new FiltersBuilder().makes(Set.of("volkswagen")).filters());
        assertThat(facet(makesOnly, Facet.MAKE)).hasSize(3);
        var withWords =
                fixture.searchFor(
                        "alternateur", new FiltersBuilder().makes(Set.of("dacia")).filters());
        assertThat(facet(withWords, Facet.MAKE))
                .extracting(FacetCount::value)
                .containsExactly("renault", "dacia");
    }

    @Test
    void only_requested_facets_are_counted_and_their_lists_are_limited() {
        fixture.index(
                IntStream.rangeClosed(1, 60)
                        .mapToObj(number ->
                                part("Pièce")
                                        .department("%02d".formatted(number == 20 ? 61 : number)))
                        .toArray(PartListingBuilder[]::new));

        assertThat(facet(fixture.searchFor("", Filters.NONE), Facet.DEPARTMENT)).hasSize(30);
        var none =
                SearchFixture.page(
                        SearchFixture.query("", Filters.NONE, Sort.NEWEST), 24, Optional.empty());
        assertThat(fixture.search(none, NOON).facets()).isEmpty();
    }

    @Test
    void counts_change_as_holds_lapse_and_the_index_changes() {
        var until = NOON.plus(Duration.ofMinutes(30));
        // enough for counts to be cached
        fixture.index(
                Stream.generate(() -> part("Vis")).limit(1_000).toArray(PartListingBuilder[]::new));
        fixture.index(part("Alternateur").of("fiat", "punto-ii").reservedUntil(until));
        var all = SearchFixture.query("", Filters.NONE, Sort.NEWEST);

        assertThat(fixture.search(all, NOON).total()).isEqualTo(1_003);
        assertThat(fixture.search(all, until.minusMillis(1)).total()).isEqualTo(1_003);
        assertThat(fixture.search(all, until).total()).isEqualTo(1_004);
        assertThat(facet(fixture.search(all, until), Facet.MAKE)).hasSize(4);
        // and back, for a client paging through the results of noon
        assertThat(fixture.search(all, NOON).total()).isEqualTo(1_003);
        fixture.index(part("Alternateur").of("fiat", "punto-ii"));
        assertThat(fixture.search(all, NOON).total()).isEqualTo(1_004);
    }

    private static List<FacetCount> facet(SearchResults results, Facet facet) {
        return Objects.requireNonNull(results.facets().get(facet));
    }
}
