package fr.reemploi.application.lookup;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import java.util.Optional;

/// Writes to a seller whose company is closed in the register, or whose VAT number is none there.
@UseCase
public final class NotifySellers {
    private final Mailer mailer;
    private final PublicUrl site;

    public NotifySellers(Mailer mailer, PublicUrl site) {
        this.mailer = mailer;
        this.site = site;
    }

    /// Tells him what was found just now, once.
    void tell(Account seller, Verification before, Verification after) {
        newTrouble(before.siretStanding(), after.siretStanding())
                .flatMap(_ -> after.siret().map(one -> one.number().value()))
                .ifPresent(number -> send(seller, "closed", number));
        newTrouble(before.vatStanding(), after.vatStanding())
                .flatMap(_ -> after.vat().map(one -> one.number().value()))
                .ifPresent(number -> send(seller, "vat", number));
    }

    /// Whether there is trouble that was not there before.
    static boolean isNews(Verification before, Verification after) {
        return newTrouble(before.siretStanding(), after.siretStanding()).isPresent()
                || newTrouble(before.vatStanding(), after.vatStanding()).isPresent();
    }

    private static Optional<VerificationStatus> newTrouble(
            Optional<VerificationStatus> before, Optional<VerificationStatus> after) {
        return after.filter(VerificationStatus::isTrouble).filter(_ -> !after.equals(before));
    }

    private void send(Account seller, String what, String number) {
        var letter = "mail.verification." + what;
        var page = site.page("/vendre");
        var id = "verification-" + what + "-" + number + "-" + seller.version().value();
        mailer.send(
                new EmailMessage(
                        seller.id() + "-" + id,
                        seller.email().value(),
                        Messages.of(seller.language(), letter + ".subject", number),
                        Messages.of(
                                seller.language(),
                                letter + ".text",
                                seller.displayName(),
                                number,
                                page)));
    }
}
