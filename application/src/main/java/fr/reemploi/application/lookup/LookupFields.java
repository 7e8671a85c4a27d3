package fr.reemploi.application.lookup;

import static fr.reemploi.application.settings.SettingField.flag;
import static fr.reemploi.application.settings.SettingField.number;

import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.settings.SettingRules;
import java.util.List;

/// What the look-ups read from the settings of the registers, whichever registers there are.
public final class LookupFields {
    public static final String PLATES_PER_PERSON = "platesPerPerson";
    public static final String PLATES_PER_DAY = "platesPerDay";
    public static final String CHECK_COMPANIES = "checkCompanies";

    /// To be fields of the section `registries`.
    public static final List<SettingField> ALL =
            List.of(
                    number(PLATES_PER_PERSON, SettingRules.whole(1, 10_000)).withDefault("20"),
                    number(PLATES_PER_DAY, SettingRules.whole(1, 1_000_000)).withDefault("500"),
                    flag(CHECK_COMPANIES));

    private LookupFields() {}
}
