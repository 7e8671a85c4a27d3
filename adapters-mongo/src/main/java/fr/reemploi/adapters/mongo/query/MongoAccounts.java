package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.DOC;

import fr.reemploi.adapters.mongo.engine.UniqueClaims;
import fr.reemploi.adapters.mongo.engine.UniqueClaims.Owner;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection.VersionedDocument;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AccountStatus;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.persistence.schema.AccountBson;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

public final class MongoAccounts implements Accounts {
    private static final String DEPARTURE = "administrator/departure";
    private static final int DEPARTURE_ATTEMPTS = 100;
    private static final Duration DEPARTURE_WAIT = Duration.ofMillis(20);

    private final VersionedCollection accounts;
    private final UniqueClaims claims;

    public MongoAccounts(VersionedCollection accounts, UniqueClaims claims) {
        this.accounts = accounts;
        this.claims = claims;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return accounts.find(id.value()).map(AccountBson::read);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return accounts.first(
                        new Document(DOC + AccountBson.EMAIL_KEY, email.key())
                                .append(
                                        DOC + AccountBson.STATUS,
                                        new Document("$ne", AccountBson.ERASED)))
                .map(AccountBson::read);
    }

    @Override
    public boolean any() {
        var first =
                accounts.collection().find().sort(new Document(VersionedCollection.ID, 1)).limit(1);
        return first.iterator().hasNext();
    }

    @Override
    public boolean anyAdministrator() {
        return accounts.first(activeAdministrators()).isPresent();
    }

    @Override
    public boolean anyAdministratorBesides(AccountId id) {
        var others = new Document("$ne", id.value());
        return accounts.first(activeAdministrators().append(VersionedCollection.ID, others))
                .isPresent();
    }

    private static Document activeAdministrators() {
        return new Document(DOC + AccountBson.ROLES, AccountBson.ADMINISTRATOR)
                .append(DOC + AccountBson.STATUS, AccountBson.ACTIVE);
    }

    @Override
    public Account save(Change<Account> change) {
        var saved = change.now().withNextVersion();
        var before = find(saved.id());
        if (before.isPresent() != (saved.version().value() > 1))
            throw new StaleVersionException(saved.id());
        var owner = new Owner(saved.id().value(), saved.version().value());
        var previousKey = before.flatMap(MongoAccounts::claimKey);
        var newKey = claimKey(saved);
        if (newKey.isPresent() && !newKey.equals(previousKey)) acquire(newKey.get(), owner, saved);
        accounts.put(
                new VersionedDocument(
                        saved.id().value(), saved.version(), AccountBson.write(saved)),
                StoredEvent.of("account/" + saved.id(), saved.version(), change.events()),
                new Document());
        if (!newKey.equals(previousKey)) previousKey.ifPresent(key -> claims.release(key, owner));
        return saved;
    }

    /// Administrators leave one at a time: under a claim, whose owner is the account that leaves. A
    /// claim that is left over is taken over by changing the version of its owner's account, so
    /// that a write of the former owner that is still on its way is rejected.
    @Override
    public Account saveUnlessLastAdministrator(Change<Account> change) {
        var account = change.now();
        if (account.isActiveAdministrator() || !isStoredAsAdministrator(account.id()))
            return save(change);
        awaitDeparture(account);
        try {
            if (!anyAdministratorBesides(account.id()))
                throw new ConflictException("account.last-admin");
            var saved = save(change);
            endDeparture(account);
            return saved;
        } catch (StaleVersionException | ConflictException notSaved) {
            endDeparture(account);
            throw notSaved;
        }
    }

    private boolean isStoredAsAdministrator(AccountId id) {
        return find(id).filter(Account::isActiveAdministrator).isPresent();
    }

    private void awaitDeparture(Account account) {
        var owner = new Owner(account.id().value(), account.version().value());
        for (var attempt = 0; !claims.acquire(DEPARTURE, owner, this::supersede); attempt++) {
            if (attempt == DEPARTURE_ATTEMPTS) throw new StaleVersionException(account.id());
            LockSupport.parkNanos(DEPARTURE_WAIT.toNanos());
        }
    }

    /// @return false: the claim is free once writes of its owner are rejected
    private boolean supersede(UUID owner) {
        var account = find(new AccountId(owner));
        if (account.filter(Account::isActiveAdministrator).isPresent())
            save(Change.of(account.get()));
        return false;
    }

    private void endDeparture(Account account) {
        claims.release(
                DEPARTURE, new Owner(account.id().value(), account.version().next().value()));
    }

    private void acquire(String key, Owner owner, Account account) {
        if (!claims.acquire(key, owner, other -> hasClaimKey(other, key)))
            throw new ConflictException("account.email-taken", account.email().value());
    }

    private boolean hasClaimKey(UUID id, String key) {
        return find(new AccountId(id))
                .flatMap(MongoAccounts::claimKey)
                .filter(key::equals)
                .isPresent();
    }

    private static Optional<String> claimKey(Account account) {
        return account.status() == AccountStatus.ERASED
                ? Optional.empty()
                : Optional.of("email/" + account.email().key());
    }
}
