package fr.reemploi.adapters.lookups;

import fr.reemploi.adapters.lookups.vehicle.PlateFields;
import fr.reemploi.adapters.lookups.vehicle.PlateVendor;
import fr.reemploi.application.lookup.LookupFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Settings of the registers.
///
/// @param plates empty if a value required by its address is missing
/// @param companies base URL of the company search, without a trailing slash
/// @param vat base URL of VIES, without a trailing slash
public record LookupsSettings(Optional<PlateVendor> plates, String companies, String vat) {
    static final String COMPANY_ADDRESS = "companyAddress";
    static final String VAT_ADDRESS = "vatAddress";

    /// The register of plates is used once its key is set, the registers of companies and of VAT
    /// numbers when the verification of companies is turned on.
    public static final Section SECTION =
            Section.of(
                            SectionId.REGISTRIES,
                            Stream.of(PlateFields.ALL, LookupFields.ALL, addresses())
                                    .flatMap(List::stream)
                                    .toList())
                    .inUseWith(PlateFields.PLATE_TOKEN)
                    .inUseWith(LookupFields.CHECK_COMPANIES);

    private static List<SettingField> addresses() {
        return List.of(
                SettingField.address(COMPANY_ADDRESS, "https://recherche-entreprises.api.gouv.fr"),
                SettingField.address(
                        VAT_ADDRESS, "https://ec.europa.eu/taxation_customs/vies/rest-api"));
    }

    /// The settings from the stored values.
    public static LookupsSettings of(SettingValues values) {
        return new LookupsSettings(
                PlateVendor.of(values),
                values.required(COMPANY_ADDRESS),
                values.required(VAT_ADDRESS));
    }
}
