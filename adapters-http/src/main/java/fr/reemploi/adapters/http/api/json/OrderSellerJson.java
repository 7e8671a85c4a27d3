package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.EnumNames;
import java.util.Optional;
import java.util.UUID;

/// The seller, as identified when the order was placed.
///
/// @param phone null for the buyer until the order is paid
/// @param address null for the buyer until the order is paid: it may be a private home
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
