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

/// Ships parcels from pick-up point to pick-up point. Home delivery is not offered: it requires the
/// buyer's phone number, which is unknown when prices are requested.
final class MondialRelayCarrier implements CarrierService {
    private static final int DAYS = 4;
    private static final String PICKUP_POINT_ID = "[A-Z]{2}-[0-9]{6}";
    private static final List<String> SERVICES = List.of("24R", "24L");

    private final Supplier<Optional<MondialRelaySettings>> settings;
    private final MondialRelayPickupPoints points;
    private final MondialRelayTracking tracking;
    private final MondialRelayShipments shipments;
    private final LabelDownloads labels;

    MondialRelayCarrier(
            HttpClients httpClients, Supplier<Optional<MondialRelaySettings>> settings) {
        this.settings = settings;
        var soap = new MondialRelaySoap(httpClients);
        points = new MondialRelayPickupPoints(soap);
        tracking = new MondialRelayTracking(soap);
        shipments = new MondialRelayShipments(httpClients);
        labels = new LabelDownloads(httpClients, "mondial-relay-labels");
    }

    @Override
    public Carrier carrier() {
        return MondialRelayFields.CARRIER;
    }

    @Override
    public boolean isConfigured() {
        return settings.get().isPresent();
    }

    @Override
    public List<ShippingRate> rates(RateRequest request) {
        if (request.weight().needsFreight() || !PriceGrid.covers(request.from(), request.to()))
            return List.of();
        return settings.get().stream()
                .map(current -> new PriceGrid(current.prices()))
                .flatMap(grid -> SERVICES.stream().flatMap(name -> rate(grid, name, request)))
                .toList();
    }

    private static Stream<ShippingRate> rate(PriceGrid grid, String service, RateRequest request) {
        return grid
                .price(service, request.weight().grams())
                .map(price ->
                        new ShippingRate(service, DeliveryMode.PICKUP_POINT, price, DAYS, true))
                .stream();
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        return settings.get()
                .map(current -> points.around(current.search(), search))
                .orElse(List.of());
    }

    @Override
    public Purchase buy(LabelRequest request) {
        var current = settings.get();
        if (current.isEmpty()) return new Purchase.Refused("Mondial Relay is not configured");
        if (request.weight().needsFreight())
            return new Purchase.Refused("too heavy, or on a pallet");
        var point = request.pickupPoint().filter(name -> name.matches(PICKUP_POINT_ID));
        if (point.isEmpty()) return new Purchase.Refused("no relay is chosen");
        var keys = current.get().shipments();
        return switch (shipments.createShipment(
                keys, MondialRelayOrderXml.of(keys, request, point.get()))) {
            case Outcome.Done done -> purchase(request, done);
            case Outcome.Failed failed ->
                    new Purchase.Refused(MondialRelayShipments.reason(failed, keys));
            case Outcome.Unclear _ -> new Purchase.Unknown();
        };
    }

    /// Downloads the label at once; if that fails, it is downloaded later.
    private Purchase purchase(LabelRequest request, Outcome.Done done) {
        var postalCode = request.to().address().postalCode();
        var reference = new MondialRelayReference(done.number(), postalCode, done.label());
        return new Purchase.Bought(
                reference.toString(), Optional.of(done.number()), fetchLabel(reference));
    }

    private Optional<LabelFile> fetchLabel(MondialRelayReference reference) {
        try {
            return labels.fetch(reference.label());
        } catch (UnavailableException unavailable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return MondialRelayReference.parse(reference)
                .flatMap(parsed -> labels.fetch(parsed.label()));
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        var parcel = MondialRelayReference.parse(reference);
        return settings.get()
                .flatMap(
                        current -> parcel.flatMap(parsed -> tracking.of(current.search(), parsed)));
    }
}
