package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `PasswordHashing`.
public abstract class PasswordHashingContract {
    private static final ClientAddress CLIENT = ClientAddress.of("192.0.2.1");

    protected abstract PasswordHashing passwords();

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "été à Noël", "$argon2id$", " "})
    void a_password_matches_its_own_hash(String password) {
        assertThat(passwords().matches(password, passwords().hash(password, CLIENT), CLIENT))
                .isTrue();
    }

    @Test
    void another_password_does_not_match() {
        var hash = passwords().hash("correct horse battery staple", CLIENT);
        assertThat(passwords().matches("correct horse battery stable", hash, CLIENT)).isFalse();
        assertThat(passwords().matches("", hash, CLIENT)).isFalse();
    }

    @Test
    void a_password_hashed_twice_gives_two_hashes() {
        assertThat(passwords().hash("correct horse", CLIENT))
                .isNotEqualTo(passwords().hash("correct horse", CLIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse", "$argon2id$v=19$m=19456,t=2,p=1$$"})
    void nothing_matches_what_is_no_hash(String hash) {
        assertThat(passwords().matches("correct horse", hash, CLIENT)).isFalse();
        assertThat(passwords().matches("", hash, CLIENT)).isFalse();
    }
}
