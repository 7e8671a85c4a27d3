package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The door: pick-up points, labels, tracking and notices of Boxtal.
public final class BoxtalAdapter {
    private final CarrierService carrier;
    private final Probe probe;
    private final WebhookReader webhook;

    /// @param settings asked before every call; empty as long as it is not configured
    /// @param clock the machine's own time: tokens end by it
    public BoxtalAdapter(
            HttpClients httpClients,
            Supplier<Optional<BoxtalSettings>> settings,
            InstantSource clock) {
        carrier = new BoxtalCarrier(httpClients, settings, clock);
        probe = new BoxtalProbe(httpClients, clock);
        webhook = new BoxtalWebhook(settings);
    }

    public CarrierService carrier() {
        return carrier;
    }

    public Probe probe() {
        return probe;
    }

    public WebhookReader webhook() {
        return webhook;
    }
}
