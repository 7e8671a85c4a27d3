package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.adapters.mongo.engine.MongoSchema;
import fr.reemploi.adapters.mongo.engine.UniqueClaims;
import fr.reemploi.adapters.mongo.engine.UniqueClaims.Owner;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AccountsContract;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Change;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoAccountsTest extends AccountsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Accounts accounts() {
        return store.adapter().aggregate(Accounts.class);
    }

    @Test
    void a_departure_that_was_given_up_holds_nobody_back_and_is_not_completed_later() {
        var slow = accounts().save(administrator("slow@example.fr"));
        var other = accounts().save(administrator("other@example.fr"));
        var claims = new UniqueClaims(store.collection(MongoSchema.UNIQUE_CLAIMS), store.clock);
        claims.acquire(
                "decision/account",
                new Owner(slow.id().value(), slow.version().value()),
                _ -> true);
        store.advanceClock(Duration.ofMinutes(2));

        accounts().updateUnlessLastAdministrator(other.id(), account -> account.erase(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> accounts().save(slow.erase(NOON)));
        assertThat(accounts().anyAdministrator()).isTrue();
    }

    private static Change<Account> administrator(String email) {
        return Account.register(anAccountId(), registration(email), NOON)
                .then(account -> account.grant(Role.ADMIN));
    }
}
