package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingRules;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shipping.Carrier;
import java.util.List;
import java.util.Locale;

/// Mondial Relay: pickup points and tracking by one API (enseigne and private key), labels by
/// another (login, password, customer id).
final class MondialRelayFields {
    static final Carrier CARRIER = new Carrier("mondial-relay");

    static final String ENSEIGNE = "enseigne";
    static final String PRIVATE_KEY = "privateKey";
    static final String LOGIN = "login";
    static final String PASSWORD = "password";
    static final String CUSTOMER_ID = "customerId";
    static final String SEARCH_ADDRESS = "searchAddress";
    static final String SHIPMENT_ADDRESS = "shipmentAddress";

    static final String COLLECTION = "collection";
    static final String LABEL_FORMAT = "labelFormat";
    static final String PRICES = "prices";

    private static final List<String> SERVICES = List.of("24R", "24L");
    private static final String DEFAULT_PRICES =
            """
            24R 1 kg 5,40
            24R 3 kg 7,20
            24R 5 kg 9,40
            24R 10 kg 13,90
            24R 20 kg 19,90
            24R 30 kg 24,90\
            """;

    static final Section SECTION =
            Section.of(
                            SectionId.of(CARRIER),
                            List.of(
                                    text(ENSEIGNE, SettingRules::pasted),
                                    secret(PRIVATE_KEY, SettingRules::pasted),
                                    text(LOGIN, SettingRules::pasted),
                                    secret(PASSWORD, SettingRules::pasted),
                                    text(CUSTOMER_ID, SettingRules::pasted),
                                    address(
                                            SEARCH_ADDRESS,
                                            "https://api.mondialrelay.com/WebService.asmx"),
                                    address(
                                            SHIPMENT_ADDRESS,
                                            "https://connect-api.mondialrelay.com/api/shipment"),
                                    choice(COLLECTION, "rel", "ccc"),
                                    choice(LABEL_FORMAT, "10x15", "a4", "a5"),
                                    list(PRICES, MondialRelayFields::price)
                                            .withDefault(DEFAULT_PRICES)))
                    .inUseWith(ENSEIGNE, PRIVATE_KEY, LOGIN, PASSWORD, CUSTOMER_ID);

    private MondialRelayFields() {}

    private static String price(String input) {
        var band = PriceBand.parse(input);
        var service = band.service().toUpperCase(Locale.ROOT);
        if (!SERVICES.contains(service))
            throw new InvalidInputException(
                    "word.unknown", band.service(), String.join(", ", SERVICES));
        return new PriceBand(service, band.upToGrams(), band.price()).line();
    }
}
