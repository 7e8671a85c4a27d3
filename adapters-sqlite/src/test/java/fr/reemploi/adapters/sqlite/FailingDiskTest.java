package fr.reemploi.adapters.sqlite;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.SmallDisk;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.shared.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing goes on by itself once the disk works again, and nothing acknowledged is lost.
class FailingDiskTest {
    private static final int WRITES = 20_000;

    @TempDir Path folder;

    @Test
    void writing_works_again_after_a_full_disk() throws Exception {
        try (var disk = new SmallDisk(16)) {
            var saved = new ArrayList<Listing>();
            try (var adapter = open(disk.folder())) {
                saved.add(adapter.aggregate(Listings.class).save(Change.of(aDraft())));
                for (var time = 0; time < 3; time++) {
                    disk.fill();
                    saveUntilUnavailable(adapter, saved);
                    assertThat(adapter.aggregate(Listings.class).find(saved.getFirst().id()))
                            .isPresent();

                    disk.empty();
                    saved.add(adapter.aggregate(Listings.class).save(Change.of(aDraft())));
                }
                assertStored(adapter, saved);
            }
            try (var adapter = open(disk.folder())) {
                assertStored(adapter, saved);
            }
        }
    }

    @Test
    void concurrent_writes_work_again_after_a_full_disk() throws Exception {
        try (var disk = new SmallDisk(16);
                var adapter = open(disk.folder())) {
            disk.fill();
            var saved =
                    new ArrayList<>(
                            ConcurrentCalls.run(
                                    2_000,
                                    StorageUnavailableException.class,
                                    _ ->
                                            adapter.aggregate(Listings.class)
                                                    .save(Change.of(aDraft()))));
            assertThat(saved).hasSizeLessThan(2_000);

            disk.empty();
            saved.addAll(
                    ConcurrentCalls.run(
                            50,
                            IllegalStateException.class,
                            _ -> adapter.aggregate(Listings.class).save(Change.of(aDraft()))));

            assertStored(adapter, saved);
        }
    }

    @Test
    void a_store_whose_file_was_removed_acknowledges_nothing() throws IOException {
        try (var adapter = open(folder)) {
            adapter.aggregate(Listings.class).save(Change.of(aDraft()));
            var file = folder.resolve("reemploi.db");
            var moved = Files.move(file, folder.resolve("elsewhere.db"));

            assertUnavailable(adapter);
            assertThat(file).doesNotExist();

            Files.copy(moved, file);
            assertUnavailable(adapter);

            Files.delete(file);
            Files.move(moved, file);
            var listing = adapter.aggregate(Listings.class).save(Change.of(aDraft()));
            assertThat(adapter.aggregate(Listings.class).find(listing.id())).contains(listing);
        }
    }

    @Test
    void a_lease_is_refused_like_any_write_while_the_file_is_gone() throws IOException {
        try (var adapter = open(folder)) {
            Files.move(folder.resolve("reemploi.db"), folder.resolve("elsewhere.db"));

            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() ->
                            adapter.leases()
                                    .acquire("readiness", "node", Duration.ofSeconds(1), NOON));
        }
    }

    private static void assertUnavailable(SqliteAdapter adapter) {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> adapter.aggregate(Listings.class).save(Change.of(aDraft())));
    }

    /// The space the journal already has may take some more writes.
    private static void saveUntilUnavailable(SqliteAdapter adapter, List<Listing> saved) {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> {
                    for (var i = 0; i < WRITES; i++)
                        saved.add(adapter.aggregate(Listings.class).save(Change.of(aDraft())));
                });
    }

    private static void assertStored(SqliteAdapter adapter, List<Listing> saved) {
        assertThat(
                        adapter.aggregate(Listings.class)
                                .findAll(saved.stream().map(listing -> listing.id()).toList()))
                .isEqualTo(saved);
    }

    private static SqliteAdapter open(Path folder) {
        return new SqliteAdapter(new SqliteSettings(folder.resolve("reemploi.db"), 2));
    }
}
