package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.isLess;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.cody.SpentTokensStore;
import fr.reemploi.domain.cody.SpentTokens;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.cody.SpentTokensBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The store of the tokens used by day.
public final class StoredSpentTokens implements SpentTokensStore {
    private static final Query ENDED =
            where(isLess(SpentTokensBson.ENDS_AT)).ascending(SpentTokensBson.ENDS_AT);

    public static final Schema<SpentTokens> SCHEMA =
            Schema.<SpentTokens>of(
                            "spent_tokens",
                            "spent_tokens",
                            SpentTokens::id,
                            SpentTokens::version,
                            SpentTokens::withNextVersion,
                            SpentTokensBson::write,
                            SpentTokensBson::read)
                    .with(ENDED);

    private final DocumentStore<SpentTokens> spent;

    public StoredSpentTokens(DocumentStores stores) {
        spent = stores.open(SCHEMA);
    }

    @Override
    public Optional<SpentTokens> find(UUID id) {
        return spent.find(id);
    }

    @Override
    public SpentTokens save(Change<SpentTokens> change) {
        return spent.save(change);
    }

    @Override
    public void deleteEndedBefore(Instant instant) {
        spent.deleteAll(ENDED, instant);
    }
}
