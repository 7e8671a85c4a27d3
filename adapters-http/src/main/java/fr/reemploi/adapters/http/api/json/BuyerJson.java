package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.order.Buyer;
import java.util.Optional;
import java.util.UUID;

/// The buyer, as stored with the order.
///
/// @param consumer whether the buyer is not a professional
/// @param billingAddress null for the seller until the order is paid
record BuyerJson(UUID id, String name, boolean consumer, Optional<AddressJson> billingAddress) {
    static BuyerJson of(Buyer buyer, boolean all) {
        return new BuyerJson(
                buyer.id().value(),
                buyer.name(),
                buyer.consumer(),
                Optional.of(buyer.billing()).filter(_ -> all).map(AddressJson::of));
    }
}
