package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.engine.DocumentTable;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Aggregate;
import fr.reemploi.adapters.sqlite.engine.DocumentTable.Events;
import fr.reemploi.adapters.sqlite.engine.GroupCommit;
import fr.reemploi.adapters.sqlite.engine.ReadConnectionPool;
import fr.reemploi.adapters.sqlite.engine.Sql;
import fr.reemploi.adapters.sqlite.engine.Statements.Row;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.Vin;
import fr.reemploi.persistence.codec.Json;
import fr.reemploi.persistence.schema.ListingBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

public final class SqliteListings implements Listings {
    private static final DocumentTable TABLE =
            new DocumentTable(Sql.INSERT_LISTING, Sql.UPDATE_LISTING);

    private final ReadConnectionPool readers;
    private final GroupCommit writer;

    public SqliteListings(ReadConnectionPool readers, GroupCommit writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return find(Sql.FIND_LISTING, id.toString());
    }

    @Override
    public List<Listing> findAll(Collection<ListingId> ids) {
        var docs =
                readers.read(statements -> {
                    var results = new ArrayList<String>();
                    for (var id : ids) {
                        statements
                                .first(Sql.FIND_LISTING, Row.TEXT, id.toString())
                                .ifPresent(results::add);
                    }
                    return results;
                });
        return docs.stream().map(SqliteListings::read).toList();
    }

    @Override
    public Listing save(Change<Listing> change) {
        var saved = change.now().withNextVersion();
        var row = Aggregate.of(saved.id(), saved.version(), ListingBson.write(saved));
        var storedEvents =
                StoredEvent.of("listing/" + saved.id(), saved.version(), change.events());
        var events = Events.of(storedEvents);
        return writer.write(statements -> {
            var sku = saved.details().sku().map(Sku::value).orElse("");
            TABLE.put(statements, row, new ConflictException("listing.sku-taken", sku));
            events.put(statements);
            return saved;
        });
    }

    @Override
    public Optional<Listing> findBySku(AccountId seller, Sku sku) {
        return find(Sql.FIND_LISTING_BY_SKU, seller.toString(), sku.value());
    }

    @Override
    public List<Listing> findSame(AccountId seller, ListingDetails details) {
        return all(Sql.FIND_SAME_LISTINGS, List.of(seller.toString(), identity(details), MAX_SAME));
    }

    /// As in the generated column.
    private static String identity(ListingDetails details) {
        var numbers = details.part().partNumbers().stream().map(PartNumber::value).toList();
        var partNumbers = Json.write(new Document("", numbers));
        return details.title().value()
                + "\n"
                + details.donor().vin().map(Vin::value).orElse("")
                + "\n"
                + partNumbers.substring(4, partNumbers.length() - 1);
    }

    @Override
    public Page<Listing> ofSeller(SellerListingsQuery query, Instant now) {
        var arguments = new ArrayList<Object>();
        arguments.add(query.seller().toString());
        arguments.addAll(SqliteKeyset.after(query.cursor()));
        arguments.add(query.limit() + 1);
        var sql = query.status().map(status -> statementFor(status, now, arguments));
        return Page.of(
                all(sql.orElse(Sql.LISTINGS_OF_SELLER), arguments),
                query.limit(),
                last -> new Cursor(last.createdAt(), last.id().value()));
    }

    /// Returns the statement for a status and appends its last argument.
    private static Sql statementFor(ListingStatus status, Instant now, List<Object> arguments) {
        return switch (status) {
            case PUBLISHED -> {
                arguments.add(now.toEpochMilli());
                yield Sql.LISTINGS_OF_SELLER_ON_SALE;
            }
            case RESERVED -> {
                arguments.add(now.toEpochMilli());
                yield Sql.LISTINGS_OF_SELLER_RESERVED;
            }
            case DRAFT -> inState(ListingBson.DRAFT, arguments);
            case SOLD -> inState(ListingBson.SOLD, arguments);
            case WITHDRAWN -> inState(ListingBson.WITHDRAWN, arguments);
            // deleted listings are never listed: no state matches
            case DELETED -> inState("", arguments);
        };
    }

    private static Sql inState(String state, List<Object> arguments) {
        arguments.add(state);
        return Sql.LISTINGS_OF_SELLER_IN_STATE;
    }

    @Override
    public Optional<Mileage> highestMileage(Vin vin, ListingId except) {
        return readers.read(statements ->
                statements.first(
                        Sql.HIGHEST_MILEAGE,
                        results -> new Mileage(results.getInt(1)),
                        vin.value(),
                        except.toString()));
    }

    private Optional<Listing> find(Sql sql, Object... arguments) {
        return readers.read(statements -> statements.first(sql, Row.TEXT, arguments))
                .map(SqliteListings::read);
    }

    private List<Listing> all(Sql sql, List<Object> arguments) {
        return readers
                .read(statements -> statements.all(sql, Row.TEXT, arguments.toArray()))
                .stream()
                .map(SqliteListings::read)
                .toList();
    }

    static Listing read(String doc) {
        return ListingBson.read(Json.read(doc));
    }
}
