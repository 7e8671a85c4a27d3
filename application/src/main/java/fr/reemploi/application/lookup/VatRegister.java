package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.VatNumber;

/// Port: the register of VAT numbers of the European Union. Failures of the register are reported
/// as `INCONCLUSIVE`, which does not mean invalid, and never thrown.
public interface VatRegister {
    Result check(VatNumber number);

    /// Result of a look-up.
    enum Result {
        VALID,
        /// The register states that the number does not exist now.
        INVALID,
        /// The register or a member state did not respond: to be retried.
        INCONCLUSIVE
    }
}
