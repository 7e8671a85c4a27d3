package fr.reemploi.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `Secrets`.
public abstract class SecretsContract {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    protected abstract Secrets secrets();

    @Test
    void tokens_differ_and_go_into_an_address_as_they_are() {
        assertThat(secrets().token()).isNotEqualTo(secrets().token()).matches("[A-Za-z0-9_-]{43,}");
    }

    @Test
    void a_token_is_stored_as_its_sha_256() {
        assertThat(secrets().hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void an_hmac_is_deterministic_and_differs_by_purpose_and_text() {
        var hmac = secrets().hmac("plate", "AB123CD");

        assertThat(hmac).matches("[0-9a-f]{64}").isEqualTo(secrets().hmac("plate", "AB123CD"));
        assertThat(hmac)
                .isNotEqualTo(secrets().hmac("plates", "AB123CD"))
                .isNotEqualTo(secrets().hmac("plateA", "B123CD"))
                .isNotEqualTo(secrets().hmac("plate", "AB123CE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "clé à garder 🔑"})
    void what_is_sealed_opens_again(String text) {
        assertThat(secrets().open("totp", secrets().seal("totp", text))).isEqualTo(text);
    }

    @Test
    void what_is_sealed_for_one_purpose_does_not_open_for_another() {
        var sealed = secrets().seal("totp", "secret");
        assertThatIllegalStateException().isThrownBy(() -> secrets().open("smtp", sealed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "é",
                "AAAA",
                "not sealed at all",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void what_was_never_sealed_does_not_open(String text) {
        assertThatIllegalStateException().isThrownBy(() -> secrets().open("totp", text));
        assertThat(secrets().readToken("totp", text, NOON)).isEmpty();
    }

    @Test
    void what_was_altered_does_not_open() {
        var sealed = altered(secrets().seal("totp", "secret"));
        assertThatIllegalStateException().isThrownBy(() -> secrets().open("totp", sealed));
    }

    @Test
    void a_signed_token_carries_its_text_until_it_expires() {
        var token = secrets().signToken("confirm", "marie@example.fr", NOON);
        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(secrets().readToken("confirm", token, NOON.minusMillis(1)))
                .contains("marie@example.fr");
        assertThat(secrets().readToken("confirm", token, NOON)).isEmpty();
    }

    @Test
    void a_signed_token_is_valid_for_its_purpose_only() {
        var token = secrets().signToken("confirm", "marie@example.fr", NOON.plusSeconds(60));
        assertThat(secrets().readToken("reset", token, NOON)).isEmpty();
        assertThat(secrets().readToken("confirm", altered(token), NOON)).isEmpty();
    }

    @Test
    void a_signed_token_is_not_a_sealed_text() {
        var token = secrets().signToken("totp", "text", NOON.plusSeconds(60));
        var sealed = secrets().seal("totp", "text");
        assertThatIllegalStateException().isThrownBy(() -> secrets().open("totp", token));
        assertThat(secrets().readToken("totp", sealed, NOON)).isEmpty();
    }

    private static String altered(String sealed) {
        return sealed.substring(1) + (sealed.charAt(0) == 'A' ? 'B' : 'A');
    }
}
