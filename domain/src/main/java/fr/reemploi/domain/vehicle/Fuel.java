package fr.reemploi.domain.vehicle;

import fr.reemploi.domain.shared.EnumNames;

/// Fuel or energy of a vehicle.
public enum Fuel {
    PETROL,
    DIESEL,
    HYBRID,
    PLUG_IN_HYBRID,
    ELECTRIC,
    LPG,
    CNG,
    HYDROGEN,
    OTHER;

    /// Parses an API name: `plug-in-hybrid`.
    public static Fuel parse(String name) {
        return EnumNames.parse(Fuel.class, name);
    }

    /// Also accepts trade names, French and English, and the codes of the registration document
    /// (field P.3): `Gazole`, `GO`, `essence`, `Hybride rechargeable`.
    public static Fuel parseTradeName(String input) {
        return FuelNames.find(input).orElseGet(() -> parse(SafeQuote.of(input)));
    }
}
