package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.vehicle.PlateVendor;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.Optional;

/// Settings of the registers.
///
/// @param plates empty if a value required by its address is missing
/// @param companies base URL of the company search, without a trailing slash
/// @param vat base URL of VIES, without a trailing slash
public record LookupsSettings(Optional<PlateVendor> plates, String companies, String vat) {
    /// The settings from the stored values.
    public static LookupsSettings of(SettingValues values) {
        return new LookupsSettings(
                PlateVendor.of(values),
                values.required(RegistryFields.COMPANY_ADDRESS),
                values.required(RegistryFields.VAT_ADDRESS));
    }
}
