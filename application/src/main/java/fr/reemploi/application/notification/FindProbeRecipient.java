package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.settings.ProbeRecipients;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import java.util.Optional;

/// Finds the administrator who runs a test of settings.
@UseCase
public final class FindProbeRecipient implements ProbeRecipients {
    private final Accounts accounts;

    public FindProbeRecipient(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Recipient> find(AccountId administrator) {
        return accounts.find(administrator)
                .filter(Account::isActive)
                .map(account -> new Recipient(account.email(), account.language()));
    }
}
