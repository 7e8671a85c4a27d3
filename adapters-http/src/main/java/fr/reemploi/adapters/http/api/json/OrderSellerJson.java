package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.EnumNames;
import java.util.Optional;
import java.util.UUID;

/// Who sold, as he was identified then.
///
/// @param phone null until the order is paid
/// @param address likewise: an individual's home is nobody's business before
record OrderSellerJson(
        UUID id,
        String tradeName,
        String legalName,
        String kind,
        Optional<String> department,
        Optional<String> siret,
        Optional<String> vatNumber,
        Optional<String> phone,
        Optional<AddressJson> address) {
    static OrderSellerJson of(Seller seller, boolean all) {
        var profile = seller.profile();
        return new OrderSellerJson(
                seller.id().value(),
                profile.tradeName(),
                profile.legalName(),
                EnumNames.of(profile.kind()),
                profile.address().department().map(Department::code),
                profile.siret().map(Siret::value),
                profile.vatNumber().map(VatNumber::value),
                Optional.of(profile.phone().value()).filter(_ -> all),
                Optional.of(profile.address()).filter(_ -> all).map(AddressJson::of));
    }
}
