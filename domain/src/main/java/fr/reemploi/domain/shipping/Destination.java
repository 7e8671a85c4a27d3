package fr.reemploi.domain.shipping;

import fr.reemploi.domain.geo.Address;

/// Where a parcel is to go, as exactly as a price needs it.
///
/// @param country ISO 3166-1 alpha-2
public record Destination(String postalCode, String city, String country) {
    public Destination {
        // the address knows what a postal code and a country look like
        var checked = new Address("—", "—", java.util.Optional.empty(), postalCode, city, country);
        postalCode = checked.postalCode();
        city = checked.city();
        country = checked.country();
    }

    public static Destination of(Address address) {
        return new Destination(address.postalCode(), address.city(), address.country());
    }
}
