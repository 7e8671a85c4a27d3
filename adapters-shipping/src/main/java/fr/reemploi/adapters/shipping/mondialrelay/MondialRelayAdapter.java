package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.httpclient.HttpClients;
import java.util.Optional;
import java.util.function.Supplier;

/// Entry point of the Mondial Relay adapter: carrier service and settings check.
public final class MondialRelayAdapter implements CarrierAdapter {
    public static final Descriptor DESCRIPTOR =
            new Descriptor(
                    MondialRelayFields.CARRIER,
                    MondialRelayFields.SECTION,
                    (httpClients, values, _) ->
                            new MondialRelayAdapter(
                                    httpClients, () -> MondialRelaySettings.of(values.get())));

    private final CarrierService carrier;
    private final Probe probe;

    /// @param settings read before each call; empty if Mondial Relay is not configured
    public MondialRelayAdapter(
            HttpClients httpClients, Supplier<Optional<MondialRelaySettings>> settings) {
        carrier = new MondialRelayCarrier(httpClients, settings);
        probe = new MondialRelayProbe(httpClients);
    }

    @Override
    public CarrierService carrier() {
        return carrier;
    }

    @Override
    public Probe probe() {
        return probe;
    }
}
