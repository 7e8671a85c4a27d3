package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.application.settings.PriceBand;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;

/// Settings of Colissimo.
///
/// @param prices including VAT
record ColissimoSettings(String address, String contract, String password, List<PriceBand> prices) {
    ColissimoSettings {
        prices = List.copyOf(prices);
    }

    /// The settings from the stored values; empty if a required value is missing.
    static Optional<ColissimoSettings> of(SettingValues values) {
        if (!ColissimoFields.SECTION.isInUse(values)) return Optional.empty();
        return Optional.of(
                new ColissimoSettings(
                        values.required(ColissimoFields.ADDRESS),
                        values.required(ColissimoFields.CONTRACT),
                        values.required(ColissimoFields.PASSWORD),
                        values.list(ColissimoFields.PRICES).stream()
                                .map(PriceBand::parse)
                                .toList()));
    }

    /// Omits the password.
    @Override
    public String toString() {
        return "ColissimoSettings[" + address + "]";
    }
}
