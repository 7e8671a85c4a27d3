package fr.reemploi.adapters.search.query;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.PartSearch.SellerPartQuery;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.domain.listing.ListingId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    private static final int MANY = 50;

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Sort.class)
    void every_part_comes_once_in_every_order_ties_included(Sort sort) {
        try (var fixture = filled(Duration.ofMinutes(3))) {
            var collected = walk(fixture, sort, () -> {});

            assertThat(collected).hasSize(MANY).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void paging_returns_the_parts_of_the_first_snapshot_while_others_come_and_go(Sort sort) {
        try (var fixture = filled(Duration.ofMinutes(3))) {
            var before = walk(fixture, sort, () -> {});
            var changes = new Changes(fixture);

            assertThat(walk(fixture, sort, changes::next)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void paging_after_the_snapshot_expired_misses_and_repeats_nothing(Sort sort) {
        try (var fixture = filled(Duration.ZERO)) {
            var before = walk(fixture, sort, () -> {});
            var newcomers = new Changes(fixture);

            var collected = walk(fixture, sort, newcomers::addPart);

            assertThat(collected).containsAll(before).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_survives_a_restart() {
        Optional<String> cursor;
        try (var fixture = filled(Duration.ofMinutes(3))) {
            cursor = page(fixture, Sort.NEWEST, Optional.empty()).nextCursor();
        }
        try (var fixture = new SearchFixture(folder)) {
            assertThat(page(fixture, Sort.NEWEST, cursor).hits()).hasSize(7);
        }
    }

    @Test
    void a_hold_that_lapses_while_paging_does_not_shift_the_pages() {
        try (var fixture = filled(Duration.ofMinutes(3))) {
            fixture.index(
                    part("Tenu").reservedUntil(NOON.plusSeconds(60)).after(Duration.ofDays(-1)));
            var first = page(fixture, Sort.NEWEST, Optional.empty());
            var query = SearchFixture.query("", Filters.NONE, Sort.NEWEST);

            var second =
                    fixture.search(
                            SearchFixture.page(query, 100, first.nextCursor()),
                            NOON.plusSeconds(120));

            assertThat(SearchFixture.titles(second)).hasSize(MANY - 7).doesNotContain("Tenu");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nonsense", "AAAA", "é", "AQ==", "-", "%00"})
    void a_malformed_cursor_is_rejected(String nonsense) {
        try (var fixture = filled(Duration.ofMinutes(3))) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> page(fixture, Sort.NEWEST, Optional.of(nonsense)));
            var own =
                    new SellerPartQuery(
                            Examples.anAccountId(), "", Optional.empty(), 5, Optional.of(nonsense));
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> fixture.adapter().search().searchOwn(own, NOON));
        }
    }

    @Test
    void a_cursor_is_valid_for_its_sort_only() {
        try (var fixture = filled(Duration.ofMinutes(3))) {
            var cursor = page(fixture, Sort.NEWEST, Optional.empty()).nextCursor();

            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> page(fixture, Sort.PRICE_ASCENDING, cursor));
        }
    }

    @Test
    void a_seller_pages_through_their_listings() {
        var seller = Examples.anAccountId();
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(
                    IntStream.range(0, 10)
                            .mapToObj(number ->
                                    part("Pièce")
                                            .seller(seller)
                                            .after(Duration.ofMinutes(number / 3)))
                            .toArray(PartListingBuilder[]::new));

            var collected = new ArrayList<ListingId>();
            var cursor = Optional.<String>empty();
            do {
                var page =
                        fixture.adapter()
                                .search()
                                .searchOwn(
                                        new SellerPartQuery(
                                                seller, "pie", Optional.empty(), 4, cursor),
                                        NOON);
                collected.addAll(page.ids());
                cursor = page.nextCursor();
            } while (cursor.isPresent());

            assertThat(collected).hasSize(10).doesNotHaveDuplicates();
        }
    }

    private SearchFixture filled(Duration lease) {
        var fixture = new SearchFixture(folder, lease);
        return fixture.index(
                IntStream.range(0, MANY)
                        .mapToObj(number ->
                                part("Alternateur " + number)
                                        .price(1_000 + number % 5)
                                        .mileage(1_000 * (number % 7))
                                        .after(Duration.ofMinutes(number / 4)))
                        .toArray(PartListingBuilder[]::new));
    }

    private static List<String> walk(SearchFixture fixture, Sort sort, Runnable between) {
        var collected = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = page(fixture, sort, cursor);
            collected.addAll(SearchFixture.titles(page));
            cursor = page.nextCursor();
            between.run();
        } while (cursor.isPresent());
        return collected;
    }

    private static SearchResults page(SearchFixture fixture, Sort sort, Optional<String> cursor) {
        var query =
                SearchFixture.query(
                        sort == Sort.RELEVANCE ? "alternateur" : "", Filters.NONE, sort);
        return fixture.search(SearchFixture.page(query, 7, cursor), NOON);
    }

    /// Adds parts and withdraws others between pages.
    private static final class Changes {
        private final SearchFixture fixture;
        private int added;

        Changes(SearchFixture fixture) {
            this.fixture = fixture;
        }

        void next() {
            addPart();
            var some = fixture.adapter().index().versions().keySet().stream().limit(3).toList();
            for (var id : some) {
                fixture.index(
                        part("Alternateur parti")
                                .id(id)
                                .state(new fr.reemploi.domain.listing.ListingState.Draft()));
            }
        }

        void addPart() {
            added++;
            fixture.index(
                    part("Alternateur venu " + added)
                            .price(1_000 + added % 5)
                            .after(Duration.ofMinutes(added)));
        }
    }
}
