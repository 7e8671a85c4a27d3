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
        try (var shop = filled(Duration.ofMinutes(3))) {
            var collected = walk(shop, sort, () -> {});

            assertThat(collected).hasSize(MANY).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void who_pages_sees_the_parts_of_his_first_page_while_others_come_and_go(Sort sort) {
        try (var shop = filled(Duration.ofMinutes(3))) {
            var before = walk(shop, sort, () -> {});
            var changes = new Changes(shop);

            assertThat(walk(shop, sort, changes::next)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void when_his_view_is_gone_he_misses_nothing_and_sees_nothing_twice(Sort sort) {
        try (var shop = filled(Duration.ZERO)) {
            var before = walk(shop, sort, () -> {});
            var newcomers = new Changes(shop);

            var collected = walk(shop, sort, newcomers::addPart);

            assertThat(collected).containsAll(before).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_outlives_the_program() {
        Optional<String> cursor;
        try (var shop = filled(Duration.ofMinutes(3))) {
            cursor = page(shop, Sort.NEWEST, Optional.empty()).nextCursor();
        }
        try (var shop = new SearchFixture(folder)) {
            assertThat(page(shop, Sort.NEWEST, cursor).hits()).hasSize(7);
        }
    }

    @Test
    void a_hold_that_lapses_while_he_pages_does_not_shift_his_pages() {
        try (var shop = filled(Duration.ofMinutes(3))) {
            shop.index(part("Tenu").reservedUntil(NOON.plusSeconds(60)).after(Duration.ofDays(-1)));
            var first = page(shop, Sort.NEWEST, Optional.empty());
            var query = SearchFixture.query("", Filters.NONE, Sort.NEWEST);

            var second =
                    shop.search(
                            SearchFixture.page(query, 100, first.nextCursor()),
                            NOON.plusSeconds(120));

            assertThat(SearchFixture.titles(second)).hasSize(MANY - 7).doesNotContain("Tenu");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "nonsense", "AAAA", "é", "AQ==", "-", "%00"})
    void nonsense_is_no_cursor(String nonsense) {
        try (var shop = filled(Duration.ofMinutes(3))) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> page(shop, Sort.NEWEST, Optional.of(nonsense)));
            var own =
                    new SellerPartQuery(
                            Examples.anAccountId(), "", Optional.empty(), 5, Optional.of(nonsense));
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> shop.adapter().search().searchOwn(own, NOON));
        }
    }

    @Test
    void a_cursor_belongs_to_its_order() {
        try (var shop = filled(Duration.ofMinutes(3))) {
            var cursor = page(shop, Sort.NEWEST, Optional.empty()).nextCursor();

            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> page(shop, Sort.PRICE_UP, cursor));
        }
    }

    @Test
    void a_seller_pages_through_his_own() {
        var seller = Examples.anAccountId();
        try (var shop = new SearchFixture(folder)) {
            shop.index(
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
                        shop.adapter()
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
        var shop = new SearchFixture(folder, lease);
        return shop.index(
                IntStream.range(0, MANY)
                        .mapToObj(number ->
                                part("Alternateur " + number)
                                        .price(1_000 + number % 5)
                                        .mileage(1_000 * (number % 7))
                                        .after(Duration.ofMinutes(number / 4)))
                        .toArray(PartListingBuilder[]::new));
    }

    private static List<String> walk(SearchFixture shop, Sort sort, Runnable between) {
        var collected = new ArrayList<String>();
        var cursor = Optional.<String>empty();
        do {
            var page = page(shop, sort, cursor);
            collected.addAll(SearchFixture.titles(page));
            cursor = page.nextCursor();
            between.run();
        } while (cursor.isPresent());
        return collected;
    }

    private static SearchResults page(SearchFixture shop, Sort sort, Optional<String> cursor) {
        var query =
                SearchFixture.query(
                        sort == Sort.RELEVANCE ? "alternateur" : "", Filters.NONE, sort);
        return shop.search(SearchFixture.page(query, 7, cursor), NOON);
    }

    /// Parts that come, and parts that are taken off sale.
    private static final class Changes {
        private final SearchFixture shop;
        private int made;

        Changes(SearchFixture shop) {
            this.shop = shop;
        }

        void next() {
            addPart();
            var some = shop.adapter().index().versions().keySet().stream().limit(3).toList();
            for (var id : some) {
                shop.index(
                        part("Alternateur parti")
                                .id(id)
                                .state(new fr.reemploi.domain.listing.ListingState.Draft()));
            }
        }

        void addPart() {
            made++;
            shop.index(
                    part("Alternateur venu " + made)
                            .price(1_000 + made % 5)
                            .after(Duration.ofMinutes(made)));
        }
    }
}
