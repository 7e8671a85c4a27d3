package fr.reemploi.application.audit;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.FakePasswordHashing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Registration;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadAuditTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final AuditLog log = application.auditLog;
    private final Accounts accounts = application.accounts;
    private final ReadAudit audit = application.readAudit;

    @Test
    void an_entry_names_who_did_it() {
        done(Optional.of(account("Camille").id()));

        assertThat(namedEntry().actor().map(Account::displayName)).contains("Camille");
    }

    @Test
    void an_entry_of_the_program_has_no_name() {
        done(Optional.empty());

        assertThat(namedEntry().actor()).isEmpty();
    }

    @Test
    void an_erased_account_has_no_name_any_more() {
        var id = account("Camille").id();
        accounts.update(id, account -> account.erase(NOON));
        done(Optional.of(id));

        assertThat(namedEntry().actor()).isEmpty();
        assertThat(namedEntry().entry().by()).contains(id);
    }

    @Test
    void an_entry_about_an_account_has_it_as_subject_unless_it_is_erased() {
        var id = account("Camille").id();
        log.add(AuditEntry.of(Optional.empty(), "password.failed", id, List.of(), NOON));
        assertThat(namedEntry().subject().map(Account::id)).contains(id);

        accounts.update(id, account -> account.erase(NOON));
        assertThat(namedEntry().subject()).isEmpty();
    }

    @Test
    void an_entry_about_something_else_has_no_account_as_subject() {
        log.add(AuditEntry.of(Optional.empty(), "order.refunded", anAccountId(), List.of(), NOON));
        assertThat(namedEntry().subject()).isEmpty();

        done(Optional.empty());
        assertThat(namedEntry().subject()).isEmpty();
    }

    @Test
    void only_administrators_read_it() {
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> audit.pageWithNames(actor(Role.SELLER), Optional.empty()));
    }

    private ReadAudit.NamedEntry namedEntry() {
        return audit.pageWithNames(actor(Role.ADMIN), Optional.empty()).items().getFirst();
    }

    private void done(Optional<AccountId> by) {
        log.add(
                new AuditEntry(
                        new UUID(1, 1), NOON, by, "settings.changed", "mail", List.of("host")));
    }

    private Account account(String name) {
        var registration =
                new Registration(
                        new EmailAddress("camille@example.fr"),
                        new FakePasswordHashing()
                                .hash("une pièce vaut mieux", ClientAddress.PROGRAM),
                        name,
                        Language.FR);
        return accounts.save(Account.register(anAccountId(), registration, NOON));
    }

    private static Actor actor(Role role) {
        return new Actor(anAccountId(), Set.of(role), new SessionId(new UUID(1, 1)));
    }
}
