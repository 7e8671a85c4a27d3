package fr.reemploi.application.session;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticateSessionTest {
    private static final String PASSWORD = "trois clous rouilles";

    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final Accounts accounts = application.accounts;
    private final AuthenticateSession authenticateSession = application.authenticateSession;
    private Account anne;

    @BeforeEach
    void register() {
        var form =
                Form.ofJson(
                        Map.of(
                                "email",
                                "Anne@Exemple.fr",
                                "password",
                                PASSWORD,
                                "displayName",
                                "Anne"));
        anne =
                application.registerAccount.register(
                        anAccountId(), form, Language.FR, ClientAddress.PROGRAM);
    }

    @Test
    void an_unknown_address_and_a_wrong_password_get_the_same_answer() {
        assertThat(refusal("nobody@exemple.fr", PASSWORD))
                .isEqualTo(refusal("anne@exemple.fr", "faux"));
    }

    @Test
    void an_access_token_authenticates_its_account_with_its_current_roles() {
        var token = authenticateSession.accessToken(signIn().session());
        accounts.update(anne.id(), account -> account.grant(Role.ADMIN));
        assertThat(authenticateSession.authenticateToken(token).orElseThrow().is(Role.ADMIN))
                .isTrue();
    }

    @Test
    void signing_out_takes_effect_at_once() {
        var session = signIn();
        var token = authenticateSession.accessToken(session.session());
        authenticateSession.end(session.session().id());
        assertThat(authenticateSession.authenticateToken(token)).isEmpty();
        assertThat(authenticateSession.authenticateBrowser(session.key())).isEmpty();
    }

    @Test
    void a_session_lapses_when_it_is_not_used_for_a_month() {
        var session = signIn();
        now = NOON.plus(Duration.ofDays(29));
        assertThat(authenticateSession.authenticateBrowser(session.key())).isPresent();
        now = now.plus(Duration.ofDays(29));
        assertThat(authenticateSession.authenticateBrowser(session.key())).isPresent();
        now = now.plus(Duration.ofDays(30));
        assertThat(authenticateSession.authenticateBrowser(session.key())).isEmpty();
    }

    @Test
    void a_new_password_ends_the_sessions_opened_with_the_old_one() {
        var session = signIn();
        accounts.update(anne.id(), account -> account.changePassword("other", now));
        assertThat(authenticateSession.authenticateBrowser(session.key())).isEmpty();
    }

    @Test
    void an_erased_account_is_not_found_and_its_address_is_free_again() {
        var session = signIn();
        var actor = authenticateSession.authenticateBrowser(session.key()).orElseThrow();
        application.eraseAccount.erase(
                actor, Form.ofJson(Map.of("password", PASSWORD)), ClientAddress.PROGRAM);
        assertThat(authenticateSession.authenticateBrowser(session.key())).isEmpty();
        assertThat(refusal("anne@exemple.fr", PASSWORD)).isEqualTo("session.bad-credentials");
        register();
        assertThat(signIn().session().account()).isEqualTo(anne.id());
    }

    @Test
    void an_invalid_session_key_is_not_authenticated() {
        assertThat(authenticateSession.authenticateBrowser("")).isEmpty();
        assertThat(authenticateSession.authenticateBrowser("x".repeat(10_000))).isEmpty();
        assertThat(authenticateSession.authenticateBrowser("0".repeat(36) + ".secret")).isEmpty();
    }

    private SignIn.OpenedSession signIn() {
        return application.signIn.signIn(
                Form.ofJson(Map.of("email", "anne@exemple.fr", "password", PASSWORD)),
                ClientAddress.PROGRAM,
                DeviceName.UNKNOWN);
    }

    private String refusal(String email, String password) {
        try {
            application.signIn.signIn(
                    Form.ofJson(Map.of("email", email, "password", password)),
                    ClientAddress.PROGRAM,
                    DeviceName.UNKNOWN);
            return "none";
        } catch (UnauthenticatedException exception) {
            return exception.code();
        }
    }
}
