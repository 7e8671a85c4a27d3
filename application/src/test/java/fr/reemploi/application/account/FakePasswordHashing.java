package fr.reemploi.application.account;

import fr.reemploi.application.shared.ClientAddress;
import java.util.concurrent.atomic.AtomicLong;

/// Hashes without secrecy or cost.
public final class FakePasswordHashing implements PasswordHashing {
    private final AtomicLong salts = new AtomicLong();

    @Override
    public String hash(String password, ClientAddress from) {
        return "fake$" + salts.incrementAndGet() + "$" + password;
    }

    @Override
    public boolean matches(String password, String hash, ClientAddress from) {
        return hash.startsWith("fake$")
                && hash.substring(hash.indexOf('$', 5) + 1).equals(password);
    }
}
