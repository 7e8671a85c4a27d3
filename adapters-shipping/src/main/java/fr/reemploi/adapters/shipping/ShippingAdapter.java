package fr.reemploi.adapters.shipping;

import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import java.util.List;

/// The carriers that sell labels, in the order in which their settings and offers are shown.
/// Written with their packages: a carrier is added by one line.
public final class ShippingAdapter {
    public static final List<CarrierAdapter.Descriptor> CARRIERS =
            List.of(
                    fr.reemploi.adapters.shipping.boxtal.BoxtalAdapter.DESCRIPTOR,
                    fr.reemploi.adapters.shipping.mondialrelay.MondialRelayAdapter.DESCRIPTOR,
                    fr.reemploi.adapters.shipping.colissimo.ColissimoAdapter.DESCRIPTOR);

    private ShippingAdapter() {}
}
