package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.flag;
import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.number;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Set;

/// Registers: a commercial register of plates, the French register of companies, and the European
/// register of VAT numbers. The plate register is used once its settings are complete, the others
/// when the verification of companies is turned on.
public final class RegistryFields {
    public static final String PLATE_ADDRESS = "plateAddress";
    public static final String PLATE_METHOD = "plateMethod";
    public static final String PLATE_TOKEN = "plateToken";
    public static final String PLATE_FIELDS = "plateFields";
    public static final String PLATES_PER_PERSON = "platesPerPerson";
    public static final String PLATES_PER_DAY = "platesPerDay";
    public static final String CHECK_COMPANIES = "checkCompanies";
    public static final String COMPANY_ADDRESS = "companyAddress";
    public static final String VAT_ADDRESS = "vatAddress";

    /// Placeholders for plate and key in the register's URL.
    public static final String PLATE_PLACEHOLDER = "{plate}";

    public static final String TOKEN_PLACEHOLDER = "{token}";

    private static final Set<String> FIELD_NAMES =
            Set.of("make", "model", "vin", "firstRegistration", "fuel", "engineCode", "error");

    static final List<SettingField> ALL =
            List.of(
                    address(
                            PLATE_ADDRESS,
                            "https://api.apiplaqueimmatriculation.com/get-vehicule-info"
                                    + "?immatriculation={plate}&token={token}&pays=FR",
                            RegistryFields::template),
                    choice(PLATE_METHOD, "post", "get"),
                    secret(PLATE_TOKEN, SettingRules::pasted),
                    list(PLATE_FIELDS, RegistryFields::mapping)
                            .withDefault(
                                    """
                                    make=data.marque
                                    model=data.modele
                                    vin=data.vin
                                    firstRegistration=data.date1erCir_fr
                                    firstRegistration=data.date1erCir_us
                                    fuel=data.energie
                                    fuel=data.energieNGC
                                    engineCode=data.code_moteur
                                    error=data.erreur
                                    error=erreur\
                                    """),
                    number(PLATES_PER_PERSON, SettingRules.whole(1, 10_000)).withDefault("20"),
                    number(PLATES_PER_DAY, SettingRules.whole(1, 1_000_000)).withDefault("500"),
                    flag(CHECK_COMPANIES),
                    address(COMPANY_ADDRESS, "https://recherche-entreprises.api.gouv.fr"),
                    address(VAT_ADDRESS, "https://ec.europa.eu/taxation_customs/vies/rest-api"));

    private RegistryFields() {}

    /// A URL with placeholders for plate and key after the question mark: what precedes it is
    /// logged.
    private static String template(String input) {
        var bare = input.strip();
        var cut = bare.indexOf('?');
        if (cut < 0
                || !bare.substring(cut).contains(PLATE_PLACEHOLDER)
                || !isQuery(bare.substring(cut)))
            throw new InvalidInputException("setting.registries.not-a-plate-address");
        var _ = SettingRules.address(bare.substring(0, cut));
        return bare;
    }

    private static boolean isQuery(String query) {
        return query.replace(PLATE_PLACEHOLDER, "")
                .replace(TOKEN_PLACEHOLDER, "")
                .matches("[^\\s#{}]*");
    }

    /// Mapping of a field to a path in the register's response: `make=data.marque`.
    private static String mapping(String input) {
        var bare = input.replaceAll("\\s", "");
        var cut = bare.indexOf('=');
        if (cut < 0
                || !FIELD_NAMES.contains(bare.substring(0, cut))
                || !bare.substring(cut + 1).matches("[\\w-]+(\\.[\\w-]+)*"))
            throw new InvalidInputException(
                    "setting.registries.not-a-plate-field",
                    input,
                    String.join(", ", FIELD_NAMES.stream().sorted().toList()));
        return bare;
    }
}
