package fr.reemploi.adapters.ai.model;

import fr.reemploi.application.settings.SettingValues;
import java.util.Optional;

/// A model and the server that runs it.
///
/// @param address base URL: `https://api.mistral.ai/v1`
record ModelSettings(String address, String apiKey, String model) {
    /// The settings from the stored values; empty if a required value is missing.
    static Optional<ModelSettings> of(SettingValues values) {
        if (!ModelFields.SECTION.isInUse(values)) return Optional.empty();
        return Optional.of(
                new ModelSettings(
                        values.required(ModelFields.ADDRESS),
                        values.required(ModelFields.API_KEY),
                        values.required(ModelFields.MODEL)));
    }

    /// Omits the key.
    @Override
    public String toString() {
        return "ModelSettings[" + address + ", " + model + "]";
    }
}
