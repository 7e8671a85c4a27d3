package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isLess;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.persistence.schema.cody.CodyConversationBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import java.time.Instant;
import java.util.Optional;

/// The store of conversations with Cody.
public final class StoredCodyConversations implements CodyConversations {
    private static final Query OF_OWNER =
            where(is(CodyConversationBson.OWNER)).descending(CodyConversationBson.UPDATED_AT);
    private static final Query EXPIRED =
            where(isLess(CodyConversationBson.EXPIRES_AT))
                    .ascending(CodyConversationBson.EXPIRES_AT);

    public static final Schema<CodyConversation> SCHEMA =
            Schema.<CodyConversation>of(
                            "cody_conversation",
                            "cody_conversations",
                            conversation -> conversation.id().value(),
                            CodyConversation::version,
                            CodyConversation::withNextVersion,
                            CodyConversationBson::write,
                            CodyConversationBson::read)
                    .with(OF_OWNER, EXPIRED);

    private final DocumentStore<CodyConversation> conversations;

    public StoredCodyConversations(DocumentStores stores) {
        conversations = stores.open(SCHEMA);
    }

    @Override
    public Optional<CodyConversation> find(CodyConversationId id) {
        return conversations.find(id.value());
    }

    @Override
    public CodyConversation save(Change<CodyConversation> change) {
        return conversations.save(change);
    }

    @Override
    public Page<CodyConversation> ofOwner(AccountId owner, int limit, Optional<String> cursor) {
        return conversations.page(
                OF_OWNER,
                limit,
                cursor,
                conversation -> new Cursor(conversation.updatedAt(), conversation.id().value()),
                owner.value());
    }

    @Override
    public long count(AccountId owner) {
        return conversations.count(OF_OWNER, owner.value());
    }

    @Override
    public void delete(CodyConversationId id) {
        conversations.delete(id.value());
    }

    @Override
    public void deleteOfOwner(AccountId owner) {
        conversations.deleteAll(OF_OWNER, owner.value());
    }

    @Override
    public void deleteExpiredBefore(Instant instant) {
        conversations.deleteAll(EXPIRED, instant);
    }
}
