package fr.reemploi.application.audit;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.AccountId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// In-memory audit log.
public final class InMemoryAuditLog implements AuditLog {
    private static final Comparator<AuditEntry> NEWEST_FIRST =
            Comparator.comparing(AuditEntry::at)
                    .thenComparing(entry -> entry.id().toString())
                    .reversed();

    private final Map<UUID, AuditEntry> entries = new ConcurrentHashMap<>();

    @Override
    public void add(AuditEntry entry) {
        entries.putIfAbsent(entry.id(), entry);
    }

    @Override
    public Page<AuditEntry> page(int limit, Optional<String> cursor) {
        return page(_ -> true, limit, cursor);
    }

    @Override
    public Page<AuditEntry> pageOf(AccountId account, int limit, Optional<String> cursor) {
        return page(
                entry ->
                        entry.by().equals(Optional.of(account))
                                || entry.subject().equals(account.toString()),
                limit,
                cursor);
    }

    private Page<AuditEntry> page(
            Predicate<AuditEntry> filter, int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var matches =
                entries.values().stream()
                        .filter(filter)
                        .filter(entry -> end.filter(last -> !isBehind(entry, last)).isEmpty())
                        .sorted(NEWEST_FIRST)
                        .limit(limit + 1L)
                        .toList();
        return Page.of(matches, limit, entry -> new Cursor(entry.at(), entry.id()));
    }

    private static boolean isBehind(AuditEntry entry, Cursor end) {
        var order = entry.at().compareTo(end.at());
        return order < 0
                || (order == 0 && entry.id().toString().compareTo(end.id().toString()) < 0);
    }
}
