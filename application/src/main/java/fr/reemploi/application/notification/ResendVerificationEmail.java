package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;

/// Sends another e-mail that verifies the address of the caller's account. It is sent at once, so
/// that the caller learns when it cannot be.
@UseCase
public final class ResendVerificationEmail {
    private final Accounts accounts;
    private final SendAccountEmails emails;
    private final Throttle throttle;
    private final Ids ids;

    public ResendVerificationEmail(
            Accounts accounts, SendAccountEmails emails, Throttle throttle, Ids ids) {
        this.accounts = accounts;
        this.emails = emails;
        this.throttle = throttle;
        this.ids = ids;
    }

    /// Sends the e-mail, unless the address is verified already.
    ///
    /// @throws RateLimitedException `rate.limited`
    /// @throws UnavailableException `mail.unavailable`
    public void resend(Actor actor, ClientAddress from) {
        var account = accounts.get(actor.account());
        if (account.emailVerified()) return;
        throttle.count(Limit.EMAILS_FROM_ADDRESS, from);
        throttle.count(Limit.EMAILS_TO_MAILBOX, account.email().key());
        emails.sendVerification(ids.next().toString(), account);
    }
}
