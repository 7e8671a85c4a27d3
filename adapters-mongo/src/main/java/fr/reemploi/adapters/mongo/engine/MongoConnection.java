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

    /// Applies when the store is opened. Later operations wait for the election of a new primary.
    private static final int PING_TIMEOUT_SECONDS = 10;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /// Connects to the server and creates the indexes.
    ///
    /// @throws IllegalStateException if the server cannot be used; the message contains the remedy
    public static MongoConnection open(String uri, List<CommandListener> listeners) {
        var address = parse(uri);
        var client = MongoClients.create(settings(address, listeners));
        var name = Optional.ofNullable(address.getDatabase()).orElse(DEFAULT_DATABASE);
        try {
            var database = client.getDatabase(name);
            database.withTimeout(PING_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .runCommand(new Document("ping", 1));
            MongoSchema.create(database);
            return new MongoConnection(client, database);
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
            throw new IllegalStateException(
                    "MONGODB_URI n'est pas une adresse MongoDB."
                            + " Écrivez-la ainsi : mongodb://hôte:27017/reemploi"
                            + " (les caractères spéciaux d'un mot de passe s'écrivent %40, %3A…).");
        } catch (MongoException e) {
            // the driver resolves a mongodb+srv address while parsing it
            throw new IllegalStateException(
                    "L'hôte de MONGODB_URI est introuvable. Vérifiez son nom et la résolution DNS"
                            + " de cette machine, ou écrivez l'adresse sans « +srv ».",
                    e);
        }
    }

    private static IllegalStateException connectionFailure(
            String hosts, String name, MongoException cause) {
        var reason =
                switch (cause) {
                    case MongoSecurityException _ -> accessDenied(name);
                    case MongoTimeoutException _ -> noResponse();
                    case MongoSocketException _ -> noResponse();
                    case MongoException other when other.getCode() == UNAUTHORIZED ->
                            accessDenied(name);
                    default ->
                            " répond par une erreur : « "
                                    + cause.getMessage()
                                    + " ». Vérifiez que c'est un serveur MongoDB pris en charge et que"
                                    + " la base « "
                                    + name
                                    + " » de MONGODB_URI est la bonne.";
                };
        return new IllegalStateException("MongoDB (" + hosts + ")" + reason, cause);
    }

    private static String accessDenied(String name) {
        return " refuse l'utilisateur de MONGODB_URI. Vérifiez son nom, son mot de passe,"
                + " authSource, et son droit readWrite sur la base « "
                + name
                + " ».";
    }

    private static String noResponse() {
        return " ne répond pas. Vérifiez que le serveur est démarré, que MONGODB_URI porte le bon"
                + " hôte et le bon port, et qu'aucun pare-feu ne les sépare ; sans MONGODB_URI, le"
                + " site garde ses données dans son dossier.";
    }
}
