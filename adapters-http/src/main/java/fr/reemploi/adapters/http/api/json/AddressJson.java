package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.geo.Address;
import java.util.Optional;

/// A postal address.
public record AddressJson(
        String name,
        String line1,
        Optional<String> line2,
        String postalCode,
        String city,
        String country) {
    public static AddressJson of(Address address) {
        return new AddressJson(
                address.name(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country());
    }
}
