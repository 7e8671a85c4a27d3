package fr.reemploi.adapters.lookups.vehicle;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.settings.SettingRules;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Set;

/// The fields of the register of plates, a commercial one.
public final class PlateFields {
    public static final String PLATE_ADDRESS = "plateAddress";
    public static final String PLATE_METHOD = "plateMethod";
    public static final String PLATE_TOKEN = "plateToken";
    public static final String PLATE_FIELDS = "plateFields";

    /// Placeholders for plate and key in the register's URL.
    public static final String PLATE_PLACEHOLDER = "{plate}";

    public static final String TOKEN_PLACEHOLDER = "{token}";

    private static final Set<String> FIELD_NAMES =
            Set.of("make", "model", "vin", "firstRegistration", "fuel", "engineCode", "error");

    public static final List<SettingField> ALL =
            List.of(
                    address(
                            PLATE_ADDRESS,
                            "https://api.apiplaqueimmatriculation.com/get-vehicule-info"
                                    + "?immatriculation={plate}&token={token}&pays=FR",
                            PlateFields::template),
                    choice(PLATE_METHOD, "post", "get"),
                    secret(PLATE_TOKEN),
                    list(PLATE_FIELDS, PlateFields::mapping)
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
                                    """));

    private PlateFields() {}

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
