package fr.reemploi.adapters.mongo.engine;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.fullDetails;
import static fr.reemploi.application.Examples.registration;
import static fr.reemploi.application.Examples.withSku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.adapters.mongo.engine.UniqueClaims.Owner;
import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UniqueClaimsTest {
    private static final Duration STALE = UniqueClaims.STALE_AFTER.plusSeconds(1);
    private static final EmailAddress EMAIL = new EmailAddress("lea@example.fr");
    private static final String EMAIL_KEY = "email/" + EMAIL.key();

    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    private final AccountId seller = anAccountId();

    @Test
    void a_claim_whose_owner_was_never_stored_is_taken_over_once_it_is_old() {
        claim(EMAIL_KEY, UUID.randomUUID());
        assertThat(accounts().findByEmail(EMAIL)).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> accounts().save(register()))
                .matches(conflict -> conflict.code().equals("account.email-taken"));

        store.advanceClock(STALE);
        var saved = accounts().save(register());

        assertThat(accounts().findByEmail(EMAIL)).contains(saved);
    }

    @Test
    void of_twenty_concurrent_takeovers_one_succeeds() throws Exception {
        claim(EMAIL_KEY, UUID.randomUUID());
        store.advanceClock(STALE);

        var saved =
                ConcurrentCalls.run(20, ConflictException.class, _ -> accounts().save(register()));

        assertThat(saved).hasSize(1);
        assertThat(accounts().findByEmail(EMAIL)).contains(saved.getFirst());
    }

    @Test
    void a_claim_whose_owner_has_another_value_is_taken_over_once_it_is_old() {
        var other = listings().save(draftWithSku("A-2"));
        claim(skuKey("A-1"), other.id().value());
        store.advanceClock(STALE);

        var saved = listings().save(draftWithSku("A-1"));

        assertThat(listings().findBySku(seller, new Sku("A-1"))).contains(saved);
        assertThat(listings().findBySku(seller, new Sku("A-2"))).contains(other);
    }

    @Test
    void a_claim_that_is_held_stays_however_old() {
        var saved = accounts().save(register());
        store.advanceClock(Duration.ofDays(365));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> accounts().save(register()));
        assertThat(accounts().findByEmail(EMAIL)).contains(saved);
    }

    @Test
    void a_renewed_claim_is_not_released_for_an_earlier_version() {
        var owner = UUID.randomUUID();
        claim(skuKey("A-1"), owner);
        claims().acquire(skuKey("A-1"), new Owner(owner, 3), _ -> true);

        claims().release(skuKey("A-1"), new Owner(owner, 2));
        assertThat(claimCount()).isOne();

        claims().release(skuKey("A-1"), new Owner(owner, 4));
        assertThat(claimCount()).isZero();
    }

    @Test
    void a_released_value_leaves_no_claim() {
        var first = listings().save(draftWithSku("A-1"));
        var second = listings().save(first.updateDetails(withSku(fullDetails(), "A-2"), NOON));
        listings().save(second.delete(NOON));
        accounts().save(accounts().save(register()).erase(NOON));

        assertThat(claimCount()).isZero();
    }

    private long claimCount() {
        return store.collection(MongoSchema.UNIQUE_CLAIMS).countDocuments();
    }

    private void claim(String key, UUID owner) {
        claims().acquire(key, new Owner(owner, 1), _ -> false);
    }

    private UniqueClaims claims() {
        return new UniqueClaims(store.collection(MongoSchema.UNIQUE_CLAIMS), store.clock);
    }

    private Accounts accounts() {
        return store.adapter().aggregate(Accounts.class);
    }

    private Listings listings() {
        return store.adapter().aggregate(Listings.class);
    }

    private String skuKey(String sku) {
        return "sku/" + seller + "/" + sku;
    }

    private static Change<Account> register() {
        return Account.register(anAccountId(), registration(EMAIL.value()), NOON);
    }

    private Change<Listing> draftWithSku(String sku) {
        return Change.of(aDraft(seller, withSku(fullDetails(), sku)));
    }
}
