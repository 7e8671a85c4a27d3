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
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountRegistered;
import fr.reemploi.domain.account.AccountEvent.PasswordResetRequested;
import fr.reemploi.domain.account.AccountEvent.SecondFactorChanged;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.account.SecondFactorAction;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.DomainEvent;
import fr.reemploi.domain.shared.EnumNames;
import java.time.InstantSource;

/// Event handler: sends the e-mails of an account: address verification, password reset, and
/// changes of the second factor that its owner should know of.
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
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountEvent;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case AccountRegistered(var id, _) ->
                    accounts.find(id)
                            .filter(account -> !account.emailVerified())
                            .ifPresent(to -> sendVerification(event.id(), to));
            case PasswordResetRequested(var id, _) ->
                    accounts.find(id).ifPresent(to -> sendPasswordReset(event, to));
            case SecondFactorChanged(var id, var action, _, _) ->
                    accounts.find(id).ifPresent(to -> sendSecondFactorChange(event, to, action));
            default -> {}
        }
    }

    /// @param id of the e-mail
    void sendVerification(String id, Account to) {
        var token =
                secrets.signToken(
                        ConfirmEmail.PURPOSE,
                        to.id().toString(),
                        clock.instant().plus(ConfirmEmail.LIFETIME));
        send(id, to, "mail.verify", site.page("/confirmation?token=" + token));
    }

    /// Sends the link to the new address, then tells the former one.
    ///
    /// @param id of the e-mails
    void sendEmailChange(String id, Account to, EmailAddress email, SessionId requestedBy) {
        var token =
                secrets.signToken(
                        ConfirmEmail.CHANGE_PURPOSE,
                        ConfirmEmail.changeSubject(to, email, requestedBy),
                        clock.instant().plus(ConfirmEmail.CHANGE_LIFETIME));
        var link = site.page("/confirmation?token=" + token);
        send(id + "/new", to, email, "mail.change-email", link);
        send(id + "/former", to, to.email(), "mail.email-changing", site.page("/mot-de-passe"));
    }

    private void sendPasswordReset(StoredEvent event, Account to) {
        var token =
                secrets.signToken(
                        ResetPassword.PURPOSE,
                        ResetPassword.tokenSubject(to),
                        clock.instant().plus(ResetPassword.LIFETIME));
        send(event.id(), to, "mail.reset", site.page("/mot-de-passe?token=" + token));
    }

    private void sendSecondFactorChange(StoredEvent event, Account to, SecondFactorAction action) {
        var link = site.page("/compte/double-authentification");
        switch (action) {
            case RESET, DISABLED, RECOVERY_CODE_USED ->
                    send(event.id(), to, "mail.second-factor." + EnumNames.of(action), link);
            case ENABLED, RECOVERY_CODES_RENEWED -> {}
        }
    }

    private void send(String id, Account to, String messageKey, String link) {
        send(id, to, to.email(), messageKey, link);
    }

    private void send(String id, Account to, EmailAddress address, String messageKey, String link) {
        if (!to.isActive()) return;
        var subject = Messages.of(to.language(), messageKey + ".subject", to.displayName(), link);
        var text = Messages.of(to.language(), messageKey + ".text", to.displayName(), link);
        mailer.send(new EmailMessage(id, address.value(), subject, text));
    }
}
