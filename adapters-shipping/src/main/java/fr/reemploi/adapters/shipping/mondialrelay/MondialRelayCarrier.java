package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.Labels;
import fr.reemploi.adapters.shipping.common.PriceGrid;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelayShipments.Outcome;
import fr.reemploi.application.shared.Unavailable;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.CarrierWay;
import fr.reemploi.application.shipping.Consigned;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.application.shipping.LabelOrder;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PointSearch;
import fr.reemploi.application.shipping.Tracking;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.httpclient.Outbound;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Parcels from relay to relay. Nobody knows a buyer's telephone number when he asks for prices, so
/// that the way to his home, which needs one, is not offered.
final class MondialRelayCarrier implements CarrierService {
    private static final int DAYS = 4;
    private static final String RELAY = "[A-Z]{2}-[0-9]{6}";
    private static final List<String> SERVICES = List.of("24R", "24L");

    private final Supplier<Optional<MondialRelaySettings>> settings;
    private final MondialRelayPoints points;
    private final MondialRelayTracking tracking;
    private final MondialRelayShipments shipments;
    private final Labels labels;

    MondialRelayCarrier(Outbound outbound, Supplier<Optional<MondialRelaySettings>> settings) {
        this.settings = settings;
        var soap = new MondialRelaySoap(outbound);
        points = new MondialRelayPoints(soap);
        tracking = new MondialRelayTracking(soap);
        shipments = new MondialRelayShipments(outbound);
        labels = new Labels(outbound, "mondial-relay-labels");
    }

    @Override
    public Carrier carrier() {
        return Carrier.MONDIAL_RELAY;
    }

    @Override
    public boolean isConfigured() {
        return settings.get().isPresent();
    }

    @Override
    public List<CarrierWay> ways(Consigned what) {
        if (what.load().needsFreight() || !PriceGrid.holds(what.from(), what.to()))
            return List.of();
        return settings.get().stream()
                .map(found -> new PriceGrid(found.prices()))
                .flatMap(grid -> SERVICES.stream().flatMap(name -> way(grid, name, what)))
                .toList();
    }

    private static Stream<CarrierWay> way(PriceGrid grid, String service, Consigned what) {
        return grid
                .price(service, what.load().grams())
                .map(price -> new CarrierWay(service, DeliveryMode.RELAY, price, DAYS, true))
                .stream();
    }

    @Override
    public List<PickupPoint> pickupPoints(PointSearch search) {
        return settings.get().map(found -> points.around(found.search(), search)).orElse(List.of());
    }

    @Override
    public Purchase buy(LabelOrder order) {
        var found = settings.get();
        if (found.isEmpty()) return new Purchase.Refused("Mondial Relay is not configured");
        if (order.load().needsFreight()) return new Purchase.Refused("too heavy, or on a pallet");
        var point = order.pickupPoint().filter(name -> name.matches(RELAY));
        if (point.isEmpty()) return new Purchase.Refused("no relay is chosen");
        var keys = found.get().shipments();
        return switch (shipments.order(keys, MondialRelayOrder.of(keys, order, point.get()))) {
            case Outcome.Done done -> bought(order, done);
            case Outcome.Failed failed ->
                    new Purchase.Refused(MondialRelayShipments.reason(failed, keys));
            case Outcome.Unclear _ -> new Purchase.Unknown();
        };
    }

    /// The label is fetched at once; where that fails it can be later.
    private Purchase bought(LabelOrder order, Outcome.Done done) {
        var postalCode = order.to().address().postalCode();
        var reference = new MondialRelayReference(done.number(), postalCode, done.label());
        return new Purchase.Bought(
                reference.toString(), Optional.of(done.number()), labelNow(reference));
    }

    private Optional<LabelFile> labelNow(MondialRelayReference reference) {
        try {
            return labels.fetch(reference.label());
        } catch (Unavailable later) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return MondialRelayReference.parse(reference).flatMap(one -> labels.fetch(one.label()));
    }

    @Override
    public Optional<Tracking> track(String reference) {
        var parcel = MondialRelayReference.parse(reference);
        return settings.get()
                .flatMap(found -> parcel.flatMap(one -> tracking.of(found.search(), one)));
    }
}
