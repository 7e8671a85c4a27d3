package fr.reemploi.application.session;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.shared.UnauthenticatedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshSessionTest {
    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private OpenedSession first;

    @BeforeEach
    void signIn() {
        var anne =
                application.accounts.save(
                        Account.register(anAccountId(), registration("anne@exemple.fr"), NOON));
        first = application.signIn.open(anne, new DeviceName("phone"));
    }

    @Test
    void each_token_gives_another_one() {
        var second = refresh(first);
        var third = refresh(second);
        assertThat(first.key()).isNotEqualTo(second.key()).isNotEqualTo(third.key());
        assertThat(second.key()).isNotEqualTo(third.key());
        assertThat(third.session().id()).isEqualTo(first.session().id());
        assertThat(isValid(third)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 30})
    void a_token_whose_response_was_lost_gives_a_working_pair_again(int seconds) {
        refresh(first);
        now = now.plusSeconds(seconds);
        var again = refresh(first);
        assertThat(isValid(again)).isTrue();
        var next = refresh(again);
        assertThat(isValid(next)).isTrue();
    }

    @Test
    void the_grace_is_counted_from_the_first_use() {
        refresh(first);
        now = now.plusSeconds(20);
        refresh(first);
        now = now.plusSeconds(20);
        rejectedAndEnded(first);
    }

    @Test
    void a_token_presented_after_thirty_seconds_ends_the_session() {
        refresh(first);
        now = now.plusSeconds(31);
        rejectedAndEnded(first);
    }

    @Test
    void a_token_whose_successor_was_used_ends_the_session_at_once() {
        var second = refresh(first);
        var third = refresh(second);
        rejectedAndEnded(first);
        assertThat(isValid(third)).isFalse();
    }

    @Test
    void a_successor_used_again_after_its_own_successor_ends_the_session() {
        var second = refresh(refresh(first));
        refresh(second);
        now = now.plusSeconds(31);
        rejectedAndEnded(second);
    }

    @Test
    void requests_sent_at_once_all_get_a_pair_that_works() throws Exception {
        var pairs = ConcurrentCalls.run(20, UnauthenticatedException.class, _ -> refresh(first));
        assertThat(pairs).hasSize(20);
        assertThat(pairs.stream().map(OpenedSession::key).distinct()).hasSize(1);
        assertThat(isValid(refresh(pairs.getFirst()))).isTrue();
    }

    @Test
    void a_process_killed_after_the_write_keeps_the_client_signed_in() {
        // the write was made, the response never sent, and another process answers the retry
        refresh(first);
        var restarted =
                new RefreshSession(
                        application.authenticateSession,
                        application.sessions,
                        application.secrets,
                        () -> now);
        assertThat(isValid(restarted.refresh(first.key()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", ".", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void an_invented_secret_of_an_existing_session_changes_nothing(String secret) {
        var second = refresh(first);
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() ->
                        application.refreshSession.refresh(first.session().id() + "." + secret))
                .satisfies(rejected ->
                        assertThat(rejected.code()).isEqualTo("session.bad-refresh-token"));
        assertThat(isValid(second)).isTrue();
        assertThat(isValid(refresh(second))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 40, 1_000})
    void a_secret_replaced_many_refreshes_ago_ends_the_session(int refreshes) {
        var current = first;
        for (var count = 0; count < refreshes; count++) current = refresh(current);
        rejectedAndEnded(first);
        assertThat(isValid(current)).isFalse();
    }

    @Test
    void a_malformed_token_is_rejected() {
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> application.refreshSession.refresh("nonsense"));
        assertThat(isValid(first)).isTrue();
    }

    @Test
    void an_ended_or_lapsed_session_is_not_renewed() {
        now = now.plus(Duration.ofDays(30));
        assertThatExceptionOfType(UnauthenticatedException.class).isThrownBy(() -> refresh(first));
    }

    private OpenedSession refresh(OpenedSession session) {
        return application.refreshSession.refresh(session.key());
    }

    private boolean isValid(OpenedSession session) {
        var token = application.authenticateSession.accessToken(session.session());
        return application.authenticateSession.authenticateToken(token).isPresent();
    }

    private void rejectedAndEnded(OpenedSession session) {
        assertThatExceptionOfType(UnauthenticatedException.class)
                .isThrownBy(() -> refresh(session))
                .satisfies(rejected ->
                        assertThat(rejected.code()).isEqualTo("session.bad-refresh-token"));
        assertThat(isValid(session)).isFalse();
    }
}
