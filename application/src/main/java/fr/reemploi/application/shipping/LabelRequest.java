package fr.reemploi.application.shipping;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.time.LocalDate;
import java.util.Optional;

/// A label to be bought.
///
/// @param id what this program calls the parcel; carriers that keep it tell it back
/// @param service the way that was offered
/// @param content what is inside, in a few words
/// @param day when the seller hands it over
public record LabelRequest(
        String id,
        OrderNumber number,
        String service,
        Party from,
        Party to,
        ParcelWeight weight,
        Money value,
        String content,
        Optional<String> pickupPoint,
        LocalDate day) {
    /// One end of the way.
    ///
    /// @param company whether he is a professional
    public record Party(Address address, String email, Optional<String> phone, boolean company) {}
}
