package fr.reemploi.application.shipping;

import fr.reemploi.domain.geo.Address;
import java.util.List;

/// A shop or a locker where a buyer fetches his parcel.
///
/// @param id what the carrier calls it
/// @param openingHours one line a day it is open, in French: `lundi 09:00–12:00, 14:00–19:00`
/// @param distanceMeters from where somebody looked
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

    /// Its name and address, for who must find it.
    public String inOneLine() {
        var town = address.postalCode() + " " + address.city();
        return String.join(", ", name, address.line1(), town);
    }
}
