package fr.reemploi.adapters.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.InstallationMark;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.UuidRepresentation;

/// The door to every store, on MongoDB. A write returns once most of the replica set has it on
/// disk.
public final class MongoAdapter implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;
    private final InstantSource clock;
    private final Claims claims;

    public MongoAdapter(MongoSettings settings) {
        // BSON keeps milliseconds
        this(settings, Clock.tickMillis(ZoneOffset.UTC), List.of());
    }

    MongoAdapter(MongoSettings settings, InstantSource clock, List<CommandListener> listeners) {
        var options =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(settings.uri()))
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                        .readConcern(ReadConcern.LOCAL)
                        .readPreference(ReadPreference.primary());
        listeners.forEach(options::addCommandListener);
        this.client = MongoClients.create(options.build());
        this.database = client.getDatabase(settings.database());
        this.clock = clock;
        this.claims = new Claims(collection(Indexes.CLAIMS), clock);
        Indexes.create(database);
    }

    public Accounts accounts() {
        return new MongoAccounts(envelopes(Indexes.ACCOUNTS), claims);
    }

    public Sessions sessions() {
        return new MongoSessions(envelopes(Indexes.SESSIONS));
    }

    public Listings listings() {
        return new MongoListings(envelopes(Indexes.LISTINGS), claims, feed());
    }

    public ListingFeed listingFeed() {
        return feed();
    }

    public Outbox outbox() {
        return new MongoOutbox(
                Map.of(
                        "account", collection(Indexes.ACCOUNTS),
                        "listing", collection(Indexes.LISTINGS)));
    }

    public IdempotentCalls idempotentCalls() {
        return new MongoIdempotentCalls(collection(Indexes.CALLS));
    }

    public Imports imports() {
        return new MongoImports(envelopes(Indexes.IMPORTS));
    }

    public InstallationMark installationMark() {
        return new MongoInstallationMark(collection(Indexes.INSTALLATION));
    }

    MongoDatabase database() {
        return database;
    }

    private MongoListingFeed feed() {
        return new MongoListingFeed(collection(Indexes.LISTINGS), clock);
    }

    private Envelopes envelopes(String name) {
        return new Envelopes(collection(name), clock);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
