package fr.reemploi.application.settings;

import fr.reemploi.domain.shared.InvalidInputException;

/// Port: which addresses of other services this program may call.
@FunctionalInterface
public interface ServiceAddresses {
    /// Checks an address before it is stored; each call checks it again.
    ///
    /// @throws InvalidInputException `setting.address.not-https` or `setting.address.not-public`
    void check(String address);
}
