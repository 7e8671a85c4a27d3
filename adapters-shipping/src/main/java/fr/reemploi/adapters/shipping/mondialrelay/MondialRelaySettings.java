package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.application.settings.MondialRelayFields.COLLECTION;
import static fr.reemploi.application.settings.MondialRelayFields.CUSTOMER_ID;
import static fr.reemploi.application.settings.MondialRelayFields.ENSEIGNE;
import static fr.reemploi.application.settings.MondialRelayFields.LABEL_FORMAT;
import static fr.reemploi.application.settings.MondialRelayFields.LOGIN;
import static fr.reemploi.application.settings.MondialRelayFields.PASSWORD;
import static fr.reemploi.application.settings.MondialRelayFields.PRICES;
import static fr.reemploi.application.settings.MondialRelayFields.PRIVATE_KEY;
import static fr.reemploi.application.settings.MondialRelayFields.SEARCH_ADDRESS;
import static fr.reemploi.application.settings.MondialRelayFields.SHIPMENT_ADDRESS;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How to reach Mondial Relay: relays and tracking by one interface, labels by another.
///
/// @param prices what a parcel costs, with VAT
public record MondialRelaySettings(
        SearchApi search, ShipmentApi shipments, List<PriceBand> prices) {
    public MondialRelaySettings {
        prices = List.copyOf(prices);
    }

    /// For relays and tracking.
    ///
    /// @param enseigne two to eight capitals and figures
    public record SearchApi(String address, String enseigne, String privateKey) {
        @Override
        public String toString() {
            return "Search[" + address + "]";
        }
    }

    /// For labels.
    ///
    /// @param collection `REL`, the seller takes the parcel to a relay, or `CCC`, it is fetched
    /// @param labelFormat `10x15`, `A4`, `A5`
    public record ShipmentApi(
            String address,
            String login,
            String password,
            String customerId,
            String collection,
            String labelFormat) {
        @Override
        public String toString() {
            return "Shipments[" + address + "]";
        }
    }

    /// What was filled in; empty as long as something is missing.
    public static Optional<MondialRelaySettings> of(SettingValues values) {
        if (!values.has(ENSEIGNE, PRIVATE_KEY, LOGIN, PASSWORD, CUSTOMER_ID))
            return Optional.empty();
        return Optional.of(
                new MondialRelaySettings(
                        search(values),
                        shipments(values),
                        values.list(PRICES).stream().map(PriceBand::parse).toList()));
    }

    private static SearchApi search(SettingValues values) {
        return new SearchApi(
                values.required(SEARCH_ADDRESS),
                values.required(ENSEIGNE),
                values.required(PRIVATE_KEY));
    }

    private static ShipmentApi shipments(SettingValues values) {
        var format = values.required(LABEL_FORMAT);
        return new ShipmentApi(
                values.required(SHIPMENT_ADDRESS),
                values.required(LOGIN),
                values.required(PASSWORD),
                values.required(CUSTOMER_ID),
                values.required(COLLECTION).toUpperCase(Locale.ROOT),
                format.startsWith("a") ? format.toUpperCase(Locale.ROOT) : format);
    }
}
