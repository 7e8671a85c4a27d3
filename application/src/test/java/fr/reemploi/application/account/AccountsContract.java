package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.anAccount;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract of `Accounts`.
public abstract class AccountsContract {
    protected abstract Accounts accounts();

    static Stream<Account> everyKind() {
        var pending = anAccount().prepareSecondFactor("sealed").now();
        var factor = pending.credentials().secondFactor().orElseThrow();
        var codes = List.of("hash-1", "hash-2");
        return Stream.of(
                anAccount(),
                anAccount().verifyEmail().now(),
                anAccount().rename("Zoë 🚗", Language.EN).now(),
                pending,
                pending.confirmSecondFactor(factor, 58_000_000_000L, codes, NOON).now(),
                anAccount().grant(Role.ADMIN).now(),
                aSeller(),
                anAccount().updateSellerProfile(minimalPrivateProfile(), NOON).now(),
                aSeller().erase(NOON).now());
    }

    private static SellerProfile minimalPrivateProfile() {
        return new SellerProfile(
                SellerKind.INDIVIDUAL,
                "Léa",
                "Léa Martin",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                aProfile().phone(),
                new Address("Léa", "1 rue Haute", Optional.empty(), "1000", "Bruxelles", "BE"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_saved_account_is_found_unchanged(Account account) {
        var saved = accounts().save(Change.of(account));

        assertThat(saved).isEqualTo(account.withNextVersion());
        assertThat(accounts().find(account.id())).contains(saved);
    }

    @Test
    void removed_data_stays_removed() {
        var seller = accounts().save(Change.of(aSeller()));

        var erased = accounts().save(seller.erase(NOON));

        assertThat(accounts().find(seller.id())).contains(erased);
        assertThat(erased.seller()).isEmpty();
    }

    @Test
    void an_erased_account_takes_no_data_back() {
        var seller = accounts().save(Change.of(aSeller()));
        accounts().save(seller.erase(NOON));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        accounts().update(seller.id(), late -> late.rename("Léa", Language.FR)))
                .matches(unknown -> unknown.code().equals("account.unknown"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        accounts()
                                .updateUnlessLastAdministrator(
                                        seller.id(),
                                        late -> late.updateSellerProfile(aProfile(), NOON)));
        assertThat(accounts().get(seller.id()).seller()).isEmpty();
    }

    @Test
    void the_accounts_that_are_not_erased_are_paged_newest_first() {
        var expected = new ArrayList<AccountId>();
        for (var i = 0; i < 5; i++) {
            // two of a kind at one time
            var at = NOON.plusSeconds(i / 2);
            var saved =
                    accounts()
                            .save(
                                    Account.register(
                                            anAccountId(),
                                            registration("page" + i + "@example.fr"),
                                            at));
            expected.addFirst(saved.id());
        }
        accounts().save(accounts().save(Change.of(aSeller())).erase(NOON));
        var suspended = accounts().get(expected.getFirst());
        accounts().save(suspended.suspend(NOON));

        var found = new ArrayList<AccountId>();
        var cursor = Optional.<String>empty();
        do {
            var page = accounts().page(2, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(account -> found.add(account.id()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void nobody_is_found_under_an_unknown_id_or_address() {
        assertThat(accounts().find(anAccountId())).isEmpty();
        assertThat(accounts().findByEmail(new EmailAddress("nobody@example.fr"))).isEmpty();
    }

    @Test
    void an_account_is_found_by_its_address_whatever_the_case() {
        var saved = accounts().save(register("Lea.Martin@Example.fr"));

        assertThat(accounts().findByEmail(new EmailAddress("lea.martin@example.FR")))
                .contains(saved);
    }

    @Test
    void an_address_belongs_to_one_account_whatever_the_case() {
        accounts().save(register("taken@example.fr"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> accounts().save(register("TAKEN@example.fr")))
                .matches(conflict -> conflict.code().equals("account.email-taken"));
    }

    @Test
    void an_address_is_free_again_once_its_account_is_erased() {
        var first = accounts().save(register("free@example.fr"));
        accounts().save(first.erase(NOON));

        assertThat(accounts().findByEmail(new EmailAddress("free@example.fr"))).isEmpty();
        var second = accounts().save(register("free@example.fr"));
        assertThat(accounts().findByEmail(new EmailAddress("free@example.fr"))).contains(second);
    }

    @Test
    void of_twenty_who_register_one_address_at_once_one_gets_it() throws Exception {
        var registered =
                ConcurrentCalls.run(
                        20,
                        ConflictException.class,
                        _ -> accounts().save(register("race@example.fr")));

        assertThat(registered).hasSize(1);
        assertThat(accounts().findByEmail(new EmailAddress("race@example.fr")))
                .contains(registered.get(0));
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = accounts().save(Change.of(anAccount()));
        accounts().save(stored.verifyEmail());

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> accounts().save(stored.rename("Late", Language.FR)));
        assertThat(accounts().get(stored.id()).displayName()).isEqualTo(stored.displayName());
    }

    @Test
    void an_account_is_created_once() {
        var created = Change.of(anAccount());
        accounts().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> accounts().save(created));
    }

    @Test
    void twenty_concurrent_writers_of_one_account_all_succeed() throws Exception {
        var id = accounts().save(Change.of(anAccount())).id();

        ConcurrentCalls.run(20, NoneRefused.class, _ -> changePassword(id));

        assertThat(accounts().get(id).credentials().revision()).isEqualTo(21);
        assertThat(accounts().get(id).version().value()).isEqualTo(21);
    }

    /// Retries more often than `update`: with twenty concurrent writers ten attempts may not
    /// suffice.
    private Account changePassword(AccountId id) {
        while (true) {
            try {
                return accounts().update(id, account -> account.changePassword("hash", NOON));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    @Test
    void the_store_reports_whether_it_has_any_account_and_any_administrator() {
        assertThat(accounts().any()).isFalse();

        var account = accounts().save(Change.of(anAccount()));
        assertThat(accounts().any()).isTrue();
        assertThat(accounts().anyAdministrator()).isFalse();

        accounts().save(account.grant(Role.ADMIN));
        assertThat(accounts().anyAdministrator()).isTrue();
    }

    @Test
    void an_administrator_counts_while_the_account_is_active() {
        var first = accounts().save(anAdministrator("first@example.fr"));
        assertThat(accounts().anyAdministratorBesides(first.id())).isFalse();

        var second = accounts().save(anAdministrator("second@example.fr"));
        assertThat(accounts().anyAdministratorBesides(first.id())).isTrue();
        assertThat(accounts().anyAdministratorBesides(second.id())).isTrue();

        accounts().save(second.suspend(NOON));
        assertThat(accounts().anyAdministratorBesides(first.id())).isFalse();
        assertThat(accounts().anyAdministrator()).isTrue();

        accounts().save(first.erase(NOON));
        assertThat(accounts().anyAdministrator()).isFalse();
    }

    @RepeatedTest(5)
    void of_administrators_who_leave_at_once_one_stays() throws Exception {
        var administrators =
                Stream.of("a", "b", "c", "d")
                        .map(name -> accounts().save(anAdministrator(name + "@example.fr")).id())
                        .toList();

        var left =
                ConcurrentCalls.run(
                        administrators.size(),
                        ConflictException.class,
                        number -> leave(administrators.get(number), number % 2 == 0));

        assertThat(left).hasSize(administrators.size() - 1);
        assertThat(accounts().anyAdministrator()).isTrue();
    }

    private Account leave(AccountId id, boolean erased) {
        return accounts()
                .updateUnlessLastAdministrator(
                        id, account -> erased ? account.erase(NOON) : account.suspend(NOON));
    }

    @Test
    void the_last_administrator_is_not_saved_as_anything_else() {
        var administrator = accounts().save(anAdministrator("first@example.fr"));
        accounts().save(accounts().save(anAdministrator("second@example.fr")).suspend(NOON));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leave(administrator.id(), true))
                .matches(conflict -> conflict.code().equals("account.last-admin"));

        assertThat(accounts().get(administrator.id())).isEqualTo(administrator);
        assertThat(accounts().saveUnlessLastAdministrator(administrator.rename("Zoé", Language.FR)))
                .matches(Account::isActiveAdministrator);
    }

    @Test
    void who_is_no_administrator_may_leave_an_installation_without_one() {
        var buyer = accounts().save(register("buyer@example.fr"));

        assertThat(leave(buyer.id(), true).isActive()).isFalse();
    }

    private static Change<Account> anAdministrator(String email) {
        return register(email).then(account -> account.grant(Role.ADMIN));
    }

    private static Change<Account> register(String email) {
        return Account.register(anAccountId(), registration(email), NOON);
    }

    private static final class NoneRefused extends RuntimeException {}
}
