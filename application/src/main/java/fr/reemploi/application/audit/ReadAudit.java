package fr.reemploi.application.audit;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Uuids;
import java.util.HashMap;
import java.util.Map;
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

    /// An entry with the accounts it mentions.
    ///
    /// @param actor its author; empty when the program acted, or when the account is erased
    /// @param subject the account that was changed or tried; empty when the subject is something
    ///   else, or when the account is erased
    public record NamedEntry(
            AuditEntry entry, Optional<Account> actor, Optional<Account> subject) {}

    /// The entries with the accounts they mention, for display.
    public Page<NamedEntry> pageWithNames(Actor actor, Optional<String> cursor) {
        var page = page(actor, Page.DEFAULT_LIMIT, cursor);
        var accountsById = new HashMap<AccountId, Optional<Account>>();
        var entries =
                page.items().stream()
                        .map(entry ->
                                new NamedEntry(
                                        entry,
                                        entry.by().flatMap(id -> find(id, accountsById)),
                                        Uuids.parse(entry.subject())
                                                .map(AccountId::new)
                                                .flatMap(id -> find(id, accountsById))))
                        .toList();
        return new Page<>(entries, page.nextCursor());
    }

    /// Looks each account up once per page.
    private Optional<Account> find(AccountId id, Map<AccountId, Optional<Account>> found) {
        return found.computeIfAbsent(
                id,
                _ -> accounts.find(id).filter(account -> account.status() != AccountStatus.ERASED));
    }

    public Page<AuditEntry> page(Actor actor, int limit, Optional<String> cursor) {
        actor.require(Role.ADMIN);
        return log.page(limit, cursor);
    }
}
