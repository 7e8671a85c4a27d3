package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

public final class InMemoryCodyConversations implements CodyConversations {
    private static final Comparator<Cursor> LAST_USED_FIRST =
            Comparator.comparing(Cursor::at)
                    .thenComparing(cursor -> cursor.id().toString())
                    .reversed();

    private final Map<CodyConversationId, CodyConversation> stored = new HashMap<>();

    @Override
    public synchronized Optional<CodyConversation> find(CodyConversationId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized CodyConversation save(Change<CodyConversation> change) {
        var conversation = change.now();
        var version = find(conversation.id()).map(CodyConversation::version).orElse(Version.NEW);
        if (!version.equals(conversation.version()))
            throw new StaleVersionException(conversation.id());
        stored.put(conversation.id(), conversation.withNextVersion());
        return conversation.withNextVersion();
    }

    @Override
    public synchronized Page<CodyConversation> ofOwner(
            AccountId owner, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var rows =
                of(owner)
                        .filter(item ->
                                end.stream()
                                        .allMatch(last ->
                                                LAST_USED_FIRST.compare(last, position(item)) < 0))
                        .sorted(
                                Comparator.comparing(
                                        InMemoryCodyConversations::position, LAST_USED_FIRST))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rows, limit, InMemoryCodyConversations::position);
    }

    private static Cursor position(CodyConversation conversation) {
        return new Cursor(conversation.updatedAt(), conversation.id().value());
    }

    @Override
    public synchronized long count(AccountId owner) {
        return of(owner).count();
    }

    @Override
    public synchronized void delete(CodyConversationId id) {
        stored.remove(id);
    }

    @Override
    public synchronized void deleteOfOwner(AccountId owner) {
        of(owner).toList().forEach(item -> stored.remove(item.id()));
    }

    @Override
    public synchronized void deleteExpiredBefore(Instant instant) {
        stored.values().removeIf(item -> item.isExpired(instant));
    }

    private Stream<CodyConversation> of(AccountId owner) {
        return stored.values().stream().filter(item -> item.owner().equals(Optional.of(owner)));
    }
}
