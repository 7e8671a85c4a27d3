package fr.reemploi.application.session;

import static fr.reemploi.application.session.AccessTokens.LIFETIME;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.session.AccessTokens.Bearer;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `AccessTokens`.
public abstract class AccessTokensContract {
    protected static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    protected static final Bearer BEARER =
            new Bearer(new AccountId(new UUID(7, 1)), new SessionId(new UUID(7, 2)));

    protected abstract AccessTokens tokens();

    @Test
    void a_token_identifies_its_account_and_session() {
        var token = tokens().issue(BEARER, NOON);
        assertThat(tokens().verify(token, NOON)).contains(BEARER);
        assertThat(tokens().verify(token, NOON.plusSeconds(1))).contains(BEARER);
    }

    @Test
    void a_token_is_valid_until_it_expires() {
        var token = tokens().issue(BEARER, NOON);
        assertThat(tokens().verify(token, NOON.plus(LIFETIME).minusMillis(1))).contains(BEARER);
        assertThat(tokens().verify(token, NOON.plus(LIFETIME))).isEmpty();
        assertThat(tokens().verify(token, NOON)).contains(BEARER);
    }

    @Test
    void each_bearer_has_a_separate_token() {
        var other = new Bearer(BEARER.account(), new SessionId(new UUID(7, 3)));
        var token = tokens().issue(BEARER, NOON);
        var others = tokens().issue(other, NOON);
        assertThat(tokens().verify(token, NOON)).contains(BEARER);
        assertThat(tokens().verify(others, NOON)).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "é", "{}", "bearer", "\u0000", "=.=.="})
    void a_malformed_token_is_invalid(String garbage) {
        assertThat(tokens().verify(garbage, NOON)).isEmpty();
    }

    @Test
    void garbage_may_be_long() {
        assertThat(tokens().verify("[".repeat(1_000_000), NOON)).isEmpty();
        assertThat(tokens().verify(".".repeat(1_000_000), NOON)).isEmpty();
    }

    @Test
    void a_token_with_a_changed_character_is_invalid() {
        var token = tokens().issue(BEARER, NOON);
        var middle = token.length() / 2;
        var changed = token.charAt(middle) == 'A' ? 'B' : 'A';
        var forged = token.substring(0, middle) + changed + token.substring(middle + 1);
        assertThat(tokens().verify(forged, NOON)).isEmpty();
        assertThat(tokens().verify(token + token, NOON)).isEmpty();
    }

    @Test
    void the_public_keys_are_a_set() {
        assertThat(tokens().publicKeys()).startsWith("{\"keys\":[").doesNotContain("\"d\"");
    }
}
