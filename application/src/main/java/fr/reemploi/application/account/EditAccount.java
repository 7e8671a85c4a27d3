package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TextRules;
import java.time.InstantSource;
import java.util.Optional;

/// Reads and updates the caller's own account.
@UseCase
public final class EditAccount {
    private final Accounts accounts;
    private final InstantSource clock;

    public EditAccount(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public Account read(Actor actor) {
        return accounts.get(actor.account());
    }

    /// Updates name and language; fields that are absent from the form are unchanged.
    public Account edit(Actor actor, ExpectedVersion expected, Form form) {
        form.ignore("id", "email", "emailVerified", "roles", "seller", "version");
        var name =
                form.text(
                        "displayName",
                        input -> TextRules.singleLine(input, RegisterAccount.MAX_NAME_LENGTH));
        if (form.contains("displayName")) form.require("displayName", name);
        var language = form.text("locale", Language::parse);
        if (form.contains("locale")) form.require("locale", language);
        form.check();
        return accounts.update(
                actor.account(),
                account -> {
                    expected.check(account.version(), account.id());
                    return account.rename(
                            name.orElse(account.displayName()),
                            language.orElse(account.language()));
                });
    }

    /// Whether the form's seller profile is the stored one: the same form was sent twice.
    public boolean isStoredProfile(Actor actor, Form form) {
        return accounts.get(actor.account()).seller().equals(Optional.of(SellerForm.read(form)));
    }

    /// Creates or updates the caller's seller profile.
    public Account updateSellerProfile(Actor actor, ExpectedVersion expected, Form form) {
        SellerProfile profile = SellerForm.read(form);
        return accounts.update(
                actor.account(),
                account -> {
                    expected.check(account.version(), account.id());
                    return account.updateSellerProfile(profile, clock.instant());
                });
    }
}
