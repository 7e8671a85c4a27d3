package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second factor from enrolment to the ways back when the phone or the key is lost.
class ManageTwoFactorTest {
    private static final String PASSWORD = "trois clous rouilles";

    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final ManageTwoFactor twoFactor = application.manageTwoFactor;
    private Account anne;
    private Actor actor;
    private String secret = "";

    @BeforeEach
    void register() {
        var form =
                Form.ofJson(
                        Map.of(
                                "email",
                                "anne@exemple.fr",
                                "password",
                                PASSWORD,
                                "displayName",
                                "Anne"));
        anne =
                application.registerAccount.register(
                        anAccountId(), form, Language.FR, ClientAddress.PROGRAM);
        actor = new Actor(anne.id(), anne.roles(), new SessionId(new UUID(1, 1)));
        deliver();
    }

    @Test
    void enabling_it_gives_ten_recovery_codes_that_are_stored_hashed() {
        var codes = enable();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var stored = application.accounts.get(anne.id()).credentials().secondFactor().orElseThrow();
        assertThat(stored.recoveryCodes()).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(stored.recoveryCodes()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(twoFactor.status(actor)).isEqualTo(new ManageTwoFactor.Status(true, true, 10));
    }

    @Test
    void a_recovery_code_is_accepted_once_in_place_of_a_code() {
        var codes = enable();
        assertThat(refusal(Optional.empty())).isEqualTo("session.totp-required");

        assertThat(signIn(codes.get(3)).session().account()).isEqualTo(anne.id());

        assertThat(refusal(Optional.of(codes.get(3)))).isEqualTo("session.bad-totp");
        assertThat(twoFactor.status(actor).recoveryCodes()).isEqualTo(9);
        signIn(codes.get(9));
        assertThat(twoFactor.status(actor).recoveryCodes()).isEqualTo(8);
    }

    @Test
    void a_recovery_code_is_read_as_people_copy_it() {
        var codes = enable();

        signIn(codes.get(0).toUpperCase(Locale.ROOT));
        signIn(codes.get(1).replace("-", ""));
        signIn("  " + codes.get(2).replace('-', '\u00a0') + "\n");
        signIn(codes.get(3).replace('-', '\u2013').replace('0', 'O'));

        assertThat(twoFactor.status(actor).recoveryCodes()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0000-0000", "fake-code", "______", "uuuu-uuuu-uuuu-uuuu"})
    void what_is_no_code_of_the_account_is_refused(String input) {
        enable();
        assertThat(refusal(Optional.of(input))).isEqualTo("session.bad-totp");
        assertThat(refusal(Optional.of(input.repeat(50).substring(0, 200))))
                .isEqualTo("session.bad-totp");
    }

    @Test
    void a_recovery_code_used_twice_at_once_opens_one_session() throws Exception {
        var code = enable().get(0);

        var opened = ConcurrentCalls.run(8, UnauthenticatedException.class, _ -> signIn(code));

        assertThat(opened).hasSize(1);
    }

    @Test
    void a_code_of_the_app_is_accepted_once_in_its_time_step() {
        enable();
        assertThat(refusal(Optional.of(code()))).isEqualTo("session.bad-totp");

        now = now.plusSeconds(30);
        signIn(code());

        assertThat(refusal(Optional.of(code()))).isEqualTo("session.bad-totp");
        now = now.plusSeconds(29);
        assertThat(refusal(Optional.of(code()))).isEqualTo("session.bad-totp");
        now = now.plusSeconds(1);
        signIn(code());
    }

    @Test
    void a_code_used_to_sign_in_does_not_renew_the_recovery_codes() {
        enable();
        now = now.plusSeconds(30);
        signIn(code());

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(this::confirm);
    }

    @Test
    void the_same_confirmation_sent_twice_gives_the_same_recovery_codes() throws Exception {
        var codes = enable();
        assertThat(confirm()).isEqualTo(codes);
        now = now.plusSeconds(60);

        var renewed = ConcurrentCalls.run(8, NoneRefused.class, _ -> confirm());

        assertThat(renewed).hasSize(8).containsOnly(confirm());
        assertThat(renewed.getFirst()).doesNotContainAnyElementsOf(codes);
        signIn(renewed.getFirst().get(3));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(this::confirm);
    }

    private static final class NoneRefused extends RuntimeException {}

    @Test
    void renewing_replaces_the_former_recovery_codes() {
        var former = enable();
        now = now.plusSeconds(60);

        var codes = confirm();

        assertThat(codes).hasSize(10).doesNotContainAnyElementsOf(former);
        assertThat(refusal(Optional.of(former.get(0)))).isEqualTo("session.bad-totp");
        signIn(codes.get(0));
    }

    @Test
    void an_unreadable_secret_is_told_with_the_remedies_and_a_recovery_code_still_works() {
        var codes = enable();
        now = now.plusSeconds(60);
        application.secrets.replaceKey();

        assertThat(refusal(Optional.of(code()))).isEqualTo("session.totp-unreadable");
        assertThat(refusal(Optional.of("0000-0000-0000-0000"))).isEqualTo("session.bad-totp");
        signIn(codes.get(0));

        assertThat(twoFactor.status(actor)).isEqualTo(new ManageTwoFactor.Status(true, false, 9));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(this::confirm)
                .matches(conflict -> conflict.code().equals("totp.unreadable"));
        twoFactor.disable(actor, Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
        enable();
    }

    @Test
    void an_enrolment_whose_secret_became_unreadable_is_started_again() {
        secret = twoFactor.startEnrolment(actor).secret();
        application.secrets.replaceKey();

        assertThat(twoFactor.pendingEnrolment(actor)).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(this::confirm)
                .matches(conflict -> conflict.code().equals("totp.not-begun"));
        enable();
    }

    @Test
    void an_administrator_resets_it_which_is_audited_and_mailed() {
        enable();
        var admin = administrator();

        application.resetSecondFactor.reset(admin, anne.id());
        application.resetSecondFactor.reset(admin, anne.id());
        deliver();

        assertThat(signIn("").session().account()).isEqualTo(anne.id());
        assertThat(audited())
                .containsExactlyInAnyOrder("second-factor.enabled", "second-factor.reset");
        var reset = entry("second-factor.reset");
        assertThat(reset.by()).contains(admin.account());
        assertThat(reset.subject()).isEqualTo(anne.id().toString());
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo("anne@exemple.fr");
                    assertThat(mail.subject()).isEqualTo("Double authentification réinitialisée");
                });
    }

    @Test
    void only_another_administrator_resets_it() {
        enable();
        var admin = administrator();

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> application.resetSecondFactor.reset(actor, admin.account()))
                .matches(refused -> refused.code().equals("role.required"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> application.resetSecondFactor.reset(admin, admin.account()))
                .matches(refused -> refused.code().equals("totp.reset-own"));
        assertThat(twoFactor.status(actor).on()).isTrue();
    }

    @Test
    void the_command_line_resets_it_too() {
        enable();

        application.resetSecondFactor.resetFromCommandLine(anne.email());
        deliver();

        assertThat(twoFactor.status(actor).on()).isFalse();
        assertThat(entry("second-factor.reset").by()).isEmpty();
    }

    @Test
    void every_change_is_audited_and_its_owner_hears_of_what_weakens_it() {
        var codes = enable();
        signIn(codes.get(0));
        now = now.plusSeconds(60);
        confirm();
        twoFactor.disable(actor, Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
        deliver();

        assertThat(audited())
                .containsExactlyInAnyOrder(
                        "second-factor.enabled",
                        "second-factor.recovery-code-used",
                        "second-factor.recovery-codes-renewed",
                        "second-factor.disabled");
        assertThat(mails())
                .extracting(EmailMessage::subject)
                .containsExactly(
                        "Un code de secours a servi", "Double authentification désactivée");
        assertThat(mails()).noneMatch(mail -> mail.text().contains(codes.get(0)));
    }

    @Test
    void abandoning_an_enrolment_is_no_change_of_the_second_factor() {
        secret = twoFactor.startEnrolment(actor).secret();
        twoFactor.disable(actor, Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
        deliver();

        assertThat(twoFactor.pendingEnrolment(actor)).isEmpty();
        assertThat(audited()).isEmpty();
        assertThat(mails()).isEmpty();
    }

    private List<String> enable() {
        secret = twoFactor.startEnrolment(actor).secret();
        assertThat(twoFactor.pendingEnrolment(actor).orElseThrow().secret()).isEqualTo(secret);
        return confirm();
    }

    private List<String> confirm() {
        return twoFactor.confirmEnrolment(
                actor, Form.ofJson(Map.of("code", code())), ClientAddress.PROGRAM);
    }

    private String code() {
        return FakeSecondFactors.code(secret, now);
    }

    private OpenedSession signIn(String code) {
        return application.signIn.signIn(
                credentials(Optional.of(code)), ClientAddress.PROGRAM, DeviceName.UNKNOWN);
    }

    private String refusal(Optional<String> code) {
        try {
            application.signIn.signIn(credentials(code), ClientAddress.PROGRAM, DeviceName.UNKNOWN);
            return "";
        } catch (DomainException refused) {
            assertThat(refused).isInstanceOf(UnauthenticatedException.class);
            return refused.code();
        }
    }

    private static Form credentials(Optional<String> code) {
        var fields = new HashMap<String, Object>();
        fields.put("email", "anne@exemple.fr");
        fields.put("password", PASSWORD);
        code.ifPresent(text -> fields.put("totp", text));
        return Form.ofUserInput(fields);
    }

    private static Actor administrator() {
        return new Actor(anAccountId(), Set.of(Role.ADMIN), new SessionId(new UUID(1, 2)));
    }

    private void deliver() {
        while (application.relayEvents.relay() > 0) {}
    }

    private List<AuditEntry> auditEntries() {
        return application.auditLog.page(100, Optional.empty()).items();
    }

    private List<String> audited() {
        return auditEntries().stream().map(AuditEntry::action).toList();
    }

    private AuditEntry entry(String action) {
        return auditEntries().stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    /// The e-mails after the one that verifies the address.
    private List<EmailMessage> mails() {
        return application.mailer.sent().stream().skip(1).toList();
    }
}
