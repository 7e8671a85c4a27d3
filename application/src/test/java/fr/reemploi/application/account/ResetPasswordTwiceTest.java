package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The form of a password reset, sent twice: two taps on one button.
class ResetPasswordTwiceTest {
    private static final ClientAddress HOME = ClientAddress.of("192.0.2.7");
    private static final String NEW = "quatre clous rouilles";

    private final InMemoryApplication application = new InMemoryApplication();
    private final Account account = register();
    private final String token =
            application.secrets.signToken(
                    ResetPassword.PURPOSE,
                    ResetPassword.tokenSubject(account),
                    application.clock.instant().plus(ResetPassword.LIFETIME));

    @Test
    void the_second_one_succeeds_too_and_changes_nothing() {
        reset(NEW);
        reset(NEW);

        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void of_eight_at_once_all_succeed() throws Exception {
        var done =
                ConcurrentCalls.run(
                        8,
                        RateLimitedException.class,
                        _ -> {
                            reset(NEW);
                            return true;
                        });

        assertThat(done).hasSize(8);
        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void another_password_needs_another_link() {
        reset(NEW);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> reset("cinq clous rouilles"))
                .matches(invalid -> invalid.code().equals("token.invalid"));
        assertThat(revision()).isEqualTo(2);
    }

    @Test
    void a_used_link_is_no_way_to_try_passwords() {
        reset(NEW);
        for (var i = 0; i < 10; i++) {
            var guess = "la bonne pioche " + i;
            assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> reset(guess));
        }

        assertThatExceptionOfType(RateLimitedException.class).isThrownBy(() -> reset("encore une"));
    }

    @Test
    void a_link_used_before_another_change_of_the_password_is_over() {
        reset(NEW);
        application.accounts.update(
                account.id(),
                stored ->
                        stored.changePassword(
                                stored.credentials().passwordHash(), application.clock.instant()));

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> reset(NEW));
    }

    private void reset(String password) {
        application.resetPassword.reset(token, Form.ofJson(Map.of("password", password)), HOME);
    }

    private int revision() {
        return application.accounts.get(account.id()).credentials().revision();
    }

    private Account register() {
        var form =
                Form.ofJson(
                        Map.of(
                                "email", "anne@exemple.fr",
                                "password", "une pelle au jardin",
                                "displayName", "Anne"));
        return application.registerAccount.register(
                anAccountId(), form, Language.FR, ClientAddress.PROGRAM);
    }
}
