package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.PasswordHashingContract;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgonPasswordsTest extends PasswordHashingContract {
    private static final ClientAddress CLIENT = ClientAddress.of("192.0.2.1");

    private final HashingThrottle throttle = new HashingThrottle(Duration.ofMillis(1), _ -> 0);
    private final PasswordHashing passwords = new ArgonPasswords(throttle);

    @Override
    protected PasswordHashing passwords() {
        return passwords;
    }

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(passwords.hash("correct horse", CLIENT))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_hash_of_the_reference_program_matches() {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 (test.c of phc-winner-argon2)
        var hash =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", hash, CLIENT)).isTrue();
        assertThat(passwords.matches("Password", hash, CLIENT)).isFalse();
    }

    /// Written by the code that this encoder replaced.
    @Test
    void a_hash_stored_by_an_earlier_version_matches() {
        var hash =
                "$argon2id$v=19$m=19456,t=2,p=1$KuHpZVPIZKGGcIhUkXXHrQ$9mhsmhffmJuOvBQPPZsDCPOkxvRt6OLurdbpgIRfSW4";
        assertThat(passwords.matches("été à Noël", hash, CLIENT)).isTrue();
        assertThat(passwords.matches("ete a Noel", hash, CLIENT)).isFalse();
    }

    @Test
    void half_a_character_is_a_question_mark_as_in_an_earlier_version() {
        var hash =
                "$argon2id$v=19$m=19456,t=2,p=1$WdFKNY8oCDmdmp5u4jI8JA$v7HR3+f+PXDrMfxW7YQF6aOXvfxbSqL+FEts0iNbniM";
        assertThat(passwords.matches("\ud800 alone", hash, CLIENT)).isTrue();
        assertThat(passwords.matches("\ud800", passwords.hash("\udfff", CLIENT), CLIENT)).isTrue();
    }

    /// Of the same password; the encoder alone would accept them: Argon2i, Argon2d, and version 16
    /// told and untold.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$mAQ2Q2nWfQ2fX2Xl5i0EOg",
                "$argon2d$v=19$m=64,t=1,p=1$c29tZXNhbHQ$lUswNh7dTKalBKMZGJ/rSA",
                "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$6Y7F9oVVbiJmNGUfr27GqA",
                "$argon2id$m=64,t=1,p=1$c29tZXNhbHQ$pMlwOs/gn+zdvoB/AGiRNA"
            })
    void only_the_kind_that_is_written_is_read(String hash) {
        assertThat(passwords.matches("password", hash, CLIENT)).isFalse();
    }

    @Test
    void hashing_and_verifying_wait_for_a_permit() throws InterruptedException {
        var hash = passwords.hash("correct horse", CLIENT);
        var release = new CountDownLatch(1);
        var busy = new CountDownLatch(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 2; i++)
                executor.execute(() ->
                        throttle.run(
                                CLIENT,
                                () -> {
                                    busy.countDown();
                                    HashingThrottleTest.await(release);
                                    return "";
                                }));
            try {
                busy.await();
                assertThatExceptionOfType(RateLimitedException.class)
                        .isThrownBy(() -> passwords.hash("correct horse", CLIENT));
                for (var stored : new String[] {hash, ""})
                    assertThatExceptionOfType(RateLimitedException.class)
                            .isThrownBy(() -> passwords.matches("correct horse", stored, CLIENT));
            } finally {
                release.countDown();
            }
        }
    }

    @Test
    void a_letter_and_its_accent_may_be_typed_as_one_or_two_characters() {
        assertThat(
                        passwords.matches(
                                "e\u0301te\u0301", passwords.hash("\u00e9t\u00e9", CLIENT), CLIENT))
                .isTrue();
    }

    @Test
    void a_hash_too_dear_to_compute_matches_nothing() {
        var hash =
                "$argon2id$v=19$m=9999999,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", hash, CLIENT)).isFalse();
    }

    @Tag("timing")
    @Test
    void no_hash_takes_as_long_as_a_wrong_password() {
        var hash = passwords.hash("correct horse", CLIENT);
        passwords.matches("wrong", hash, CLIENT);
        var wrong = time(() -> passwords.matches("wrong", hash, CLIENT));
        var none = time(() -> passwords.matches("wrong", "", CLIENT));
        assertThat(none).isGreaterThan(wrong / 4);
    }

    private static long time(Runnable work) {
        var start = System.nanoTime();
        for (var i = 0; i < 2; i++) work.run();
        return System.nanoTime() - start;
    }
}
