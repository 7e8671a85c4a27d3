package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Entry point of the Boxtal adapter: carrier service, settings check and webhook reader.
public final class BoxtalAdapter implements CarrierAdapter {
    public static final Descriptor DESCRIPTOR =
            new Descriptor(
                    BoxtalFields.CARRIER,
                    BoxtalFields.SECTION,
                    (httpClients, values, clock) ->
                            new BoxtalAdapter(
                                    httpClients, () -> BoxtalSettings.of(values.get()), clock));

    private final CarrierService carrier;
    private final Probe probe;
    private final WebhookReader webhook;

    /// @param settings read before each call; empty if Boxtal is not configured
    /// @param clock the system clock, for the expiry of tokens
    public BoxtalAdapter(
            HttpClients httpClients,
            Supplier<Optional<BoxtalSettings>> settings,
            InstantSource clock) {
        carrier = new BoxtalCarrier(httpClients, settings, clock);
        probe = new BoxtalProbe(httpClients, clock);
        webhook = new BoxtalWebhook(settings);
    }

    @Override
    public CarrierService carrier() {
        return carrier;
    }

    @Override
    public Probe probe() {
        return probe;
    }

    @Override
    public Optional<WebhookReader> webhook() {
        return Optional.of(webhook);
    }
}
