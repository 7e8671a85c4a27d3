package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.prices;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingRules;
import fr.reemploi.domain.shipping.Carrier;
import java.util.List;

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
            Section.of(SectionId.of(CARRIER))
                    .needing(
                            key(ENSEIGNE),
                            secret(PRIVATE_KEY),
                            key(LOGIN),
                            secret(PASSWORD),
                            key(CUSTOMER_ID))
                    .with(
                            address(SEARCH_ADDRESS, "https://api.mondialrelay.com/WebService.asmx"),
                            address(
                                    SHIPMENT_ADDRESS,
                                    "https://connect-api.mondialrelay.com/api/shipment"),
                            choice(COLLECTION, "rel", "ccc"),
                            choice(LABEL_FORMAT, "10x15", "a4", "a5"),
                            prices(PRICES, SettingRules.code(SERVICES))
                                    .withDefault(DEFAULT_PRICES));

    private MondialRelayFields() {}
}
