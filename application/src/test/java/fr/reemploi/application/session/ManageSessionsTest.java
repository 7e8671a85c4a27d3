package fr.reemploi.application.session;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.Examples.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.session.SignIn.OpenedSession;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManageSessionsTest {
    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final Account anne = register("anne@exemple.fr");
    private final OpenedSession phone = open(anne, "phone");

    @Test
    void the_valid_sessions_of_the_account_are_listed() {
        now = NOON.plus(Duration.ofMinutes(5));
        var laptop = open(anne, "laptop");
        open(register("leo@exemple.fr"), "other");
        assertThat(application.manageSessions.list(actor(laptop)))
                .extracting(Session::device)
                .containsExactly("laptop", "phone");
        application.accounts.update(anne.id(), account -> account.changePassword("other", now));
        assertThat(application.manageSessions.list(actor(laptop))).isEmpty();
    }

    @Test
    void a_revoked_session_is_invalid_at_once() {
        var laptop = open(anne, "laptop");
        application.manageSessions.end(actor(laptop), phone.session().id());
        assertThat(application.authenticateSession.authenticateBrowser(phone.key())).isEmpty();
        assertThat(application.authenticateSession.authenticateBrowser(laptop.key())).isPresent();
        application.manageSessions.end(actor(laptop), phone.session().id());
        assertThat(stored(phone).ended()).isTrue();
    }

    @Test
    void an_account_has_at_most_a_hundred_sessions_and_a_new_one_ends_the_least_used() {
        now = NOON.plus(Duration.ofHours(2));
        var second = open(anne, "tablet");
        application.authenticateSession.authenticateBrowser(phone.key());
        now = NOON.plus(Duration.ofHours(3));
        application.authenticateSession.authenticateBrowser(phone.key());
        for (var i = 2; i < Sessions.MAX_LISTED; i++) open(anne, "script");
        assertThat(stored(second).ended()).isFalse();

        var last = open(anne, "laptop");

        assertThat(stored(second).ended()).isTrue();
        assertThat(stored(phone).ended()).isFalse();
        assertThat(application.manageSessions.list(actor(last)))
                .hasSize(Sessions.MAX_LISTED)
                .contains(last.session());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var i = 1; i <= 6; i++) {
            now = NOON.plus(Duration.ofMinutes(i / 2));
            open(anne, "device " + i);
        }
        var all = application.manageSessions.list(actor(phone));
        var read = new ArrayList<Session>();
        var cursor = Optional.<String>empty();
        do {
            var page = application.manageSessions.page(actor(phone), 2, cursor);
            read.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(all).hasSize(7);
    }

    @Test
    void a_session_of_somebody_else_is_not_found() {
        var other = open(register("leo@exemple.fr"), "other");
        notFound(other, phone);
        assertThat(application.authenticateSession.authenticateBrowser(phone.key())).isPresent();
    }

    @Test
    void a_session_lasts_as_long_as_it_is_used_and_ends_after_thirty_idle_days() {
        for (var i = 0; i < 5; i++) {
            now = now.plus(Duration.ofDays(29));
            assertThat(application.authenticateSession.authenticateBrowser(phone.key()))
                    .isPresent();
        }
        assertThat(stored(phone).lastSeenAt()).isEqualTo(now);
        now = now.plus(Duration.ofDays(30));
        assertThat(application.authenticateSession.authenticateBrowser(phone.key())).isEmpty();
    }

    @Test
    void access_tokens_are_use_too() {
        now = now.plus(Duration.ofDays(20));
        var token = application.authenticateSession.accessToken(phone.session());
        application.authenticateSession.authenticateToken(token);
        assertThat(stored(phone).expiresAt()).isEqualTo(now.plus(Duration.ofDays(30)));
    }

    @Test
    void a_use_within_the_hour_writes_nothing() {
        now = now.plus(Duration.ofMinutes(59));
        application.authenticateSession.authenticateBrowser(phone.key());
        assertThat(stored(phone)).isEqualTo(phone.session());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0 |"
                        + " Firefox, Windows",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0 Mobile Safari/537.36 | Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
                        + " Edg/140.0 | Edge, Windows",
                "reemploi-app/2.1 (build 7) | reemploi-app/2.1",
                "<script>alert(1)</script> | ''",
                "'' | ''"
            })
    void a_device_is_named_after_browser_and_system(String userAgent, String name) {
        assertThat(DeviceName.of(Optional.of(userAgent)).value()).isEqualTo(name);
    }

    @Test
    void a_device_name_is_short() {
        assertThat(DeviceName.of(Optional.of("x".repeat(10_000))).value()).hasSize(60);
        assertThat(DeviceName.of(Optional.empty())).isEqualTo(DeviceName.UNKNOWN);
    }

    private void notFound(OpenedSession caller, OpenedSession other) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> application.manageSessions.end(actor(caller), other.session().id()))
                .satisfies(missing -> assertThat(missing.code()).isEqualTo("session.unknown"));
    }

    private Session stored(OpenedSession opened) {
        return application.sessions.find(opened.session().id()).orElseThrow();
    }

    private Account register(String email) {
        return application.accounts.save(
                Account.register(anAccountId(), registration(email), NOON));
    }

    private OpenedSession open(Account account, String device) {
        return application.signIn.open(account, new DeviceName(device));
    }

    private static Actor actor(OpenedSession opened) {
        var session = opened.session();
        return new Actor(session.account(), java.util.Set.of(), session.id());
    }
}
