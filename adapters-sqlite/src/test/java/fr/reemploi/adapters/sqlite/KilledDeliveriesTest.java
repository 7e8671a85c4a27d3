package fr.reemploi.adapters.sqlite;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.EventDelivery.State;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Page;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A program killed at any step of the delivery of events loses none: before and after the effect
/// of a handler, between two handlers, and before and after each write that records a delivery.
@Tag("server")
class KilledDeliveriesTest {
    @TempDir Path folder;

    @Test
    void killed_before_any_step_each_handler_handles_every_event_in_order() throws Exception {
        var step = 0;
        int exitCode;
        do {
            step++;
            var run = Files.createDirectory(folder.resolve("step-" + step));
            var store = run.resolve("reemploi.db");
            var effects = Files.createFile(run.resolve("effects.txt"));
            var events = storeEvents(store);
            exitCode = runProgram(store, effects, step);
            assertThat(exitCode).isIn(0, HaltingRelay.HALTED);
            HaltingRelay.restart(store, effects);

            assertHandled(Files.readAllLines(effects), events, "killed before step " + step);
            assertNothingPending(store);
        } while (exitCode == HaltingRelay.HALTED);
        // 8 effects and 1 failure, 4 counts, 4 results, 2 or more retries with 2 writes each
        assertThat(step).isGreaterThan(20);
    }

    private static List<StoredEvent> storeEvents(Path store) {
        try (var adapter = new SqliteAdapter(new SqliteSettings(store, 1))) {
            for (var i = 0; i < 2; i++) {
                var listing =
                        adapter.aggregate(Listings.class).save(aDraft().publishWithoutPhoto(NOON));
                adapter.aggregate(Listings.class).save(listing.withdraw(NOON.plusSeconds(1)));
            }
            return adapter.outbox().due(Page.MAX_LIMIT);
        }
    }

    private static int runProgram(Path store, Path effects, int haltAt)
            throws IOException, InterruptedException {
        var program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        HaltingRelay.class.getName(),
                        store.toString(),
                        effects.toString(),
                        Integer.toString(haltAt));
        return program.redirectErrorStream(true).redirectOutput(Redirect.INHERIT).start().waitFor();
    }

    /// Only the event under way may have been handled twice, and no later one before it.
    private static void assertHandled(
            List<String> effects, List<StoredEvent> events, String description) {
        var repeated = new HashSet<String>();
        for (var handler : HaltingRelay.HANDLERS) {
            for (var aggregate : aggregates(events)) {
                var handled = new ArrayList<String>();
                for (var line : effects) {
                    if (!line.startsWith(handler + " " + aggregate + "/")) continue;
                    var event = line.substring(handler.length() + 1);
                    if (!handled.isEmpty() && handled.getLast().equals(event)) repeated.add(event);
                    else handled.add(event);
                }
                assertThat(handled)
                        .as("%s, %s", description, handler)
                        .isEqualTo(
                                events.stream()
                                        .filter(event -> event.aggregate().equals(aggregate))
                                        .map(StoredEvent::id)
                                        .toList());
            }
        }
        assertThat(repeated).as(description).hasSizeLessThanOrEqualTo(1);
    }

    private static Set<String> aggregates(List<StoredEvent> events) {
        var aggregates = new HashSet<String>();
        events.forEach(event -> aggregates.add(event.aggregate()));
        return aggregates;
    }

    private static void assertNothingPending(Path store) {
        try (var adapter = new SqliteAdapter(new SqliteSettings(store, 1))) {
            assertThat(adapter.outbox().due(1)).isEmpty();
            for (var state : State.values())
                assertThat(adapter.eventDeliveries().page(state, 10, Optional.empty()).items())
                        .isEmpty();
        }
    }
}
