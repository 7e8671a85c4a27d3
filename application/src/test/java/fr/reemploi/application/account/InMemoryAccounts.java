package fr.reemploi.application.account;

import fr.reemploi.application.outbox.InMemoryOutbox;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Cursor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Version;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// In-memory accounts.
public final class InMemoryAccounts implements Accounts {
    private static final Comparator<Cursor> OLDEST_FIRST =
            Comparator.comparing((Cursor cursor) -> cursor.at().truncatedTo(ChronoUnit.MILLIS))
                    .thenComparing(cursor -> cursor.id().toString());

    private final Map<AccountId, Account> stored = new LinkedHashMap<>();
    private final InMemoryOutbox outbox;

    public InMemoryAccounts() {
        this(new InMemoryOutbox());
    }

    public InMemoryAccounts(InMemoryOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public synchronized Optional<Account> findByEmail(EmailAddress email) {
        return stored.values().stream().filter(account -> uses(account, email)).findFirst();
    }

    @Override
    public synchronized Page<Account> page(int limit, Optional<String> cursor) {
        var end = cursor.flatMap(Cursor::decode);
        var rows =
                stored.values().stream()
                        .filter(account -> account.status() != AccountStatus.ERASED)
                        .filter(account ->
                                end.filter(last ->
                                                OLDEST_FIRST.compare(
                                                                Accounts.position(account), last)
                                                        >= 0)
                                        .isEmpty())
                        .sorted(Comparator.comparing(Accounts::position, OLDEST_FIRST).reversed())
                        .limit(limit + 1L)
                        .toList();
        return Page.of(rows, limit, Accounts::position);
    }

    @Override
    public synchronized boolean any() {
        return !stored.isEmpty();
    }

    @Override
    public synchronized boolean anyAdministrator() {
        return activeAdministrators().findAny().isPresent();
    }

    @Override
    public synchronized boolean anyAdministratorBesides(AccountId id) {
        return activeAdministrators().anyMatch(account -> !account.id().equals(id));
    }

    private Stream<Account> activeAdministrators() {
        return stored.values().stream().filter(Account::isActiveAdministrator);
    }

    @Override
    public synchronized Account save(Change<Account> change) {
        var account = change.now();
        var current = find(account.id()).map(Account::version).orElse(Version.NEW);
        if (!current.equals(account.version())) throw new StaleVersionException(account.id());
        var emailTaken =
                stored.values().stream()
                        .filter(other -> !other.id().equals(account.id()))
                        .anyMatch(other -> uses(other, account.email()));
        if (emailTaken) throw new ConflictException("account.email-taken", account.email().value());
        var saved = account.withNextVersion();
        stored.put(saved.id(), saved);
        outbox.add(StoredEvent.of("account/" + saved.id(), saved.version(), change.events()));
        return saved;
    }

    @Override
    public synchronized Account saveUnlessLastAdministrator(Change<Account> change) {
        var account = change.now();
        if (!account.isActiveAdministrator()
                && anyAdministrator()
                && !anyAdministratorBesides(account.id()))
            throw new ConflictException("account.last-admin");
        return save(change);
    }

    private static boolean uses(Account account, EmailAddress email) {
        return account.status() != AccountStatus.ERASED
                && account.email().key().equals(email.key());
    }
}
