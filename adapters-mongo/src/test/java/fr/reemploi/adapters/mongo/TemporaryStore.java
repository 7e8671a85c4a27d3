package fr.reemploi.adapters.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.BsonDocument;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A database of its own for each test, gone after it: in memory, or on the real server that
/// `REEMPLOI_TEST_MONGODB_URI` names. Every query a test makes is held against the indexes.
final class TemporaryStore implements BeforeEachCallback, AfterEachCallback {
    private static final Optional<String> REAL =
            Optional.ofNullable(System.getenv("REEMPLOI_TEST_MONGODB_URI"));

    private final ConcurrentLinkedQueue<BsonDocument> commands = new ConcurrentLinkedQueue<>();
    private Optional<MongoServer> server = Optional.empty();
    private MongoAdapter adapter;

    MongoAdapter adapter() {
        return adapter;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var uri =
                REAL.orElseGet(() -> {
                    server = Optional.of(new MongoServer(new MemoryBackend()));
                    return server.get().bindAndGetConnectionString();
                });
        var settings = new MongoSettings(withDatabase(uri, "reemploi-test-" + UUID.randomUUID()));
        CommandListener listener = new Recorder(commands);
        adapter = new MongoAdapter(settings, Clock.tickMillis(ZoneOffset.UTC), List.of(listener));
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
            var shapes = new QueryShapes(adapter.database(), REAL.isPresent());
            List.copyOf(commands).forEach(shapes::check);
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
