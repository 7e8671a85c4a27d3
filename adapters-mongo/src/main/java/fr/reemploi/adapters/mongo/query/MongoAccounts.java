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
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

public final class MongoAccounts implements Accounts {
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
