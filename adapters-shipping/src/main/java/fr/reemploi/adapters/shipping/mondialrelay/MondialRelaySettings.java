package fr.reemploi.adapters.shipping.mondialrelay;

import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.COLLECTION;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.CUSTOMER_ID;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.ENSEIGNE;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.LABEL_FORMAT;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.LOGIN;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.PASSWORD;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.PRICES;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.PRIVATE_KEY;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.SEARCH_ADDRESS;
import static fr.reemploi.adapters.shipping.mondialrelay.MondialRelayFields.SHIPMENT_ADDRESS;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Settings of Mondial Relay, which has one API for pick-up points and tracking and another for
/// labels.
///
/// @param prices per parcel, including VAT
public record MondialRelaySettings(
        SearchApi search, ShipmentApi shipments, List<PriceBand> prices) {
    public MondialRelaySettings {
        prices = List.copyOf(prices);
    }

    /// API for pick-up points and tracking.
    ///
    /// @param enseigne customer code: two to eight capitals and digits
    public record SearchApi(String address, String enseigne, String privateKey) {
        @Override
        public String toString() {
            return "Search[" + address + "]";
        }
    }

    /// API for labels.
    ///
    /// @param collection `REL` if the seller drops the parcel off at a pick-up point, `CCC` if it
    ///   is collected
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

    /// The settings from the stored values; empty if a required value is missing.
    public static Optional<MondialRelaySettings> of(SettingValues values) {
        if (!MondialRelayFields.SECTION.isInUse(values)) return Optional.empty();
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
