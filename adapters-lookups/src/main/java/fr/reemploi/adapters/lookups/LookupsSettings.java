package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.vehicle.PlateVendor;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.Optional;

/// Which registers to ask, and how.
///
/// @param plates empty as long as something its address takes is missing
/// @param companies the address of the register of companies, without a slash at its end
/// @param vat that of the register of VAT numbers
public record LookupsSettings(Optional<PlateVendor> plates, String companies, String vat) {
    /// As the operator filled them in.
    public static LookupsSettings of(SettingValues values) {
        return new LookupsSettings(
                PlateVendor.of(values),
                values.required(RegistryFields.COMPANY_ADDRESS),
                values.required(RegistryFields.VAT_ADDRESS));
    }
}
