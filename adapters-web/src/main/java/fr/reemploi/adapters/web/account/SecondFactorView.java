package fr.reemploi.adapters.web.account;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.application.account.ManageTwoFactor;
import fr.reemploi.application.account.ManageTwoFactor.Enrolment;
import java.util.Optional;

/// The page of the second factor: off, being set up, or on.
///
/// @param enrolment present while it is being set up
/// @param required whether the administration waits for it
/// @param back path of the page to return to
/// @param version of the account
/// @param notice key of a message; else empty
public record SecondFactorView(
        FormView form,
        ManageTwoFactor.Status status,
        Optional<EnrolmentView> enrolment,
        boolean required,
        String back,
        long version,
        String notice) {

    /// The secret as a QR code, as a link for an app on the same device, and to be typed.
    public record EnrolmentView(QrCodeView qrCode, String address, String secret) {
        static EnrolmentView of(Enrolment enrolment) {
            return new EnrolmentView(
                    QrCodeView.of(enrolment.address()),
                    enrolment.address(),
                    enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "));
        }
    }
}
