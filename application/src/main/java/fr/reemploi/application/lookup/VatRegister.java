package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.VatNumber;

/// The register of VAT numbers of the European Union. It never throws because of the register: one
/// that cannot tell is `Unsure`, which is not invalid.
public interface VatRegister {
    Result check(VatNumber number);

    /// What it said.
    enum Result {
        VALID,
        /// The register itself says that there is no such number now.
        INVALID,
        /// It did not answer, or a member state did not: to be asked again.
        INCONCLUSIVE
    }
}
