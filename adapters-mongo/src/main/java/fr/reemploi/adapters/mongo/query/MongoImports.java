package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;

import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.schema.ImportBson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

public final class MongoImports implements Imports {
    private static final Document OLDEST_FIRST =
            new Document(DOC + ImportBson.CREATED_AT, 1).append(VersionedCollection.ID, 1);

    private final VersionedCollection imports;

    public MongoImports(VersionedCollection imports) {
        this.imports = imports;
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return imports.find(id.value()).map(ImportBson::read);
    }

    @Override
    public Import save(Import importJob) {
        var saved = importJob.withNextVersion();
        var document =
                new VersionedDocument(saved.id().value(), saved.version(), ImportBson.write(saved));
        imports.put(document, List.of(), new Document());
        return saved;
    }

    @Override
    public List<Import> pending(Instant silentSince, int limit) {
        var queued = new Document(DOC + ImportBson.STATUS, ImportBson.QUEUED);
        var stalled =
                new Document(DOC + ImportBson.STATUS, ImportBson.RUNNING)
                        .append(DOC + ImportBson.BEAT_AT, new Document("$lt", silentSince));
        return Stream.concat(oldest(queued, limit), oldest(stalled, limit))
                .sorted(
                        Comparator.comparing(Import::createdAt)
                                .thenComparing(importJob -> importJob.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Import> ofSeller(AccountId seller, Optional<ImportId> last, int limit) {
        var filter = new Document(DOC + ImportBson.SELLER, seller.value());
        last.ifPresent(
                id -> filter.append(VersionedCollection.ID, new Document("$gt", id.value())));
        return imports.all(filter, new Document(VersionedCollection.ID, 1), limit).stream()
                .map(ImportBson::read)
                .toList();
    }

    @Override
    public void delete(ImportId id) {
        imports.collection().deleteOne(new Document(VersionedCollection.ID, id.value()));
    }

    @Override
    public int unfinished(AccountId seller) {
        var open = List.of(ImportBson.QUEUED, ImportBson.RUNNING);
        var filter =
                new Document(DOC + ImportBson.STATUS, new Document("$in", open))
                        .append(DOC + ImportBson.SELLER, seller.value());
        return Math.toIntExact(imports.collection().countDocuments(filter));
    }

    private Stream<Import> oldest(Document filter, int limit) {
        return imports
                .collection()
                .find(filter)
                .sort(OLDEST_FIRST)
                .limit(limit)
                .map(VersionedCollection::body)
                .map(ImportBson::read)
                .into(new ArrayList<>())
                .stream();
    }
}
