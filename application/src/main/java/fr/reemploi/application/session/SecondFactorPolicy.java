package fr.reemploi.application.session;

import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.settings.SettingsStore;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;

/// Requires a second factor of administrators as soon as the site sends e-mail: the section `mail`
/// is in use and its test has passed once.
@UseCase
public final class SecondFactorPolicy {
    private final Settings settings;
    private final SettingsStore store;

    public SecondFactorPolicy(Settings settings, SettingsStore store) {
        this.settings = settings;
        this.store = store;
    }

    /// Whether the account is an administrator's and lacks the second factor it must have.
    boolean isMissing(Account account) {
        return account.is(Role.ADMIN)
                && !account.credentials().requiresSecondFactor()
                && isRequired();
    }

    private boolean isRequired() {
        return MailFields.SECTION.isInUse(settings.of(SectionId.MAIL))
                && store.firstPassedTest(SectionId.MAIL).isPresent();
    }
}
