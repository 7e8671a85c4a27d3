package fr.reemploi.application.account;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.session.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Contract of `Sessions`.
public abstract class SessionsContract {
    protected abstract Sessions sessions();

    @Test
    void a_saved_account_is_found_unchanged() {
        var session = aSession();

        var saved = sessions().save(session);

        assertThat(saved).isEqualTo(session.withNextVersion());
        assertThat(sessions().find(session.id())).contains(saved);
        assertThat(sessions().find(aSession().id())).isEmpty();
    }

    @Test
    void an_ended_one_is_found_ended() {
        var ended = sessions().save(sessions().save(aSession()).end());

        assertThat(sessions().find(ended.id())).contains(ended);
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = sessions().save(aSession());
        var updated = sessions().save(stored.rotate("0b".repeat(32), NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> sessions().save(stored.rotate("0c".repeat(32), NOON)));
        assertThat(sessions().find(stored.id())).contains(updated);
    }

    @Test
    void a_session_is_created_once() {
        var created = aSession();
        sessions().save(created);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> sessions().save(created));
    }

    @Test
    void of_twenty_who_use_one_secret_at_once_one_renews_it() throws Exception {
        var stored = sessions().save(aSession());

        var renewed =
                ConcurrentCalls.run(
                        20,
                        StaleVersionException.class,
                        number -> sessions().save(stored.rotate("secret " + number, NOON)));

        assertThat(renewed).hasSize(1);
        assertThat(sessions().find(stored.id())).contains(renewed.get(0));
    }

    @Test
    void the_open_sessions_of_an_account_are_listed_the_last_used_first() {
        var account = anAccountId();
        var first = sessions().save(aSession(account));
        var second = sessions().save(aSession(account));
        var ended = sessions().save(sessions().save(aSession(account)).end());
        sessions().save(aSession());

        var used = sessions().save(first.touch(NOON.plus(Duration.ofHours(2))));

        assertThat(sessions().openOf(account)).containsExactly(used, second).doesNotContain(ended);
        assertThat(sessions().openOf(anAccountId())).isEmpty();
    }

    @Test
    void at_most_a_hundred_sessions_are_listed() {
        var account = anAccountId();
        for (var i = 0; i < 101; i++) sessions().save(aSession(account));

        assertThat(sessions().openOf(account)).hasSize(Sessions.MAX_LISTED);
    }

    @Test
    void every_session_of_an_account_ends_and_no_other() {
        var account = anAccountId();
        var first = sessions().save(aSession(account));
        var second = sessions().save(aSession(account));
        var other = sessions().save(aSession());

        sessions().endAll(account);

        assertThat(sessions().find(first.id())).get().matches(Session::ended);
        assertThat(sessions().find(second.id())).get().matches(Session::ended);
        assertThat(sessions().find(other.id())).contains(other);
    }

    @Test
    void a_stale_session_cannot_be_revived_after_all_were_ended() {
        var stored = sessions().save(aSession());

        sessions().endAll(stored.account());

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> sessions().save(stored.rotate("0b".repeat(32), NOON)));
        assertThat(sessions().find(stored.id()).orElseThrow().version())
                .isEqualTo(stored.version().next());
    }

    @Test
    void the_sessions_of_an_account_are_listed_and_deleted_and_no_others() {
        var account = anAccountId();
        var open = sessions().save(aSession(account));
        var ended = sessions().save(sessions().save(aSession(account)).end());
        var other = sessions().save(aSession());
        assertThat(sessions().ofAccount(account)).containsExactlyInAnyOrder(open, ended);

        sessions().deleteAll(account);
        sessions().deleteAll(account);

        assertThat(sessions().ofAccount(account)).isEmpty();
        assertThat(sessions().find(open.id())).isEmpty();
        assertThat(sessions().find(other.id())).contains(other);
    }

    @Test
    void expired_ones_are_deleted_and_others_stay() {
        var old = sessions().save(aSession());
        var young = sessions().save(aSession().rotate("0b".repeat(32), NOON.plusSeconds(1)));

        sessions().deleteExpiredBefore(NOON.plus(Session.LIFETIME).plus(Duration.ofMillis(1)));

        assertThat(sessions().find(old.id())).isEmpty();
        assertThat(sessions().find(young.id())).contains(young);
    }
}
