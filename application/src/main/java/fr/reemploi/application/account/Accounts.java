package fr.reemploi.application.account;

import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.Optional;
import java.util.function.Function;

/// Store of accounts.
public interface Accounts {
    Optional<Account> find(AccountId id);

    Optional<Account> findByEmail(EmailAddress email);

    /// The accounts that are not erased, the newest first.
    Page<Account> page(int limit, Optional<String> cursor);

    /// Where an account stands among the pages.
    static Cursor position(Account account) {
        return new Cursor(account.createdAt(), account.id().value());
    }

    /// Whether there is any account, erased ones included.
    boolean any();

    /// Whether any active account is an administrator.
    boolean anyAdministrator();

    /// Whether any other active account is an administrator.
    boolean anyAdministratorBesides(AccountId id);

    /// Stores the change and its events in one write, or neither. An e-mail address is unique,
    /// ignoring case, and free again once its account is erased.
    ///
    /// @return the account with its new version
    /// @throws StaleVersionException if the stored account is not at the version the change started
    ///   from
    /// @throws fr.reemploi.domain.shared.ConflictException `account.email-taken`
    Account save(Change<Account> change);

    /// Saves, unless the account is the only active administrator and would no longer be one. Of
    /// administrators who leave at the same time, one stays.
    ///
    /// @return the account with its new version
    /// @throws StaleVersionException as `save`, or while other administrators are leaving
    /// @throws fr.reemploi.domain.shared.ConflictException `account.last-admin`
    Account saveUnlessLastAdministrator(Change<Account> change);

    default Account get(AccountId id) {
        return find(id).orElseThrow(() -> new NotFoundException("account.unknown", id));
    }

    /// Reads, changes and saves; on a version conflict, starts over, rules included. The function
    /// may run several times and must have no side effects.
    ///
    /// @throws NotFoundException `account.unknown`, also when the account is erased: what a person
    ///   entered must not come back to it
    default Account update(AccountId id, Function<Account, Change<Account>> change) {
        return update(id, change, this::save);
    }

    /// Like `update`, with `saveUnlessLastAdministrator`.
    default Account updateUnlessLastAdministrator(
            AccountId id, Function<Account, Change<Account>> change) {
        return update(id, change, this::saveUnlessLastAdministrator);
    }

    private Account update(
            AccountId id,
            Function<Account, Change<Account>> change,
            Function<Change<Account>, Account> save) {
        return OptimisticUpdate.of(() -> unerased(id), change, save);
    }

    private Account unerased(AccountId id) {
        return find(id).filter(account -> account.status() != AccountStatus.ERASED)
                .orElseThrow(() -> new NotFoundException("account.unknown", id));
    }
}
