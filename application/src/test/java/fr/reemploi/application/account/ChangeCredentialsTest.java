package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.EmailArchive.ArchivedEmail;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.session.SignIn;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another password or e-mail address: what is checked, which sessions end, and who is told.
class ChangeCredentialsTest {
    private static final String PASSWORD = "une pelle au jardin";
    private static final String OTHER_PASSWORD = "un rateau au grenier";
    private static final ClientAddress HOME = ClientAddress.of("192.0.2.7");
    private static final Pattern TOKEN = Pattern.compile("/confirmation\\?token=(\\S+)");

    private final InMemoryApplication application = new InMemoryApplication();
    private final AccountId id = new AccountId(new UUID(7, 7));
    private Actor phone;
    private Actor laptop;

    @BeforeEach
    void sign_in_twice() {
        register(id, "lea@example.fr");
        deliverEvents();
        application.accounts.update(id, account -> account.verifyEmail());
        phone = signIn("lea@example.fr", PASSWORD);
        laptop = signIn("lea@example.fr", PASSWORD);
    }

    @Test
    void a_changed_password_ends_all_other_sessions() {
        changePassword(phone, PASSWORD, OTHER_PASSWORD);

        assertThat(application.manageSessions.list(phone))
                .extracting(session -> session.id())
                .containsExactly(phone.session());
        assertThat(application.sessions.find(laptop.session()).orElseThrow().ended()).isTrue();
        signIn("lea@example.fr", OTHER_PASSWORD);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> signIn("lea@example.fr", PASSWORD));
        deliverEvents();
        assertThat(auditedActions()).contains("password.changed");
    }

    @Test
    void the_same_form_sent_twice_says_twice_that_the_password_is_changed() {
        changePassword(phone, PASSWORD, OTHER_PASSWORD);
        var changed = application.accounts.get(id);

        changePassword(phone, PASSWORD, OTHER_PASSWORD);

        assertThat(application.accounts.get(id)).isEqualTo(changed);
    }

    @Test
    void the_current_password_is_checked_and_its_failures_are_counted() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> changePassword(phone, "pas le bon", OTHER_PASSWORD))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .containsExactly(
                                        FieldError.of("currentPassword", "password.wrong")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> changePassword(phone, PASSWORD, "court"))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly("password.weak"));
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> {
                    for (var i = 0; i < 20; i++)
                        try {
                            changePassword(phone, "pas le bon", OTHER_PASSWORD);
                        } catch (InvalidInputException wrong) {
                            // counted
                        }
                });
        signIn("lea@example.fr", PASSWORD, ClientAddress.PROGRAM);
    }

    @Test
    void a_reset_link_sent_before_a_change_of_the_password_is_invalid() {
        application.resetPassword.request(
                Form.ofJson(Map.of("email", "lea@example.fr")), ClientAddress.PROGRAM);
        deliverEvents();
        var token = lastMail("lea@example.fr").replaceAll("(?s).*token=(\\S+).*", "$1");
        changePassword(phone, PASSWORD, OTHER_PASSWORD);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> application.resetPassword.check(token));
    }

    @Test
    void another_address_takes_effect_once_its_link_is_confirmed() {
        requestEmail(phone, "nouvelle@example.fr");
        assertThat(email()).isEqualTo("lea@example.fr");
        assertThat(lastMail("lea@example.fr")).contains("changez tout de suite");
        var token = token("nouvelle@example.fr");

        application.confirmEmail.check(token);
        assertThat(email()).isEqualTo("lea@example.fr");
        application.confirmEmail.confirm(token);

        assertThat(email()).isEqualTo("nouvelle@example.fr");
        assertThat(application.accounts.get(id).emailVerified()).isTrue();
        assertThat(application.manageSessions.list(phone))
                .extracting(session -> session.id())
                .containsExactly(phone.session());
        signIn("nouvelle@example.fr", PASSWORD);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> signIn("lea@example.fr", PASSWORD));
        deliverEvents();
        assertThat(auditedActions()).contains("email.changed");
    }

    @Test
    void a_link_confirmed_twice_changes_nothing_and_an_older_one_is_invalid() {
        requestEmail(phone, "premiere@example.fr");
        var older = token("premiere@example.fr");
        requestEmail(phone, "seconde@example.fr");
        var token = token("seconde@example.fr");
        application.confirmEmail.confirm(token);
        var version = application.accounts.get(id).version();

        application.confirmEmail.check(token);
        application.confirmEmail.confirm(token);

        assertThat(application.accounts.get(id).version()).isEqualTo(version);
        for (var use :
                List.<Runnable>of(
                        () -> application.confirmEmail.check(older),
                        () -> application.confirmEmail.confirm(older)))
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(use::run)
                    .matches(refused -> refused.code().equals("token.invalid"));
        assertThat(email()).isEqualTo("seconde@example.fr");
    }

    @Test
    void a_change_of_the_password_cancels_the_request_and_a_day_ends_it() {
        requestEmail(laptop, "voleur@example.fr");
        var stolen = token("voleur@example.fr");
        changePassword(phone, PASSWORD, OTHER_PASSWORD);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> application.confirmEmail.confirm(stolen));

        application.changeEmail.request(
                phone, emailForm("tard@example.fr", OTHER_PASSWORD), ClientAddress.PROGRAM);
        var late = token("tard@example.fr");
        application.businessClock.advance(Duration.ofHours(25));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> application.confirmEmail.confirm(late));
        assertThat(email()).isEqualTo("lea@example.fr");
    }

    @Test
    void an_address_of_another_account_is_refused_at_both_ends() {
        register(new AccountId(new UUID(7, 8)), "prise@example.fr");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> requestEmail(phone, "PRISE@example.fr"))
                .matches(refused -> refused.code().equals("account.email-taken"));

        requestEmail(phone, "libre@example.fr");
        var token = token("libre@example.fr");
        register(new AccountId(new UUID(7, 9)), "libre@example.fr");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> application.confirmEmail.confirm(token))
                .matches(refused -> refused.code().equals("account.email-taken"));
        assertThat(email()).isEqualTo("lea@example.fr");
    }

    @Test
    void a_request_needs_the_password_and_is_counted() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        application.changeEmail.request(
                                phone, emailForm("x@example.fr", "pas le bon"), HOME))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .containsExactly(FieldError.of("password", "password.wrong")));
        assertThat(mailsTo("x@example.fr")).isEmpty();

        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> {
                    for (var i = 0; i < 20; i++)
                        application.changeEmail.request(
                                phone, emailForm("boite@example.fr", PASSWORD), HOME);
                });
        assertThat(mailsTo("boite@example.fr")).hasSizeBetween(1, 10);
    }

    @Test
    void the_verified_address_requested_again_sends_nothing() {
        var before = application.mailer.sent().size();

        requestEmail(phone, "lea@example.fr");

        assertThat(application.mailer.sent()).hasSize(before);
    }

    @Test
    void the_emails_kept_for_the_former_address_are_deleted() {
        application.emailArchive.add("lea@example.fr", new ArchivedEmail("1.eml", "Subject: a"));
        requestEmail(phone, "nouvelle@example.fr");
        application.emailArchive.add(
                "nouvelle@example.fr", new ArchivedEmail("2.eml", "Subject: b"));
        var token = token("nouvelle@example.fr");

        application.confirmEmail.confirm(token);
        application.confirmEmail.confirm(token);
        deliverEvents();

        assertThat(application.emailArchive.to(new EmailAddress("lea@example.fr"))).isEmpty();
        assertThat(application.emailArchive.to(new EmailAddress("nouvelle@example.fr"))).hasSize(1);
    }

    private void register(AccountId account, String address) {
        application.registerAccount.register(
                account,
                Form.ofJson(Map.of("email", address, "password", PASSWORD, "displayName", "Léa")),
                Language.FR,
                ClientAddress.PROGRAM);
    }

    private Actor signIn(String address, String password) {
        return signIn(address, password, HOME);
    }

    private Actor signIn(String address, String password, ClientAddress from) {
        SignIn signIn = application.signIn;
        var session =
                signIn.signIn(
                                Form.ofJson(Map.of("email", address, "password", password)),
                                from,
                                DeviceName.UNKNOWN)
                        .session();
        return new Actor(id, application.accounts.get(id).roles(), session.id());
    }

    private void changePassword(Actor actor, String current, String password) {
        application.changePassword.change(
                actor, Form.ofJson(Map.of("currentPassword", current, "password", password)), HOME);
    }

    private void requestEmail(Actor actor, String address) {
        application.changeEmail.request(actor, emailForm(address, PASSWORD), ClientAddress.PROGRAM);
    }

    private static Form emailForm(String address, String password) {
        return Form.ofJson(Map.of("email", address, "password", password));
    }

    private String email() {
        return application.accounts.get(id).email().value();
    }

    private List<String> mailsTo(String address) {
        return application.mailer.sent().stream()
                .filter(mail -> mail.to().equals(address))
                .map(mail -> mail.text())
                .toList();
    }

    private String lastMail(String address) {
        return mailsTo(address).getLast();
    }

    private String token(String address) {
        var match = TOKEN.matcher(lastMail(address));
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private void deliverEvents() {
        while (application.relayEvents.relay() > 0) {}
    }

    private List<String> auditedActions() {
        return application.auditLog.pageOf(id, 100, Optional.empty()).items().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
