package fr.reemploi.adapters.shipping.colissimo;

import fr.reemploi.adapters.shipping.common.CarrierUnavailable;
import fr.reemploi.adapters.shipping.common.LabelDownloads;
import fr.reemploi.adapters.shipping.common.PriceGrid;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.shipping.LabelFile;
import fr.reemploi.application.shipping.LabelRequest;
import fr.reemploi.application.shipping.PickupPoint;
import fr.reemploi.application.shipping.PickupPointSearch;
import fr.reemploi.application.shipping.RateRequest;
import fr.reemploi.application.shipping.ShippingRate;
import fr.reemploi.application.shipping.TrackingUpdate;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Ships parcels with Colissimo, to an address or a pickup point, at the prices of the settings.
final class ColissimoCarrier implements CarrierService {
    private final ColissimoApi api;
    private final Supplier<Optional<ColissimoSettings>> settings;

    ColissimoCarrier(ColissimoApi api, Supplier<Optional<ColissimoSettings>> settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public Carrier carrier() {
        return ColissimoFields.CARRIER;
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
                .flatMap(grid ->
                        Stream.of(ColissimoService.values())
                                .flatMap(service ->
                                        rate(grid, service, request.weight().grams()).stream()))
                .toList();
    }

    private static Optional<ShippingRate> rate(
            PriceGrid grid, ColissimoService service, int grams) {
        return grid.price(service.name(), grams)
                .map(price ->
                        new ShippingRate(
                                service.name(),
                                service.mode(),
                                price,
                                service.days(),
                                service.needsPickupPoint()));
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        var service = search.service().flatMap(ColissimoService::of);
        if (service.filter(chosen -> !chosen.needsPickupPoint()).isPresent()) return List.of();
        return settings.get()
                .flatMap(current ->
                        api.get(
                                current,
                                ColissimoPickupPoints.PATH,
                                ColissimoPickupPoints.query(search.around(), search.grams())))
                .map(response ->
                        CarrierUnavailable.translate(() -> ColissimoPickupPoints.of(response)))
                .orElse(List.of());
    }

    @Override
    public Purchase buy(LabelRequest request) {
        var current = settings.get();
        if (current.isEmpty()) return new Purchase.Refused("Colissimo is not configured");
        if (request.weight().needsFreight())
            return new Purchase.Refused("too heavy, or on a pallet");
        var service = ColissimoService.of(request.service());
        if (service.isEmpty()) return new Purchase.Refused("no such service");
        if (service.get().needsPickupPoint() && request.pickupPoint().isEmpty())
            return new Purchase.Refused("no pick-up point is chosen");
        try {
            return outcome(api.order(current.get(), ColissimoLabelJson.of(request)));
        } catch (NoResponseException failure) {
            if (failure.mayHaveBeenSent()) return new Purchase.Unknown();
            throw CarrierUnavailable.temporarily();
        } catch (MalformedResponseException malformed) {
            return new Purchase.Unknown();
        }
    }

    private static Purchase outcome(RemoteResponse response) {
        var status = response.status();
        if (status == 429) throw CarrierUnavailable.after(response);
        if (status == 401) throw CarrierUnavailable.untilConfigured();
        if (status == 408 || status >= 500) return new Purchase.Unknown();
        if (!response.isSuccess()) return new Purchase.Refused(ColissimoApi.reason(response));
        var parcel = ColissimoApi.text(response.json(), "parcel");
        // the label is downloaded later, with the same request as when it is had again
        return ColissimoTracking.isParcel(parcel)
                ? new Purchase.Bought(parcel, Optional.of(parcel), Optional.empty())
                : new Purchase.Unknown();
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return find(reference, "label").flatMap(LabelDownloads::read);
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        return find(reference, "events")
                .flatMap(response ->
                        CarrierUnavailable.translate(
                                () -> ColissimoTracking.of(reference, response)));
    }

    /// @throws UnavailableException `carrier.unavailable`
    private Optional<RemoteResponse> find(String parcel, String resource) {
        if (!ColissimoTracking.isParcel(parcel)) return Optional.empty();
        return settings.get()
                .flatMap(current ->
                        api.get(current, "parcels/" + parcel + "/" + resource, Map.of()));
    }
}
