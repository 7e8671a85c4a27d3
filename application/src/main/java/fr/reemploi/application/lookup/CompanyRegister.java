package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.Siret;
import java.util.Optional;

/// The register of companies. It never throws because of the register: one that cannot tell is
/// `Unsure`.
public interface CompanyRegister {
    Result check(Siret siret);

    /// What it said.
    sealed interface Result {
        /// The establishment is there.
        ///
        /// @param name as registered; empty where the register hides it
        /// @param active whether neither it nor its company is closed
        record Found(Optional<String> name, boolean active) implements Result {}

        /// It is not there; registers leave out whoever asked not to be shown, so that is no proof.
        record NotFound() implements Result {}

        /// It did not answer, or not in words we know: to be asked again.
        record Inconclusive() implements Result {}
    }
}
