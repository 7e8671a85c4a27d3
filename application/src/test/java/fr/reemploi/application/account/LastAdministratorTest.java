package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.EmailArchive.ArchivedEmail;
import fr.reemploi.application.administration.ChangeAccountRights.Rights;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.ForbiddenException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// An installation keeps an administrator, and can always get a new one.
class LastAdministratorTest {
    private static final String PASSWORD = "une pelle au jardin";

    private final InMemoryApplication application = new InMemoryApplication();
    private final CreateFirstAdministrator administrators = application.createFirstAdministrator;

    @Test
    void the_last_administrator_cannot_leave() {
        var first = create("premier@example.fr");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leave(first))
                .matches(conflict -> conflict.code().equals("account.last-admin"));

        create("second@example.fr");
        leave(first);

        assertThat(application.accounts.get(first.id()).isActive()).isFalse();
    }

    @Test
    void who_loses_the_race_of_the_last_administrators_loses_nothing() {
        var second = new AtomicReference<Account>();
        // the other one leaves between the check and the erasure
        var racing =
                new InMemoryApplication(
                        Ports.IN_MEMORY.with(
                                Accounts.class, accounts -> leavingAfterCheck(accounts, second)));
        var first = create(racing, "premier@example.fr");
        second.set(create(racing, "second@example.fr"));
        racing.emailArchive.add(
                "premier@example.fr", new ArchivedEmail("1.eml", "Subject: Bienvenue"));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> leave(racing, first))
                .matches(conflict -> conflict.code().equals("account.last-admin"));

        assertThat(racing.emailArchive.to(first.email())).hasSize(1);
        assertThat(racing.accounts.get(first.id()).isActiveAdministrator()).isTrue();
    }

    private static Accounts leavingAfterCheck(Accounts accounts, AtomicReference<Account> leaver) {
        return (Accounts)
                Proxy.newProxyInstance(
                        Accounts.class.getClassLoader(),
                        new Class<?>[] {Accounts.class},
                        (_, method, arguments) -> {
                            try {
                                var result = method.invoke(accounts, arguments);
                                if (method.getName().equals("anyAdministratorBesides"))
                                    accounts.update(
                                            leaver.get().id(), account -> account.erase(NOON));
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Test
    void leaving_deletes_the_kept_emails() {
        var first = create("premier@example.fr");
        create("second@example.fr");
        application.emailArchive.add(
                "premier@example.fr", new ArchivedEmail("1.eml", "Subject: Bienvenue"));

        leave(first);
        while (application.relayEvents.relay() > 0) {}

        assertThat(application.emailArchive.to(first.email())).isEmpty();
    }

    @Test
    void a_suspended_administrator_is_no_successor() {
        var first = create("premier@example.fr");
        var second = create("second@example.fr");
        application.changeAccountRights.change(actor(first), second.id(), Rights.suspended(true));

        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> leave(first));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        application.changeAccountRights.change(
                                actor(first), first.id(), Rights.suspended(true)))
                .matches(conflict -> conflict.code().equals("account.last-admin"));
    }

    @Test
    void the_command_line_creates_one_after_the_last_has_gone() {
        var gone = create("premier@example.fr");
        application.accounts.update(gone.id(), account -> account.erase(NOON));
        assertThat(administrators.isNeeded()).isTrue();

        var again = create("premier@example.fr");

        assertThat(again.id()).isNotEqualTo(gone.id());
        assertThat(again.is(Role.ADMIN)).isTrue();
        assertThat(administrators.isNeeded()).isFalse();
    }

    @Test
    void the_command_line_reinstates_a_suspended_account() {
        var suspended = create("premier@example.fr");
        application.accounts.update(suspended.id(), account -> account.suspend(NOON));
        assertThat(administrators.isNeeded()).isTrue();

        var again = create("premier@example.fr");

        assertThat(again.id()).isEqualTo(suspended.id());
        assertThat(again.isActive()).isTrue();
        application.signIn.signIn(
                Form.ofJson(Map.of("email", "premier@example.fr", "password", PASSWORD)),
                ClientAddress.PROGRAM,
                DeviceName.UNKNOWN);
    }

    @Test
    void an_invitation_creates_one_after_the_first_has_gone() {
        var first =
                administrators.accept(
                        administrators.createInvitation(),
                        form("a@example.fr"),
                        ClientAddress.PROGRAM);
        application.accounts.update(first.id(), account -> account.erase(NOON));

        var invitation = administrators.createInvitation();
        var second = administrators.accept(invitation, form("b@example.fr"), ClientAddress.PROGRAM);

        assertThat(second.is(Role.ADMIN)).isTrue();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() ->
                        administrators.accept(
                                invitation, form("c@example.fr"), ClientAddress.PROGRAM));
    }

    private Account create(String email) {
        return create(application, email);
    }

    private static Account create(InMemoryApplication application, String email) {
        return application.createFirstAdministrator.createOrPromote(
                new EmailAddress(email), form(email));
    }

    private static Form form(String email) {
        return Form.ofJson(Map.of("email", email, "password", PASSWORD, "displayName", "Patron"));
    }

    private void leave(Account account) {
        leave(application, account);
    }

    private static void leave(InMemoryApplication application, Account account) {
        application.eraseAccount.erase(
                actor(account), Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.roles(), new SessionId(new UUID(1, 1)));
    }
}
