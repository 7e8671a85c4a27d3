package fr.reemploi.application.search;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.search.PartSearch.SellerPartPage;
import fr.reemploi.application.search.PartSearch.SellerPartQuery;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `PartSearch`. Cards are titles (`TitleListingCardFormat`).
public abstract class PartSearchContract {
    private static final String TITLE = Examples.fullDetails().title().value();

    protected abstract PartSearch search();

    protected abstract PartIndex index();

    /// Makes applied changes visible.
    protected abstract void show();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alternateur",
                "ALTERNATEUR clio",
                "alternator",
                "teste au banc",
                "8200122976",
                "82 00 122-976"
            })
    void a_part_on_sale_is_found_by_its_words_and_references(String input) {
        apply("1", Examples.aPublishedListing());

        assertThat(titles(search(input))).containsExactly(TITLE);
        assertThat(search(input).total()).isEqualTo(1);
    }

    @Test
    void a_part_is_not_found_by_what_it_is_not() {
        apply("1", Examples.aPublishedListing());

        assertThat(search("xylophone").hits()).isEmpty();
    }

    @Test
    void a_draft_and_a_withdrawn_part_are_found_by_nobody_but_their_seller() {
        var seller = Examples.anAccountId();
        var withdrawn = Examples.aPublishedListing(seller).withdraw(NOON).now();
        apply("1", Examples.aDraft(seller), withdrawn);

        assertThat(search("alternateur").hits()).isEmpty();
        assertThat(own(seller, "alternateur", Optional.empty()).ids()).hasSize(2);
        assertThat(own(seller, "", Optional.of(ListingStatus.WITHDRAWN)).ids())
                .containsExactly(withdrawn.id());
        assertThat(own(Examples.anAccountId(), "", Optional.empty()).ids()).isEmpty();
    }

    @Test
    void a_reserved_part_is_hidden_until_the_reservation_expires() {
        var until = NOON.plus(Duration.ofMinutes(30));
        var reserved = Examples.aPublishedListing().reserve(Examples.aHolder(), until, NOON).now();
        apply("1", reserved);

        assertThat(search().search(query(""), until.minusMillis(1)).total()).isZero();
        assertThat(search().search(query(""), until).total()).isEqualTo(1);
    }

    @Test
    void a_deleted_part_is_not_found() {
        var listing = Examples.aPublishedListing();
        apply("1", listing);
        apply("2", listing.delete(NOON).now());

        assertThat(search("").hits()).isEmpty();
        assertThat(index().size()).isZero();
        assertThat(index().versions()).isEmpty();
    }

    @Test
    void the_latest_version_of_a_part_counts() {
        var listing = Examples.aPublishedListing().withNextVersion();
        apply("1", listing);
        apply("2", listing.withNextVersion());

        assertThat(index().versions()).containsExactly(java.util.Map.entry(listing.id(), 2L));
        assertThat(search("").total()).isEqualTo(1);
    }

    @Test
    void pages_follow_each_other_to_the_end() {
        apply(
                "1",
                IntStream.range(0, 7)
                        .mapToObj(_ -> Examples.aPublishedListing())
                        .toArray(Listing[]::new));

        var sizes = new ArrayList<Integer>();
        var cursor = Optional.<String>empty();
        do {
            var page = search().search(query("", 3, cursor), NOON);
            sizes.add(page.hits().size());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(sizes).containsExactly(3, 3, 1);
    }

    @Test
    void an_invalid_cursor_is_rejected() {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> search().search(query("", 3, Optional.of("nonsense")), NOON));
    }

    @Test
    void a_rebuilt_index_is_visible_after_the_swap() {
        apply("1", Examples.aPublishedListing());
        index().startRebuild();
        apply("9", Examples.aPublishedListing(), Examples.aPublishedListing());

        assertThat(search("").total()).isEqualTo(1);
        index().swap();
        assertThat(search("").total()).isEqualTo(2);
        assertThat(index().checkpoint()).isEqualTo("9");
    }

    @Test
    void it_starts_at_the_first_position_and_stores_its_checkpoint() {
        assertThat(index().checkpoint()).isEqualTo(ListingFeed.START);
        apply("42", Examples.aPublishedListing());
        assertThat(index().checkpoint()).isEqualTo("42");
    }

    @Test
    void a_part_type_is_completed_from_its_beginning() {
        apply("1", Examples.aPublishedListing());

        assertThat(search().suggest("alt", Language.FR, 8))
                .contains(new PartSearch.Suggestion("Alternateur", "category", 1));
    }

    private void apply(String position, Listing... listings) {
        index().apply(List.of(listings), position);
        show();
    }

    private SellerPartPage own(AccountId seller, String text, Optional<ListingStatus> status) {
        return search().searchOwn(
                        new SellerPartQuery(seller, text, status, 10, Optional.empty()), NOON);
    }

    private SearchResults search(String text) {
        return search().search(query(text), NOON);
    }

    private static PartQuery query(String text) {
        return query(text, 24, Optional.empty());
    }

    private static PartQuery query(String text, int limit, Optional<String> cursor) {
        var words = Optional.of(text).filter(input -> !input.isEmpty());
        return new PartQuery(
                words, Filters.NONE, Sort.RELEVANCE, Set.of(), limit, cursor, Language.FR);
    }

    private static List<String> titles(SearchResults results) {
        return results.hits().stream()
                .map(hit -> new String(hit.card(), StandardCharsets.UTF_8))
                .toList();
    }
}
