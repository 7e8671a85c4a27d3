package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.PasswordConfirmation;
import fr.reemploi.application.account.PasswordHashing;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.CredentialAttempts;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.InvalidInputException;

/// Requests another e-mail address for the caller's account. It takes effect once the link sent to
/// it is confirmed (`ConfirmEmail`); the former address is told at once.
@UseCase
public final class ChangeEmail {
    private final Accounts accounts;
    private final PasswordConfirmation confirmation;
    private final SendAccountEmails emails;
    private final Throttle throttle;
    private final Ids ids;

    public ChangeEmail(
            Accounts accounts,
            PasswordHashing passwords,
            CredentialAttempts attempts,
            SendAccountEmails emails,
            Throttle throttle,
            Ids ids) {
        this.accounts = accounts;
        this.confirmation = new PasswordConfirmation(accounts, passwords, attempts);
        this.emails = emails;
        this.throttle = throttle;
        this.ids = ids;
    }

    /// Sends the link to the new `email` after checking the `password`.
    ///
    /// @throws InvalidInputException `password.wrong`, `email.malformed`
    /// @throws ConflictException `account.email-taken`
    /// @throws RateLimitedException `rate.limited`
    /// @throws UnavailableException `mail.unavailable`
    public void request(Actor actor, Form form, ClientAddress from) {
        var email = form.requiredText("email", EmailAddress::parse);
        confirmation.check(actor, form, from);
        var account = accounts.get(actor.account());
        if (ConfirmEmail.isCurrent(account, email.orElseThrow())) return;
        throttle.count(Limit.EMAILS_FROM_ADDRESS, from);
        throttle.count(Limit.EMAILS_TO_MAILBOX, email.get().key());
        if (accounts.findByEmail(email.get())
                .filter(other -> !other.id().equals(account.id()))
                .isPresent())
            throw new ConflictException("account.email-taken", email.get().value());
        emails.sendEmailChange(ids.next().toString(), account, email.get(), actor.session());
    }
}
