package fr.reemploi.application.notification;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.ConfirmEmail;
import fr.reemploi.application.account.ResetPassword;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.account.AccountEvent.PasswordResetRequested;
import java.time.InstantSource;

/// Writes the letters an account's events call for: one to verify the address, one to choose a new
/// password.
@UseCase
public final class SendAccountEmails implements EventHandler {
    private final Accounts accounts;
    private final Mailer mailer;
    private final Secrets secrets;
    private final PublicUrl site;
    private final InstantSource clock;

    public SendAccountEmails(
            Accounts accounts,
            Mailer mailer,
            Secrets secrets,
            PublicUrl site,
            InstantSource clock) {
        this.accounts = accounts;
        this.mailer = mailer;
        this.secrets = secrets;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void handle(StoredEvent told) {
        switch (told.event()) {
            case AccountRegistered(var id, _) ->
                    accounts.find(id)
                            .filter(account -> !account.emailVerified())
                            .ifPresent(to -> verify(told, to));
            case PasswordResetRequested(var id, _) ->
                    accounts.find(id).ifPresent(to -> reset(told, to));
            default -> {}
        }
    }

    private void verify(StoredEvent told, Account to) {
        var ticket =
                secrets.ticket(
                        ConfirmEmail.PURPOSE,
                        to.id().toString(),
                        clock.instant().plus(ConfirmEmail.LIFE));
        send(told, to, "mail.verify", site.page("/confirmation?token=" + ticket));
    }

    private void reset(StoredEvent told, Account to) {
        var ticket =
                secrets.ticket(
                        ResetPassword.PURPOSE,
                        ResetPassword.holder(to),
                        clock.instant().plus(ResetPassword.LIFE));
        send(told, to, "mail.reset", site.page("/mot-de-passe?token=" + ticket));
    }

    private void send(StoredEvent told, Account to, String letter, String link) {
        if (!to.isActive()) return;
        var subject = Messages.of(to.language(), letter + ".subject", to.displayName(), link);
        var text = Messages.of(to.language(), letter + ".text", to.displayName(), link);
        mailer.send(new EmailMessage(told.id(), to.email().value(), subject, text));
    }
}
