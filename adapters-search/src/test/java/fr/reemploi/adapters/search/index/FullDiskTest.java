package fr.reemploi.adapters.search.index;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.application.SmallDisk;
import fr.reemploi.application.search.PartQuery;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.listing.Listing;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// The index is written again by itself once the disk has space, and is searched meanwhile.
class FullDiskTest {
    @Test
    void an_index_whose_commit_failed_is_written_again_by_itself() throws Exception {
        try (var disk = new SmallDisk(16);
                var fixture = new SearchFixture(disk.folder().resolve("index"))) {
            fixture.index(alternators("Ancien", 20));
            fixture.adapter().index().commit();
            var lost = listings("Perdu", 20);
            disk.fill();

            assertUnavailable(() -> {
                for (var i = 0; i < 100; i++) {
                    fixture.adapter().index().apply(lost, "position-" + (i + 2));
                    fixture.adapter().index().commit();
                }
            });
            assertThat(fixture.adapter().search().search(query("ancien"), NOON).total())
                    .isEqualTo(20);

            disk.empty();
            assertThat(fixture.adapter().index().checkpoint()).startsWith("position-");
            fixture.adapter().index().apply(lost, "position-200");
            fixture.adapter().index().commit();
            assertThat(fixture.adapter().index().checkpoint()).isEqualTo("position-200");
            assertThat(fixture.adapter().index().size()).isEqualTo(40);
            assertThat(fixture.titlesOf("perdu")).hasSize(20);
            assertThat(fixture.titlesOf("ancien")).hasSize(20);
        }
    }

    @Test
    void a_rebuild_that_did_not_fit_leaves_the_index_as_it_was() throws Exception {
        try (var disk = new SmallDisk(16);
                var fixture = new SearchFixture(disk.folder().resolve("index"))) {
            fixture.index(alternators("Ancien", 20));
            fixture.adapter().index().commit();
            disk.fill();

            assertUnavailable(() -> {
                fixture.adapter().index().startRebuild();
                for (var i = 0; i < 100; i++) {
                    fixture.adapter().index().apply(listings("Nouveau", 500), "position-2");
                    fixture.adapter().index().size();
                    fixture.adapter().index().commit();
                }
                fixture.adapter().index().swap();
            });
            assertThat(fixture.adapter().search().search(query("ancien"), NOON).total())
                    .isEqualTo(20);

            disk.empty();
            fixture.adapter().index().startRebuild();
            fixture.adapter().index().apply(listings("Nouveau", 20), "position-2");
            fixture.adapter().index().swap();
            assertThat(fixture.titlesOf("nouveau")).hasSize(20);
            assertThat(fixture.titlesOf("ancien")).isEmpty();
        }
    }

    @Test
    void an_intact_index_is_not_replaced_because_the_disk_is_full_at_start() throws Exception {
        try (var disk = new SmallDisk(16)) {
            var folder = disk.folder().resolve("index");
            try (var fixture = new SearchFixture(folder)) {
                fixture.index(alternators("Ancien", 20));
            }
            disk.fill();
            try {
                new SearchFixture(folder).close();
            } catch (RuntimeException full) {
                assertThat(full).hasMessageContaining("space");
            }
            disk.empty();
            try (var fixture = new SearchFixture(folder)) {
                assertThat(fixture.titlesOf("ancien")).hasSize(20);
            }
        }
    }

    private static PartQuery query(String text) {
        return SearchFixture.query(text, Filters.NONE, Sort.RELEVANCE);
    }

    private static void assertUnavailable(ThrowingCallable write) {
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(write);
    }

    private static List<Listing> listings(String title, int many) {
        return List.of(alternators(title, many)).stream().map(PartListingBuilder::listing).toList();
    }

    private static PartListingBuilder[] alternators(String title, int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> part(title + " " + number).category("alternator"))
                .toArray(PartListingBuilder[]::new);
    }
}
