package fr.reemploi.application.lookup;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import java.util.Optional;

/// Notifies sellers whose company is closed in the register, or whose VAT number is invalid.
@UseCase
public final class NotifySellers {
    private final Mailer mailer;
    private final PublicUrl site;

    public NotifySellers(Mailer mailer, PublicUrl site) {
        this.mailer = mailer;
        this.site = site;
    }

    /// Sends a notification about new problems, once.
    void notifySeller(Account seller, Verification before, Verification after) {
        newProblem(before.siretStatus(), after.siretStatus())
                .flatMap(_ -> after.siret().map(check -> check.number().value()))
                .ifPresent(number -> send(seller, "closed", number));
        newProblem(before.vatStatus(), after.vatStatus())
                .flatMap(_ -> after.vat().map(check -> check.number().value()))
                .ifPresent(number -> send(seller, "vat", number));
    }

    /// Whether there is a problem that the previous verification did not have.
    static boolean hasNewProblem(Verification before, Verification after) {
        return newProblem(before.siretStatus(), after.siretStatus()).isPresent()
                || newProblem(before.vatStatus(), after.vatStatus()).isPresent();
    }

    private static Optional<VerificationStatus> newProblem(
            Optional<VerificationStatus> before, Optional<VerificationStatus> after) {
        return after.filter(VerificationStatus::isProblem).filter(_ -> !after.equals(before));
    }

    private void send(Account seller, String kind, String number) {
        var messageKey = "mail.verification." + kind;
        var page = site.page("/vendre");
        var id = "verification-" + kind + "-" + number + "-" + seller.version().value();
        mailer.send(
                new EmailMessage(
                        seller.id() + "-" + id,
                        seller.email().value(),
                        Messages.of(seller.language(), messageKey + ".subject", number),
                        Messages.of(
                                seller.language(),
                                messageKey + ".text",
                                seller.displayName(),
                                number,
                                page)));
    }
}
