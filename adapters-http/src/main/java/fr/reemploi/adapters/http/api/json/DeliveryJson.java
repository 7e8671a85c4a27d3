package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shipping.Delivery;
import java.util.Optional;

/// The delivery method of an order.
///
/// @param days usual delivery time, in days
/// @param address null for the seller until the order is paid
/// @param pickupPlace name and address of the pickup point
record DeliveryJson(
        String carrier,
        String service,
        String mode,
        MoneyJson price,
        int days,
        Optional<AddressJson> address,
        Optional<String> pickupPointId,
        Optional<String> pickupPlace) {
    static DeliveryJson of(Delivery delivery, boolean all) {
        return new DeliveryJson(
                delivery.carrier().id(),
                delivery.service(),
                EnumNames.of(delivery.mode()),
                MoneyJson.of(delivery.price()),
                delivery.days(),
                Optional.of(delivery.address()).filter(_ -> all).map(AddressJson::of),
                delivery.pickupPoint(),
                delivery.pickupPointAddress());
    }
}
