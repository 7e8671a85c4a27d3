package fr.reemploi.adapters.search.query;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.search.PartSearch.SellerPartQuery;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingState.Draft;
import fr.reemploi.domain.listing.ListingStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SellerSearchTest {
    private static final AccountId SELLER = Examples.anAccountId();
    private static final Instant UNTIL = NOON.plus(Duration.ofMinutes(30));

    private final ListingId draft = new ListingId(Examples.IDS.next());
    private final ListingId held = new ListingId(Examples.IDS.next());
    private SearchFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new SearchFixture(folder);
        fixture.index(
                part("Démarreur d'occasion")
                        .id(draft)
                        .seller(SELLER)
                        .sku("DEM-0042")
                        .references("82 00-660.034")
                        .state(new Draft()),
                part("Alternateur")
                        .id(held)
                        .seller(SELLER)
                        .after(Duration.ofHours(1))
                        .reservedUntil(UNTIL),
                part("Démarreur").sku("DEM-0042"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "démarreur",
                "dem",
                "occasion démar",
                "DEM-0042",
                "dem0042",
                "dem-00",
                "8200660034",
                "8200 660",
                "82-00.660/034"
            })
    void listings_are_found_by_title_sku_and_part_number_while_typing(String typed) {
        assertThat(own(typed, Optional.empty(), NOON)).containsExactly(draft);
    }

    @Test
    void without_text_all_listings_come_newest_first() {
        assertThat(own("", Optional.empty(), NOON)).containsExactly(held, draft);
        assertThat(own("volant", Optional.empty(), NOON)).isEmpty();
    }

    @Test
    void a_lapsed_hold_reads_published() {
        assertThat(own("", Optional.of(ListingStatus.DRAFT), NOON)).containsExactly(draft);
        assertThat(own("", Optional.of(ListingStatus.RESERVED), NOON)).containsExactly(held);
        assertThat(own("", Optional.of(ListingStatus.PUBLISHED), NOON)).isEmpty();
        assertThat(own("", Optional.of(ListingStatus.PUBLISHED), UNTIL)).containsExactly(held);
        assertThat(own("", Optional.of(ListingStatus.RESERVED), UNTIL)).isEmpty();
    }

    private List<ListingId> own(String text, Optional<ListingStatus> status, Instant now) {
        return fixture.adapter()
                .search()
                .searchOwn(new SellerPartQuery(SELLER, text, status, 10, Optional.empty()), now)
                .ids();
    }
}
