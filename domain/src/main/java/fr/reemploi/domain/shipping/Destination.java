package fr.reemploi.domain.shipping;

import fr.reemploi.domain.geo.Address;

/// Destination of a parcel, as precise as a price needs it.
///
/// @param country ISO 3166-1 alpha-2
public record Destination(String postalCode, String city, String country) {
    public Destination {
        // Address validates postal code and country
        var checked = new Address("—", "—", java.util.Optional.empty(), postalCode, city, country);
        postalCode = checked.postalCode();
        city = checked.city();
        country = checked.country();
    }

    public static Destination of(Address address) {
        return new Destination(address.postalCode(), address.city(), address.country());
    }
}
