package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.httpclient.HttpClients;
import java.util.function.Supplier;

/// Entry point of the Colissimo adapter: carrier service and settings check.
public final class ColissimoAdapter implements CarrierAdapter {
    public static final Descriptor DESCRIPTOR =
            new Descriptor(
                    ColissimoFields.CARRIER,
                    ColissimoFields.SECTION,
                    (httpClients, values, _) -> new ColissimoAdapter(httpClients, values));

    private final CarrierService carrier;
    private final Probe probe;

    /// @param values the settings, read before each call
    ColissimoAdapter(HttpClients httpClients, Supplier<SettingValues> values) {
        var api = new ColissimoApi(httpClients);
        carrier = new ColissimoCarrier(api, () -> ColissimoSettings.of(values.get()));
        probe = new ColissimoProbe(api);
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
