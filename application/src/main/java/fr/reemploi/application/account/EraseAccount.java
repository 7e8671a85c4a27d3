package fr.reemploi.application.account;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.shared.InvalidInputException;
import java.time.InstantSource;

/// Leaves for good (GDPR art. 17): the account is blanked at once, its listings follow from the
/// event.
@UseCase
public final class EraseAccount {
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHashing passwords;
    private final InstantSource clock;

    public EraseAccount(
            Accounts accounts, Sessions sessions, PasswordHashing passwords, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Erases the account of one who knows its password.
    public void erase(Actor actor, Form form) {
        var password = form.requiredText("password", input -> input);
        form.check();
        var account = accounts.get(actor.account());
        if (!passwords.matches(password.orElseThrow(), account.credentials().passwordHash())) {
            throw InvalidInputException.at("password", "password.wrong");
        }
        accounts.update(actor.account(), stored -> stored.erase(clock.instant()));
        sessions.endAll(actor.account());
    }
}
