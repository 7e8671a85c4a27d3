package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.Siret;
import java.util.Optional;

/// Port: the register of companies. Failures of the register are reported as `Inconclusive`, never
/// thrown.
public interface CompanyRegister {
    Result check(Siret siret);

    /// Result of a look-up.
    sealed interface Result {
        /// The establishment exists.
        ///
        /// @param name as registered; empty where the register hides it
        /// @param active whether neither the establishment nor its company is closed
        record Found(Optional<String> name, boolean active) implements Result {}

        /// Not found. Registers leave out companies that opted out, so this is no proof.
        record NotFound() implements Result {}

        /// No response, or none that could be parsed: to be retried.
        record Inconclusive() implements Result {}
    }
}
