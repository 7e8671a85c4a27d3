package fr.reemploi.application.account;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.PhoneNumber;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.place.Address;
import fr.reemploi.domain.shared.Text;
import fr.reemploi.domain.shared.Words;
import java.util.Optional;

/// A seller's profile, read from wherever it was filled in.
final class SellerForm {
    private static final int LONGEST_NAME = 120;

    private SellerForm() {}

    static SellerProfile read(Form form) {
        var kind = form.requiredText("kind", word -> Words.parse(SellerKind.class, word));
        var tradeName = form.requiredText("tradeName", typed -> Text.line(typed, LONGEST_NAME));
        var legalName = form.requiredText("legalName", typed -> Text.line(typed, LONGEST_NAME));
        var siret = form.text("siret", Siret::parse);
        var vat = form.text("vatNumber", VatNumber::parse);
        var approval = form.text("vhuApproval", VhuApproval::parse);
        var phone = form.requiredText("phone", PhoneNumber::parse);
        var address =
                form.require(
                        "address",
                        form.form("address", SellerForm::address).flatMap(found -> found));
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
        if (professional && siret.isEmpty() && !form.isFaulty("siret"))
            form.fault("siret", "siret.required");
        var recycler = kind.filter(SellerKind.RECYCLER::equals).isPresent();
        if (recycler && approval.isEmpty() && !form.isFaulty("vhuApproval")) {
            form.fault("vhuApproval", "vhu-approval.required");
        }
    }

    private static Optional<Address> address(Form form) {
        var name = form.requiredText("name", Address::line);
        var line1 = form.requiredText("line1", Address::line);
        var line2 = form.text("line2", Address::line);
        var country = form.requiredText("country", Address::country);
        var postalCode =
                form.requiredText(
                        "postalCode", typed -> Address.postalCode(typed, country.orElse("")));
        var city = form.requiredText("city", Address::line);
        if (!allGiven(name, line1, postalCode, city, country)) return Optional.empty();
        return Optional.of(
                new Address(
                        name.orElseThrow(),
                        line1.orElseThrow(),
                        line2,
                        postalCode.orElseThrow(),
                        city.orElseThrow(),
                        country.orElseThrow()));
    }

    private static boolean allGiven(Optional<?>... values) {
        for (var value : values) if (value.isEmpty()) return false;
        return true;
    }
}
