package fr.reemploi.adapters.security;

import fr.reemploi.application.account.PasswordHashing;
import java.security.SecureRandom;

/// Argon2id as OWASP advises: 19 MiB, two passes, one lane.
final class ArgonPasswords implements PasswordHashing {
    private static final PhcHash NOBODYS =
            new PhcHash(PhcHash.Cost.USUAL, new byte[PhcHash.SALT_BYTES], new byte[32]);

    private final SecureRandom random;
    private final HashingThrottle bottleneck;

    ArgonPasswords(SecureRandom random, HashingThrottle bottleneck) {
        this.random = random;
        this.bottleneck = bottleneck;
    }

    @Override
    public String hash(String password) {
        var salt = new byte[PhcHash.SALT_BYTES];
        random.nextBytes(salt);
        return bottleneck.pass(() -> PhcHash.of(password, salt)).toString();
    }

    @Override
    public boolean matches(String password, String hash) {
        // who has no password must not be told apart by the time the answer takes
        var stored = PhcHash.parse(hash).orElse(NOBODYS);
        return bottleneck.pass(() -> stored.isOf(password));
    }
}
