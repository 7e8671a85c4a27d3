package fr.reemploi.application.throttle;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.FakeSecondFactors;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The limits of the use cases, whichever adapter calls them.
class ThrottledUseCasesTest {
    private static final String PASSWORD = "trois clous rouilles";
    private static final ClientAddress HOME = ClientAddress.of("198.51.100.1");

    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private Account anne;

    @BeforeEach
    void register() {
        anne = register("Anne@Exemple.fr", ClientAddress.PROGRAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne@exemple.fr", "nobody@exemple.fr", "not an address"})
    void ten_wrong_passwords_from_anywhere_close_an_account_for_strangers(String email) {
        for (var i = 0; i < 10; i++) fails(email, "wrong", address(i));
        var limited = limited(() -> signIn(email, PASSWORD, address(10)));
        assertThat(limited.code()).isEqualTo("rate.limited");
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        now = now.plusSeconds(60);
        fails(email, "wrong", address(11));
        limited(() -> signIn(email, PASSWORD, address(12)));
    }

    @Test
    void ten_wrong_passwords_close_an_address_for_all_accounts() {
        for (var i = 0; i < 10; i++) fails("nobody" + i + "@exemple.fr", "wrong", HOME);
        limited(() -> signIn("anne@exemple.fr", PASSWORD, HOME));
        signIn("anne@exemple.fr", PASSWORD, address(1));
    }

    @Test
    void correct_passwords_do_not_count() {
        for (var i = 0; i < 100; i++) signIn("anne@exemple.fr", PASSWORD, HOME);
        fails("anne@exemple.fr", "wrong", HOME);
    }

    @Test
    void strangers_do_not_lock_out_an_owner_whose_address_is_known() {
        signIn("anne@exemple.fr", PASSWORD, HOME);
        for (var i = 0; i < 10; i++) fails("anne@exemple.fr", "wrong", address(i));
        signIn("anne@exemple.fr", PASSWORD, HOME);
        limited(() -> signIn("anne@exemple.fr", PASSWORD, address(10)));
    }

    @Test
    void parallel_guesses_do_not_exceed_the_limit() throws Exception {
        var verified =
                ConcurrentCalls.run(
                        200,
                        RateLimitedException.class,
                        i -> {
                            try {
                                return signInSucceeds("anne@exemple.fr", "wrong", address(i));
                            } catch (DomainException wrong) {
                                return false;
                            }
                        });
        assertThat(verified).hasSize(10);
    }

    @Test
    void five_wrong_codes_close_the_second_step() {
        var secret = protect();
        for (var i = 0; i < 5; i++)
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> signIn("000000", HOME))
                    .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("session.bad-totp"));
        now = now.plusSeconds(60);
        var code = FakeSecondFactors.code(secret, now);
        assertThat(limited(() -> signIn(code, address(1))).retryAfter())
                .isEqualTo(Duration.ofMinutes(1));
        now = now.plusSeconds(90);
        signIn(FakeSecondFactors.code(secret, now), address(1));
    }

    @Test
    void a_code_that_is_not_entered_yet_is_no_failure() {
        protect();
        for (var i = 0; i < 30; i++)
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> signIn("anne@exemple.fr", PASSWORD, HOME))
                    .satisfies(
                            wrong -> assertThat(wrong.code()).isEqualTo("session.totp-required"));
    }

    @Test
    void a_stolen_session_cannot_try_passwords_or_codes_without_end() {
        var actor = actor();
        var wrong = Form.ofJson(Map.of("password", "wrong"));
        for (var i = 0; i < 5; i++) {
            var from = address(i);
            refused(() -> application.eraseAccount.erase(actor, wrong, from));
            refused(() -> application.manageTwoFactor.disable(actor, wrong, from));
        }
        var right = Form.ofJson(Map.of("password", PASSWORD));
        limited(() -> application.eraseAccount.erase(actor, right, address(10)));
        limited(() -> application.manageTwoFactor.disable(actor, right, address(10)));
        limited(() -> signIn("anne@exemple.fr", PASSWORD, address(10)));

        application.manageTwoFactor.startEnrolment(actor);
        var code = Form.ofJson(Map.of("code", "000000"));
        for (var i = 0; i < 5; i++)
            refused(() -> application.manageTwoFactor.confirmEnrolment(actor, code, HOME));
        limited(() -> application.manageTwoFactor.confirmEnrolment(actor, code, HOME));
    }

    @Test
    void registrations_count_by_address_also_those_of_a_taken_email_address() {
        for (var i = 0; i < 10; i++) register("new" + i + "@exemple.fr", HOME);
        for (var i = 0; i < 10; i++) refused(() -> register("anne@exemple.fr", HOME));
        limited(() -> register("last@exemple.fr", HOME));
        register("last@exemple.fr", address(1));
    }

    @Test
    void password_resets_count_by_address() {
        for (var i = 0; i < 10; i++) requestReset("nobody" + i + "@exemple.fr", HOME);
        limited(() -> requestReset("anne@exemple.fr", HOME));
        limited(() -> requestReset("nobody@exemple.fr", HOME));
        requestReset("anne@exemple.fr", address(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne@exemple.fr", "nobody@exemple.fr"})
    void password_resets_count_by_mailbox_whether_it_is_known_or_not(String email) {
        for (var i = 0; i < 5; i++) requestReset(email, address(i));
        assertThat(limited(() -> requestReset(email, address(5))).retryAfter())
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_reset_password_opens_the_account_to_its_owner_again() {
        for (var i = 0; i < 10; i++) fails("anne@exemple.fr", "wrong", address(i));
        var token =
                application.secrets.signToken(
                        "password-reset", anne.id() + " 1", now.plusSeconds(60));
        var form = Form.ofJson(Map.of("password", "quatre clous rouilles"));
        application.resetPassword.reset(token, form, HOME);
        assertThatCode(() -> signIn("anne@exemple.fr", "quatre clous rouilles", HOME))
                .doesNotThrowAnyException();
    }

    private Account register(String email, ClientAddress from) {
        var form = Form.ofJson(Map.of("email", email, "password", PASSWORD, "displayName", "Anne"));
        return application.registerAccount.register(anAccountId(), form, Language.FR, from);
    }

    private void requestReset(String email, ClientAddress from) {
        application.resetPassword.request(Form.ofJson(Map.of("email", email)), from);
    }

    private void signIn(String email, String password, ClientAddress from) {
        application.signIn.signIn(
                Form.ofJson(Map.of("email", email, "password", password)),
                from,
                DeviceName.UNKNOWN);
    }

    private boolean signInSucceeds(String email, String password, ClientAddress from) {
        signIn(email, password, from);
        return true;
    }

    private void signIn(String code, ClientAddress from) {
        application.signIn.signIn(
                Form.ofJson(
                        Map.of(
                                "email", "anne@exemple.fr",
                                "password", PASSWORD,
                                "totp", code)),
                from,
                DeviceName.UNKNOWN);
    }

    private void fails(String email, String password, ClientAddress from) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> signIn(email, password, from))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("session.bad-credentials"));
    }

    private Actor actor() {
        var opened = application.signIn.open(anne, DeviceName.UNKNOWN);
        return application.authenticateSession.authenticateBrowser(opened.key()).orElseThrow();
    }

    private String protect() {
        var actor = actor();
        var secret = application.manageTwoFactor.startEnrolment(actor).secret();
        var code = Form.ofJson(Map.of("code", FakeSecondFactors.code(secret, now)));
        application.manageTwoFactor.confirmEnrolment(actor, code, ClientAddress.PROGRAM);
        return secret;
    }

    private static ClientAddress address(int number) {
        return ClientAddress.of("203.0.113." + number);
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(call);
    }

    private static RateLimitedException limited(ThrowingCallable call) {
        var thrown = new RateLimitedException[1];
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(call)
                .satisfies(limited -> thrown[0] = limited);
        return thrown[0];
    }
}
