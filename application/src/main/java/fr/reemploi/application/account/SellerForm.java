package fr.reemploi.application.account;

import fr.reemploi.application.shared.AddressForm;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.PhoneNumber;
import fr.reemploi.domain.shared.TextRules;
import java.util.Optional;

/// Reads a seller profile from a form.
final class SellerForm {
    private static final int MAX_NAME_LENGTH = 120;

    private SellerForm() {}

    static SellerProfile read(Form form) {
        var kind = form.requiredText("kind", name -> EnumNames.parse(SellerKind.class, name));
        var tradeName =
                form.requiredText(
                        "tradeName", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var legalName =
                form.requiredText(
                        "legalName", input -> TextRules.singleLine(input, MAX_NAME_LENGTH));
        var siret = form.text("siret", Siret::parse);
        var vat = form.text("vatNumber", VatNumber::parse);
        var approval = form.text("vhuApproval", VhuApproval::parse);
        var phone = form.requiredText("phone", PhoneNumber::parse);
        var address = AddressForm.required(form, "address");
        requireIdentity(form, kind, siret, approval);
        form.check();
        return new SellerProfile(
                kind.orElseThrow(),
                tradeName.orElseThrow(),
                legalName.orElseThrow(),
                siret,
                vat,
                approval,
                phone.orElseThrow(),
                address.orElseThrow());
    }

    private static void requireIdentity(
            Form form,
            Optional<SellerKind> kind,
            Optional<Siret> siret,
            Optional<VhuApproval> approval) {
        var professional = kind.filter(SellerKind::isProfessional).isPresent();
        if (professional && siret.isEmpty() && !form.hasError("siret"))
            form.addError("siret", "siret.required");
        var recycler = kind.filter(SellerKind.RECYCLER::equals).isPresent();
        if (recycler && approval.isEmpty() && !form.hasError("vhuApproval")) {
            form.addError("vhuApproval", "vhu-approval.required");
        }
    }
}
