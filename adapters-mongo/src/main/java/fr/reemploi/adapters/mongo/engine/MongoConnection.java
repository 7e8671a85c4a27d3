package fr.reemploi.adapters.mongo.engine;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.reemploi.application.shared.StartupException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/// The MongoDB client of the store. It sets the write concern on the client: a write returns once a
/// majority of the replica set has it on disk.
public final class MongoConnection implements AutoCloseable {
    private static final String DEFAULT_DATABASE = "reemploi";
    private static final int UNAUTHORIZED = 13;

    /// Applies when the store is opened.
    private static final int PING_TIMEOUT_SECONDS = 10;

    /// On a large collection, an index takes as long as this to be created.
    private static final int INDEX_TIMEOUT_HOURS = 2;

    // bounds of later operations; options of the URI override them
    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    /// Long enough for the election of a new primary.
    private static final int SERVER_TIMEOUT_SECONDS = 12;

    /// For one answer of the server, which without a bound could keep every request waiting.
    private static final int READ_TIMEOUT_SECONDS = 20;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /// Connects to the server and creates the indexes.
    ///
    /// @throws StartupException if the server cannot be used
    public static MongoConnection open(String uri, List<CommandListener> listeners) {
        var address = parse(uri);
        var client = MongoClients.create(settings(address, listeners));
        var name = Optional.ofNullable(address.getDatabase()).orElse(DEFAULT_DATABASE);
        try {
            var database = client.getDatabase(name);
            database.withTimeout(PING_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .runCommand(new Document("ping", 1));
            MongoSchema.create(database.withTimeout(INDEX_TIMEOUT_HOURS, TimeUnit.HOURS));
            return new MongoConnection(client, database);
        } catch (StartupException e) {
            client.close();
            throw e;
        } catch (MongoException e) {
            client.close();
            throw connectionFailure(String.join(", ", address.getHosts()), name, e);
        }
    }

    public MongoDatabase database() {
        return database;
    }

    @Override
    public void close() {
        client.close();
    }

    private static MongoClientSettings settings(
            ConnectionString address, List<CommandListener> listeners) {
        var options =
                MongoClientSettings.builder()
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        SERVER_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                        .applyToConnectionPoolSettings(
                                pool -> pool.maxWaitTime(SERVER_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                                        .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS))
                        .applyConnectionString(address)
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.LOCAL)
                        .readPreference(ReadPreference.primary());
        listeners.forEach(options::addCommandListener);
        return options.build();
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException _) {
            // the driver's message may contain the URI and its password
            throw new StartupException("startup.mongodb.malformed");
        } catch (MongoException e) {
            // the driver resolves a mongodb+srv address while parsing it
            throw new StartupException("startup.mongodb.unknown-host");
        }
    }

    private static StartupException connectionFailure(
            String hosts, String name, MongoException cause) {
        return switch (cause) {
            case MongoSecurityException _ ->
                    new StartupException("startup.mongodb.denied", hosts, name);
            case MongoTimeoutException _ ->
                    new StartupException("startup.mongodb.no-answer", hosts);
            case MongoSocketException _ -> new StartupException("startup.mongodb.no-answer", hosts);
            case MongoException other when other.getCode() == UNAUTHORIZED ->
                    new StartupException("startup.mongodb.denied", hosts, name);
            default ->
                    new StartupException(
                            "startup.mongodb.error", hosts, name, "" + cause.getMessage());
        };
    }
}
