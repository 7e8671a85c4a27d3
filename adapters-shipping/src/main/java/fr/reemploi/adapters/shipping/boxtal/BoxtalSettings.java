package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.ACCESS_KEY;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.ADDRESS;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.CONTENT;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.OFFERS;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.PRICES;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.QUOTATION_ADDRESS;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.QUOTATION_PASSWORD;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.QUOTATION_SCHEME;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.QUOTATION_USER;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.SECRET_KEY;
import static fr.reemploi.adapters.shipping.boxtal.BoxtalFields.WEBHOOK_SECRET;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;

/// Settings of Boxtal.
///
/// @param webhookSecret signing secret of webhook calls
/// @param quotation credentials of the quotation API; empty if the configured prices apply
/// @param content Boxtal's code for the content of the parcels: `content:v1:50140`
/// @param offers codes of the enabled offers: `MONR-CpourToi`
/// @param prices including VAT
public record BoxtalSettings(
        Keys keys,
        Optional<String> webhookSecret,
        Optional<Quotation> quotation,
        String content,
        List<String> offers,
        List<PriceBand> prices) {
    public BoxtalSettings {
        offers = List.copyOf(offers);
        prices = List.copyOf(prices);
    }

    /// Credentials of API v3.
    public record Keys(String address, String accessKey, String secretKey) {
        @Override
        public String toString() {
            return "Keys[" + address + "]";
        }
    }

    /// Credentials of API v1, the only version that returns prices.
    ///
    /// @param bare whether the `Authorization` header is sent without the scheme `Basic`
    public record Quotation(String address, String user, String password, boolean bare) {
        @Override
        public String toString() {
            return "Quotation[" + address + "]";
        }
    }

    @Override
    public String toString() {
        return "BoxtalSettings[" + keys + "]";
    }

    /// The settings from the stored values; empty if a required value is missing.
    public static Optional<BoxtalSettings> of(SettingValues values) {
        if (!BoxtalFields.SECTION.isInUse(values)) return Optional.empty();
        var keys =
                new Keys(
                        values.required(ADDRESS),
                        values.required(ACCESS_KEY),
                        values.required(SECRET_KEY));
        return Optional.of(
                new BoxtalSettings(
                        keys,
                        values.text(WEBHOOK_SECRET),
                        quotation(values),
                        values.required(CONTENT),
                        values.list(OFFERS),
                        prices(values)));
    }

    /// Where prices are quoted, the configured ones do not stand in for them while the password of
    /// the quotation API is lost: nothing is offered then.
    private static List<PriceBand> prices(SettingValues values) {
        if (values.has(QUOTATION_USER) && values.isLost(QUOTATION_PASSWORD)) return List.of();
        return values.list(PRICES).stream().map(PriceBand::parse).toList();
    }

    private static Optional<Quotation> quotation(SettingValues values) {
        if (!values.has(QUOTATION_USER, QUOTATION_PASSWORD)) return Optional.empty();
        return Optional.of(
                new Quotation(
                        values.required(QUOTATION_ADDRESS),
                        values.required(QUOTATION_USER),
                        values.required(QUOTATION_PASSWORD),
                        values.required(QUOTATION_SCHEME).equals("bare")));
    }
}
