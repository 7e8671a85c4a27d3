package fr.reemploi.application.shipping;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.ParcelWeight;
import java.time.LocalDate;
import java.util.Optional;

/// A label to be bought.
///
/// @param id this program's id of the parcel; carriers that support it return it
/// @param service the service that was offered
/// @param content short description of the content
/// @param day when the seller hands the parcel over
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
    /// Sender or recipient.
    ///
    /// @param company whether it is a professional
    public record Party(Address address, String email, Optional<String> phone, boolean company) {}
}
