package fr.reemploi.domain.account;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.Optional;

/// Public profile of a seller: the trader information that French law and the EU's Digital Services
/// Act (art. 30) require, and the location of the parts.
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
