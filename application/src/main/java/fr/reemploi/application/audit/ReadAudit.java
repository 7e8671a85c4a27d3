package fr.reemploi.application.audit;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.Role;
import java.util.HashMap;
import java.util.Optional;

/// Lists the audit log for administrators.
@UseCase
public final class ReadAudit {
    private final AuditLog log;
    private final Accounts accounts;

    public ReadAudit(AuditLog log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /// An entry with the name of its author; empty when the program acted, or when the author's
    /// account is erased.
    public record NamedEntry(AuditEntry entry, Optional<String> actorName) {}

    /// The entries with names, for display.
    public Page<NamedEntry> pageWithNames(Actor actor, Optional<String> cursor) {
        var page = page(actor, Page.DEFAULT_LIMIT, cursor);
        var names = new HashMap<AccountId, Optional<String>>();
        var entries =
                page.items().stream()
                        .map(entry ->
                                new NamedEntry(
                                        entry,
                                        entry.by()
                                                .flatMap(id ->
                                                        names.computeIfAbsent(id, this::name))))
                        .toList();
        return new Page<>(entries, page.nextCursor());
    }

    private Optional<String> name(AccountId id) {
        return accounts.find(id)
                .filter(account -> account.status() != AccountStatus.ERASED)
                .map(Account::displayName);
    }

    public Page<AuditEntry> page(Actor actor, int limit, Optional<String> cursor) {
        actor.require(Role.ADMIN);
        return log.page(limit, cursor);
    }
}
