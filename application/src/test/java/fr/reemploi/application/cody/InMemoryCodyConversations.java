package fr.reemploi.application.cody;

import fr.reemploi.application.InMemoryTable;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

public final class InMemoryCodyConversations implements CodyConversations {
    private final InMemoryTable<CodyConversationId, CodyConversation> table =
            new InMemoryTable<>(CodyConversation::id, CodyConversation::version);

    @Override
    public Optional<CodyConversation> find(CodyConversationId id) {
        return table.find(id);
    }

    @Override
    public CodyConversation save(Change<CodyConversation> change) {
        return table.save(change.now(), change.now().withNextVersion(), () -> {});
    }

    @Override
    public Page<CodyConversation> ofOwner(AccountId owner, int limit, Optional<String> cursor) {
        return table.latest(isOf(owner), InMemoryCodyConversations::position, limit, cursor);
    }

    private static Cursor position(CodyConversation conversation) {
        return new Cursor(conversation.updatedAt(), conversation.id().value());
    }

    @Override
    public long count(AccountId owner) {
        return table.all().stream().filter(isOf(owner)).count();
    }

    @Override
    public void delete(CodyConversationId id) {
        table.remove(id);
    }

    @Override
    public void deleteOfOwner(AccountId owner) {
        table.removeIf(isOf(owner));
    }

    @Override
    public void deleteExpiredBefore(Instant instant) {
        table.removeIf(conversation -> conversation.isExpired(instant));
    }

    private static Predicate<CodyConversation> isOf(AccountId owner) {
        return conversation -> conversation.owner().equals(Optional.of(owner));
    }
}
