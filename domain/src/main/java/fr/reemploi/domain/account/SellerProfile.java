package fr.reemploi.domain.account;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.ArrayList;
import java.util.Optional;

/// What makes an account a seller: what buyers are told (French law and the EU's Digital Services
/// Act, art. 30, want a trader identified) and where the parts are.
public record SellerProfile(
        SellerKind kind,
        String tradeName,
        String legalName,
        Optional<Siret> siret,
        Optional<VatNumber> vatNumber,
        Optional<VhuApproval> vhuApproval,
        PhoneNumber phone,
        Address address) {

    public SellerProfile {
        var errors = new ArrayList<FieldError>();
        if (kind.isProfessional() && siret.isEmpty())
            errors.add(FieldError.of("siret", "siret.required"));
        if (kind == SellerKind.RECYCLER && vhuApproval.isEmpty()) {
            errors.add(FieldError.of("vhuApproval", "vhu-approval.required"));
        }
        if (!errors.isEmpty()) throw new InvalidInputException(errors);
    }
}
