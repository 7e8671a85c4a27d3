package fr.reemploi.domain.shipping;

import fr.reemploi.domain.geo.Departments;
import java.util.Optional;
import java.util.Set;

/// Shipping zones.
public enum Zone {
    METROPOLITAN_FRANCE,
    CORSICA,
    OVERSEAS,
    /// The other countries of the European Union.
    EUROPE;

    private static final Set<String> EU_COUNTRIES =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU",
                    "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /// Empty where the marketplace does not ship.
    public static Optional<Zone> of(Destination destination) {
        return switch (destination.country()) {
            case "FR" -> french(destination.postalCode());
            case "MC" -> Optional.of(METROPOLITAN_FRANCE);
            case String country when EU_COUNTRIES.contains(country) -> Optional.of(EUROPE);
            default -> Optional.empty();
        };
    }

    private static Optional<Zone> french(String postalCode) {
        if (postalCode.startsWith("97") || postalCode.startsWith("98"))
            return Optional.of(OVERSEAS);
        if (postalCode.startsWith("20")) return Optional.of(CORSICA);
        return Departments.ofPostalCode(postalCode).map(_ -> METROPOLITAN_FRANCE);
    }
}
