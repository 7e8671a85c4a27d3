package fr.reemploi.adapters.search.index;

import static fr.reemploi.adapters.search.PartListingBuilder.NOON;
import static fr.reemploi.adapters.search.PartListingBuilder.part;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.search.PartListingBuilder;
import fr.reemploi.adapters.search.SearchAdapter;
import fr.reemploi.adapters.search.SearchFixture;
import fr.reemploi.adapters.search.SearchSettings;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.search.PartQuery.Filters;
import fr.reemploi.application.search.PartQuery.Sort;
import fr.reemploi.application.search.TitleListingCardFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IndexRecoveryTest {
    @TempDir private Path folder;

    @Test
    void what_was_applied_is_there_after_a_restart_with_its_checkpoint() {
        fill();
        try (var fixture = new SearchFixture(folder)) {
            assertThat(fixture.adapter().index().checkpoint()).isEqualTo("position-1");
            assertThat(fixture.titlesOf("alternateur")).hasSize(20);
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("deleted", file -> delete(file)),
                damage("emptied", file -> write(file, new byte[0])),
                damage("cut short", file -> write(file, half(file))),
                damage(
                        "overwritten",
                        file -> write(file, "garbage".getBytes(StandardCharsets.UTF_8))),
                damage("flipped", IndexRecoveryTest::flip));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void an_index_with_any_damaged_file_is_replaced_by_an_empty_one(
            String what, Consumer<Path> damage) throws IOException {
        fill();
        for (var file : files()) {
            if (file.endsWith("write.lock")) continue;
            var whole = Files.readAllBytes(file);
            damage.accept(file);
            checkRepairs(what + " " + file.getFileName());
            // recreate the index for the next file
            wipe();
            fill();
            assertThat(whole).isNotEmpty();
        }
    }

    @Test
    void an_index_of_another_card_format_is_rebuilt() {
        fill();
        var settings = new SearchSettings(folder, 2, Duration.ofHours(1), Duration.ofMinutes(3));
        var other = new TitleListingCardFormat("titles-2");
        try (var adapter = new SearchAdapter(settings, SearchFixture.CATALOGUE, other)) {
            assertThat(adapter.index().checkpoint()).isEqualTo(ListingFeed.START);
            assertThat(adapter.index().size()).isZero();
        }
    }

    @Test
    void only_one_generation_is_left_after_a_rebuild() throws IOException {
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(part("Ancien"));
            fixture.adapter().index().startRebuild();
            fixture.adapter().index().apply(List.of(part("Nouveau").listing()), "9");
            fixture.adapter().index().swap();
            assertThat(fixture.titlesOf("nouveau")).hasSize(1);
            assertThat(generations()).hasSize(1);
        }
        try (var fixture = new SearchFixture(folder)) {
            assertThat(fixture.titlesOf("nouveau")).hasSize(1);
            assertThat(fixture.adapter().index().checkpoint()).isEqualTo("9");
        }
    }

    @Test
    void an_unfinished_rebuild_leaves_the_index_unchanged() throws IOException {
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(part("Ancien"));
            fixture.adapter().index().startRebuild();
            fixture.adapter().index().apply(List.of(part("Nouveau").listing()), "9");
        }
        try (var fixture = new SearchFixture(folder)) {
            assertThat(fixture.titlesOf("ancien")).hasSize(1);
            assertThat(fixture.adapter().index().checkpoint()).isEqualTo("position-1");
            assertThat(generations()).hasSize(1);
        }
    }

    @Test
    void paging_continues_across_a_swap() {
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(alternators(20));
            var query = SearchFixture.query("", Filters.NONE, Sort.NEWEST);
            var first = fixture.search(SearchFixture.page(query, 5, Optional.empty()), NOON);
            fixture.adapter().index().startRebuild();
            fixture.adapter().index().swap();

            var second = fixture.search(SearchFixture.page(query, 50, first.nextCursor()), NOON);

            assertThat(second.hits()).hasSize(15);
            assertThat(fixture.titlesOf("alternateur")).isEmpty();
        }
    }

    @Test
    void searches_never_fail_while_the_index_is_written_rebuilt_and_swapped() throws Exception {
        var settings = new SearchSettings(folder, 2, Duration.ofMillis(1), Duration.ofMinutes(3));
        try (var adapter =
                        new SearchAdapter(
                                settings, SearchFixture.CATALOGUE, new TitleListingCardFormat());
                var threads = Executors.newFixedThreadPool(2)) {
            var listings = Stream.of(alternators(20)).map(PartListingBuilder::listing).toList();
            adapter.index().apply(listings, "1");
            adapter.index().size();
            var running = new AtomicBoolean(true);
            var query = SearchFixture.query("alternateur", Filters.NONE, Sort.RELEVANCE);
            var search =
                    threads.submit(() -> {
                        var all = true;
                        while (running.get()) {
                            all &= adapter.search().search(query, NOON).total() == 20;
                        }
                        return all;
                    });
            for (var time = 0; time < 10; time++) {
                adapter.index().startRebuild();
                adapter.index().apply(listings, "2");
                adapter.index().swap();
                adapter.index().apply(listings, "3");
                adapter.index().commit();
            }
            running.set(false);

            assertThat(search.get()).isTrue();
        }
    }

    private void checkRepairs(String what) {
        try (var fixture = new SearchFixture(folder)) {
            var index = fixture.adapter().index();
            var emptied = index.checkpoint().equals(ListingFeed.START) && index.size() == 0;
            var harmless = index.size() == 20;
            assertThat(emptied || harmless).as(what).isTrue();
            fixture.index(part("Volant"));
            assertThat(fixture.titlesOf("volant")).as(what).hasSize(1);
            if (harmless) assertThat(fixture.titlesOf("alternateur")).as(what).hasSize(20);
        }
    }

    private void fill() {
        try (var fixture = new SearchFixture(folder)) {
            fixture.index(alternators(20));
        }
    }

    private static PartListingBuilder[] alternators(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> part("Alternateur " + number).category("alternator"))
                .toArray(PartListingBuilder[]::new);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> generations() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private void wipe() throws IOException {
        for (var file : files()) Files.delete(file);
    }

    private static Arguments damage(String name, Consumer<Path> damage) {
        return Arguments.of(name, damage);
    }

    private static byte[] half(Path file) {
        var bytes = read(file);
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static void flip(Path file) {
        var bytes = read(file);
        bytes[bytes.length / 2] ^= 0x55;
        write(file, bytes);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
