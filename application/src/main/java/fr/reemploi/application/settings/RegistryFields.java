package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.flag;
import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import java.util.List;

/// Registers: a vendor who knows plates, the State's companies, Europe's VAT numbers. Nobody is
/// asked until this says so.
public final class RegistryFields {
    public static final String PLATE_ADDRESS = "plateAddress";
    public static final String PLATE_TOKEN = "plateToken";
    public static final String CHECK_COMPANIES = "checkCompanies";
    public static final String COMPANY_ADDRESS = "companyAddress";
    public static final String VAT_ADDRESS = "vatAddress";

    static final List<SettingField> ALL =
            List.of(
                    text(PLATE_ADDRESS, SettingRules::address),
                    secret(PLATE_TOKEN, SettingRules::pasted),
                    flag(CHECK_COMPANIES),
                    text(COMPANY_ADDRESS, SettingRules::address)
                            .usually("https://recherche-entreprises.api.gouv.fr"),
                    text(VAT_ADDRESS, SettingRules::address)
                            .usually("https://ec.europa.eu/taxation_customs/vies/rest-api"));

    private RegistryFields() {}
}
