package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.InvalidInputException;

/// Takes https addresses, and those of this machine, which tests use; no private ones.
public final class FakeServiceAddresses implements ServiceAddresses {
    @Override
    public void check(String address) {
        if (address.startsWith("http://localhost")) return;
        if (!address.startsWith("https://"))
            throw new InvalidInputException("setting.address.not-https", address);
        if (address.contains("//10."))
            throw new InvalidInputException("setting.address.not-public", address);
    }
}
