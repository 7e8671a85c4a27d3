package fr.reemploi.adapters.shipping.common;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.domain.shipping.Carrier;
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

    /// What a carrier says about itself, before anything is configured. Its name is in the texts of
    /// its section (`settings.<section>.name`).
    ///
    /// @param section named after the carrier
    record Descriptor(Carrier carrier, Section section, Factory factory) {
        public Descriptor {
            if (!section.id().equals(SectionId.of(carrier)))
                throw new IllegalArgumentException(section.id() + " is not named " + carrier);
        }
    }

    /// Connects a carrier.
    @FunctionalInterface
    interface Factory {
        /// @param values the current values of the section, read before each call
        /// @param clock the system clock, for the expiry of tokens
        CarrierAdapter connect(
                HttpClients httpClients, Supplier<SettingValues> values, InstantSource clock);
    }
}
