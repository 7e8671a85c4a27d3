package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import java.util.List;

/// Mondial Relay: relays and tracking by one interface (enseigne and private key), labels by
/// another (login, password, customer id).
public final class MondialRelayFields {
    public static final String ENSEIGNE = "enseigne";
    public static final String PRIVATE_KEY = "privateKey";
    public static final String LOGIN = "login";
    public static final String PASSWORD = "password";
    public static final String CUSTOMER_ID = "customerId";
    public static final String SEARCH_ADDRESS = "searchAddress";
    public static final String SHIPMENT_ADDRESS = "shipmentAddress";

    static final List<SettingField> ALL =
            List.of(
                    text(ENSEIGNE, SettingRules::pasted),
                    secret(PRIVATE_KEY, SettingRules::pasted),
                    text(LOGIN, SettingRules::pasted),
                    secret(PASSWORD, SettingRules::pasted),
                    text(CUSTOMER_ID, SettingRules::pasted),
                    text(SEARCH_ADDRESS, SettingRules::address)
                            .usually("https://api.mondialrelay.com/WebService.asmx"),
                    text(SHIPMENT_ADDRESS, SettingRules::address)
                            .usually("https://connect-api.mondialrelay.com/api/shipment"));

    private MondialRelayFields() {}
}
