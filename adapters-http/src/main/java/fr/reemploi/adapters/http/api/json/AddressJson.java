package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.PhoneNumber;
import java.util.Optional;

/// A postal address.
public record AddressJson(
        String name,
        Optional<String> company,
        String line1,
        Optional<String> line2,
        String postalCode,
        String city,
        String country,
        Optional<String> phone) {
    public static AddressJson of(Address address) {
        return new AddressJson(
                address.name(),
                address.company(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country(),
                address.phone().map(PhoneNumber::value));
    }
}
