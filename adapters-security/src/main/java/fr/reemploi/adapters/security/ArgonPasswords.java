package fr.reemploi.adapters.security;

import fr.reemploi.application.account.PasswordHashing;
import java.security.SecureRandom;

/// Argon2id as OWASP advises: 19 MiB, two passes, one lane.
final class ArgonPasswords implements PasswordHashing {
    private static final PhcHash DUMMY_HASH =
            new PhcHash(PhcHash.Cost.DEFAULT, new byte[PhcHash.SALT_BYTES], new byte[32]);

    private final SecureRandom random;
    private final HashingThrottle throttle;

    ArgonPasswords(SecureRandom random, HashingThrottle throttle) {
        this.random = random;
        this.throttle = throttle;
    }

    @Override
    public String hash(String password) {
        var salt = new byte[PhcHash.SALT_BYTES];
        random.nextBytes(salt);
        return throttle.run(() -> PhcHash.of(password, salt)).toString();
    }

    @Override
    public boolean matches(String password, String hash) {
        // who has no password must not be told apart by the time the answer takes
        var stored = PhcHash.parse(hash).orElse(DUMMY_HASH);
        return throttle.run(() -> stored.matches(password));
    }
}
