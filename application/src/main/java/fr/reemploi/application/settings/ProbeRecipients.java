package fr.reemploi.application.settings;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Language;
import java.util.Optional;

/// Port: who receives the message of a test.
@FunctionalInterface
public interface ProbeRecipients {
    /// The administrator who runs the test; empty when the account is gone.
    Optional<Recipient> find(AccountId administrator);

    /// A reader of test messages.
    record Recipient(EmailAddress email, Language language) {}
}
