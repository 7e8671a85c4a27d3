package fr.reemploi.adapters.sqlite;

import static fr.reemploi.application.Examples.NOON;

import fr.reemploi.application.outbox.EventDeliveries;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.Outbox;
import fr.reemploi.application.outbox.RelayEvents;
import fr.reemploi.application.outbox.StoredEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// A program that delivers the events of a store to two handlers and halts, as if it were killed,
/// before a chosen step. Each effect of a handler and each write to the store is a step.
final class HaltingRelay {
    static final int HALTED = 86;
    static final List<String> HANDLERS = List.of("invoice", "mail");

    private static final int NEVER = 0;
    private static final Set<String> READS = Set.of("due", "queuesOf", "find", "page");
    private static final Duration BETWEEN_RUNS = Duration.ofMinutes(1);
    private static final int RUNS = 10;

    private final Path effects;
    private final int haltAt;
    private int steps;
    private Instant now;

    /// @param effects the file to which each effect is appended, a line `<handler> <event id>`
    private HaltingRelay(Path effects, int haltAt, Instant start) {
        this.effects = effects;
        this.haltAt = haltAt;
        this.now = start;
    }

    /// Arguments: store, file of the effects, number of the step before which to halt.
    public static void main(String[] arguments) {
        var effects = Path.of(arguments[1]);
        var relay = new HaltingRelay(effects, Integer.parseInt(arguments[2]), NOON);
        relay.run(Path.of(arguments[0]));
    }

    /// Runs in this process, an hour later, to the end.
    static void restart(Path store, Path effects) {
        new HaltingRelay(effects, NEVER, NOON.plus(Duration.ofHours(1))).run(store);
    }

    private void run(Path file) {
        try (var adapter = new SqliteAdapter(new SqliteSettings(file, 1))) {
            var relay =
                    new RelayEvents(
                            writing(Outbox.class, adapter.outbox()),
                            writing(EventDeliveries.class, adapter.eventDeliveries()),
                            List.of(
                                    handler(HANDLERS.getFirst(), _ -> false),
                                    handler(HANDLERS.getLast(), new FirstCall())),
                            () -> now);
            for (var i = 0; i < RUNS; i++) {
                relay.relay();
                now = now.plus(BETWEEN_RUNS);
            }
        }
    }

    private void step() {
        if (++steps == haltAt) Runtime.getRuntime().halt(HALTED);
    }

    private EventHandler handler(String name, Predicate<StoredEvent> fails) {
        return new EventHandler() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void handle(StoredEvent event) {
                step();
                if (fails.test(event)) throw new IllegalStateException("not yet");
                append(name + " " + event.id() + "\n");
            }
        };
    }

    private void append(String line) {
        try {
            Files.writeString(effects, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T writing(Class<T> port, T store) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            if (!READS.contains(method.getName())) step();
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    /// The first event after the start, so that deliveries are stored and retried.
    private static final class FirstCall implements Predicate<StoredEvent> {
        private boolean over;

        @Override
        public boolean test(StoredEvent event) {
            var first = !over;
            over = true;
            return first;
        }
    }
}
