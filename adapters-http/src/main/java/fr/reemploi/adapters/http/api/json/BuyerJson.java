package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.order.Buyer;
import java.util.Optional;
import java.util.UUID;

/// Who bought, as he was then.
///
/// @param consumer not a professional
/// @param billingAddress for the seller, null until the order is paid
record BuyerJson(UUID id, String name, boolean consumer, Optional<AddressJson> billingAddress) {
    static BuyerJson of(Buyer buyer, boolean all) {
        return new BuyerJson(
                buyer.id().value(),
                buyer.name(),
                buyer.consumer(),
                Optional.of(buyer.billing()).filter(_ -> all).map(AddressJson::of));
    }
}
