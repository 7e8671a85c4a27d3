package fr.reemploi.adapters.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import fr.reemploi.adapters.mongo.engine.MongoDocuments;
import fr.reemploi.application.Examples;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.persistence.aggregate.StoredListings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// JUnit extension: a separate database for each test, dropped after the test. It runs in memory,
/// or on the server in `REEMPLOI_TEST_MONGODB_URI`. Every query of a test is checked against the
/// indexes.
public final class MongoTestStore implements BeforeEachCallback, AfterEachCallback {
    private static final Optional<String> REAL_SERVER_URI =
            Optional.ofNullable(System.getenv("REEMPLOI_TEST_MONGODB_URI"));

    private final ConcurrentLinkedQueue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Instant> time = new AtomicReference<>(Examples.NOON);

    /// Advances by a millisecond on each read.
    public final InstantSource clock = this::tick;

    private Optional<MongoServer> server = Optional.empty();
    private MongoSettings settings = new MongoSettings("");
    private MongoAdapter adapter;

    public MongoAdapter adapter() {
        return adapter;
    }

    private Instant tick() {
        return time.updateAndGet(now -> now.plusMillis(1));
    }

    public void advanceClock(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    public MongoDatabase database() {
        return adapter.database();
    }

    public MongoCollection<Document> collection(String name) {
        return adapter.database().getCollection(name);
    }

    /// Listings store of a node with another clock.
    public Listings listings(InstantSource nodeClock) {
        return new StoredListings(new MongoDocuments(adapter.database(), nodeClock));
    }

    MongoSettings settings() {
        return settings;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var uri =
                REAL_SERVER_URI.orElseGet(() -> {
                    server = Optional.of(new MongoServer(new MemoryBackend()));
                    return server.get().bindAndGetConnectionString();
                });
        settings = new MongoSettings(withDatabase(uri, "reemploi-test-" + UUID.randomUUID()));
        CommandListener listener = new Recorder(commands);
        adapter = new MongoAdapter(settings, clock, List.of(listener));
    }

    private static String withDatabase(String uri, String database) {
        var options = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
        var hosts = uri.substring(0, uri.length() - options.length());
        var end = hosts.indexOf('/', hosts.indexOf("://") + 3);
        return (end < 0 ? hosts : hosts.substring(0, end)) + "/" + database + options;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            var checker = new QueryIndexChecker(adapter.database(), REAL_SERVER_URI.isPresent());
            List.copyOf(commands).forEach(checker::check);
        } finally {
            adapter.database().drop();
            adapter.close();
            server.ifPresent(MongoServer::shutdownNow);
        }
    }

    private record Recorder(ConcurrentLinkedQueue<BsonDocument> commands)
            implements CommandListener {
        @Override
        public void commandStarted(CommandStartedEvent event) {
            commands.add(event.getCommand().clone());
        }
    }
}
