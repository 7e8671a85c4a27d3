package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// A connected carrier.
public interface CarrierAdapter {
    CarrierService carrier();

    /// Tests the settings of the carrier.
    Probe probe();

    /// Empty if the carrier never calls this site.
    default Optional<WebhookReader> webhook() {
        return Optional.empty();
    }

    /// What a carrier says about itself, before anything is configured.
    record Descriptor(Section section, Factory factory) {}

    /// Connects a carrier.
    @FunctionalInterface
    interface Factory {
        /// @param values the current values of the section, read before each call
        /// @param clock the system clock, for the expiry of tokens
        CarrierAdapter connect(
                HttpClients httpClients, Supplier<SettingValues> values, InstantSource clock);
    }
}
