package fr.reemploi.adapters.shipping.boxtal;

import fr.reemploi.adapters.shipping.boxtal.BoxtalPickupPoints.Side;
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
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Destination;
import fr.reemploi.httpclient.HttpClients;
import fr.reemploi.httpclient.MalformedResponseException;
import fr.reemploi.httpclient.NoResponseException;
import fr.reemploi.httpclient.RemoteResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Ships parcels with several carriers through Boxtal; the settings list the enabled offers.
final class BoxtalCarrier implements CarrierService {
    private static final String ORDERS = "/shipping/v3.1/shipping-order";

    private final Supplier<Optional<BoxtalSettings>> settings;
    private final BoxtalApi api;
    private final BoxtalPickupPoints points;
    private final BoxtalQuotes quotes;
    private final LabelDownloads labels;

    BoxtalCarrier(
            HttpClients httpClients,
            Supplier<Optional<BoxtalSettings>> settings,
            InstantSource clock) {
        this.settings = settings;
        api = new BoxtalApi(httpClients, clock);
        points = new BoxtalPickupPoints(api);
        quotes = new BoxtalQuotes(httpClients, clock);
        labels = new LabelDownloads(httpClients, "boxtal-labels");
    }

    @Override
    public Carrier carrier() {
        return BoxtalFields.CARRIER;
    }

    @Override
    public boolean isConfigured() {
        return settings.get().isPresent();
    }

    @Override
    public List<ShippingRate> rates(RateRequest request) {
        var current = settings.get();
        if (current.isEmpty() || request.weight().needsFreight()) return List.of();
        if (!PriceGrid.covers(request.from(), request.to())) return List.of();
        return current.get()
                .quotation()
                .map(keys -> quotedRates(BoxtalQuotes.QuoteQuery.of(current.get(), keys, request)))
                .orElseGet(() -> configuredRates(current.get(), request.weight().grams()));
    }

    private List<ShippingRate> quotedRates(BoxtalQuotes.QuoteQuery query) {
        var prices = quotes.prices(query);
        return query.offers().stream()
                .filter(prices::containsKey)
                .flatMap(offer -> rate(offer, Optional.ofNullable(prices.get(offer))).stream())
                .toList();
    }

    private static List<ShippingRate> configuredRates(BoxtalSettings settings, int grams) {
        var grid = new PriceGrid(settings.prices());
        return settings.offers().stream()
                .flatMap(offer -> rate(offer, grid.price(offer, grams)).stream())
                .toList();
    }

    private static Optional<ShippingRate> rate(String offer, Optional<Money> price) {
        return price.map(amount -> BoxtalOffers.rate(offer, amount));
    }

    @Override
    public List<PickupPoint> pickupPoints(PickupPointSearch search) {
        var current = settings.get();
        return current.flatMap(configured -> offer(configured, search))
                .map(offer ->
                        points.around(
                                current.orElseThrow().keys(), offer, Side.ARRIVAL, search.around()))
                .orElse(List.of());
    }

    private static Optional<String> offer(BoxtalSettings settings, PickupPointSearch search) {
        return search.service()
                .or(() ->
                        settings.offers().stream()
                                .filter(BoxtalOffers::isToPickupPoint)
                                .findFirst())
                .filter(BoxtalOffers::isToPickupPoint);
    }

    @Override
    public Purchase buy(LabelRequest request) {
        var current = settings.get();
        if (current.isEmpty()) return new Purchase.Refused("Boxtal is not configured");
        if (request.weight().needsFreight())
            return new Purchase.Refused("too heavy, or on a pallet");
        if (BoxtalOffers.isToPickupPoint(request.service()) && request.pickupPoint().isEmpty())
            return new Purchase.Refused("no pick-up point is chosen");
        var json =
                BoxtalOrderJson.of(
                        request, current.get().content(), dropOffPoint(current.get(), request));
        try {
            return outcome(api.post(current.get().keys(), ORDERS, json));
        } catch (NoResponseException failure) {
            if (failure.mayHaveBeenSent()) return new Purchase.Unknown();
            throw CarrierUnavailable.temporarily();
        } catch (MalformedResponseException malformed) {
            return new Purchase.Unknown();
        }
    }

    /// The pick-up point nearest to the seller, if the offer requires drop-off at one. The seller
    /// may use any other.
    private Optional<String> dropOffPoint(BoxtalSettings settings, LabelRequest request) {
        if (!BoxtalOffers.isFromPickupPoint(request.service())) return Optional.empty();
        var origin = Destination.of(request.from().address());
        return points.around(settings.keys(), request.service(), Side.DEPARTURE, origin).stream()
                .map(PickupPoint::id)
                .findFirst();
    }

    private static Purchase outcome(RemoteResponse response) {
        var status = response.status();
        if (status == 429 || status == 420) throw CarrierUnavailable.after(response);
        if (status == 401) throw CarrierUnavailable.untilConfigured();
        if (status == 408 || status >= 500) return new Purchase.Unknown();
        if (!response.isSuccess()) return new Purchase.Refused(BoxtalApi.reason(response));
        return purchase(response.json().path("content"));
    }

    private static Purchase purchase(JsonNode content) {
        var id = BoxtalApi.text(content, "id");
        if (id.isEmpty()) return new Purchase.Unknown();
        if (BoxtalApi.text(content, "status").equals("CANCELLED"))
            return new Purchase.Refused("the order was cancelled");
        return new Purchase.Bought(id, Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<LabelFile> label(String reference) {
        return find(reference, "shipping-document", "NoShippingDocumentException").stream()
                .flatMap(JsonNode::valueStream)
                .filter(document -> BoxtalApi.text(document, "type").equals("LABEL"))
                .map(document -> BoxtalApi.text(document, "url"))
                .findFirst()
                .flatMap(labels::fetch);
    }

    @Override
    public Optional<TrackingUpdate> track(String reference) {
        return find(reference, "tracking", "NoPackageTrackingFoundException")
                .flatMap(BoxtalTracking::of);
    }

    /// @throws UnavailableException `carrier.unavailable`
    private Optional<JsonNode> find(String reference, String resource, String notFoundCode) {
        if (!reference.matches("[A-Za-z0-9_.:-]{1,100}")) return Optional.empty();
        return settings.get()
                .flatMap(current ->
                        api.get(
                                current.keys(),
                                ORDERS + "/" + reference + "/" + resource,
                                notFoundCode));
    }
}
