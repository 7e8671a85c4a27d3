package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.account.PasswordHashingContract;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ArgonPasswordsTest extends PasswordHashingContract {
    private final PasswordHashing passwords =
            new ArgonPasswords(new SecureRandom(), new HashingThrottle());

    @Override
    protected PasswordHashing passwords() {
        return passwords;
    }

    @Test
    void a_hash_says_how_it_was_made() {
        assertThat(passwords.hash("correct horse"))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void a_hash_of_the_reference_program_matches() {
        // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 (test.c of phc-winner-argon2)
        var hash =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", hash)).isTrue();
        assertThat(passwords.matches("Password", hash)).isFalse();
    }

    @Test
    void a_letter_and_its_accent_may_be_typed_as_one_or_two_characters() {
        assertThat(passwords.matches("e\u0301te\u0301", passwords.hash("\u00e9t\u00e9"))).isTrue();
    }

    @Test
    void a_hash_too_dear_to_compute_matches_nothing() {
        var hash =
                "$argon2id$v=19$m=9999999,t=99,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", hash)).isFalse();
    }

    @Tag("timing")
    @Test
    void no_hash_takes_as_long_as_a_wrong_password() {
        var hash = passwords.hash("correct horse");
        passwords.matches("wrong", hash);
        var wrong = time(() -> passwords.matches("wrong", hash));
        var none = time(() -> passwords.matches("wrong", ""));
        assertThat(none).isGreaterThan(wrong / 4);
    }

    private static long time(Runnable work) {
        var start = System.nanoTime();
        for (var i = 0; i < 2; i++) work.run();
        return System.nanoTime() - start;
    }
}
