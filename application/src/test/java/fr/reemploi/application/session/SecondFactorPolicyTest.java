package fr.reemploi.application.session;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.ForbiddenException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When administrators must have a second factor, and what they can do until then.
class SecondFactorPolicyTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private Account admin;

    @BeforeEach
    void begin() {
        admin = account("patron@example.fr", Role.ADMIN);
    }

    @Test
    void until_the_mail_test_has_passed_an_administrator_acts_without_one() {
        assertMayAdminister();
        setUpMail();
        assertMayAdminister();
        application.mailProbe.results.add(ProbeResult.failed("login", "check.mail.ok"));
        application.probeSettings.probe(actor(admin), "mail");
        assertMayAdminister();
    }

    @Test
    void once_the_mail_test_has_passed_the_role_waits_for_a_second_factor() {
        require();

        var actor = actor(admin);
        assertThat(actor.secondFactorMissing()).isTrue();
        assertThat(actor.is(Role.ADMIN)).isFalse();
        assertThat(actor.is(Role.BUYER)).isTrue();
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> application.readSettings.all(actor))
                .matches(refused -> refused.code().equals("account.second-factor-required"));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> application.readAudit.page(actor, 10, Optional.empty()))
                .matches(refused -> refused.code().equals("account.second-factor-required"));

        enable(actor);
        assertMayAdminister();
    }

    @Test
    void a_second_factor_that_is_turned_off_is_missing_again() {
        require();
        enable(actor(admin));
        application.accounts.update(admin.id(), account -> account.disableSecondFactor(NOON));

        assertThat(actor(admin).secondFactorMissing()).isTrue();
    }

    @Test
    void an_enrolment_that_is_not_confirmed_does_not_count() {
        require();
        application.manageTwoFactor.startEnrolment(actor(admin));

        assertThat(actor(admin).secondFactorMissing()).isTrue();
    }

    @Test
    void it_stays_required_when_the_mail_settings_change_and_ends_when_they_are_cleared() {
        require();
        enable(actor(admin));
        var other = account("autre@example.fr", Role.ADMIN);

        editMail(Map.of("host", "smtp2.example"));
        assertThat(actor(other).secondFactorMissing()).isTrue();

        var cleared = new HashMap<String, Object>();
        cleared.put("host", null);
        editMail(cleared);
        assertThat(actor(other).secondFactorMissing()).isFalse();
    }

    @Test
    void an_administrator_of_the_command_line_can_set_one_up() {
        require();
        var fields =
                Map.<String, Object>of(
                        "email", "secours@example.fr",
                        "password", "une pelle au jardin",
                        "displayName", "Secours");
        var created =
                application.createFirstAdministrator.createOrPromote(
                        new EmailAddress("secours@example.fr"), Form.ofJson(fields));

        var opened =
                application.signIn.signIn(
                        Form.ofJson(
                                Map.of(
                                        "email", "secours@example.fr",
                                        "password", "une pelle au jardin")),
                        ClientAddress.PROGRAM,
                        DeviceName.UNKNOWN);
        assertThat(opened.session().account()).isEqualTo(created.id());
        enable(actor(created));
        assertThat(actor(created).is(Role.ADMIN)).isTrue();
    }

    @Test
    void nobody_else_must_have_one() {
        require();
        assertThat(actor(account("lea@example.fr", Role.SELLER)).secondFactorMissing()).isFalse();
    }

    private void assertMayAdminister() {
        assertThat(actor(admin).is(Role.ADMIN)).isTrue();
        assertThat(application.readSettings.all(actor(admin))).isNotEmpty();
    }

    private void require() {
        setUpMail();
        application.mailProbe.results.add(ProbeResult.passed("login", "check.mail.ok"));
        application.probeSettings.probe(actor(admin), "mail");
    }

    private void setUpMail() {
        editMail(Map.of("host", "smtp.example", "from", "contact@example.fr"));
    }

    private void editMail(Map<String, ?> values) {
        application.editSettings.edit(
                actor(admin), "mail", ExpectedVersion.ANY, Form.ofJson(Map.of("values", values)));
    }

    private void enable(Actor actor) {
        var secret = application.manageTwoFactor.startEnrolment(actor).secret();
        var code = FakeSecondFactors.code(secret, application.clock.instant());
        application.manageTwoFactor.confirmEnrolment(
                actor, Form.ofJson(Map.of("code", code)), ClientAddress.PROGRAM);
    }

    private Account account(String email, Role role) {
        var change = Account.register(anAccountId(), registration(email), NOON);
        return application.accounts.save(change.then(account -> account.grant(role)));
    }

    private Actor actor(Account account) {
        var stored = application.accounts.get(account.id());
        var opened = application.signIn.open(stored, DeviceName.UNKNOWN);
        return application.authenticateSession.authenticateBrowser(opened.key()).orElseThrow();
    }
}
