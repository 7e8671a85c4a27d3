package fr.reemploi.adapters.shipping.colissimo;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.prices;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingRules;
import fr.reemploi.domain.shipping.Carrier;
import java.util.regex.Pattern;

/// Colissimo. There is no usual address: the operator enters that of a server which speaks the
/// protocol.
final class ColissimoFields {
    static final Carrier CARRIER = new Carrier("colissimo");

    static final String ADDRESS = "address";
    static final String CONTRACT = "contractNumber";
    static final String PASSWORD = "password";
    static final String PRICES = "prices";

    private static final Pattern CONTRACT_FORMAT = Pattern.compile("[0-9]{6}");
    private static final String DEFAULT_PRICES =
            """
            HOME 1 kg 9,90
            HOME 5 kg 15,90
            HOME 10 kg 23,90
            HOME 30 kg 34,90
            PICKUP 1 kg 6,90
            PICKUP 5 kg 10,90
            PICKUP 10 kg 15,90
            PICKUP 20 kg 21,90\
            """;

    static final Section SECTION =
            Section.of(SectionId.of(CARRIER))
                    .needing(
                            address(ADDRESS),
                            key(
                                    CONTRACT,
                                    CONTRACT_FORMAT,
                                    "setting.shipping-colissimo.not-a-contract"),
                            secret(PASSWORD))
                    .with(
                            prices(PRICES, SettingRules.code(ColissimoService.codes()))
                                    .withDefault(DEFAULT_PRICES));

    private ColissimoFields() {}
}
