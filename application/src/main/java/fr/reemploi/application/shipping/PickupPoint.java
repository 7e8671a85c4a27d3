package fr.reemploi.application.shipping;

import fr.reemploi.domain.geo.Address;
import java.util.List;

/// A shop or locker where the buyer picks up a parcel.
///
/// @param id the carrier's id
/// @param openingHours one line per open day, in French: `lundi 09:00–12:00, 14:00–19:00`
/// @param distanceMeters from the searched place
public record PickupPoint(
        String id,
        String name,
        Address address,
        double latitude,
        double longitude,
        List<String> openingHours,
        int distanceMeters) {
    public PickupPoint {
        openingHours = List.copyOf(openingHours);
    }

    /// Name and address in one line.
    public String toSingleLine() {
        var town = address.postalCode() + " " + address.city();
        return String.join(", ", name, address.line1(), town);
    }
}
