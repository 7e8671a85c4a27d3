package fr.reemploi.adapters.search.facet;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.FiltersBuilder;
import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.search.PartQuery.Bounds;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.SearchParameter;
import fr.reemploi.application.search.SearchParameter.Facet;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.vehicle.Fuel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The count of each facet value is what a search with this value finds.
class FollowedFacetTest {
    private static final int PARTS = 300;
    private static final List<Long> PRICES =
            List.of(100L, 1_999L, 2_000L, 5_000L, 7_500L, 9_999L, 10_000L, 20_000L, 100_000L);
    private static final List<String> CATEGORIES =
            List.of(
                    "alternator",
                    "starter-motor",
                    "headlight",
                    SearchFixture.CATALOGUE.path("alternator").getFirst().id());
    private static final List<String> MODELS = List.of("clio-iii", "megane-ii", "logan-i");

    private final Random random = new Random(20_260_101);

    @Test
    void each_count_is_what_following_the_value_finds(@TempDir Path folder) {
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(randomParts());
            var followed = new HashSet<Facet>();
            for (var round = 0; round < 25; round++) {
                var filters = randomFilters();
                for (var text :
                        List.of("", "alternateur", "alternateur bosch", "phare valeo gauche"))
                    follow(fixture, text, filters, followed);
            }
            assertThat(followed).containsExactlyInAnyOrder(Facet.values());
        }
    }

    private static void follow(
            SearchFixture fixture, String text, Filters filters, Set<Facet> followed) {
        var results = fixture.search(SearchFixture.query(text, filters, Sort.NEWEST), NOON);
        results.facets()
                .forEach((facet, counts) -> {
                    for (var count : counts) {
                        var following = with(filters, facet, count.value());
                        var query = SearchFixture.query(text, following, Sort.NEWEST);
                        assertThat(fixture.search(query, NOON).total())
                                .as("%s=%s of \"%s\" with %s", facet, count.value(), text, filters)
                                .isEqualTo(count.count());
                        followed.add(facet);
                    }
                });
    }

    private static Filters with(Filters filters, Facet facet, String value) {
        var others = filters.without(facet);
        if (facet == Facet.PRICE) {
            var range = value.split("-", 2);
            var bounds = others.bounds();
            return new Filters(
                    others.values(),
                    others.vehicle(),
                    new Bounds(
                            Optional.of(Long.valueOf(range[0])),
                            Optional.of(range[1]).filter(to -> !to.isEmpty()).map(Long::valueOf),
                            bounds.mileageMax(),
                            bounds.warrantyMin()),
                    others.near());
        }
        var values = new EnumMap<SearchParameter, Set<String>>(SearchParameter.class);
        values.putAll(others.values());
        Arrays.stream(SearchParameter.values())
                .filter(parameter -> parameter.facet().filter(facet::equals).isPresent())
                .forEach(parameter -> values.put(parameter, Set.of(value)));
        return new Filters(values, others.vehicle(), others.bounds(), others.near());
    }

    private PartListingBuilder[] randomParts() {
        var parts = new PartListingBuilder[PARTS];
        for (var at = 0; at < PARTS; at++) parts[at] = randomPart();
        return parts;
    }

    private PartListingBuilder randomPart() {
        var part =
                part(any(List.of("Alternateur", "Phare", "Démarreur"))
                                + any(List.of("", " Bosch", " Valeo gauche")))
                        .category(any(CATEGORIES))
                        .price(any(PRICES))
                        .warranty(any(List.of(3, 6, 12)))
                        .department(any(List.of("49", "75", "2A")));
        if (random.nextBoolean()) part.of("renault", any(MODELS));
        if (random.nextBoolean()) {
            var from = 2000 + random.nextInt(6);
            part.fits("dacia", "logan-i", from, from + random.nextInt(4));
        }
        if (random.nextBoolean()) part.position(any(List.of(Position.values())));
        if (random.nextBoolean()) part.grade(any(List.of(Grade.values())));
        if (random.nextBoolean()) part.fuel(any(List.of(Fuel.DIESEL, Fuel.PLUG_IN_HYBRID)));
        return part;
    }

    private Filters randomFilters() {
        var filters = new FiltersBuilder();
        if (random.nextInt(3) == 0) filters.makes(Set.of("dacia"));
        if (random.nextInt(3) == 0) filters.categories(Set.of(any(CATEGORIES)));
        if (random.nextInt(3) == 0) filters.grades(Set.of(Grade.A, Grade.C));
        if (random.nextInt(3) == 0) filters.fuels(Set.of(Fuel.DIESEL));
        if (random.nextInt(3) == 0)
            filters.bounds(
                    new Bounds(
                            Optional.of(any(PRICES)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(6)));
        if (random.nextInt(3) > 0) return filters.filters();
        var given = filters.filters();
        var vehicle =
                Map.of(
                        SearchParameter.MAKE, Set.of("renault"),
                        SearchParameter.YEAR, Set.of("2002", "2003"));
        return new Filters(given.values(), vehicle, given.bounds(), given.near());
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
