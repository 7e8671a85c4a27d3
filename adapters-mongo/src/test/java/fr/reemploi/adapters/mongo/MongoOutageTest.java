package fr.reemploi.adapters.mongo;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.reemploi.application.UnreliableNetwork;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.shared.Change;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A server that goes away or falls silent is unavailable storage, and is used again by itself.
class MongoOutageTest {
    private static final String OPTIONS =
            "?serverSelectionTimeoutMS=3000&connectTimeoutMS=3000&socketTimeoutMS=3000"
                    + "&heartbeatFrequencyMS=500&retryWrites=false";

    private MongoServer server;
    private UnreliableNetwork network;
    private MongoAdapter adapter;

    @BeforeEach
    void open() throws IOException {
        server = new MongoServer(new MemoryBackend());
        network = new UnreliableNetwork(server.bind());
        var uri = "mongodb://127.0.0.1:" + network.port() + "/reemploi" + OPTIONS;
        adapter = new MongoAdapter(new MongoSettings(uri));
    }

    @AfterEach
    void close() throws IOException {
        adapter.close();
        network.close();
        server.shutdownNow();
    }

    @Test
    void a_server_that_went_away_is_unavailable_to_every_port_until_it_is_back()
            throws IOException {
        var saved = adapter.aggregate(Listings.class).save(Change.of(aDraft()));

        network.goDown();
        for (var call : calls()) isUnavailable(call);

        network.comeBack();
        assertThat(adapter.aggregate(Listings.class).find(saved.id())).contains(saved);
        adapter.aggregate(Listings.class).save(Change.of(aDraft()));
    }

    @Test
    void a_server_that_falls_silent_is_unavailable_within_its_time_limit() throws IOException {
        var saved = adapter.aggregate(Listings.class).save(Change.of(aDraft()));

        network.fallSilent();
        var start = System.nanoTime();
        isUnavailable(() -> adapter.aggregate(Listings.class).save(Change.of(aDraft())));
        isUnavailable(() -> adapter.aggregate(Listings.class).find(saved.id()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(40));

        network.comeBack();
        assertThat(adapter.aggregate(Listings.class).find(saved.id())).contains(saved);
    }

    private List<ThrowingCallable> calls() {
        var listing = aDraft();
        return List.of(
                () -> adapter.aggregate(Listings.class).save(Change.of(listing)),
                () -> adapter.aggregate(Listings.class).find(listing.id()),
                () ->
                        adapter.aggregate(Listings.class)
                                .update(listing.id(), found -> Change.of(found)),
                () -> adapter.listingFeed().after("", 10),
                () -> adapter.listingFeed().sweep((_, _) -> {}),
                () -> adapter.leases().acquire("job", "node", Duration.ofMinutes(1), NOON),
                () -> adapter.outbox().due(10),
                () -> adapter.installationIdStore().read());
    }

    private static void isUnavailable(ThrowingCallable call) {
        assertThatExceptionOfType(StorageUnavailableException.class).isThrownBy(call);
    }
}
