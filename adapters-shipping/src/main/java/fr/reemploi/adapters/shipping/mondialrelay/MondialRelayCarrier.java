package fr.reemploi.adapters.shipping.mondialrelay;

import fr.reemploi.adapters.shipping.common.LabelDownloads;
import fr.reemploi.adapters.shipping.common.PriceGrid;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelayShipments.Outcome;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.httpclient.HttpClients;
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
    private final MondialRelayPickupPoints points;
    private final MondialRelayTracking tracking;
    private final MondialRelayShipments shipments;
    private final LabelDownloads labels;

    MondialRelayCarrier(HttpClients outbound, Supplier<Optional<MondialRelaySettings>> settings) {
        this.settings = settings;
        var soap = new MondialRelaySoap(outbound);
        points = new MondialRelayPickupPoints(soap);
        tracking = new MondialRelayTracking(soap);
        shipments = new MondialRelayShipments(outbound);
        labels = new LabelDownloads(outbound, "mondial-relay-labels");
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
    public List<ShippingRate> ways(RateRequest what) {
        if (what.load().needsFreight() || !PriceGrid.holds(what.from(), what.to()))
            return List.of();
        return settings.get().stream()
                .map(found -> new PriceGrid(found.prices()))
                .flatMap(grid -> SERVICES.stream().flatMap(name -> way(grid, name, what)))
                .toList();
    }

    private static Stream<ShippingRate> way(PriceGrid grid, String service, RateRequest what) {
        return grid
                .price(service, what.load().grams())
                .map(price -> new ShippingRate(service, DeliveryMode.RELAY, price, DAYS, true))
                .stream();
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        return settings.get().map(found -> points.around(found.search(), search)).orElse(List.of());
    }

    @Override
    public Purchase buy(LabelRequest order) {
        var found = settings.get();
        if (found.isEmpty()) return new Purchase.Refused("Mondial Relay is not configured");
        if (order.load().needsFreight()) return new Purchase.Refused("too heavy, or on a pallet");
        var point = order.pickupPoint().filter(name -> name.matches(RELAY));
        if (point.isEmpty()) return new Purchase.Refused("no relay is chosen");
        var keys = found.get().shipments();
        return switch (shipments.order(keys, MondialRelayOrderXml.of(keys, order, point.get()))) {
            case Outcome.Done done -> bought(order, done);
            case Outcome.Failed failed ->
                    new Purchase.Refused(MondialRelayShipments.reason(failed, keys));
            case Outcome.Unclear _ -> new Purchase.Unknown();
        };
    }

    /// The label is fetched at once; where that fails it can be later.
    private Purchase bought(LabelRequest order, Outcome.Done done) {
        var postalCode = order.to().address().postalCode();
        var reference = new MondialRelayReference(done.number(), postalCode, done.label());
        return new Purchase.Bought(
                reference.toString(), Optional.of(done.number()), labelNow(reference));
    }

    private Optional<LabelFile> labelNow(MondialRelayReference reference) {
        try {
            return labels.fetch(reference.label());
        } catch (UnavailableException later) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return MondialRelayReference.parse(reference).flatMap(one -> labels.fetch(one.label()));
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        var parcel = MondialRelayReference.parse(reference);
        return settings.get()
                .flatMap(found -> parcel.flatMap(one -> tracking.of(found.search(), one)));
    }
}
