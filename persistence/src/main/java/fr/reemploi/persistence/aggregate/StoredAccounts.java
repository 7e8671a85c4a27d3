package fr.reemploi.persistence.aggregate;

import static fr.reemploi.persistence.store.FieldCondition.contains;
import static fr.reemploi.persistence.store.FieldCondition.is;
import static fr.reemploi.persistence.store.FieldCondition.isAtMost;
import static fr.reemploi.persistence.store.FieldCondition.isGreater;
import static fr.reemploi.persistence.store.FieldCondition.isNot;
import static fr.reemploi.persistence.store.Query.where;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.persistence.schema.AccountBson;
import fr.reemploi.persistence.store.DocumentStore;
import fr.reemploi.persistence.store.DocumentStores;
import fr.reemploi.persistence.store.Query;
import fr.reemploi.persistence.store.Schema;
import fr.reemploi.persistence.store.UniqueConstraint;
import java.time.Instant;
import java.util.Optional;

/// The store of accounts.
public final class StoredAccounts implements Accounts {
    private static final Query BY_EMAIL =
            where(is(AccountBson.EMAIL_KEY), isNot(AccountBson.STATUS, AccountBson.ERASED));
    private static final Query ALL = where(isGreater(Query.ID));
    private static final Query NEWEST =
            where(isAtMost(AccountBson.CREATED_AT), isNot(AccountBson.STATUS, AccountBson.ERASED))
                    .descending(AccountBson.CREATED_AT);
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final Query OTHER_ADMINISTRATORS =
            where(
                    contains(AccountBson.ROLES, AccountBson.ADMINISTRATOR),
                    is(AccountBson.STATUS, AccountBson.ACTIVE),
                    isNot(Query.ID));

    public static final Schema<Account> SCHEMA =
            Schema.<Account>of(
                            "account",
                            "accounts",
                            account -> account.id().value(),
                            Account::version,
                            Account::withNextVersion,
                            AccountBson::write,
                            AccountBson::read)
                    .with(ALL, NEWEST, OTHER_ADMINISTRATORS)
                    .with(
                            new UniqueConstraint<>(
                                    "email",
                                    BY_EMAIL,
                                    account ->
                                            new ConflictException(
                                                    "account.email-taken",
                                                    account.email().value())))
                    .withEvents();

    private final DocumentStore<Account> accounts;

    public StoredAccounts(DocumentStores stores) {
        accounts = stores.open(SCHEMA);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id.value());
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.first(BY_EMAIL, email.key());
    }

    @Override
    public Page<Account> page(int limit, Optional<String> cursor) {
        return accounts.page(NEWEST, limit, cursor, Accounts::position, AFTER_ALL);
    }

    @Override
    public boolean any() {
        return accounts.first(ALL, Query.BEFORE_ALL).isPresent();
    }

    @Override
    public boolean anyAdministrator() {
        return accounts.first(OTHER_ADMINISTRATORS, Query.BEFORE_ALL).isPresent();
    }

    @Override
    public boolean anyAdministratorBesides(AccountId id) {
        return accounts.first(OTHER_ADMINISTRATORS, id.value()).isPresent();
    }

    @Override
    public Account save(Change<Account> change) {
        return accounts.save(change);
    }

    @Override
    public Account saveUnlessLastAdministrator(Change<Account> change) {
        var account = change.now();
        var leaves =
                !account.isActiveAdministrator()
                        && find(account.id()).filter(Account::isActiveAdministrator).isPresent();
        return leaves
                ? accounts.saveIfAny(OTHER_ADMINISTRATORS, change, account.id().value())
                        .orElseThrow(() -> new ConflictException("account.last-admin"))
                : save(change);
    }
}
