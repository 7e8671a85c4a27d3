package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.FieldCondition.isLess;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.ImportBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The store of imports.
public final class StoredImports implements Imports {
    private static final Query OF_SELLER = where(is(ImportBson.SELLER), isGreater(Query.ID));
    private static final Query IN_STATUS =
            where(is(ImportBson.STATUS)).ascending(ImportBson.BEAT_AT);
    private static final Query IN_STATUS_SINCE =
            where(is(ImportBson.STATUS), isLess(ImportBson.BEAT_AT)).ascending(ImportBson.BEAT_AT);
    private static final Query OF_SELLER_IN_STATUS =
            where(is(ImportBson.SELLER), is(ImportBson.STATUS));

    public static final Schema<Import> SCHEMA =
            Schema.<Import>of(
                            "import",
                            "imports",
                            imported -> imported.id().value(),
                            Import::version,
                            Import::withNextVersion,
                            ImportBson::write,
                            ImportBson::read)
                    .with(OF_SELLER, IN_STATUS, IN_STATUS_SINCE, OF_SELLER_IN_STATUS);

    private final DocumentStore<Import> imports;

    public StoredImports(DocumentStores stores) {
        imports = stores.open(SCHEMA);
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return imports.find(id.value());
    }

    @Override
    public Import save(Import imported) {
        return imports.save(Change.of(imported));
    }

    @Override
    public List<Import> ofSeller(AccountId seller, Optional<ImportId> last, int limit) {
        return imports.list(
                OF_SELLER,
                limit,
                seller.value(),
                last.map(ImportId::value).orElse(Query.BEFORE_ALL));
    }

    @Override
    public void delete(ImportId id) {
        imports.delete(id.value());
    }

    @Override
    public List<Import> pending(Instant heartbeatBefore, int limit) {
        var queued = imports.list(IN_STATUS, limit, ImportBson.QUEUED);
        return merged(queued, since(ImportBson.RUNNING, heartbeatBefore, limit), limit);
    }

    @Override
    public List<Import> endedBefore(Instant time, int limit) {
        return merged(
                since(ImportBson.DONE, time, limit), since(ImportBson.FAILED, time, limit), limit);
    }

    private List<Import> since(String status, Instant time, int limit) {
        return imports.list(IN_STATUS_SINCE, limit, status, time);
    }

    private static List<Import> merged(List<Import> some, List<Import> others, int limit) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(
                        Comparator.comparing(Import::heartbeatAt)
                                .thenComparing(imported -> imported.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public int unfinished(AccountId seller) {
        return Math.toIntExact(
                Stream.of(ImportBson.QUEUED, ImportBson.RUNNING)
                        .mapToLong(status ->
                                imports.count(OF_SELLER_IN_STATUS, seller.value(), status))
                        .sum());
    }
}
