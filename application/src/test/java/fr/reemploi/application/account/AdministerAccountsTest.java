package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Administrators find accounts, and appoint and dismiss administrators.
class AdministerAccountsTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final Account chief = anAdministrator("chef@example.fr");
    private final Actor admin = actor(chief);

    @ParameterizedTest
    @ValueSource(strings = {"LEA.martin", "éa mar", "ouest", "73282932000074", "eleonore"})
    void accounts_are_found_by_a_part_of_address_name_or_seller(String query) {
        application.accounts.save(
                Account.register(anAccountId(), registration("autre@example.fr"), NOON));
        var seller = application.accounts.save(Change.of(aSeller()));
        application.accounts.update(
                seller.id(),
                account ->
                        account.rename("Léa Martin Éléonore", account.language())
                                .then(named ->
                                        named.changeEmail(
                                                new fr.reemploi.domain.account.EmailAddress(
                                                        "lea.martin@ouest.example"),
                                                NOON)));

        assertThat(find(query)).containsExactly(seller.id());
    }

    @Test
    void pages_of_a_search_leave_nothing_out() {
        var expected = new ArrayList<AccountId>();
        for (var i = 0; i < 7; i++) {
            register("garage" + i + "@example.fr", i);
            expected.addFirst(register("casse" + i + "@example.fr", i).id());
        }

        var found = new ArrayList<AccountId>();
        var cursor = Optional.<String>empty();
        do {
            var page = application.findAccount.page(admin, "Casse", 2, cursor);
            page.items().forEach(account -> found.add(account.id()));
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_search_reads_a_bounded_number_of_accounts_for_a_page() {
        for (var i = 0; i < FindAccount.MAX_READ; i++) register(i + "@example.fr", i + 1);
        var old =
                application.accounts.save(
                        Account.register(
                                anAccountId(),
                                registration("casse@example.fr"),
                                NOON.minusSeconds(1)));

        var first = application.findAccount.page(admin, "casse", 24, Optional.empty());
        assertThat(first.items()).isEmpty();
        assertThat(first.nextCursor()).isPresent();
        assertThat(application.findAccount.page(admin, "casse", 24, first.nextCursor()).items())
                .extracting(Account::id)
                .containsExactly(old.id());
    }

    @Test
    void an_administrator_is_appointed_and_dismissed_and_both_are_audited_once() {
        var person = register("lea@example.fr", 0);

        application.changeAccountRights.change(
                admin, person.id(), Rights.roles(EnumSet.of(Role.BUYER, Role.ADMIN)));
        assertThat(application.accounts.get(person.id()).is(Role.ADMIN)).isTrue();
        application.changeAccountRights.change(
                admin, person.id(), Rights.roles(EnumSet.of(Role.BUYER, Role.ADMIN)));
        application.changeAccountRights.change(
                admin, person.id(), Rights.roles(EnumSet.of(Role.BUYER)));
        assertThat(application.accounts.get(person.id()).is(Role.ADMIN)).isFalse();

        while (application.relayEvents.relay() > 0) {}
        assertThat(audited(person.id()))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("role.granted", "role.revoked");
        assertThat(audited(person.id()))
                .extracting(AuditEntry::by)
                .containsOnly(Optional.of(chief.id()));
    }

    @Test
    void the_last_administrator_stays_one() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        application.changeAccountRights.change(
                                admin, chief.id(), Rights.roles(EnumSet.of(Role.BUYER))))
                .matches(conflict -> conflict.code().equals("account.last-admin"));
        assertThat(application.accounts.get(chief.id()).is(Role.ADMIN)).isTrue();
        assertThat(audited(chief.id())).isEmpty();
    }

    @Test
    void other_roles_are_neither_given_nor_taken() {
        var person = register("lea@example.fr", 0);
        var seller = application.accounts.save(Change.of(aSeller()));

        for (var roles : List.of(EnumSet.of(Role.BUYER, Role.SELLER), EnumSet.of(Role.ADMIN)))
            assertRefused(person.id(), roles);
        assertRefused(seller.id(), EnumSet.of(Role.BUYER, Role.ADMIN));
        application.changeAccountRights.change(
                admin, seller.id(), Rights.roles(EnumSet.allOf(Role.class)));
        assertThat(application.accounts.get(seller.id()).is(Role.ADMIN)).isTrue();
    }

    @Test
    void roles_and_suspension_are_changed_together_or_not_at_all() {
        var person = register("lea@example.fr", 0);
        var both = new Rights(Optional.of(Set.of(Role.BUYER, Role.SELLER)), Optional.of(true));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> application.changeAccountRights.change(admin, person.id(), both));
        assertThat(application.accounts.get(person.id()).isActive()).isTrue();

        var deputy = register("deputy@example.fr", 0);
        var promoted = new Rights(Optional.of(Set.of(Role.BUYER, Role.ADMIN)), Optional.of(true));
        application.changeAccountRights.change(admin, deputy.id(), promoted);
        assertThat(audited(deputy.id()))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("role.granted", "account.suspended");

        var dismissed = new Rights(Optional.of(Set.of(Role.BUYER)), Optional.of(true));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () -> application.changeAccountRights.change(admin, chief.id(), dismissed));
        assertThat(application.accounts.get(chief.id()))
                .matches(Account::isActive)
                .matches(account -> account.is(Role.ADMIN));
    }

    private void assertRefused(AccountId id, Set<Role> roles) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        application.changeAccountRights.change(admin, id, Rights.roles(roles)))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                "roles", "role.fixed")));
    }

    @Test
    void others_may_do_none_of_it() {
        var person = actor(register("lea@example.fr", 0));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> application.findAccount.page(person, "", 24, Optional.empty()));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() ->
                        application.changeAccountRights.change(
                                person,
                                person.account(),
                                Rights.roles(EnumSet.of(Role.BUYER, Role.ADMIN))));
    }

    private List<AccountId> find(String query) {
        return application.findAccount.page(admin, query, 24, Optional.empty()).items().stream()
                .map(Account::id)
                .toList();
    }

    private List<AuditEntry> audited(AccountId id) {
        return application.auditLog.page(100, Optional.empty()).items().stream()
                .filter(entry -> entry.subject().equals(id.toString()))
                .toList();
    }

    private Account anAdministrator(String email) {
        return application.accounts.save(
                Account.register(anAccountId(), registration(email), NOON)
                        .then(account -> account.grant(Role.ADMIN)));
    }

    private Account register(String email, int second) {
        return application.accounts.save(
                Account.register(anAccountId(), registration(email), NOON.plusSeconds(second)));
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.roles(), new SessionId(new UUID(1, 1)));
    }
}
