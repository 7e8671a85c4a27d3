package fr.reemploi.application.account;

import java.util.concurrent.atomic.AtomicLong;

/// Hashes without secrecy or cost.
public final class FakePasswordHashing implements PasswordHashing {
    private final AtomicLong salts = new AtomicLong();

    @Override
    public String hash(String password) {
        return "fake$" + salts.incrementAndGet() + "$" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.startsWith("fake$")
                && hash.substring(hash.indexOf('$', 5) + 1).equals(password);
    }
}
